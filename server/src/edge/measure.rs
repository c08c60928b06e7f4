//! A line in the log and a measurement for each request. The path is the route's, with names in place of values.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

use super::number;

/// The header with the number under which a request is found in the log.
pub(super) const NUMBER: HeaderName = HeaderName::from_static("x-request-id");

/// A word for the method. Anybody can make methods up, and each would be a series of measurements of its own.
fn word(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Logs and measures a request.
pub async fn measure(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = word(request.method());
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let mut response = next.run(request).await;
    // Pages have their number from the edge; the rest gets one here.
    if !response.headers().contains_key(NUMBER)
        && let Ok(number) = HeaderValue::from_str(&number::new())
    {
        response.headers_mut().insert(NUMBER, number);
    }
    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    let labels = [
        ("method", method.to_string()),
        ("route", route.clone()),
        ("status", status.to_string()),
    ];
    metrics::histogram!("http_request_seconds", &labels).record(elapsed.as_secs_f64());
    let number = response
        .headers()
        .get(NUMBER)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let milliseconds = elapsed.as_secs_f64() * 1000.0;
    tracing::info!(method, route, status, milliseconds, number, "answered");
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_that_somebody_made_up_is_no_series_of_its_own() {
        assert_eq!(word(&Method::POST), "POST");
        assert_eq!(word(&Method::from_bytes(b"MADE-UP-1").unwrap()), "other");
    }
}
