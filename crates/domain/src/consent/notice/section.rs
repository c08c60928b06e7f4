//! The sections of the second layer.

use serde::{Deserialize, Serialize};

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Who decides, and how to reach them.
    Controller,
    /// What for, and on what basis.
    Purposes,
    /// The interests that are pursued.
    Interests,
    /// Who receives data.
    Recipients,
    /// Data that leaves the European Economic Area.
    Transfers,
    /// For how long.
    Retention,
    /// The person's rights.
    Rights,
    /// The right to object, apart from the rest.
    Objection,
    /// How to take a consent back.
    Withdrawal,
    /// Where to complain.
    Complaint,
    /// Whether data must be given, and what follows if it is not.
    Requirement,
    /// Decisions without a human: how they are made, and what follows.
    AutomatedDecisions,
    /// Where data comes from that the person did not give.
    Sources,
}

impl Section {
    /// Every section, in the order in which people read them.
    pub const ALL: [Self; 13] = [
        Self::Controller,
        Self::Purposes,
        Self::Interests,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Rights,
        Self::Objection,
        Self::Withdrawal,
        Self::Complaint,
        Self::Requirement,
        Self::AutomatedDecisions,
        Self::Sources,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Purposes => "purposes",
            Self::Interests => "interests",
            Self::Recipients => "recipients",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::Rights => "rights",
            Self::Objection => "objection",
            Self::Withdrawal => "withdrawal",
            Self::Complaint => "complaint",
            Self::Requirement => "requirement",
            Self::AutomatedDecisions => "automated_decisions",
            Self::Sources => "sources",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.as_str() == word)
    }
}
