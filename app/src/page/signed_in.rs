//! Extractors that let a request in: signed in, and inside a workspace.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use domain::ids::AccountId;
use domain::workspace::Slug;
use jiff::SignedDuration;
use services::UseError;
use services::access::{Visit, Visitor};
use services::account::SessionHash;
use services::requests::QueueCounts;
use tower_sessions::Session;

use super::{ErrorKind, Page, PageError};
use crate::{AppState, features};

/// Where a session keeps the account.
pub const ACCOUNT_KEY: &str = "account";
/// Where a session keeps the family of the browser and system it began on.
pub const DEVICE_KEY: &str = "device";

/// Being seen is written down once in this time, not at every request.
pub const SESSION_SEEN_AGAIN: SignedDuration = SignedDuration::from_secs(60);

/// A request of somebody who is signed in.
pub struct SignedIn {
    /// The page.
    pub page: Page,
    /// Who asks.
    pub visitor: Visitor,
    /// Their session.
    pub session: Session,
}

/// A request of somebody inside a workspace.
pub struct InWorkspace {
    /// The page.
    pub page: Page,
    /// Who asks, where, and what they may do.
    pub visit: Visit,
    /// How many privacy requests wait there; none for who may not know.
    pub waiting: Option<QueueCounts>,
}

/// The hash that names the reader's own session.
#[must_use]
pub fn current_session_hash(session: &Session) -> Option<SessionHash> {
    session.id().map(|id| SessionHash::of(id.0))
}

async fn account_of(parts: &mut Parts, state: &AppState) -> Result<(AccountId, Session), PageError> {
    let Ok(session) = Session::from_request_parts(parts, state).await else {
        return Err(PageError::Show(ErrorKind::Internal));
    };
    match session.get::<AccountId>(ACCOUNT_KEY).await {
        Ok(Some(account)) => Ok((account, session)),
        Ok(None) => Err(sign_in_first(parts, state)),
        Err(error) => {
            tracing::warn!(%error, "a session could not be loaded");
            Err(PageError::Show(ErrorKind::Unavailable))
        }
    }
}

/// Sends the reader to sign in, and back here afterwards.
fn sign_in_first(parts: &Parts, state: &AppState) -> PageError {
    let page = Page::read(state, parts);
    let next = if parts.method == axum::http::Method::GET {
        Some(page.here.as_str())
    } else {
        None
    };
    PageError::Elsewhere(Box::new(
        page.redirect(&features::account::sign_in_path(next), None),
    ))
}

/// An account that is gone has no rights left: its session leads to the door.
fn gone(error: UseError, parts: &Parts, state: &AppState) -> PageError {
    if matches!(error, UseError::NotFound) {
        sign_in_first(parts, state)
    } else {
        error.into()
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        let (account, session) = account_of(parts, state).await?;
        let visitor = state
            .services
            .visitor(account)
            .await
            .map_err(|error| gone(error, parts, state))?;
        let page = Page::read(state, parts).for_account(&visitor.account, None);
        Ok(Self {
            page,
            visitor,
            session,
        })
    }
}

/// A request of somebody inside a workspace, before the menu's requests are counted: for pages whose use-case counts them in
/// its own transaction.
pub struct Entering {
    /// The page.
    pub page: Page,
    /// Who asks, where, and what they may do.
    pub visit: Visit,
}

impl Entering {
    /// Takes the count of the use-case, or counts now if none came so far.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn counted(self) -> Result<InWorkspace, PageError> {
        let waiting = self.page.state.services.request_counts(&self.visit).await?;
        Ok(InWorkspace {
            page: self.page,
            visit: self.visit,
            waiting,
        })
    }
}

async fn workspace_of(parts: &mut Parts, state: &AppState) -> Result<Slug, PageError> {
    let path = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
    let slug = path
        .ok()
        .and_then(|path| path.get("workspace").and_then(|slug| Slug::parse(slug)));
    slug.ok_or(PageError::Show(ErrorKind::NotFound))
}

/// Reads the session and what it may enter in one journey; `None` when the session must be looked at by itself: there is none,
/// it is over, or it is time to write down that it was seen.
async fn enter_at_once(parts: &mut Parts, state: &AppState) -> Result<Option<Visit>, PageError> {
    let Ok(session) = Session::from_request_parts(parts, state).await else {
        return Err(PageError::Show(ErrorKind::Internal));
    };
    let Some(hash) = current_session_hash(&session) else {
        return Ok(None);
    };
    let slug = workspace_of(parts, state).await;
    // Whoever is not signed in is sent to the door first, whatever the address says.
    let Ok(slug) = slug else {
        return Ok(None);
    };
    let found = state.services.visit_of_session(hash, &slug).await?;
    let now = state.services.now();
    Ok(found
        .filter(|(_, seen_at)| now.duration_since(*seen_at) <= SESSION_SEEN_AGAIN)
        .map(|(visit, _)| visit))
}

impl FromRequestParts<AppState> for Entering {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        let visit = match enter_at_once(parts, state).await? {
            Some(visit) => visit,
            None => {
                let (account, _session) = account_of(parts, state).await?;
                let slug = workspace_of(parts, state).await?;
                state.services.visit(account, &slug).await?
            }
        };
        let page = Page::read(state, parts).for_account(&visit.visitor.account, Some(visit.workspace()));
        Ok(Self { page, visit })
    }
}

impl FromRequestParts<AppState> for InWorkspace {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        Entering::from_request_parts(parts, state).await?.counted().await
    }
}
