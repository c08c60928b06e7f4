//! The file that a request asked for, taken once by staff, to hand it over.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::faults;
use super::request::{RequestForm, id, render};
use crate::AppState;
use crate::page::{InWorkspace, PageError};

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, request)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let request = id(&request)?;
    let taken = state
        .services
        .hand_over_file_of_request(&inside.visit, request)
        .await;
    match taken {
        Ok((name, file)) => Ok(attachment(&name, file)),
        Err(error) => {
            let errors = faults::of_delivery(error, inside.page.messages)?;
            let details = state.services.request_details(&inside.visit, request).await?;
            Ok(render(&inside, &details, &RequestForm::default(), &errors))
        }
    }
}

fn attachment(name: &str, file: Vec<u8>) -> Response {
    let mut response = (StatusCode::OK, file).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"{name}.zip\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}
