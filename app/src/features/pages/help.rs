//! How Mesure works in short, what its figures mean, and where to get help.

use axum::http::StatusCode;
use axum::response::Response;
use i18n::Messages;
use leptos::prelude::*;
use ui::{PageHeader, Section, Subhead};

use super::figures::definitions;
use crate::page::{Frame, Page};

pub(super) async fn show(page: Page) -> Response {
    let m = page.messages;
    Frame::plain(&page, m.pages_help_title()).respond(StatusCode::OK, || view(m))
}

fn view(m: Messages) -> AnyView {
    let lead = view! { <strong>{m.pages_help_lead_first()}</strong> " " {m.pages_help_lead()} };
    let parts = [
        (m.pages_help_how_sources(), m.pages_help_how_sources_what()),
        (m.pages_help_how_profiles(), m.pages_help_how_profiles_what()),
        (m.pages_help_how_cases(), m.pages_help_how_cases_what()),
        (m.pages_help_how_workspaces(), m.pages_help_how_workspaces_what()),
    ];
    let how = parts
        .into_iter()
        .map(|(title, what)| {
            view! {
                <div class="m-stack m-stack--close">
                    <Subhead>{title}</Subhead>
                    <p class="m-soft">{what}</p>
                </div>
            }
        })
        .collect_view();
    view! {
        <PageHeader title=m.pages_help_title() lead=lead.into_any() />
        <nav class="m-contents" aria-label=m.pages_help_contents()>
            <ul class="m-contents__list" role="list">
                <li><a href="#how">{m.pages_help_how()}</a></li>
                <li><a href="#figures">{m.pages_help_figures()}</a></li>
                <li><a href="#contact">{m.pages_help_contact()}</a></li>
            </ul>
        </nav>
        <div class="m-stack m-stack--far">
            <Section id="how" title=m.pages_help_how()>
                <div class="m-columns m-columns--halves">{how}</div>
            </Section>
            <Section id="figures" title=m.pages_help_figures()>
                <div class="m-stack">
                    <p class="m-soft">{m.pages_help_figures_lead()}</p>
                    {definitions(m)}
                </div>
            </Section>
            <Section id="contact" title=m.pages_help_contact()>
                <ul class="m-prose">
                    <li>{m.pages_help_contact_role()}</li>
                    <li>{m.pages_help_contact_fault()}</li>
                    <li>{m.pages_help_contact_customer()}</li>
                </ul>
            </Section>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use ui::document::render_view;

    use super::*;

    #[test]
    fn every_figure_can_be_linked_to() {
        let html = render_view(|| view(Messages::new(Language::French)));
        for id in [
            "events", "orders", "revenue", "basket", "people", "complete", "share",
        ] {
            assert_eq!(html.matches(&format!("id=\"figure-{id}\"")).count(), 1, "{id}");
        }
    }
}
