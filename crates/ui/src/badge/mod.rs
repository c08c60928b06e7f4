//! States, in a word.

use leptos::prelude::*;

use crate::{IconName, class::join, icon::icon as draw};

/// What a state means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// As it should be.
    Good,
    /// As it should not be.
    Bad,
    /// To be watched.
    Warn,
    /// About the person or the page.
    Info,
    /// The unexpected: the mimosa yellow, and nothing else has it.
    Surprise,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "",
            Self::Good => "m-badge--good",
            Self::Bad => "m-badge--bad",
            Self::Warn => "m-badge--warn",
            Self::Info => "m-badge--info",
            Self::Surprise => "m-badge--surprise",
        }
    }
}

/// A state: a word, with an icon unless it is plain.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: String,
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The icon, so that colour never stands alone.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    let class = join(&[
        "m-badge",
        tone.class(),
        crate::class::when(icon.is_none(), "m-badge--plain"),
    ]);
    view! { <span class=class>{icon.map(draw)}{label}</span> }
}
