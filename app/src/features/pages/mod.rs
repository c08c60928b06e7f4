//! Pages that anybody can read: help, personal data, accessibility.

mod accessibility;
mod figures;
mod help;
mod privacy;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/help", help::show)
        .get("/privacy", privacy::show)
        .get("/accessibility", accessibility::show)
}
