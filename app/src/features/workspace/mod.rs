//! Choosing a workspace: the address of the site, and the list of workspaces.

mod enter;
mod list;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/", enter::show).get("/workspaces", list::show)
}
