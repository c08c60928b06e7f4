//! Errors as pages of the product, in the reader's language.

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use services::UseError;
use ui::{EmptyState, IconName, PageHeader};

use super::frame::Frame;
use super::{Nonce, Page};
use crate::AppState;

/// The number of a request, under which its log is found.
#[derive(Debug, Clone)]
pub struct RequestNumber(pub String);

/// Which error page is shown. Put among the extensions of a response, and turned into a page at the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such page.
    NotFound,
    /// The visitor may not do this.
    Forbidden,
    /// The form was sent from elsewhere.
    WrongOrigin,
    /// What was sent is too large.
    TooLarge,
    /// What was sent cannot be read.
    BadRequest,
    /// A fault of ours.
    Internal,
    /// The database is away or too busy.
    Unavailable,
}

impl ErrorKind {
    /// The status of the answer.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::WrongOrigin => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// Why a page is not shown.
#[derive(Debug)]
pub enum PageError {
    /// An error page is shown instead.
    Show(ErrorKind),
    /// The reader is sent elsewhere.
    Elsewhere(Box<Response>),
}

impl From<UseError> for PageError {
    fn from(error: UseError) -> Self {
        Self::Show(match error {
            UseError::NotFound => ErrorKind::NotFound,
            UseError::Forbidden(_) | UseError::CaseRequired => ErrorKind::Forbidden,
            UseError::Away(cause) => {
                tracing::warn!(error = %cause, "the database is away");
                ErrorKind::Unavailable
            }
            UseError::Fault(cause) => {
                // The chain names the query's fault, never the data of a row.
                let detail = std::error::Error::source(&cause)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                tracing::error!(error = %cause, detail, "a use-case failed");
                ErrorKind::Internal
            }
        })
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            Self::Show(kind) => {
                let mut response = kind.status().into_response();
                response.extensions_mut().insert(kind);
                response
            }
            Self::Elsewhere(response) => *response,
        }
    }
}

/// The page of an error.
#[must_use]
pub fn error_page(
    state: &AppState,
    headers: &HeaderMap,
    here: &str,
    nonce: Option<&Nonce>,
    kind: ErrorKind,
    request: &str,
) -> Response {
    let page = Page::from_headers(state, headers, here, nonce);
    let m = page.messages;
    let (title, lead, action) = match kind {
        ErrorKind::NotFound => (
            m.errors_not_found(),
            m.errors_not_found_lead(),
            m.errors_not_found_action(),
        ),
        ErrorKind::Forbidden => (
            m.errors_forbidden(),
            m.errors_forbidden_lead(),
            m.errors_forbidden_action(),
        ),
        ErrorKind::WrongOrigin => (
            m.errors_forbidden(),
            m.errors_origin_forbidden(),
            m.errors_not_found_action(),
        ),
        ErrorKind::TooLarge => (
            m.errors_too_large(),
            m.errors_too_large_lead(),
            m.errors_too_large_action(),
        ),
        ErrorKind::BadRequest => (
            m.errors_bad_request(),
            m.errors_bad_request_lead(),
            m.errors_not_found_action(),
        ),
        ErrorKind::Internal => (
            m.errors_internal(),
            m.errors_internal_lead(),
            m.errors_internal_action(),
        ),
        ErrorKind::Unavailable => (
            m.errors_unavailable(),
            m.errors_unavailable_lead(),
            m.errors_unavailable_action(),
        ),
    };
    let number = matches!(kind, ErrorKind::Internal).then(|| m.errors_reference(request));
    let home = m.errors_go_home();
    let mut response = Frame::plain(&page, title).respond(kind.status(), move || {
        use leptos::prelude::*;
        view! {
            <PageHeader title=title lead=view! { {lead} }.into_any() />
            <EmptyState title=action icon=IconName::CircleAlert>
                {number.map(|number| view! { <p class="m-soft">{number}</p> })}
                <a class="m-button" href="/">{home}</a>
            </EmptyState>
        }
        .into_any()
    });
    if kind == ErrorKind::Unavailable {
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}
