//! Leaving.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::Response;

use super::inside::{AtPortal, forget_session, path_of};
use crate::AppState;
use crate::page::PageError;

pub(super) async fn submit(State(state): State<AppState>, at: AtPortal) -> Result<Response, PageError> {
    if let Some(key) = &at.key {
        state.services.leave_portal(&at.portal, key).await?;
    }
    let mut response = at.page.redirect(&path_of(&at.portal, "enter"), None);
    if let Some(cookie) = forget_session(&state, &at.portal) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}
