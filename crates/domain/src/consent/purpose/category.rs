//! What kinds of data there are, and which of them need more care.

use serde::{Deserialize, Serialize};

/// A kind of data, in the words that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataCategory {
    /// Name, customer number.
    Identity,
    /// E-mail address, phone number, postal address.
    Contact,
    /// Pages seen, products looked at, clicks.
    Behaviour,
    /// Orders, baskets, tickets, donations.
    Transactions,
    /// What the person told or chose: favourites, subjects, dials.
    Preferences,
    /// Answers to surveys, ideas, reviews.
    Answers,
    /// Messages to the service.
    Messages,
    /// City or region; never a precise place.
    CoarsePlace,
    /// Kind of device, browser family, language.
    Device,
    /// Age band, gender: not special, yet easily misused.
    Demographics,
    /// Segments, scores and other guesses made from the rest.
    Inferences,
    /// Health, belief, opinion, origin, sex life, union: GDPR, article 9.
    Special,
}

/// How much care a kind of data needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sensitivity {
    /// About a person.
    Personal,
    /// Not special, yet easily misused.
    Sensitive,
    /// Special categories of article 9.
    Special,
}

impl DataCategory {
    /// Every kind, in the order in which it is shown.
    pub const ALL: [Self; 12] = [
        Self::Identity,
        Self::Contact,
        Self::Behaviour,
        Self::Transactions,
        Self::Preferences,
        Self::Answers,
        Self::Messages,
        Self::CoarsePlace,
        Self::Device,
        Self::Demographics,
        Self::Inferences,
        Self::Special,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Contact => "contact",
            Self::Behaviour => "behaviour",
            Self::Transactions => "transactions",
            Self::Preferences => "preferences",
            Self::Answers => "answers",
            Self::Messages => "messages",
            Self::CoarsePlace => "coarse_place",
            Self::Device => "device",
            Self::Demographics => "demographics",
            Self::Inferences => "inferences",
            Self::Special => "special",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == word)
    }

    /// How much care it needs.
    #[must_use]
    pub const fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Special => Sensitivity::Special,
            Self::Demographics | Self::CoarsePlace => Sensitivity::Sensitive,
            _ => Sensitivity::Personal,
        }
    }
}

/// Beginnings of words that hint at article 9, in French and English, without accents.
const HINTS: &[&str] = &[
    "pregnan",
    "grossesse",
    "enceinte",
    "halal",
    "kosher",
    "casher",
    "kasher",
    "diabet",
    "cancer",
    "health",
    "sante",
    "malad",
    "disease",
    "illness",
    "handicap",
    "disab",
    "allerg",
    "medic",
    "religi",
    "church",
    "mosque",
    "mosquee",
    "eglise",
    "synagog",
    "belief",
    "croyan",
    "politic",
    "politiq",
    "syndicat",
    "trade_union",
    "tradeunion",
    "ethnic",
    "ethni",
    "racial",
    "race",
    "sexual",
    "sexuel",
    "orientation",
    "lgbt",
    "genetic",
    "geneti",
    "biometr",
];

/// The hint in an attribute's name that it holds, or lets one guess, special data; for a warning, never a decision.
#[must_use]
pub fn special_hint(attribute: &str) -> Option<&'static str> {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;
    let folded: String = attribute
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .take(200)
        .collect();
    let starts_word = |at: usize| {
        folded
            .get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| !before.is_alphanumeric())
    };
    HINTS.iter().copied().find(|hint| {
        // `race` is short and hides in other words; the others are looked for anywhere.
        folded.match_indices(hint).any(|(at, _)| {
            hint.len() > 5 || starts_word(at) && (*hint != "race" || is_word(&folded, at, hint))
        })
    })
}

fn is_word(text: &str, at: usize, word: &str) -> bool {
    text.get(at + word.len()..)
        .and_then(|after| after.chars().next())
        .is_none_or(|after| !after.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_hint_at_special_data_are_noticed_and_ordinary_ones_are_not() {
        for name in [
            "is_pregnant",
            "régime halal",
            "diabetes_type",
            "Santé",
            "religion",
            "race",
            "trade_union",
        ] {
            assert!(special_hint(name).is_some(), "{name}");
        }
        for name in [
            "email",
            "traced_at",
            "brace_size",
            "city",
            "interets",
            "embrace",
            "last_order",
        ] {
            assert_eq!(special_hint(name), None, "{name}");
        }
    }

    #[test]
    fn stored_words_are_read_back() {
        for category in DataCategory::ALL {
            assert_eq!(DataCategory::parse(category.as_str()), Some(category));
            assert_eq!(serde_json::to_value(category).unwrap(), category.as_str());
        }
    }
}
