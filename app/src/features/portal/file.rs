//! The way to the file that a request asked for: a link of its own, given to whoever has just proven who they are.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::requests::Kind;
use services::portal::LeadsTo;

use super::inside::InPortal;
use super::request::parsed;
use super::requests::fresh_proof;
use crate::AppState;
use crate::page::PageError;

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((_, request)): Path<(String, String)>,
    inside: InPortal,
) -> Result<Response, PageError> {
    if !inside.visit.suffices(Kind::Access) {
        return Ok(fresh_proof(&inside, LeadsTo::Take));
    }
    let link = state
        .services
        .portal_file_link(&inside.visit, parsed(&request)?)
        .await?;
    Ok(inside.page.redirect(&link, None))
}
