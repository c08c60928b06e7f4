//! Everything that is served, put together.

use std::path::PathBuf;
use std::time::Duration;

use app::{AppState, Mode};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::services::fs::ServeFileSystemResponseBody;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::edge::{Edge, Guard, Proxies, guard, measure, pass};
use crate::operation::health_routes;
use crate::sessions::Sessions;
use crate::{collect, consent, requests};

/// The largest form.
const FORM_BYTES: usize = 64 * 1024;

/// What the router is made of.
pub struct Parts {
    /// The state of the application.
    pub app: AppState,
    /// The folder of the built assets.
    pub assets: PathBuf,
    /// The proxies in front.
    pub proxies: Proxies,
}

/// The script that starts the islands, where no build has given it a name with a hash.
async fn loader() -> ([(HeaderName, &'static str); 1], &'static str) {
    (
        [(CONTENT_TYPE, "text/javascript")],
        include_str!("../../frontend/loader.js"),
    )
}

/// The router of the process.
pub fn router(parts: Parts) -> Router {
    let Parts { app, assets, proxies } = parts;
    let services = app.services.clone();
    let origin = app.origin.clone();
    let development = app.mode == Mode::Development;
    let sessions = SessionManagerLayer::new(Sessions(services.clone()))
        .with_name(app.cookie_name("sid"))
        .with_secure(app.secure_cookies)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        // The cookie lives as long as the browser; how long the session lives is the store's to say.
        .with_expiry(Expiry::OnSessionEnd);
    let edge = Edge {
        app: app.clone(),
        proxies,
        patience: Duration::from_secs(10),
    };
    let pages = app::routes()
        .into_router()
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(sessions)
        .with_state(app)
        .layer(from_fn_with_state(edge, pass))
        .layer(CompressionLayer::new().quality(tower_http::CompressionLevel::Fastest));
    // The hash of its content is in a file's name: it never changes.
    // But what is missing today may be there after the next deployment.
    let hashed = assets.join("manifest.json").exists();
    let forever = move |response: &Response<ServeFileSystemResponseBody>| {
        let found = response.status() != StatusCode::NOT_FOUND;
        (hashed && found).then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
    };
    // cargo-leptos puts the files of `assets/` at the root of its site, by their plain names.
    let folder = if hashed {
        assets.join("assets")
    } else {
        assets.clone()
    };
    let files = ServiceBuilder::new()
        .layer(SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, forever))
        .service(ServeDir::new(folder).precompressed_br().precompressed_gzip());
    let packages = ServeDir::new(assets.join("pkg"))
        .precompressed_br()
        .precompressed_gzip();
    let guarded = Guard {
        services: services.clone(),
        origin: origin.clone(),
    };
    let programs = collect::routes(services.clone(), origin.clone())
        .merge(requests::routes(services.clone(), origin.clone(), development))
        .merge(consent::routes(services.clone(), origin, proxies))
        .merge(health_routes(services))
        .layer(from_fn_with_state(guarded, guard));
    pages
        .merge(programs)
        .layer(from_fn(measure))
        .route("/pkg/loader.js", get(loader))
        .nest_service("/assets", files)
        .nest_service("/pkg", packages)
        .layer(SetResponseHeaderLayer::overriding(
            X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ))
}
