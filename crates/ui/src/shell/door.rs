//! The way in: a form beside a drawing.

use leptos::prelude::*;

use super::Foot;
use crate::{Logo, Ruler, SkipLink};

/// Everything around a page before signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Door {
    /// "Skip to content".
    pub skip: String,
    /// Where the logo leads.
    pub home: String,
    /// The name of the part with the motto.
    pub aside_label: String,
    /// The lines of the motto.
    pub motto: Vec<String>,
    /// The sentence under the motto.
    pub lead: String,
    /// Help and languages.
    pub foot: Foot,
}

impl Door {
    /// The door around a page.
    #[must_use]
    pub fn view(self, page: AnyView) -> AnyView {
        let mut lines = Vec::with_capacity(self.motto.len() * 2);
        for line in self.motto {
            if !lines.is_empty() {
                lines.push(view! { <br /> }.into_any());
            }
            lines.push(line.into_any());
        }
        view! {
            <SkipLink label=self.skip />
            <div class="m-door">
                <div class="m-door__form">
                    <header>
                        <Logo href=self.home />
                    </header>
                    <main id="main" tabindex="-1">{page}</main>
                    <footer>{self.foot.view()}</footer>
                </div>
                <aside class="m-door__aside" aria-label=self.aside_label>
                    {score()}
                    <div class="m-stack">
                        <p class="m-door__motto">{lines}</p>
                        <Ruler />
                        <p class="m-lead">{self.lead}</p>
                    </div>
                </aside>
            </div>
            <div class="m-hidden" id="live" role="status" aria-live="polite"></div>
        }
        .into_any()
    }
}

/// A few bars of music: notes in measures, and one surprise above the stave.
fn score() -> AnyView {
    view! {
        <svg class="m-score" viewBox="0 0 480 150" aria-hidden="true" inner_html=SCORE></svg>
    }
    .into_any()
}

const SCORE: &str = concat!(
    r#"<line x1="0" x2="480" y1="44" y2="44"/><line x1="0" x2="480" y1="58" y2="58"/>"#,
    r#"<line x1="0" x2="480" y1="72" y2="72"/><line x1="0" x2="480" y1="86" y2="86"/>"#,
    r#"<line x1="0" x2="480" y1="100" y2="100"/>"#,
    r#"<line class="is-bar" x1="0" x2="0" y1="44" y2="100"/>"#,
    r#"<line class="is-bar" x1="160" x2="160" y1="44" y2="100"/>"#,
    r#"<line class="is-bar" x1="320" x2="320" y1="44" y2="100"/>"#,
    r#"<line class="is-bar" x1="480" x2="480" y1="44" y2="100"/>"#,
    r#"<ellipse class="is-note" cx="32" cy="86" rx="8" ry="6.2" transform="rotate(-18 32 86)"/>"#,
    r#"<ellipse class="is-note" cx="80" cy="72" rx="8" ry="6.2" transform="rotate(-18 80 72)"/>"#,
    r#"<ellipse class="is-note" cx="128" cy="79" rx="8" ry="6.2" transform="rotate(-18 128 79)"/>"#,
    r#"<ellipse class="is-note" cx="176" cy="58" rx="8" ry="6.2" transform="rotate(-18 176 58)"/>"#,
    r#"<ellipse class="is-note" cx="224" cy="65" rx="8" ry="6.2" transform="rotate(-18 224 65)"/>"#,
    r#"<ellipse class="is-note" cx="338" cy="51" rx="8" ry="6.2" transform="rotate(-18 338 51)"/>"#,
    r#"<ellipse class="is-note" cx="390" cy="58" rx="8" ry="6.2" transform="rotate(-18 390 58)"/>"#,
    r#"<ellipse class="is-accent" cx="436" cy="44" rx="8" ry="6.2" transform="rotate(-18 436 44)"/>"#,
    r#"<circle class="m-fill--surprise" cx="275" cy="16" r="9"/>"#,
);
