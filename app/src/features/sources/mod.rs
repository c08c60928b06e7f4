//! Sources: what each sends, adding one, and its write keys.

mod activity;
mod errors;
mod install;
mod keys;
mod lead;
mod list;
mod new;
mod parts;
mod shares;
mod source;
mod standing;

use domain::ids::SourceId;

pub(crate) use parts::{Part, View, part_header, source_crumbs, views};
pub(crate) use standing::SILENT_AFTER;

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/sources", list::show)
        .get("/w/{workspace}/sources/new", new::show)
        .post("/w/{workspace}/sources/new", new::submit)
        .get("/w/{workspace}/sources/{source}", source::show)
        .post("/w/{workspace}/sources/{source}", keys::submit)
        .get("/w/{workspace}/sources/{source}/errors", errors::show)
}

/// The path of the list.
pub(crate) fn list_path(inside: &InWorkspace) -> String {
    format!("/w/{}/sources", inside.visit.workspace().slug)
}

/// The path of the form that adds a source.
fn new_path(inside: &InWorkspace) -> String {
    format!("/w/{}/sources/new", inside.visit.workspace().slug)
}

/// The path of a source.
fn source_path(inside: &InWorkspace, source: SourceId) -> String {
    format!("/w/{}/sources/{source}", inside.visit.workspace().slug)
}
