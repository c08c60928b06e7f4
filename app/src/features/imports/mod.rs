//! Files that people hand in: the list, sending one, saying what its columns mean, following it, taking it back.

mod acts;
mod choices;
mod columns;
mod counts;
mod errors;
mod facts;
mod import;
mod list;
mod mask;
mod new;
mod progress;
mod refused;
mod state;
mod upload;
mod words;

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler as _;
use domain::ids::ImportId;

use crate::Routes;
use crate::page::InWorkspace;

/// The largest body of the form that sends a file. What is beyond the largest file is read and thrown away, so that the
/// browser hears what is wrong; what is beyond this is cut off.
const UPLOAD_BYTES: usize = 512 * 1024 * 1024;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/imports", list::show)
        .get("/w/{workspace}/imports/new", new::show)
        .post(
            "/w/{workspace}/imports/new",
            new::submit.layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .get("/w/{workspace}/imports/{import}", import::show)
        .post("/w/{workspace}/imports/{import}", acts::submit)
        .get("/w/{workspace}/imports/{import}/columns", columns::show)
        .post("/w/{workspace}/imports/{import}/columns", columns::submit)
        .get("/w/{workspace}/imports/{import}/errors", errors::download)
}

/// Whether a request sends a file, which takes its time.
#[must_use]
pub fn is_upload(method: &axum::http::Method, path: &str) -> bool {
    method == axum::http::Method::POST && path.starts_with("/w/") && path.ends_with("/imports/new")
}

fn list_path(inside: &InWorkspace) -> String {
    format!("/w/{}/imports", inside.visit.workspace().slug)
}

fn new_path(inside: &InWorkspace) -> String {
    format!("/w/{}/imports/new", inside.visit.workspace().slug)
}

fn import_path(inside: &InWorkspace, import: ImportId) -> String {
    format!("/w/{}/imports/{import}", inside.visit.workspace().slug)
}

fn columns_path(inside: &InWorkspace, import: ImportId) -> String {
    format!("/w/{}/imports/{import}/columns", inside.visit.workspace().slug)
}

fn errors_path(inside: &InWorkspace, import: ImportId) -> String {
    format!("/w/{}/imports/{import}/errors", inside.visit.workspace().slug)
}
