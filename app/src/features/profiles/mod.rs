//! People: their list, their page, and the case for which they are looked at.

mod ask;
mod case;
mod case_line;
mod happened;
mod identity;
mod known;
mod list;
mod naming;
mod narrow;
mod person;
mod sentence;
mod spoken;
mod still;
mod table;
mod worth;

pub(crate) use case_line::case_first;
pub(crate) use known::label as trait_name;
pub(crate) use naming::short_id;
pub use still::Still;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/profiles", list::show)
        .get("/w/{workspace}/profiles/case", case::show)
        .post("/w/{workspace}/profiles/case", case::submit)
        .get("/w/{workspace}/profiles/{profile}", person::show)
        .get("/w/{workspace}/profiles/{profile}/consent", spoken::show)
        .post("/w/{workspace}/profiles/{profile}/consent", spoken::submit)
}
