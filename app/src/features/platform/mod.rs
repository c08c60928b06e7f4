//! What stands above workspaces: organisations and their workspaces, without personal data.

mod tenants;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/admin", tenants::show)
}
