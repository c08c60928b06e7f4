//! Requests of people that programs pass on: the shape of `OpenDSR` 2.0, in the part of the processor.
//!
//! A secret key of the workspace opens it. No cookie is looked at, and pages of other sites may not read the answers.

mod answer;
mod authorise;
mod call;
mod read;
mod receive;

pub use call::WebCaller;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use services::Services;
use std::sync::Arc;

/// The largest body, in bytes.
const BODY_BYTES: usize = 64 * 1024;

#[derive(Clone)]
struct Requests {
    services: Services,
    /// The address under which others see the site.
    origin: Arc<str>,
    /// Whether everything runs on one machine.
    development: bool,
}

/// The routes of a site that others see under `origin`.
pub fn routes(services: Services, origin: Arc<str>, development: bool) -> Router {
    Router::new()
        .route("/opendsr/v2/discovery", get(receive::discovery))
        .route("/opendsr/v2/certificate", get(receive::certificate))
        .route("/opendsr/v2/requests", post(receive::ask))
        .route(
            "/opendsr/v2/requests/{id}",
            get(receive::status).delete(receive::cancel),
        )
        .route(
            "/opendsr/v2/requests/{id}/results",
            get(receive::results).head(receive::look),
        )
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .with_state(Requests {
            services,
            origin,
            development,
        })
}
