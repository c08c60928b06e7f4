//! Answers that are not what was asked for.

use axum::Json;
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use services::UseError;

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    /// No write key, or one that opens nothing; or a server key that is missing or is not the one of the write key.
    Unauthorised(&'static str),
    /// There is no such thing.
    Missing,
    /// Not JSON of the expected shape.
    Malformed(String),
    /// The request can be read, and cannot be done: a code and what to mend.
    Refused(&'static str, String),
    /// What was shown is not what is shown now.
    Stale,
    /// More than one network may ask for at one source: come back after so many seconds.
    TooMany(i64),
    /// The database is away: come back.
    Away,
    /// A fault of ours.
    Fault,
}

impl From<UseError> for Wrong {
    fn from(error: UseError) -> Self {
        match error {
            UseError::Away(cause) => {
                tracing::warn!(error = %cause, "a choice has to wait");
                Self::Away
            }
            UseError::Fault(cause) => {
                let detail = std::error::Error::source(&cause)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                tracing::error!(error = %cause, detail, "a choice could not be recorded");
                Self::Fault
            }
            UseError::NotFound | UseError::Forbidden(_) | UseError::CaseRequired => Self::Missing,
        }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let (status, code, message) = match &self {
            Self::Unauthorised(message) => (StatusCode::UNAUTHORIZED, "unauthorised", (*message).to_owned()),
            Self::Missing => (
                StatusCode::NOT_FOUND,
                "not_found",
                "there is no such thing".to_owned(),
            ),
            Self::Malformed(message) => (StatusCode::BAD_REQUEST, "malformed", message.clone()),
            Self::Refused(code, message) => (StatusCode::UNPROCESSABLE_ENTITY, *code, message.clone()),
            Self::Stale => (
                StatusCode::CONFLICT,
                "stale",
                "what was shown has changed: fetch it again, show it, and let the person choose".to_owned(),
            ),
            Self::TooMany(_) => (
                StatusCode::TOO_MANY_REQUESTS,
                "too_many",
                "too much comes from this network: send this again later".to_owned(),
            ),
            Self::Away => (
                StatusCode::SERVICE_UNAVAILABLE,
                "away",
                "nothing was recorded: send this again".to_owned(),
            ),
            Self::Fault => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "fault",
                "nothing was recorded: send this again".to_owned(),
            ),
        };
        let body = json!({"success": false, "code": code, "message": message});
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let wait = match self {
            Self::TooMany(seconds) => Some(seconds),
            Self::Away => Some(2),
            _ => None,
        };
        if let Some(seconds) = wait {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
