//! The accessibility statement: what was checked, what was not, how to say that something is in the way.

use axum::http::StatusCode;
use axum::response::Response;
use i18n::{Format, Messages};
use jiff::civil::{Date, date};
use leptos::prelude::*;
use ui::{PageHeader, Section};

use crate::page::{Frame, Page};

/// When the statement was drawn up. It changes when what it says does.
const DRAWN_UP: Date = date(2026, 11, 22);

pub(super) async fn show(page: Page) -> Response {
    let m = page.messages;
    Frame::plain(&page, m.pages_access_title()).respond(StatusCode::OK, || view(m, &page.format))
}

fn view(m: Messages, format: &Format) -> AnyView {
    let lead = view! { <strong>{m.pages_access_state()}</strong> " " {m.pages_access_lead()} };
    let tested = [
        m.pages_access_tested_axe(),
        m.pages_access_tested_nojs(),
        m.pages_access_tested_contrast(),
        m.pages_access_tested_limit(),
    ];
    let missing = [m.pages_access_missing_audit(), m.pages_access_missing_readers()];
    let built = [
        m.pages_access_built_keyboard(),
        m.pages_access_built_size(),
        m.pages_access_built_charts(),
        m.pages_access_built_colour(),
        m.pages_access_built_motion(),
    ];
    let drawn_up = m.pages_access_date(&format.civil_date_medium(DRAWN_UP));
    view! {
        <PageHeader title=m.pages_access_title() lead=lead.into_any() />
        <div class="m-stack m-stack--far">
            <Section id="tested" title=m.pages_access_tested()>{list(&tested)}</Section>
            <Section id="missing" title=m.pages_access_missing()>{list(&missing)}</Section>
            <Section id="built" title=m.pages_access_built()>{list(&built)}</Section>
            <Section id="report" title=m.pages_access_report()>
                <div class="m-stack m-stack--close">
                    <p>{m.pages_access_report_what()}</p>
                    <p>{m.pages_access_appeal()}</p>
                    <p class="m-faint">{drawn_up}</p>
                </div>
            </Section>
        </div>
    }
    .into_any()
}

fn list(items: &[&'static str]) -> AnyView {
    let items = items.iter().map(|item| view! { <li>{*item}</li> }).collect_view();
    view! { <ul class="m-prose">{items}</ul> }.into_any()
}
