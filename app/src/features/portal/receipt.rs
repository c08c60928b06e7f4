//! A receipt, as it was given: to keep, and to have verified by anybody.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use services::UseError;
use uuid::Uuid;

use super::inside::InPortal;
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, receipt)): Path<(String, String)>,
    inside: InPortal,
) -> Result<(StatusCode, [(HeaderName, &'static str); 2], String), PageError> {
    let id = Uuid::try_parse(&receipt).map_err(|_cause| PageError::from(UseError::NotFound))?;
    let document = state.services.portal_receipt(&inside.visit, id).await?;
    Ok((
        StatusCode::OK,
        [
            (CONTENT_TYPE, "application/json"),
            (CONTENT_DISPOSITION, "attachment; filename=\"receipt.json\""),
        ],
        document,
    ))
}
