//! What a page knows of its request.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::account::{Language, Theme, TimeZoneName};
use i18n::{Format, Messages, NegotiationInput, negotiate};
use services::access::{AccountFacts, WorkspaceFacts};

use super::{Flash, PageError, cookies};
use crate::AppState;

/// The nonce of a response: scripts that carry it may run.
#[derive(Debug, Clone)]
pub struct Nonce(pub String);

/// What a page knows of its request: language, formats, where it is, and what was just done.
#[derive(Clone)]
pub struct Page {
    /// The state of the application.
    pub state: AppState,
    /// The language.
    pub language: Language,
    /// Texts in that language.
    pub messages: Messages,
    /// Numbers, dates and money in that language.
    pub format: Format,
    /// The path and query of the request, to come back to.
    pub here: String,
    pub(crate) theme: Theme,
    pub(crate) nonce: String,
    pub(crate) flash: Option<Flash>,
    cookie_language: Option<String>,
    accept_language: Option<String>,
}

impl Page {
    pub(crate) fn read(state: &AppState, parts: &Parts) -> Self {
        Self::from_headers(
            state,
            &parts.headers,
            &parts.uri.to_string(),
            parts.extensions.get::<Nonce>(),
        )
    }

    pub(crate) fn from_headers(
        state: &AppState,
        headers: &HeaderMap,
        here: &str,
        nonce: Option<&Nonce>,
    ) -> Self {
        let cookie_language =
            cookies::read(headers, &state.cookie_name(cookies::LANGUAGE)).map(str::to_owned);
        let accept_language = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        let mut page = Self {
            state: state.clone(),
            language: Language::English,
            messages: Messages::new(Language::English),
            format: Format::new(Language::English, jiff::tz::TimeZone::UTC),
            here: here.to_owned(),
            theme: Theme::System,
            nonce: nonce.map(|nonce| nonce.0.clone()).unwrap_or_default(),
            flash: Flash::read(state, headers),
            cookie_language,
            accept_language,
        };
        page.settle(None, None);
        page
    }

    /// The same request, known to come from an account, perhaps inside a workspace.
    pub(crate) fn for_account(mut self, account: &AccountFacts, workspace: Option<&WorkspaceFacts>) -> Self {
        self.settle(Some(account), workspace);
        self
    }

    fn settle(&mut self, account: Option<&AccountFacts>, workspace: Option<&WorkspaceFacts>) {
        self.language = negotiate(NegotiationInput {
            cookie: self.cookie_language.as_deref(),
            account: account.and_then(|account| account.language),
            accept_language: self.accept_language.as_deref(),
            workspace_default: workspace.map(|workspace| workspace.language),
            pseudo_allowed: self.state.pseudo_allowed(),
        });
        self.messages = Messages::new(self.language);
        self.theme = account.map_or(Theme::System, |account| account.theme);
        let zone = account.map_or(jiff::tz::TimeZone::UTC, |account| account.time_zone.zone());
        self.format = Format::new(self.language, zone);
    }

    /// The same page, with times as they are in a workspace.
    #[must_use]
    pub fn in_zone(&self, zone: &TimeZoneName) -> Format {
        Format::new(self.language, zone.zone())
    }

    /// The same page in the language of a place, unless the reader chose one.
    pub(crate) fn in_language(mut self, language: Language) -> Self {
        if self.cookie_language.is_none() {
            self.language = language;
            self.messages = Messages::new(language);
            self.format = Format::new(language, jiff::tz::TimeZone::UTC);
        }
        self
    }

    /// The same page on the customers' side of a place: in a language that it offers, its own first, and in its time.
    pub(crate) fn in_portal(mut self, offered: &[Language], zone: &TimeZoneName) -> Self {
        let own = offered.first().copied();
        let wanted = negotiate(NegotiationInput {
            cookie: self.cookie_language.as_deref(),
            account: None,
            accept_language: self.accept_language.as_deref(),
            workspace_default: own,
            pseudo_allowed: self.state.pseudo_allowed(),
        });
        let spoken = wanted.is_pseudo() || offered.contains(&wanted);
        self.language = own.filter(|_| !spoken).unwrap_or(wanted);
        self.messages = Messages::new(self.language);
        self.format = Format::new(self.language, zone.zone());
        self
    }

    /// The same page in a given theme, whatever the account says: for the styleguide.
    pub(crate) fn with_theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// The cookie that keeps a chosen language for a year.
    pub(crate) fn language_cookie(&self, language: Language) -> Option<HeaderValue> {
        cookies::write(&self.state, cookies::LANGUAGE, language.as_str(), 365 * 24 * 3600)
    }

    /// Sends the reader to another page of ours, after something was done.
    #[must_use]
    pub fn redirect(&self, path: &str, flash: Option<Flash>) -> Response {
        let Ok(location) = HeaderValue::from_str(path) else {
            return StatusCode::BAD_REQUEST.into_response();
        };
        let mut response = StatusCode::SEE_OTHER.into_response();
        response.headers_mut().insert(LOCATION, location);
        if let Some(cookie) = flash.and_then(|flash| flash.cookie(&self.state)) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// An HTML answer.
    pub(crate) fn html(&self, status: StatusCode, html: String) -> Response {
        let mut response = (status, html).into_response();
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if self.flash.is_some()
            && let Some(cookie) = Flash::clear(&self.state)
        {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }
}

impl FromRequestParts<AppState> for Page {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Self::Rejection> {
        Ok(Self::read(state, parts))
    }
}
