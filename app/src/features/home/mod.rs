//! The first page of a workspace: what changed, why, what can be done.

mod changed;
mod data;
mod empty;
mod greeting;
mod lead;
mod live;
mod show;
mod story;
mod tasks;
mod todo;
mod why;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/w/{workspace}", show::show)
}
