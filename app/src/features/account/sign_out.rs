//! Signing out.

use axum::http::HeaderValue;
use axum::http::header::HeaderName;
use axum::response::Response;
use tower_sessions::Session;

use crate::page::{ErrorKind, Page, PageError};

pub(super) async fn submit(page: Page, session: Session) -> Result<Response, PageError> {
    session.flush().await.map_err(|error| {
        tracing::warn!(%error, "a session could not end");
        PageError::Show(ErrorKind::Unavailable)
    })?;
    let mut response = page.redirect("/sign-in", None);
    // What the browser kept of the pages goes too; the choice of language stays.
    let cleared = HeaderValue::from_static("\"cache\", \"storage\"");
    response
        .headers_mut()
        .insert(HeaderName::from_static("clear-site-data"), cleared);
    Ok(response)
}
