//! How sure we are who asks, and when more may be asked of them.

use serde::{Deserialize, Serialize};

use super::Kind;

/// How the person was proven, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityLevel {
    /// Nothing was proven.
    None,
    /// They hold the browser with the identifier in question.
    Browser,
    /// They answered by a channel that we already knew: a mailed link or code.
    KnownChannel,
    /// They did so within the last ten minutes.
    FreshlyProven,
    /// Staff looked at more, for a reason that is written down.
    CheckedByStaff,
}

impl IdentityLevel {
    /// Every level, from the least to the most.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Browser,
        Self::KnownChannel,
        Self::FreshlyProven,
        Self::CheckedByStaff,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Browser => "browser",
            Self::KnownChannel => "known_channel",
            Self::FreshlyProven => "freshly_proven",
            Self::CheckedByStaff => "checked_by_staff",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }

    /// What a request of this kind needs. `anonymous`: it is about the identifier of a browser and nothing else, for
    /// which holding that browser is proof enough (EDPB, guidelines 01/2022, 67).
    #[must_use]
    pub const fn needed(kind: Kind, anonymous: bool) -> Self {
        match (kind, anonymous) {
            (_, true) | (Kind::MarketingObjection | Kind::WithdrawAll, false) => Self::Browser,
            (kind, false) if kind.is_sensitive() => Self::FreshlyProven,
            _ => Self::KnownChannel,
        }
    }
}

/// Why more may be asked than the channel that is known: only on reasonable doubt (GDPR, article 12(6)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtReason {
    /// The address of the request is not one that is known of this person.
    AddressNotKnown,
    /// Several people share the address.
    SharedAddress,
    /// The address was changed shortly before.
    RecentlyChanged,
    /// Somebody asks in the name of another.
    OnBehalfOfAnother,
    /// There are signs that the account was taken over.
    SignsOfTakeover,
}

impl DoubtReason {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::AddressNotKnown,
        Self::SharedAddress,
        Self::RecentlyChanged,
        Self::OnBehalfOfAnother,
        Self::SignsOfTakeover,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AddressNotKnown => "address_not_known",
            Self::SharedAddress => "shared_address",
            Self::RecentlyChanged => "recently_changed",
            Self::OnBehalfOfAnother => "on_behalf_of_another",
            Self::SignsOfTakeover => "signs_of_takeover",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::{IdentityLevel as L, *};

    #[test]
    fn nobody_proves_more_to_say_no_than_holding_the_browser() {
        for kind in Kind::ALL {
            assert_eq!(L::needed(kind, true), L::Browser);
            assert!(
                L::needed(kind, false) <= L::FreshlyProven,
                "staff check only on doubt"
            );
        }
        assert_eq!(L::needed(Kind::WithdrawAll, false), L::Browser);
        assert_eq!(L::needed(Kind::Erasure, false), L::FreshlyProven);
        assert_eq!(L::needed(Kind::Rectification, false), L::KnownChannel);
    }

    #[test]
    fn stored_words_are_read_back() {
        for level in L::ALL {
            assert_eq!(L::parse(level.as_str()), Some(level));
        }
        for reason in DoubtReason::ALL {
            assert_eq!(DoubtReason::parse(reason.as_str()), Some(reason));
        }
    }
}
