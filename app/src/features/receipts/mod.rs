//! Receipts: checking one, and the ones that staff can hand out again.

mod download;
mod verify;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/receipts/verify", verify::show)
        .post("/receipts/verify", verify::submit)
        .get(
            "/w/{workspace}/profiles/{profile}/receipts/{receipt}",
            download::show,
        )
}
