//! Answers to programs, signed.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use services::UseError;
use services::requests::ProgramError;
use uuid::Uuid;

use super::Requests;
use super::read::Wrong;

/// Why a program is not answered.
#[derive(Debug)]
pub(super) enum Rejection {
    /// No key, or one that opens nothing.
    Unauthorised,
    /// What was sent is wrong.
    Wrong(Vec<Wrong>),
    /// No request has this id.
    Missing,
    /// The id belongs to another request.
    Taken,
    /// It cannot be taken back any more.
    TooLate,
    /// The file was taken, or its time is over.
    Gone,
    /// The body is too large.
    TooLarge,
    /// The database is away: come back.
    Away,
    /// A fault of ours.
    Fault,
}

impl From<UseError> for Rejection {
    fn from(error: UseError) -> Self {
        match error {
            UseError::NotFound => Self::Missing,
            UseError::Forbidden(_) | UseError::CaseRequired => Self::Unauthorised,
            UseError::Away(cause) => {
                tracing::warn!(error = %cause, "a program has to wait");
                Self::Away
            }
            UseError::Fault(cause) => {
                let detail = std::error::Error::source(&cause)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                tracing::error!(error = %cause, detail, "a program could not be answered");
                Self::Fault
            }
        }
    }
}

impl From<ProgramError> for Rejection {
    fn from(error: ProgramError) -> Self {
        match error {
            ProgramError::Taken => Self::Taken,
            ProgramError::TooLate => Self::TooLate,
            ProgramError::Use(error) => error.into(),
        }
    }
}

impl Rejection {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::Unauthorised => StatusCode::UNAUTHORIZED,
            Self::Wrong(_) => StatusCode::BAD_REQUEST,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Taken | Self::TooLate => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn errors(&self) -> Vec<(&'static str, &'static str)> {
        vec![match self {
            Self::Wrong(faults) => {
                return faults.iter().map(|fault| (fault.reason, fault.message)).collect();
            }
            Self::Unauthorised => ("Unauthorised", "the key is missing, revoked or unknown"),
            Self::Missing => ("NotFound", "no request has this id"),
            Self::Taken => (
                "IdTaken",
                "this subject_request_id belongs to a request with another body",
            ),
            Self::TooLate => (
                "NotPending",
                "the request is in progress or over: it cannot be taken back",
            ),
            Self::Gone => ("Gone", "the file was taken, or nobody took it in time: ask again"),
            Self::TooLarge => ("TooLarge", "send 64 kB at most"),
            Self::Away => ("Away", "nothing was stored: send this again"),
            Self::Fault => ("Fault", "nothing was stored: send this again"),
        }]
    }
}

impl Requests {
    /// The answer to a rejection.
    pub(super) fn rejected(&self, rejection: &Rejection) -> Response {
        let status = rejection.status();
        let errors: Vec<Value> = rejection
            .errors()
            .into_iter()
            .map(|(reason, message)| json!({"domain": "opendsr", "reason": reason, "message": message}))
            .collect();
        let message = rejection.errors().first().map_or("", |(_, message)| *message);
        let body = json!({"error": {"code": status.as_u16(), "message": message, "errors": errors}});
        let mut response = self.answer(status, &body);
        match rejection {
            Rejection::Unauthorised => {
                let value = HeaderValue::from_static("Bearer");
                response.headers_mut().insert(WWW_AUTHENTICATE, value);
            }
            Rejection::Away => {
                let value = HeaderValue::from_static("2");
                response.headers_mut().insert(RETRY_AFTER, value);
            }
            _ => {}
        }
        response
    }

    /// An answer, with whose it is and its signature.
    pub(super) fn answer(&self, status: StatusCode, body: &Value) -> Response {
        let bytes = body.to_string().into_bytes();
        let signature = STANDARD.encode(self.services.sign_answer(&bytes));
        let mut response = (status, bytes).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        for (name, value) in [
            ("x-opendsr-processor-domain", self.services.processor_domain()),
            ("x-opendsr-signature", signature.as_str()),
        ] {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        response
    }

    /// A file, with whose it is and its signature.
    pub(super) fn file(&self, file: Vec<u8>, id: Uuid) -> Response {
        let signature = STANDARD.encode(self.services.sign_answer(&file));
        let mut response = (StatusCode::OK, file).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        for (name, value) in [
            (CONTENT_DISPOSITION, format!("attachment; filename=\"{id}.zip\"")),
            (
                HeaderName::from_static("x-opendsr-processor-domain"),
                self.services.processor_domain().to_owned(),
            ),
            (HeaderName::from_static("x-opendsr-signature"), signature),
        ] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        response
    }
}
