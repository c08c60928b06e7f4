//! Whether the process lives, and whether it can serve.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use services::Services;

/// `GET /health/live` and `GET /health/ready`.
pub fn routes(services: Services) -> Router {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .with_state(services)
}

async fn live() -> &'static str {
    "ok\n"
}

async fn ready(State(services): State<Services>) -> (StatusCode, &'static str) {
    match tokio::time::timeout(Duration::from_secs(1), services.ready()).await {
        Ok(Ok(())) => (StatusCode::OK, "ok\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database is away\n"),
    }
}
