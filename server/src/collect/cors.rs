//! Any site may send events: a write key is public and only writes, and no cookie is looked at.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_MAX_AGE,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// Headers that browser libraries send, by name: `*` does not stand for `authorization`, and what is missing here breaks
/// only the second try.
const HEADERS: &str = "authorization, content-type, content-encoding, anonymousid, sentat, x-retry-count, \
    rsa-retry-attempt, rsa-retry-reason, rsa-since-first-attempt, rsa-since-last-attempt";

pub(crate) async fn preflight() -> StatusCode {
    StatusCode::NO_CONTENT
}

pub(crate) async fn allow(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, POST, OPTIONS"),
    );
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(HEADERS));
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("7200"));
    response
}
