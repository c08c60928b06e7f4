//! Dark social: the estimate, links to share, what people answer, and the two public addresses.

mod answers;
mod follow;
mod hear;
mod hosts;
mod links;
mod matrix;
mod method;
mod parts;
mod report;
mod tabs;
mod told;
mod trend;
mod ways;
mod words;

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/social", report::show)
        .get("/w/{workspace}/social/links", links::show)
        .post("/w/{workspace}/social/links", links::submit)
        .get("/w/{workspace}/social/answers", answers::show)
        .post("/w/{workspace}/social/answers", answers::submit)
        .get("/s/{code}", follow::show)
        .get("/hear/{code}", hear::show)
        .post("/hear/{code}", hear::submit)
}

/// The path of the estimate.
fn report_path(inside: &InWorkspace) -> String {
    format!("/w/{}/social", inside.visit.workspace().slug)
}

/// The path of the links.
fn links_path(inside: &InWorkspace) -> String {
    format!("/w/{}/social/links", inside.visit.workspace().slug)
}

/// The path of the answers.
fn answers_path(inside: &InWorkspace) -> String {
    format!("/w/{}/social/answers", inside.visit.workspace().slug)
}
