//! What a person chose, when, how, and what they were shown: one entry of the ledger.

mod judge;
mod words;

pub use judge::{ChoiceFault, judge};
pub use words::{Action, Method, Origin};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Digest;
use super::purpose::{PurposeKey, Version};
use crate::account::Language;
use crate::ids::{AccountId, ConsentEventId, ProfileId};

/// What a choice is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Every purpose. Only a no can be about everything: consent is given for one purpose at a time.
    Everything,
    /// One version of one purpose.
    Purpose {
        /// Its key.
        key: PurposeKey,
        /// The version that was shown.
        version: Version,
    },
}

impl Scope {
    /// The key of the purpose, unless it is about everything.
    #[must_use]
    pub const fn key(&self) -> Option<&PurposeKey> {
        match self {
            Self::Everything => None,
            Self::Purpose { key, .. } => Some(key),
        }
    }

    /// The version of the purpose, unless it is about everything.
    #[must_use]
    pub const fn version(&self) -> Option<Version> {
        match self {
            Self::Everything => None,
            Self::Purpose { version, .. } => Some(*version),
        }
    }
}

/// What the person was shown: enough to show it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The notice, by the digest of its text.
    pub notice: Option<Digest>,
    /// The interface, by the digest of its template.
    pub interface: Option<Digest>,
    /// In which language.
    pub language: Option<Language>,
    /// By which build of the program.
    pub build: Option<String>,
}

/// What machines said at the same time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signals {
    /// Global Privacy Control was on.
    pub gpc: bool,
    /// The TC string, as it came.
    pub tc_string: Option<String>,
    /// The state of Consent Mode, as `ad_storage=denied&…`, sorted.
    pub consent_mode: Option<String>,
}

/// A choice taken down by staff: who, where, and on what paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenDown {
    /// Who wrote it down.
    pub account: AccountId,
    /// Where it was said: a desk, a phone, a letter.
    pub channel: String,
    /// The document that shows it, by its digest.
    pub attachment: Option<Digest>,
}

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentEvent {
    /// Its identity.
    pub event_id: ConsentEventId,
    /// The person, as known when it was recorded: a later merge does not rewrite it.
    pub profile_id: ProfileId,
    /// When it was recorded, by our clock.
    pub at: Timestamp,
    /// What it is about.
    pub scope: Scope,
    /// What was chosen.
    pub action: Action,
    /// How.
    pub method: Method,
    /// Where.
    pub origin: Origin,
    /// Whether we knew who it was (signed in, or proven by a mailed link), rather than only which browser.
    pub identified: bool,
    /// Whether a holder of parental responsibility said so too.
    pub guardian: bool,
    /// Until when it holds; afterwards the person may be asked again.
    pub expires_at: Option<Timestamp>,
    /// What was shown.
    pub shown: Shown,
    /// What machines said.
    pub signals: Signals,
    /// Who took it down, if staff did.
    pub taken_down: Option<TakenDown>,
}
