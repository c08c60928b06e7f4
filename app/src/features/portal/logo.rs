//! The logo of a client. Its address holds what it is, so it never changes there.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

use super::inside::AtPortal;
use crate::AppState;
use crate::page::{Lasting, PageError};

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, version)): Path<(String, String)>,
    at: AtPortal,
) -> Result<Response, PageError> {
    let logo = state.services.portal_logo(&at.portal, &version).await?;
    Ok((Extension(Lasting), [(CONTENT_TYPE, logo.media_type)], logo.bytes).into_response())
}
