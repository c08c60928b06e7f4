//! What staff, customers and admins see: the shell, the routes, and a folder for each feature.
//!
//! A page is an axum handler that loads its data, then renders a pure view to a string. So a status, a redirect and a
//! form shown again with its errors are plain values, and nothing runs while the view is built. A form posts to the
//! path of its own page.

#![recursion_limit = "256"]

pub mod features;
mod form;
pub mod page;
mod routes;
mod state;

pub use routes::{Method, RouteEntry, Routes};
pub use state::{AppState, Assets, DemoAccount, Mode};

/// Every page and form of the application, with the list of its routes.
#[must_use]
pub fn routes() -> Routes {
    let routes = Routes::new();
    let routes = features::account::routes(routes);
    let routes = features::workspace::routes(routes);
    let routes = features::home::routes(routes);
    let routes = features::profiles::routes(routes);
    let routes = features::quality::routes(routes);
    let routes = features::sources::routes(routes);
    let routes = features::imports::routes(routes);
    let routes = features::schema::routes(routes);
    let routes = features::social::routes(routes);
    let routes = features::erasure::routes(routes);
    let routes = features::portal::routes(routes);
    let routes = features::requests::routes(routes);
    let routes = features::consent::routes(routes);
    let routes = features::signals::routes(routes);
    let routes = features::receipts::routes(routes);
    let routes = features::platform::routes(routes);
    let routes = features::pages::routes(routes);
    let routes = features::mail::routes(routes);
    features::styleguide::routes(routes)
}
