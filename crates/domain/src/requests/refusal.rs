//! Why a request is refused: a code, the article that allows it, and to which kinds it applies.

use serde::{Deserialize, Serialize};

use super::Kind;

/// A reason for a refusal. The answer also names the authority and the courts (GDPR, article 12(4)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// Who asks was not proven, though it was asked for.
    InsufficientVerification,
    /// Somebody pretends to be another.
    SuspectedFraud,
    /// Nothing is known of the person.
    NoMatch,
    /// The basis of the data does not give this right.
    RightNotOffered,
    /// A law demands that the data be kept.
    LegalObligation,
    /// The data is needed to establish or defend a claim.
    LegalClaims,
    /// The data serves freedom of expression and information.
    FreedomOfExpression,
    /// The answer would harm the rights of others.
    RightsOfOthers,
    /// The controller shows grounds that outweigh the person's.
    CompellingGrounds,
    /// The data is right as it is.
    DataAccurate,
    /// Plainly unfounded.
    ManifestlyUnfounded,
    /// Excessive, because it is repeated. Never found by a program.
    Excessive,
    /// The law of the request is not one that applies.
    OutsideJurisdiction,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 13] = [
        Self::InsufficientVerification,
        Self::SuspectedFraud,
        Self::NoMatch,
        Self::RightNotOffered,
        Self::LegalObligation,
        Self::LegalClaims,
        Self::FreedomOfExpression,
        Self::RightsOfOthers,
        Self::CompellingGrounds,
        Self::DataAccurate,
        Self::ManifestlyUnfounded,
        Self::Excessive,
        Self::OutsideJurisdiction,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InsufficientVerification => "insufficient_verification",
            Self::SuspectedFraud => "suspected_fraud",
            Self::NoMatch => "no_match",
            Self::RightNotOffered => "right_not_offered",
            Self::LegalObligation => "legal_obligation",
            Self::LegalClaims => "legal_claims",
            Self::FreedomOfExpression => "freedom_of_expression",
            Self::RightsOfOthers => "rights_of_others",
            Self::CompellingGrounds => "compelling_grounds",
            Self::DataAccurate => "data_accurate",
            Self::ManifestlyUnfounded => "manifestly_unfounded",
            Self::Excessive => "excessive",
            Self::OutsideJurisdiction => "outside_jurisdiction",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// The article that allows it.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::InsufficientVerification | Self::SuspectedFraud => "12(6)",
            Self::NoMatch => "11(2)",
            Self::RightNotOffered => "17(1), 20(1), 21(1)",
            Self::LegalObligation => "17(3)(b)",
            Self::LegalClaims => "17(3)(e), 21(1)",
            Self::FreedomOfExpression => "17(3)(a)",
            Self::RightsOfOthers => "15(4), 20(4)",
            Self::CompellingGrounds => "21(1)",
            Self::DataAccurate => "16",
            Self::ManifestlyUnfounded | Self::Excessive => "12(5)",
            Self::OutsideJurisdiction => "3",
        }
    }

    /// Whether it can be the answer to a request of this kind. What is immediate cannot be refused for a reason of
    /// substance.
    #[must_use]
    pub const fn applies_to(self, kind: Kind) -> bool {
        match self {
            Self::InsufficientVerification
            | Self::SuspectedFraud
            | Self::NoMatch
            | Self::OutsideJurisdiction => true,
            Self::ManifestlyUnfounded | Self::Excessive => !kind.is_immediate(),
            Self::RightNotOffered => matches!(kind, Kind::Erasure | Kind::Portability | Kind::Objection),
            Self::LegalObligation | Self::FreedomOfExpression => matches!(kind, Kind::Erasure),
            Self::LegalClaims => matches!(kind, Kind::Erasure | Kind::Objection),
            Self::RightsOfOthers => matches!(kind, Kind::Access | Kind::Portability),
            Self::CompellingGrounds => matches!(kind, Kind::Objection),
            Self::DataAccurate => matches!(kind, Kind::Rectification),
        }
    }

    /// Whether only a human may find so.
    #[must_use]
    pub const fn needs_a_human(self) -> bool {
        !matches!(self, Self::InsufficientVerification | Self::NoMatch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_to_marketing_is_refused_only_when_nobody_knows_who_says_so() {
        for kind in [Kind::MarketingObjection, Kind::WithdrawAll] {
            let reasons: Vec<_> = RefusalReason::ALL
                .into_iter()
                .filter(|reason| reason.applies_to(kind))
                .map(RefusalReason::as_str)
                .collect();
            assert_eq!(
                reasons,
                [
                    "insufficient_verification",
                    "suspected_fraud",
                    "no_match",
                    "outside_jurisdiction"
                ]
            );
        }
    }

    #[test]
    fn stored_words_are_read_back_and_excess_is_never_found_by_a_program() {
        for reason in RefusalReason::ALL {
            assert_eq!(RefusalReason::parse(reason.as_str()), Some(reason));
        }
        assert!(RefusalReason::Excessive.needs_a_human());
        assert!(RefusalReason::ManifestlyUnfounded.needs_a_human());
    }
}
