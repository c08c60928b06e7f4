//! Documents that others look for: that Global Privacy Control is obeyed here, and the keys that check receipts.

use axum::Json;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use domain::consent::signal::gpc::Document;
use jiff::civil::{Date, date};

use super::Consent;
use super::answer::Wrong;

/// When what is said about the signal last changed.
const LAST_UPDATE: Date = date(2026, 11, 23);

pub(super) async fn gpc() -> Json<Document> {
    Json(Document {
        gpc: true,
        last_update: Some(LAST_UPDATE),
    })
}

pub(super) async fn receipt_keys(State(state): State<Consent>) -> Result<Response, Wrong> {
    let keys = state.services.receipt_keys().await?;
    Ok(([(CACHE_CONTROL, "public, max-age=3600")], Json(keys.document())).into_response())
}
