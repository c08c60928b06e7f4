//! A word about what was just done, carried over one redirect by a cookie.

use axum::http::{HeaderMap, HeaderValue};
use i18n::Messages;

use super::cookies;
use crate::AppState;

const COOKIE: &str = "flash";

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flash {
    /// Choices were saved.
    Saved,
    /// The password was changed, and other sessions ended.
    PasswordChanged,
    /// A session was ended.
    SessionEnded,
    /// A source was added.
    SourceCreated,
    /// A write key was made.
    KeyCreated,
    /// A write key was revoked.
    KeyRevoked,
    /// A case was opened.
    CaseOpened,
    /// A case was closed.
    CaseClosed,
    /// The quality of data was counted again.
    QualityCounted,
    /// Doubtful values were decided about.
    QualityMended,
    /// A decision about values was taken back.
    QualityUndone,
    /// How long values count was declared.
    FreshnessSaved,
}

impl Flash {
    const ALL: [Self; 12] = [
        Self::Saved,
        Self::PasswordChanged,
        Self::SessionEnded,
        Self::SourceCreated,
        Self::KeyCreated,
        Self::KeyRevoked,
        Self::CaseOpened,
        Self::CaseClosed,
        Self::QualityCounted,
        Self::QualityMended,
        Self::QualityUndone,
        Self::FreshnessSaved,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::PasswordChanged => "password-changed",
            Self::SessionEnded => "session-ended",
            Self::SourceCreated => "source-created",
            Self::KeyCreated => "key-created",
            Self::KeyRevoked => "key-revoked",
            Self::CaseOpened => "case-opened",
            Self::CaseClosed => "case-closed",
            Self::QualityCounted => "quality-counted",
            Self::QualityMended => "quality-mended",
            Self::QualityUndone => "quality-undone",
            Self::FreshnessSaved => "freshness-saved",
        }
    }

    /// What to say.
    pub(crate) fn message(self, messages: Messages) -> &'static str {
        match self {
            Self::Saved => messages.account_flash_saved(),
            Self::PasswordChanged => messages.account_flash_password(),
            Self::SessionEnded => messages.account_flash_session(),
            Self::SourceCreated => messages.sources_flash_created(),
            Self::KeyCreated => messages.sources_flash_key_created(),
            Self::KeyRevoked => messages.sources_flash_key_revoked(),
            Self::CaseOpened => messages.profiles_flash_case_opened(),
            Self::CaseClosed => messages.profiles_flash_case_closed(),
            Self::QualityCounted => messages.quality_flash_counted(),
            Self::QualityMended => messages.quality_flash_mended(),
            Self::QualityUndone => messages.quality_flash_undone(),
            Self::FreshnessSaved => messages.quality_flash_freshness(),
        }
    }

    pub(crate) fn read(state: &AppState, headers: &HeaderMap) -> Option<Self> {
        let word = cookies::read(headers, &state.cookie_name(COOKIE))?;
        Self::ALL.into_iter().find(|flash| flash.word() == word)
    }

    pub(crate) fn cookie(self, state: &AppState) -> Option<HeaderValue> {
        cookies::write(state, COOKIE, self.word(), 60)
    }

    pub(crate) fn clear(state: &AppState) -> Option<HeaderValue> {
        cookies::write(state, COOKIE, "", 0)
    }
}
