//! The published notice: a few lines first, the rest behind them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::notice::Section as Part;
use i18n::Messages;
use leptos::prelude::*;
use services::portal::Edition;
use ui::EmptyState;

use super::frame::hello;
use super::inside::{AtPortal, path_of};
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(State(state): State<AppState>, at: AtPortal) -> Result<Response, PageError> {
    let edition = state.services.portal_notice(&at.portal, at.page.language).await?;
    let m = at.page.messages;
    let title = edition.as_ref().map_or_else(
        || m.portal_notice_title().to_owned(),
        |edition| edition.title.clone(),
    );
    let back = (m.portal_home_title().to_owned(), path_of(&at.portal, ""));
    Ok(at.respond(&title, StatusCode::OK, || match &edition {
        Some(edition) => shown(&at, edition, back),
        None => view! {
            {hello(&title, None, Some(back))}
            <EmptyState title=m.portal_notice_none()>
                <p class="m-soft">{m.portal_notice_none_what()}</p>
            </EmptyState>
        }
        .into_any(),
    }))
}

fn shown(at: &AtPortal, edition: &Edition, back: (String, String)) -> AnyView {
    let m = at.page.messages;
    // A notice that is not in the language of the page says which language it is in.
    let lang = (edition.language != at.page.language).then(|| edition.language.as_str());
    let sections = Part::ALL
        .into_iter()
        .filter_map(|part| {
            let text = edition.sections.get(part.as_str())?.as_str()?.trim();
            (!text.is_empty()).then(|| {
                view! {
                    <details class="m-portal__part">
                        <summary>
                            <h2>{part_name(part, m)}</h2>
                        </summary>
                        <div lang=lang>{paragraphs(text)}</div>
                    </details>
                }
            })
        })
        .collect_view();
    let meta = m.portal_notice_version(
        &edition.version.to_string(),
        &at.page.format.date_long(edition.published_at),
    );
    view! {
        {hello(&edition.title, None, Some(back))}
        <div class="m-reading" lang=lang>{paragraphs(&edition.summary)}</div>
        <div>{sections}</div>
        <p class="m-small m-faint">{meta}</p>
    }
    .into_any()
}

fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p>{paragraph.to_owned()}</p> })
        .collect_view()
        .into_any()
}

fn part_name(part: Part, m: Messages) -> &'static str {
    match part {
        Part::Controller => m.portal_part_controller(),
        Part::Purposes => m.portal_part_purposes(),
        Part::Interests => m.portal_part_interests(),
        Part::Recipients => m.portal_part_recipients(),
        Part::Transfers => m.portal_part_transfers(),
        Part::Retention => m.portal_part_retention(),
        Part::Rights => m.portal_part_rights(),
        Part::Objection => m.portal_part_objection(),
        Part::Withdrawal => m.portal_part_withdrawal(),
        Part::Complaint => m.portal_part_complaint(),
        Part::Requirement => m.portal_part_requirement(),
        Part::AutomatedDecisions => m.portal_part_automated_decisions(),
        Part::Sources => m.portal_part_sources(),
    }
}
