//! The public interface for choices: what is asked, what was chosen, the gate for clients' servers, the banner's script,
//! and the documents that others look for.

mod answer;
mod ask;
mod banner;
mod caller;
mod choose;
mod fuzzed;
mod limit;
mod permissions;
mod receipt;
mod well_known;

pub(crate) use caller::has_signal;
pub use fuzzed::try_text;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use services::Services;
use tower_http::compression::CompressionLayer;

use crate::collect::cors;
use crate::edge::Proxies;
use limit::Limit;

/// The largest body: the longest TC string, and a choice for each purpose.
const BODY_BYTES: usize = 64 * 1024;

/// The routes, as method and path: for the test that each is covered.
pub const PATHS: [(&str, &str); 7] = [
    ("GET", "/v1/consent"),
    ("POST", "/v1/consent"),
    ("GET", "/v1/consent/receipts/{receipt}"),
    ("POST", "/v1/permissions"),
    ("GET", "/v1/banner/{file}"),
    ("GET", "/.well-known/gpc.json"),
    ("GET", "/.well-known/mesure-receipts.json"),
];

#[derive(Clone)]
struct Consent {
    services: Services,
    /// The address under which browsers see the site.
    origin: Arc<str>,
    /// The proxies in front, through which networks are seen.
    proxies: Proxies,
    limit: Arc<Limit>,
}

/// The routes for choices, of a site that browsers see under `origin`, through `proxies`.
pub fn routes(services: Services, origin: Arc<str>, proxies: Proxies) -> Router {
    let consent = Consent {
        services,
        origin,
        proxies,
        limit: Arc::default(),
    };
    let from_sites = Router::new()
        .route(
            "/v1/consent",
            get(ask::show).post(choose::take).options(cors::preflight),
        )
        .route(
            "/v1/consent/receipts/{receipt}",
            get(receipt::download).options(cors::preflight),
        )
        .route("/.well-known/gpc.json", get(well_known::gpc))
        .route("/.well-known/mesure-receipts.json", get(well_known::receipt_keys))
        .layer(from_fn(cors::allow));
    let banner = Router::new()
        .route("/v1/banner/{file}", get(banner::script))
        .layer(CompressionLayer::new());
    // No other site's page may ask about people: only servers, which no browser's rule holds back, and which have a key.
    let from_servers = Router::new().route("/v1/permissions", post(permissions::ask));
    from_sites
        .merge(banner)
        .merge(from_servers)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .with_state(consent)
}
