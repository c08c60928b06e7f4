//! Who asks, and where: anybody at a portal, or somebody who was proven.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use domain::consent::signal::gpc;
use domain::workspace::Slug;
use services::portal::{BrowserKey, LeadsTo, Portal, PortalVisit, SessionKey};

use crate::AppState;
use crate::page::{ErrorKind, OwnHost, Page, PageError, cookies};

/// How long a browser is known after somebody asked to come in: somewhat longer than a link works.
const ENTRY_SECONDS: u32 = 1_800;
/// How long the cookie of a session is kept: as long as a session lasts at the most.
const SESSION_SECONDS: u32 = 2 * 3_600;

/// Anybody at a portal.
pub(crate) struct AtPortal {
    /// The page, in a language of the portal.
    pub(crate) page: Page,
    /// Where.
    pub(super) portal: Portal,
    /// What the browser was given when somebody asked to come in.
    pub(super) browser: Option<BrowserKey>,
    /// What the browser holds while somebody is in.
    pub(super) key: Option<SessionKey>,
    /// Whether it is under the client's own host name.
    pub(super) own_host: bool,
}

/// Somebody who was proven.
pub(super) struct InPortal {
    /// The page, in a language of the portal.
    pub(super) page: Page,
    /// Who, and where.
    pub(super) visit: PortalVisit,
    /// Whether the browser sent Global Privacy Control.
    pub(super) gpc: bool,
}

/// The path of a page of a portal: `""` is its first.
pub(super) fn path_of(portal: &Portal, page: &str) -> String {
    if page.is_empty() {
        format!("/p/{}", portal.slug())
    } else {
        format!("/p/{}/{page}", portal.slug())
    }
}

/// The page that waits for somebody who comes in.
pub(super) fn path_after(portal: &Portal, leads_to: LeadsTo) -> String {
    path_of(portal, &leads_to.path())
}

/// The way in, after which a page waits.
pub(super) fn entering(portal: &Portal, leads_to: LeadsTo) -> String {
    format!("{}?next={}", path_of(portal, "enter"), leads_to.path())
}

fn entry_cookie(portal: &Portal) -> String {
    format!("entry-{}", portal.slug())
}

fn session_cookie(portal: &Portal) -> String {
    format!("portal-{}", portal.slug())
}

/// The cookie by which the browser is known again.
pub(super) fn remember_browser(state: &AppState, portal: &Portal, key: &BrowserKey) -> Option<HeaderValue> {
    cookies::write(state, &entry_cookie(portal), &key.to_string(), ENTRY_SECONDS)
}

/// The cookie of a session.
pub(super) fn remember_session(state: &AppState, portal: &Portal, key: &SessionKey) -> Option<HeaderValue> {
    cookies::write(state, &session_cookie(portal), &key.to_string(), SESSION_SECONDS)
}

/// The cookie that ends it.
pub(super) fn forget_session(state: &AppState, portal: &Portal) -> Option<HeaderValue> {
    cookies::write(state, &session_cookie(portal), "", 0)
}

impl AtPortal {
    async fn read(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let path = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
        let slug = path
            .ok()
            .and_then(|path| {
                // The page of consent names its place so.
                let slug = path.get("workspace").or_else(|| path.get("place"))?;
                Slug::parse(slug)
            })
            .ok_or(PageError::Show(ErrorKind::NotFound))?;
        let portal = state.services.portal(&slug).await?;
        let page = Page::read(state, parts).in_portal(&portal.languages(), portal.time_zone());
        let cookie = |name: &str| cookies::read(&parts.headers, &state.cookie_name(name));
        Ok(Self {
            browser: cookie(&entry_cookie(&portal)).and_then(BrowserKey::parse),
            key: cookie(&session_cookie(&portal)).and_then(SessionKey::parse),
            own_host: parts.extensions.get::<OwnHost>().is_some(),
            page,
            portal,
        })
    }

    /// Whether the browser sent Global Privacy Control.
    fn gpc(headers: &HeaderMap) -> bool {
        gpc::is_on(headers.get_all("sec-gpc").iter().map(HeaderValue::as_bytes))
    }

    /// Who is in, if anybody is.
    pub(super) async fn visit(&self) -> Result<Option<PortalVisit>, PageError> {
        match &self.key {
            Some(key) => Ok(self.page.state.services.portal_visit(&self.portal, key).await?),
            None => Ok(None),
        }
    }
}

impl FromRequestParts<AppState> for AtPortal {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        Self::read(parts, state).await
    }
}

impl FromRequestParts<AppState> for InPortal {
    type Rejection = PageError;

    /// Whoever was not proven, or whose session has ended, is led to the way in.
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        let at = AtPortal::read(parts, state).await?;
        let Some(visit) = at.visit().await? else {
            let way_in = path_of(&at.portal, "enter");
            return Err(PageError::Elsewhere(Box::new(at.page.redirect(&way_in, None))));
        };
        Ok(Self {
            gpc: AtPortal::gpc(&parts.headers),
            page: at.page,
            visit,
        })
    }
}
