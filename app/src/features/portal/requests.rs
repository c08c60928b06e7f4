//! What the person asked for, and where each request stands.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::PrivacyRequestId;
use leptos::prelude::*;
use services::portal::LeadsTo;
use ui::{EmptyState, Icon, IconName};

use super::frame::{back_home, hello};
use super::inside::{InPortal, entering};
use super::words::{request_name, state_name};
use crate::AppState;
use crate::page::PageError;

/// The page of a request.
pub(super) fn request_path(inside: &InPortal, request: PrivacyRequestId) -> String {
    inside.path(&format!("requests/{request}"))
}

/// Asks for a fresh proof, after which the page that waits is shown.
pub(super) fn fresh_proof(inside: &InPortal, leads_to: LeadsTo) -> Response {
    inside
        .page
        .redirect(&entering(&inside.visit.portal, leads_to), None)
}

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let requests = state.services.portal_requests(&inside.visit).await?;
    let m = inside.page.messages;
    let format = &inside.page.format;
    Ok(inside.respond(m.portal_requests_title(), StatusCode::OK, || {
        let rows = requests
            .iter()
            .map(|row| {
                let received =
                    m.portal_request_received(&row.reference(), &format.date_long(row.received_at));
                view! {
                    <li>
                        <a href=request_path(&inside, row.request)>
                            <Icon name=IconName::Inbox />
                            <span>
                                <b>{request_name(row.kind, m)}</b>
                                <small>{state_name(row.state, m)}</small>
                                <small>{received}</small>
                            </span>
                            <Icon name=IconName::ChevronRight flip=true />
                        </a>
                    </li>
                }
            })
            .collect_view();
        let none = requests.is_empty().then(|| {
            view! {
                <EmptyState title=m.portal_requests_none() icon=IconName::Inbox>
                    <p class="m-soft">{m.portal_requests_none_what()}</p>
                </EmptyState>
            }
        });
        view! {
            {hello(
                m.portal_requests_title(),
                Some(m.portal_requests_lead().to_owned()),
                back_home(&inside),
            )}
            {none}
            <ul class="m-linklist" role="list">{rows}</ul>
        }
        .into_any()
    }))
}
