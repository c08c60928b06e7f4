//! What can be asked for.

use serde::{Deserialize, Serialize};

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To see everything: GDPR, article 15.
    Access,
    /// To take the data away: article 20.
    Portability,
    /// To correct: article 16.
    Rectification,
    /// To erase: article 17.
    Erasure,
    /// To set the data aside: article 18.
    Restriction,
    /// To object, for reasons of one's own: article 21(1).
    Objection,
    /// To object to marketing, which nothing outweighs: article 21(2).
    MarketingObjection,
    /// To take every consent back: article 7(3).
    WithdrawAll,
    /// To have a human look at a decision: article 22(3).
    ContestDecision,
}

impl Kind {
    /// Every kind, in the order of the portal.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Portability,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Objection,
        Self::MarketingObjection,
        Self::WithdrawAll,
        Self::ContestDecision,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Portability => "portability",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Objection => "objection",
            Self::MarketingObjection => "marketing_objection",
            Self::WithdrawAll => "withdraw_all",
            Self::ContestDecision => "contest_decision",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Where the law says so.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Access => "15",
            Self::Portability => "20",
            Self::Rectification => "16",
            Self::Erasure => "17",
            Self::Restriction => "18",
            Self::Objection => "21(1)",
            Self::MarketingObjection => "21(2)",
            Self::WithdrawAll => "7(3)",
            Self::ContestDecision => "22(3)",
        }
    }

    /// Whether it takes effect at once, without anybody weighing anything and without more than the channel it came by.
    #[must_use]
    pub const fn is_immediate(self) -> bool {
        matches!(self, Self::MarketingObjection | Self::WithdrawAll)
    }

    /// Our own aim for an answer, in hours; `None` where a human has to weigh, within the law's time.
    #[must_use]
    pub const fn target_hours(self) -> Option<u16> {
        match self {
            Self::MarketingObjection | Self::WithdrawAll => Some(0),
            Self::Access | Self::Portability | Self::Erasure => Some(24),
            _ => None,
        }
    }

    /// Whether the answer shows or destroys data, so that the person must be proven anew if that was long ago.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Access | Self::Portability | Self::Erasure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_are_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
