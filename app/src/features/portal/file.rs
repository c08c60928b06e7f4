//! The way to the file that a request asked for: a link of its own, given to whoever has just proven who they are. Whoever comes
//! by a mail, and whoever has to prove themselves anew, is led back here.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::PrivacyRequestId;
use domain::requests::Kind;
use leptos::prelude::*;
use services::portal::LeadsTo;
use ui::{Button, IconName, Variant};

use super::frame::{back_home, hello};
use super::inside::{AtPortal, InPortal, entering};
use super::request::parsed;
use super::requests::{fresh_proof, request_path};
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, request)): Path<(String, String)>,
    at: AtPortal,
) -> Result<Response, PageError> {
    let request = parsed(&request)?;
    let leads_to = LeadsTo::File(request);
    let Some(visit) = at.visit().await? else {
        return Ok(at.page.redirect(&entering(&at.portal, leads_to), None));
    };
    let inside = InPortal {
        page: at.page,
        visit,
        gpc: false,
    };
    if !inside.visit.suffices(Kind::Access) {
        return Ok(fresh_proof(&inside, leads_to));
    }
    // One that was taken, or whose time is over: the page of the request says what can be done.
    if !state.services.has_portal_file(&inside.visit, request).await? {
        return Ok(inside.page.redirect(&request_path(&inside, request), None));
    }
    Ok(render(&inside, request))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((_, request)): Path<(String, String)>,
    inside: InPortal,
) -> Result<Response, PageError> {
    let request = parsed(&request)?;
    if !inside.visit.suffices(Kind::Access) {
        return Ok(fresh_proof(&inside, LeadsTo::File(request)));
    }
    let link = state.services.portal_file_link(&inside.visit, request).await?;
    Ok(inside.page.redirect(&link, None))
}

fn render(inside: &InPortal, request: PrivacyRequestId) -> Response {
    let m = inside.page.messages;
    inside.respond(m.portal_file_title(), StatusCode::OK, || {
        view! {
            {hello(m.portal_file_title(), Some(m.portal_file_lead().to_owned()), back_home(inside))}
            <form method="post" action=format!("{}/file", request_path(inside, request))>
                <Button variant=Variant::Primary icon=IconName::Download>{m.erasure_file_open()}</Button>
            </form>
        }
        .into_any()
    })
}
