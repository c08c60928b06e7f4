//! Answers to clients, chosen by what clients do with them.

use axum::Json;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use services::UseError;
use services::collect::{Accepted, NotReceived, Verdict};

/// Why a body is not taken at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rejection {
    /// No write key, or one that opens nothing.
    Unauthorised,
    /// Not JSON of the expected shape.
    Malformed(&'static str),
    /// Over 500 kB, or over 2,500 messages.
    TooLarge,
    /// Too many at once: come back.
    Busy,
    /// The database is away: come back.
    Away,
    /// A fault of ours: come back.
    Fault,
}

impl From<UseError> for Rejection {
    fn from(error: UseError) -> Self {
        match error {
            UseError::Away(cause) => {
                tracing::warn!(error = %cause, "events have to wait");
                Self::Away
            }
            UseError::NotFound | UseError::Forbidden(_) | UseError::CaseRequired => Self::Unauthorised,
            UseError::Fault(cause) => {
                let detail = std::error::Error::source(&cause)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                tracing::error!(error = %cause, detail, "events could not be stored");
                Self::Fault
            }
        }
    }
}

impl From<NotReceived> for Rejection {
    fn from(reason: NotReceived) -> Self {
        match reason {
            NotReceived::Unknown => Self::Unauthorised,
            NotReceived::Busy => Self::Busy,
            NotReceived::Away => Self::Away,
            NotReceived::Fault => Self::Fault,
        }
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let (status, code, message) = match self {
            Self::Unauthorised => (
                StatusCode::UNAUTHORIZED,
                "unauthorised",
                "the write key is missing, revoked or unknown: copy it from the page of the source",
            ),
            Self::Malformed(message) => (StatusCode::BAD_REQUEST, "malformed", message),
            Self::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "too_large",
                "send 500 kB and 2500 messages at most at a time",
            ),
            Self::Busy => (
                StatusCode::TOO_MANY_REQUESTS,
                "busy",
                "too much at once: nothing was stored, send this again",
            ),
            Self::Away => (
                StatusCode::SERVICE_UNAVAILABLE,
                "away",
                "nothing was stored: send this again",
            ),
            Self::Fault => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "fault",
                "nothing was stored: send this again",
            ),
        };
        metrics::counter!("collect_rejected_total", "code" => code).increment(1);
        let body = json!({"success": false, "code": code, "message": message});
        let mut response = (status, Json(body)).into_response();
        if matches!(self, Self::Busy | Self::Away) {
            // A whole number of seconds: clients that find one wait without using up a try.
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}

/// The answer to a batch: how many of each verdict, and each refusal with its place and reason.
pub(super) fn accepted(done: &Accepted) -> Response {
    let count = |wanted: fn(&Verdict) -> bool| done.verdicts.iter().filter(|verdict| wanted(verdict)).count();
    let stored = count(|verdict| matches!(verdict, Verdict::Accepted | Verdict::TurnedAway));
    let duplicates = count(|verdict| matches!(verdict, Verdict::Duplicate));
    let refused: Vec<Value> = done
        .verdicts
        .iter()
        .enumerate()
        .filter_map(|(index, verdict)| match verdict {
            Verdict::Refused(refusal) => {
                Some(json!({"index": index, "code": refusal.code(), "message": refusal.to_string()}))
            }
            Verdict::Accepted | Verdict::Duplicate | Verdict::TurnedAway => None,
        })
        .collect();
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    metrics::counter!("collect_messages_total", "verdict" => "accepted").increment(number(stored));
    metrics::counter!("collect_messages_total", "verdict" => "duplicate").increment(number(duplicates));
    metrics::counter!("collect_messages_total", "verdict" => "refused").increment(number(refused.len()));
    let body = json!({"success": true, "accepted": stored, "duplicates": duplicates, "refused": refused});
    Json(body).into_response()
}
