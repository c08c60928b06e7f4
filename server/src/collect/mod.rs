//! The public interface for events: Segment's HTTP tracking API, as its clients speak it.
//!
//! Clients drop what is answered with 4xx for good, and send again what is answered with 429 or 5xx. So a 4xx is kept for
//! what can never heal.

mod answer;
mod authorise;
mod body;
pub(crate) mod cors;
mod fuzzed;
mod receive;
mod surrogates;

pub use fuzzed::{try_body, try_message};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use domain::collect::Call;
use services::Services;
use std::sync::Arc;

/// The largest body, in bytes: Segment's 500 kB for a batch, and a little for its frame.
const BODY_BYTES: usize = 512 * 1024;

/// Paths of one call each: the long form, and the letter that analytics.js uses.
pub const PATHS: [(&str, Call); 12] = [
    ("/v1/identify", Call::Identify),
    ("/v1/i", Call::Identify),
    ("/v1/track", Call::Track),
    ("/v1/t", Call::Track),
    ("/v1/page", Call::Page),
    ("/v1/p", Call::Page),
    ("/v1/screen", Call::Screen),
    ("/v1/s", Call::Screen),
    ("/v1/group", Call::Group),
    ("/v1/g", Call::Group),
    ("/v1/alias", Call::Alias),
    ("/v1/a", Call::Alias),
];

/// Paths of batches.
pub const BATCH_PATHS: [&str; 3] = ["/v1/batch", "/v1/b", "/v1/import"];

#[derive(Clone)]
struct Collect {
    services: Services,
    /// The address under which browsers see the site.
    origin: Arc<str>,
}

/// The routes for events, of a site that browsers see under `origin`.
pub fn routes(services: Services, origin: Arc<str>) -> Router {
    let collect = Collect { services, origin };
    let mut router = Router::new();
    for (path, call) in PATHS {
        let one = move |state, headers, body| receive::one(state, call, headers, body);
        router = router.route(path, post(one).options(cors::preflight));
    }
    for path in BATCH_PATHS {
        router = router.route(path, post(receive::batch).options(cors::preflight));
    }
    router
        // Measurements that a client makes of itself: taken and thrown away.
        .route("/v1/m", post(|| async { StatusCode::OK }).options(cors::preflight))
        .route("/v1/projects/{write_key}/settings", get(receive::settings).options(cors::preflight))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(from_fn(cors::allow))
        .with_state(collect)
}
