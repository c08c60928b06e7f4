//! Pages of the feature `profiles`.

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
