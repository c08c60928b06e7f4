//! Choices on sites: the consent page without a script, the words of the banner, the state of consent, what a person chose.

mod answers;
mod categories;
mod dashboard;
mod definitions;
mod few;
mod interface;
mod page;
mod people;
mod person;
mod standing;
mod words;

pub use interface::{BANNER_SCRIPT, Interface, shown, words};
pub(crate) use page::browser_of as browser_of_place;
pub(crate) use standing::section as standing_of_person;
pub(crate) use words::purpose_name;

use domain::ids::SourceId;

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/consent", dashboard::show)
        .get("/w/{workspace}/consent/people", people::show)
        .get("/w/{workspace}/profiles/{profile}/choices", person::show)
        .get("/w/{workspace}/sources/{source}/consent", categories::show)
        .post("/w/{workspace}/sources/{source}/consent", categories::submit)
        .get("/consent/{place}", page::show)
        .post("/consent/{place}", page::submit)
}

fn dashboard_path(inside: &InWorkspace) -> String {
    format!("/w/{}/consent", inside.visit.workspace().slug)
}

/// The path of the settings of a source.
pub(crate) fn categories_path(inside: &InWorkspace, source: SourceId) -> String {
    format!("/w/{}/sources/{source}/consent", inside.visit.workspace().slug)
}
