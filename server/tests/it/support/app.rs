//! The application, served.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use app::{AppState, Mode};
use axum::Router;
use server::edge::Proxies;
use server::{Parts, load_assets, router};
use services::{Database, Services, SystemClock};
use testkit::{PASSWORD, World};
use tokio::net::TcpListener;

use super::{Answer, Browser, Sent, exchange};

/// The public address in tests.
pub(crate) const ORIGIN: &str = "http://127.0.0.1";

/// How a test's application runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setup {
    pub(crate) mode: Mode,
    pub(crate) origin: &'static str,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            mode: Mode::Production,
            origin: ORIGIN,
        }
    }
}

/// The application on a socket, with a world of its own.
pub(crate) struct TestApp {
    pub(crate) address: SocketAddr,
    pub(crate) world: World,
}

impl TestApp {
    pub(crate) async fn start() -> Self {
        Self::with(Setup::default()).await
    }

    pub(crate) async fn with(setup: Setup) -> Self {
        Self::with_services(setup, |services| services).await
    }

    /// With use-cases that are given something more, such as a way to send mails.
    pub(crate) async fn with_services(setup: Setup, more: impl FnOnce(Services) -> Services) -> Self {
        let world = World::new().await;
        let address = serve(router(parts(
            more(world.services.clone().seen_at(setup.origin)),
            setup,
        )))
        .await;
        Self { address, world }
    }

    /// Somebody who has just come.
    pub(crate) fn visitor(&self) -> Browser {
        Browser::new(self.address)
    }

    /// Somebody who has signed in.
    pub(crate) async fn signed_in(&self, email: &str) -> Browser {
        let browser = self.visitor();
        self.sign_in(&browser, email).await;
        browser
    }

    pub(crate) async fn sign_in(&self, browser: &Browser, email: &str) -> Answer {
        let answer = browser
            .post("/sign-in", &[("email", email), ("password", PASSWORD)])
            .await;
        assert_eq!(answer.status, 303, "{email} signs in: {}", answer.heading());
        answer
    }

    /// Sends a request without any browser.
    pub(crate) async fn send(&self, sent: Sent) -> Answer {
        exchange(self.address, &sent).await
    }
}

/// An application whose database is nowhere.
pub(crate) async fn away() -> SocketAddr {
    let secret = testkit::secret();
    let url = "postgresql://postgres@localhost/mesure?host=/nonexistent";
    let database = Database::new(url, &secret, 2).expect("an address");
    let services = Services::new(database, secret, Arc::new(SystemClock));
    serve(router(parts(services, Setup::default()))).await
}

pub(crate) fn state(services: Services, setup: Setup) -> AppState {
    AppState {
        services,
        assets: Arc::new(load_assets(assets())),
        mode: setup.mode,
        demo_accounts: Arc::default(),
        origin: setup.origin.into(),
        secure_cookies: true,
    }
}

fn parts(services: Services, setup: Setup) -> Parts {
    Parts {
        app: state(services, setup),
        assets: assets().to_owned(),
        proxies: Proxies(0),
    }
}

/// A few built files, as the build leaves them.
fn assets() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assets"))
}

/// Serves a router until the test ends.
pub(crate) async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}
