//! Kinds of file, and which columns each can have.

use serde::{Deserialize, Serialize};

use super::Field;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People, as a customer file holds them.
    Customers,
    /// Orders, one to a row, or one to several rows that each have an article.
    Orders,
    /// Pages that were seen.
    WebAnalytics,
    /// Likes, comments, mentions.
    SocialInteractions,
    /// People who came.
    OfflineVisits,
}

/// Whether a file needs a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// It must be there, and every row must have it.
    Required,
    /// One of these must be there, and every row must have one: whom the row is about.
    Identifier,
    /// It may be there.
    Optional,
    /// It must be there where a consent comes in.
    Proof,
}

/// A column that a kind of file can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRule {
    /// What it is.
    pub field: Field,
    /// Whether it must be there.
    pub need: Need,
}

const fn rule(field: Field, need: Need) -> FieldRule {
    FieldRule { field, need }
}

use Need::{Identifier, Optional, Proof, Required};

const CUSTOMERS: &[FieldRule] = &[
    rule(Field::CustomerId, Identifier),
    rule(Field::Email, Identifier),
    rule(Field::Phone, Identifier),
    rule(Field::FirstName, Optional),
    rule(Field::LastName, Optional),
    rule(Field::Name, Optional),
    rule(Field::Title, Optional),
    rule(Field::Gender, Optional),
    rule(Field::Birthday, Optional),
    rule(Field::Company, Optional),
    rule(Field::Street, Optional),
    rule(Field::PostalCode, Optional),
    rule(Field::City, Optional),
    rule(Field::Region, Optional),
    rule(Field::Country, Optional),
    rule(Field::Language, Optional),
    rule(Field::CreatedAt, Optional),
    rule(Field::Consent, Optional),
    rule(Field::ConsentPurpose, Proof),
    rule(Field::ConsentAt, Proof),
    rule(Field::ConsentSource, Proof),
    rule(Field::ConsentTextVersion, Proof),
];

const ORDERS: &[FieldRule] = &[
    rule(Field::OrderId, Required),
    rule(Field::OccurredAt, Required),
    rule(Field::Total, Required),
    rule(Field::CustomerId, Identifier),
    rule(Field::Email, Identifier),
    rule(Field::Phone, Identifier),
    rule(Field::Currency, Optional),
    rule(Field::Status, Optional),
    rule(Field::Tax, Optional),
    rule(Field::Shipping, Optional),
    rule(Field::Discount, Optional),
    rule(Field::Coupon, Optional),
    rule(Field::ProductId, Optional),
    rule(Field::ProductName, Optional),
    rule(Field::Category, Optional),
    rule(Field::Quantity, Optional),
    rule(Field::Price, Optional),
    rule(Field::Place, Optional),
];

const WEB_ANALYTICS: &[FieldRule] = &[
    rule(Field::OccurredAt, Required),
    rule(Field::PagePath, Required),
    rule(Field::VisitorId, Identifier),
    rule(Field::CustomerId, Identifier),
    rule(Field::PageTitle, Optional),
    rule(Field::Referrer, Optional),
    rule(Field::Source, Optional),
    rule(Field::Medium, Optional),
    rule(Field::Campaign, Optional),
    rule(Field::Device, Optional),
    rule(Field::EventId, Optional),
];

const SOCIAL_INTERACTIONS: &[FieldRule] = &[
    rule(Field::OccurredAt, Required),
    rule(Field::Network, Required),
    rule(Field::Interaction, Required),
    rule(Field::Handle, Identifier),
    rule(Field::NetworkUserId, Identifier),
    rule(Field::CustomerId, Identifier),
    rule(Field::Email, Identifier),
    rule(Field::PostUrl, Optional),
    rule(Field::Campaign, Optional),
    rule(Field::EventId, Optional),
];

const OFFLINE_VISITS: &[FieldRule] = &[
    rule(Field::OccurredAt, Required),
    rule(Field::Place, Required),
    rule(Field::CustomerId, Identifier),
    rule(Field::Email, Identifier),
    rule(Field::Phone, Identifier),
    rule(Field::Visitors, Optional),
    rule(Field::EventId, Optional),
];

impl Kind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Customers,
        Self::Orders,
        Self::WebAnalytics,
        Self::SocialInteractions,
        Self::OfflineVisits,
    ];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Orders => "orders",
            Self::WebAnalytics => "web_analytics",
            Self::SocialInteractions => "social_interactions",
            Self::OfflineVisits => "offline_visits",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The columns that such a file can have, in the order of the form.
    #[must_use]
    pub const fn fields(self) -> &'static [FieldRule] {
        match self {
            Self::Customers => CUSTOMERS,
            Self::Orders => ORDERS,
            Self::WebAnalytics => WEB_ANALYTICS,
            Self::SocialInteractions => SOCIAL_INTERACTIONS,
            Self::OfflineVisits => OFFLINE_VISITS,
        }
    }

    /// Whether columns that are no field may come in under their own name.
    #[must_use]
    pub const fn takes_traits(self) -> bool {
        matches!(self, Self::Customers)
    }

    /// The rule of a field; none where such a file does not have it.
    #[must_use]
    pub fn rule(self, field: Field) -> Option<FieldRule> {
        self.fields().iter().copied().find(|rule| rule.field == field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_and_every_field_is_used() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
            assert!(kind.fields().iter().any(|rule| rule.need == Need::Identifier));
        }
        for field in Field::ALL {
            assert_eq!(Field::parse(field.as_str()), Some(*field));
            assert!(
                Kind::ALL.iter().any(|kind| kind.rule(*field).is_some()),
                "{field:?}"
            );
        }
    }
}
