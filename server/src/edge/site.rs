//! Under which name a request came: the installation's, or that of a client, where only the client's portal is there.

use std::sync::Arc;

use app::page::OwnHost;
use axum::extract::{Request, State};
use axum::http::header::{HOST, LOCATION};
use axum::http::uri::Authority;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::portal::HostName;
use domain::workspace::Slug;
use services::{Services, UseError};

/// Pages that the portal's own pages lead to, beside those of the workspace.
const BESIDE: [&str; 7] = [
    "/language",
    "/help",
    "/privacy",
    "/accessibility",
    "/receipts/verify",
    "/.well-known/gpc.json",
    "/.well-known/mesure-receipts.json",
];

/// Where a request came in.
pub(super) enum Site {
    /// Under the installation's name, or under one that nobody has registered.
    Installation,
    /// Under a client's own host name.
    Own {
        /// The name, as it is registered.
        host: HostName,
        /// The workspace.
        slug: Slug,
    },
}

/// What is there of a client's own host, for a path.
pub(super) enum Reach {
    /// The page itself.
    Page,
    /// The first page of the portal.
    Portal(String),
    /// Nothing.
    Nothing,
}

impl Site {
    /// Where a request came in that names this host.
    pub(super) async fn of(
        services: &Services,
        origin: &str,
        host: Option<HostName>,
    ) -> Result<Self, UseError> {
        let Some(host) = host.filter(|host| !host.is_of(origin)) else {
            return Ok(Self::Installation);
        };
        Ok(match services.portal_of_host(&host).await? {
            Some(slug) => Self::Own { host, slug },
            None => Self::Installation,
        })
    }

    /// The origin that forms of our pages come from, here.
    pub(super) fn origin(&self, installation: &Arc<str>) -> Arc<str> {
        match self {
            Self::Installation => Arc::clone(installation),
            Self::Own { host, .. } => Arc::from(host.origin_like(installation)),
        }
    }

    /// Tells the pages.
    pub(super) fn mark(&self, request: &mut Request) {
        if matches!(self, Self::Own { .. }) {
            request.extensions_mut().insert(OwnHost);
        }
    }

    /// What is there, under this path as it was sent: another way of writing it leads nowhere.
    pub(super) fn reach(&self, method: &Method, path: &str) -> Reach {
        let Self::Own { slug, .. } = self else {
            return Reach::Page;
        };
        if path == "/" {
            return match *method {
                Method::GET | Method::HEAD => Reach::Portal(format!("/p/{slug}")),
                _ => Reach::Nothing,
            };
        }
        let below = |beginning: &str| path.strip_prefix(beginning);
        let of_portal = below("/p/")
            .and_then(|rest| rest.strip_prefix(slug.as_str()))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let of_consent = below("/consent/") == Some(slug.as_str());
        let number = below("/erasure/").is_some_and(|number| !number.contains('/'));
        if of_portal || of_consent || number || BESIDE.contains(&path) {
            Reach::Page
        } else {
            Reach::Nothing
        }
    }
}

/// The host that a request names, where it could be a client's. One that names none, or two, came in nowhere in particular.
pub(super) fn named(request: &Request) -> Option<HostName> {
    let mut headers = request.headers().get_all(HOST).iter();
    let header = match (headers.next(), headers.next()) {
        (Some(host), None) => host.to_str().ok(),
        _ => None,
    };
    // A whole address in the first line counts before the header (RFC 9112, 3.2.2).
    let authority = request.uri().authority().map(Authority::as_str);
    HostName::of_request(authority.or(header)?)
}

/// The way to the first page of a portal.
pub(super) fn lead_to(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What the guard of programs' interfaces works with.
#[derive(Clone)]
pub struct Guard {
    /// The use-cases.
    pub services: Services,
    /// The installation's public address.
    pub origin: Arc<str>,
}

/// Keeps what is no page, such as the interface for events, to the installation's own name.
pub async fn guard(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let host = named(&request);
    match Site::of(&guard.services, &guard.origin, host).await {
        Ok(site) => match site.reach(request.method(), request.uri().path()) {
            Reach::Page => next.run(request).await,
            Reach::Portal(_) | Reach::Nothing => StatusCode::NOT_FOUND.into_response(),
        },
        // While the database is away these say so in their own way, and health must be told whatever the name.
        Err(_away) => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reach(method: Method, path: &str) -> &'static str {
        let site = Site::Own {
            host: HostName::parse("data.maison.example").unwrap(),
            slug: Slug::parse("maison").unwrap(),
        };
        match site.reach(&method, path) {
            Reach::Page => "page",
            Reach::Portal(_) => "portal",
            Reach::Nothing => "nothing",
        }
    }

    #[test]
    fn under_a_clients_name_only_its_portal_is_there() {
        for path in [
            "/p/maison",
            "/p/maison/enter",
            "/p/maison/link/abc",
            "/consent/maison",
            "/erasure/2026-1",
            "/receipts/verify",
            "/language",
            "/.well-known/gpc.json",
        ] {
            assert_eq!(reach(Method::GET, path), "page", "{path}");
            assert_eq!(reach(Method::POST, path), "page", "{path}");
        }
        for path in [
            "/p/maison-lumiere",
            "/p/theirs",
            "/p/theirs/enter",
            "/p/%6daison",
            "/p//maison",
            "//p/maison",
            "/p/",
            "/consent/theirs",
            "/consent/maison/x",
            "/erasure/a/b",
            "/w/maison",
            "/sign-in",
            "/admin",
            "/account",
            "/v1/batch",
            "/v1/consent",
            "/health/live",
            "/dev/outbox",
            "/s/abc",
            "",
            "*",
        ] {
            assert_eq!(reach(Method::GET, path), "nothing", "{path}");
        }
        assert_eq!(reach(Method::GET, "/"), "portal");
        assert_eq!(reach(Method::HEAD, "/"), "portal");
        assert_eq!(reach(Method::POST, "/"), "nothing");
    }

    #[test]
    fn forms_come_from_the_name_that_the_page_is_under() {
        let origin: Arc<str> = Arc::from("https://mesure.example");
        assert_eq!(&*Site::Installation.origin(&origin), "https://mesure.example");
        let own = Site::Own {
            host: HostName::parse("data.maison.example").unwrap(),
            slug: Slug::parse("maison").unwrap(),
        };
        assert_eq!(&*own.origin(&origin), "https://data.maison.example");
    }
}
