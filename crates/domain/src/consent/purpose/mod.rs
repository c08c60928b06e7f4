//! What data may be used for: the registry of purposes.

mod basis;
mod category;
mod change;
mod key;
pub mod preset;
mod validate;

pub use basis::{LegalBasis, Offer, Right};
pub use category::{DataCategory, Sensitivity, special_hint};
pub use change::{Change, Outcome, TextChange, revise};
pub use key::{PurposeBit, PurposeKey};
pub use validate::{Fault, Place, validate};

use std::collections::BTreeSet;

use jiff::{Span, Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::account::Language;

/// What is done with the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Delivering what was asked for: orders, tickets, accounts.
    Service,
    /// Counting visits and sales, without looking at anyone.
    Measure,
    /// Improving the site or the offer, experiments included.
    Improve,
    /// Choosing content or products for one person.
    Personalise,
    /// Writing to a person to sell or to invite.
    Marketing,
    /// Advertising, here or elsewhere.
    Advertising,
    /// Asking for opinions.
    Research,
    /// Keeping the service safe.
    Security,
    /// Keeping what a law demands.
    Legal,
}

impl Use {
    /// Every use.
    pub const ALL: [Self; 9] = [
        Self::Service,
        Self::Measure,
        Self::Improve,
        Self::Personalise,
        Self::Marketing,
        Self::Advertising,
        Self::Research,
        Self::Security,
        Self::Legal,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Measure => "measure",
            Self::Improve => "improve",
            Self::Personalise => "personalise",
            Self::Marketing => "marketing",
            Self::Advertising => "advertising",
            Self::Research => "research",
            Self::Security => "security",
            Self::Legal => "legal",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|data_use| data_use.as_str() == word)
    }

    /// Direct marketing, to which an objection is absolute whatever the basis (GDPR, article 21(2) and (3)).
    #[must_use]
    pub const fn is_direct_marketing(self) -> bool {
        matches!(self, Self::Marketing | Self::Advertising)
    }
}

/// Why something is written on a person's device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TerminalAccess {
    /// Nothing is read or written there.
    None,
    /// Only what the service that was asked for cannot do without.
    StrictlyNecessary,
    /// Audience measurement that the CNIL exempts: anonymous figures for the publisher alone.
    ExemptMeasurement,
    /// Anything else: needs consent first.
    WithConsent,
}

impl TerminalAccess {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::None,
        Self::StrictlyNecessary,
        Self::ExemptMeasurement,
        Self::WithConsent,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::StrictlyNecessary => "strictly_necessary",
            Self::ExemptMeasurement => "exempt_measurement",
            Self::WithConsent => "with_consent",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|access| access.as_str() == word)
    }
}

/// What a purpose does, in all that can be said without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// Its one legal basis.
    pub basis: LegalBasis,
    /// What is done with the data.
    pub data_use: Use,
    /// The kinds of data used.
    pub categories: BTreeSet<DataCategory>,
    /// Whether people are sorted or guessed about.
    pub profiling: bool,
    /// Whether data goes to others for their own ends.
    pub third_party_sharing: bool,
    /// Whether data is joined across sites for advertising.
    pub cross_context_ads: bool,
    /// What is done on the person's device.
    pub terminal_access: TerminalAccess,
    /// Whether special categories are used (GDPR, article 9), which then needs explicit consent.
    pub special_category: bool,
    /// Whether decisions with legal or similar effects are made without a human (GDPR, article 22).
    pub automated_decisions: bool,
    /// The youngest age at which it applies.
    pub min_age: Option<u8>,
    /// How many days data is kept for it.
    pub retention_days: u16,
    /// How many months a choice holds, yes or no; `None` where nothing is asked.
    pub validity_months: Option<u8>,
    /// Who receives data.
    pub recipients: BTreeSet<String>,
}

/// What people read about a purpose, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// A short name, as on a switch.
    pub name: String,
    /// What is done with the data, in plain words.
    pub description: String,
    /// What is different for the person if it is allowed, and if it is not.
    pub consequence: String,
    /// The interest pursued, when the basis is legitimate interest.
    pub interest: Option<String>,
}

/// A purpose as its author has it in hand: before a version is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its name in code.
    pub key: PurposeKey,
    /// What it does.
    pub meaning: Meaning,
    /// What people read, by language.
    pub texts: Vec<(Language, Text)>,
}

impl Draft {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&Text> {
        self.texts
            .iter()
            .find_map(|(found, text)| (*found == language).then_some(text))
    }
}

/// The version of a purpose, from 1.
pub type Version = u32;

/// A version of a purpose, in force from when it was published until it is ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// What it is.
    pub draft: Draft,
    /// Its number.
    pub version: Version,
    /// The oldest version whose consents still hold: what was allowed then covers what is done now.
    pub covered_from: Version,
    /// Its bit in what a person allows.
    pub bit: PurposeBit,
    /// Since when it is in force.
    pub active_from: Timestamp,
    /// Until when, once it is ended.
    pub active_to: Option<Timestamp>,
}

impl Purpose {
    /// Its name in code.
    #[must_use]
    pub const fn key(&self) -> &PurposeKey {
        &self.draft.key
    }

    /// What it does.
    #[must_use]
    pub const fn meaning(&self) -> &Meaning {
        &self.draft.meaning
    }

    /// Whether it is in force.
    #[must_use]
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.active_from <= now && self.active_to.is_none_or(|end| now < end)
    }

    /// Whether a consent to that version still holds.
    #[must_use]
    pub const fn covers(&self, version: Version) -> bool {
        self.covered_from <= version && version <= self.version
    }

    /// What this purpose makes of a right: an objection to direct marketing is offered whatever the basis.
    #[must_use]
    pub const fn right(&self, right: Right) -> Offer {
        match self.meaning().basis.offer(right) {
            Offer::NotOffered
                if matches!(right, Right::Objection) && self.meaning().data_use.is_direct_marketing() =>
            {
                Offer::Offered
            }
            offer => offer,
        }
    }

    /// Until when a choice made at that time holds: whole months, the same for a yes and a no. It never slides.
    #[must_use]
    pub fn expiry(&self, chosen_at: Timestamp) -> Option<Timestamp> {
        let months = self.meaning().validity_months?;
        let chosen = chosen_at.to_zoned(TimeZone::UTC);
        let end = chosen.checked_add(Span::new().months(i32::from(months))).ok()?;
        Some(end.timestamp())
    }
}
