//! Legal bases (GDPR, article 6) and the rights that go with each.

use serde::{Deserialize, Serialize};

/// Why data may be used at all. A purpose has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// The person said yes: article 6(1)(a).
    Consent,
    /// A contract with the person needs it: (b).
    Contract,
    /// A law demands it: (c).
    LegalObligation,
    /// A life depends on it: (d).
    VitalInterests,
    /// A task in the public interest: (e).
    PublicInterest,
    /// An interest that the person's interests do not outweigh: (f).
    LegitimateInterest,
}

/// A right that a person may exercise on the data of a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Article 15.
    Access,
    /// Article 16.
    Rectification,
    /// Article 17.
    Erasure,
    /// Article 18.
    Restriction,
    /// Article 20.
    Portability,
    /// Article 21.
    Objection,
}

/// What the basis makes of a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Offer {
    /// It can be exercised.
    Offered,
    /// Only if the data is no longer needed, was used unlawfully, or a law demands it.
    OnlyWhenNoLongerLawful,
    /// Withdrawing the consent takes its place.
    WithdrawInstead,
    /// It does not exist here.
    NotOffered,
}

impl LegalBasis {
    /// Every basis, in the order of article 6.
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::VitalInterests,
        Self::PublicInterest,
        Self::LegitimateInterest,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal_obligation",
            Self::VitalInterests => "vital_interests",
            Self::PublicInterest => "public_interest",
            Self::LegitimateInterest => "legitimate_interest",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == word)
    }

    /// Where the law says so.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Consent => "6(1)(a)",
            Self::Contract => "6(1)(b)",
            Self::LegalObligation => "6(1)(c)",
            Self::VitalInterests => "6(1)(d)",
            Self::PublicInterest => "6(1)(e)",
            Self::LegitimateInterest => "6(1)(f)",
        }
    }

    /// What this basis makes of a right. An objection to direct marketing stands above it: see `Purpose::right`.
    #[must_use]
    pub const fn offer(self, right: Right) -> Offer {
        use LegalBasis as B;
        use Right as R;
        match (right, self) {
            (R::Access | R::Rectification | R::Restriction, _) => Offer::Offered,
            (R::Erasure, B::LegalObligation) => Offer::OnlyWhenNoLongerLawful,
            (R::Erasure, B::PublicInterest) => Offer::NotOffered,
            (R::Erasure, _) => Offer::Offered,
            (R::Portability, B::Consent | B::Contract) => Offer::Offered,
            (R::Portability, _) => Offer::NotOffered,
            (R::Objection, B::Consent) => Offer::WithdrawInstead,
            (R::Objection, B::LegitimateInterest | B::PublicInterest) => Offer::Offered,
            (R::Objection, _) => Offer::NotOffered,
        }
    }
}

impl Right {
    /// Every right, in the order of the matrix.
    pub const ALL: [Self; 6] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
    ];

    /// Its article.
    #[must_use]
    pub const fn article(self) -> u8 {
        match self {
            Self::Access => 15,
            Self::Rectification => 16,
            Self::Erasure => 17,
            Self::Restriction => 18,
            Self::Portability => 20,
            Self::Objection => 21,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LegalBasis as B, *};

    #[test]
    fn the_matrix_of_the_cnil_holds_in_all_36_cells() {
        // Columns: access, rectify, erase, restrict, portability, object.
        let rows = [
            (B::Consent, "yyyyyw"),
            (B::Contract, "yyyyyn"),
            (B::LegitimateInterest, "yyyyny"),
            (B::LegalObligation, "yylynn"),
            (B::PublicInterest, "yynyny"),
            (B::VitalInterests, "yyyynn"),
        ];
        for (basis, cells) in rows {
            let found: String = Right::ALL
                .iter()
                .map(|right| match basis.offer(*right) {
                    Offer::Offered => 'y',
                    Offer::NotOffered => 'n',
                    Offer::OnlyWhenNoLongerLawful => 'l',
                    Offer::WithdrawInstead => 'w',
                })
                .collect();
            assert_eq!(found, cells, "{basis:?}");
        }
    }

    #[test]
    fn stored_words_are_read_back() {
        for basis in B::ALL {
            assert_eq!(B::parse(basis.as_str()), Some(basis));
            assert_eq!(serde_json::to_value(basis).unwrap(), basis.as_str());
        }
    }
}
