//! A receipt of a person, for staff with a case.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse as _, Response};
use domain::ids::ProfileId;
use serde::Deserialize;
use uuid::Uuid;

use crate::AppState;
use crate::features::profiles::case_first;
use crate::page::{ErrorKind, InWorkspace, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    format: Option<String>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, profile, receipt)): Path<(String, String, String)>,
    Query(form): Query<Form>,
) -> Result<Response, PageError> {
    let missing = || PageError::Show(ErrorKind::NotFound);
    let profile = ProfileId::parse(&profile).ok_or_else(missing)?;
    // Whoever may not look learns nothing from what cannot be an id.
    let receipt = Uuid::parse_str(&receipt).unwrap_or_default();
    let file = state
        .services
        .receipt_for_staff(&inside.visit, profile, receipt)
        .await
        .map_err(|error| case_first(&inside, error))?;
    let mut response = match form.format.as_deref() {
        Some("kantara") => Json(file.kantara.ok_or_else(missing)?).into_response(),
        _ => Json(file.signed).into_response(),
    };
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"receipt-{receipt}.json\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
