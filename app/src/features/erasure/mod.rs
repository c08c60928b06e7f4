//! Erasing people: its numbers for staff, certificates for whoever has their number, and files to take away.

mod certificate;
mod download;
mod list;
mod words;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/erasures", list::show)
        .get("/erasure/{number}", certificate::show)
        .get("/p/{workspace}/download/{token}", download::show)
        .post("/p/{workspace}/download/{token}", download::submit)
}

/// The path of a certificate.
pub(crate) fn certificate_path(number: uuid::Uuid) -> String {
    format!("/erasure/{number}")
}
