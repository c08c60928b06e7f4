//! Every component of the design system, to look at and to check.

mod show;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/styleguide", show::show)
}
