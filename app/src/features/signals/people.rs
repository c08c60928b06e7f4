//! The rows behind a figure: people who stand so with a purpose. Opened for a case.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::signals::{LISTED, SignalPeople};
use ui::{Column, Crumb, DataTable, EmptyState, IconName, PageHeader, Pagination};

use super::dashboard_path;
use super::words::{purpose_name, status_name};
use crate::AppState;
use crate::features::profiles::{case_first, short_id};
use crate::page::{InWorkspace, PageError, Place, count};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    purpose: String,
    status: String,
    page: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let found = state
        .services
        .consent_people(
            &inside.visit,
            &asked.purpose,
            &asked.status,
            asked.page.parse().unwrap_or(1),
        )
        .await
        .map_err(|error| case_first(&inside, error))?;
    let title = inside.page.messages.signals_people_title();
    Ok(inside.respond(Place::Consent, title, StatusCode::OK, || {
        view(&inside, &found, &asked.status)
    }))
}

fn view(inside: &InWorkspace, found: &SignalPeople, status: &str) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let name = purpose_name(&found.purpose, inside.page.language);
    let lead = m.signals_people_lead(&name, status_name(status, m));
    let base = format!("/w/{}/profiles", inside.visit.workspace().slug);
    let body = if found.people.is_empty() {
        view! {
            <EmptyState title=m.signals_people_none() icon=IconName::Users>
                <p class="m-soft">{m.signals_people_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = found
            .people
            .iter()
            .map(|row| {
                let when = |at: Option<jiff::Timestamp>| {
                    at.map_or_else(|| "–".to_owned(), |at| format.date_medium(at))
                };
                view! {
                    <tr>
                        <th scope="row"><a href=format!("{base}/{}", row.profile)>{short_id(row.profile)}</a></th>
                        <td data-label=m.signals_people_chosen()>{when(row.chosen_at)}</td>
                        <td data-label=m.signals_people_until()>{when(row.expires_at)}</td>
                    </tr>
                }
            })
            .collect_view();
        let columns = vec![
            Column::new(m.signals_people_person()),
            Column::new(m.signals_people_chosen()),
            Column::new(m.signals_people_until()),
        ];
        view! {
            <DataTable caption=m.signals_people_caption() columns=columns stack=true>{rows}</DataTable>
            {pages(inside, found, status)}
        }
        .into_any()
    };
    view! {
        <PageHeader
            title=m.signals_people_title()
            meta=m.signals_people_count(found.total, &format.number(found.total))
            crumbs_label=m.shared_breadcrumb()
            crumbs=vec![
                Crumb::link(m.signals_title(), dashboard_path(inside)),
                Crumb::here(m.signals_people_title()),
            ]
            lead=view! { {lead} }.into_any()
        />
        {body}
    }
    .into_any()
}

/// Where the list goes on; nothing where it is all on one page.
fn pages(inside: &InWorkspace, found: &SignalPeople, status: &str) -> Option<AnyView> {
    let (m, format) = (inside.page.messages, &inside.page.format);
    if found.total <= LISTED {
        return None;
    }
    let before = (found.page - 1) * LISTED;
    let end = before + count(found.people.len());
    let [first, last, total] = [before + 1, end, found.total].map(|number| format.number(number));
    let href = |page: i64| {
        format!(
            "{}/people?purpose={}&status={status}&page={page}",
            dashboard_path(inside),
            found.purpose.key()
        )
    };
    let previous = (before > 0).then(|| (m.shared_page_previous().to_owned(), href(found.page - 1)));
    let next = (end < found.total).then(|| (m.shared_page_next().to_owned(), href(found.page + 1)));
    Some(
        view! {
            <Pagination
                label=m.shared_pages()
                range=m.shared_page_range(&first, &last, &total)
                previous=previous
                next=next
            />
        }
        .into_any(),
    )
}
