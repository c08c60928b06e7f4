//! Signing in and out, and a person's own account: settings, password, sessions, language.

mod language;
mod password;
mod password_field;
mod sessions;
mod settings;
mod sign_in;
mod sign_out;
mod tabs;

pub use sign_in::Network;
pub(crate) use sign_in::network_prefix;
pub(crate) use sign_in::sign_in_path;

use crate::Routes;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::submit)
        .post("/sign-out", sign_out::submit)
        .post("/language", language::submit)
        .get("/account", settings::show)
        .post("/account", settings::submit)
        .get("/account/password", password::show)
        .post("/account/password", password::submit)
        .get("/account/sessions", sessions::show)
        .post("/account/sessions", sessions::submit)
}
