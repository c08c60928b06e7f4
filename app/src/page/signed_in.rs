//! Extractors that let a request in: signed in, and inside a workspace.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use domain::ids::AccountId;
use domain::workspace::Slug;
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

impl FromRequestParts<AppState> for InWorkspace {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        let (account, _session) = account_of(parts, state).await?;
        let path = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
        let slug = path
            .ok()
            .and_then(|path| path.get("workspace").and_then(|slug| Slug::parse(slug)));
        let slug = slug.ok_or(PageError::Show(ErrorKind::NotFound))?;
        let visit = state.services.visit(account, &slug).await?;
        let page = Page::read(state, parts).for_account(&visit.visitor.account, Some(visit.workspace()));
        let waiting = state.services.request_counts(&visit).await?;
        Ok(Self { page, visit, waiting })
    }
}
