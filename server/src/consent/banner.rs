//! The banner's script: one address for each source, the same script for all.

use app::features::signals::BANNER_SCRIPT;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse as _, Response};
use domain::sources::WriteKey;

use super::Consent;
use super::answer::Wrong;

pub(super) async fn script(
    State(state): State<Consent>,
    Path(file): Path<String>,
) -> Result<Response, Wrong> {
    let key = file.strip_suffix(".js").and_then(WriteKey::parse);
    let key = key.ok_or(Wrong::Missing)?;
    state.services.source_of_key(&key).await?.ok_or(Wrong::Missing)?;
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        // A change of the script is everywhere within five minutes.
        (CACHE_CONTROL, "public, max-age=300"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ),
    ];
    Ok((headers, BANNER_SCRIPT).into_response())
}
