//! The list of routes: what the router serves, and what a test must know of.

use axum::Router;
use axum::handler::Handler;
use axum::routing;

use crate::AppState;

/// The method of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Shows something.
    Get,
    /// Changes something.
    Post,
}

/// A route that is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RouteEntry {
    /// Its method.
    pub method: Method,
    /// Its path, with parameters in braces.
    pub path: &'static str,
}

/// A router that keeps the list of its routes.
pub struct Routes {
    router: Router<AppState>,
    entries: Vec<RouteEntry>,
}

impl Default for Routes {
    fn default() -> Self {
        Self::new()
    }
}

impl Routes {
    /// Without any route.
    #[must_use]
    pub fn new() -> Self {
        Self {
            router: Router::new(),
            entries: Vec::new(),
        }
    }

    /// Adds a page.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.entries.push(RouteEntry {
            method: Method::Get,
            path,
        });
        self.router = self.router.route(path, routing::get(handler));
        self
    }

    /// Adds what happens when the form of a page is sent.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.entries.push(RouteEntry {
            method: Method::Post,
            path,
        });
        self.router = self.router.route(path, routing::post(handler));
        self
    }

    /// The routes, for the test that each is covered.
    #[must_use]
    pub fn entries(&self) -> &[RouteEntry] {
        &self.entries
    }

    /// The router.
    pub fn into_router(self) -> Router<AppState> {
        self.router
    }
}
