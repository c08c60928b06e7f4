//! A receipt, for whoever has the identifier of the browser that it is of.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::Consent;
use super::answer::Wrong;
use super::ask::{BROWSER, no_cache};
use super::caller::enter;
use super::limit::{Cost, Prefix};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    format: Option<String>,
}

pub(super) async fn download(
    State(state): State<Consent>,
    from: Prefix,
    Path(receipt): Path<String>,
    Query(form): Query<Form>,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    let caller = enter(&state, &headers, None, (from, Cost::Look)).await?;
    let browser = headers.get(BROWSER).and_then(|value| value.to_str().ok());
    let who = caller.who(browser, None)?.ok_or(Wrong::Missing)?;
    let receipt = Uuid::parse_str(&receipt).map_err(|_cause| Wrong::Missing)?;
    let file = state
        .services
        .receipt_of(&caller.source.scope, who, receipt)
        .await?;
    let mut response = match form.format.as_deref() {
        Some("kantara") => Json(file.kantara.ok_or(Wrong::Missing)?).into_response(),
        _ => Json(file.signed).into_response(),
    };
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"receipt-{receipt}.json\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    no_cache(&mut response);
    Ok(response)
}
