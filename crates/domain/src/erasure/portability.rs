//! What the right to data portability covers (GDPR, article 20): what a person gave or what was observed of them, as far as
//! it is processed on consent or for a contract. What was inferred is not covered; access shows it.

use crate::consent::purpose::{DataCategory, LegalBasis, Purpose};
use crate::quality::FieldKind;

/// Whether data of a category is covered. A category that no purpose in force names was given by the person or seen of them
/// all the same, and nothing says that it rests on another ground: it is covered.
#[must_use]
pub fn is_portable(category: DataCategory, in_force: &[Purpose]) -> bool {
    let mut grounds = in_force
        .iter()
        .map(Purpose::meaning)
        .filter(|meaning| meaning.categories.contains(&category))
        .map(|meaning| meaning.basis)
        .peekable();
    grounds.peek().is_none()
        || grounds.any(|basis| matches!(basis, LegalBasis::Consent | LegalBasis::Contract))
}

/// The category that a trait belongs to, by its name.
#[must_use]
pub fn category_of_trait(name: &str) -> DataCategory {
    match FieldKind::of(name) {
        FieldKind::Email | FieldKind::Phone | FieldKind::PostalCode => DataCategory::Contact,
        FieldKind::Name | FieldKind::FirstName => DataCategory::Identity,
        FieldKind::City | FieldKind::Country => DataCategory::CoarsePlace,
        FieldKind::Birthday => DataCategory::Demographics,
        FieldKind::Language | FieldKind::Date | FieldKind::Currency | FieldKind::Money | FieldKind::Text => {
            DataCategory::Preferences
        }
    }
}

/// The category that an event belongs to, by whether something was ordered.
#[must_use]
pub fn category_of_event(name: &str) -> DataCategory {
    let folded = name.to_lowercase();
    if ["order", "checkout", "cart", "ticket", "donation"]
        .iter()
        .any(|word| folded.contains(word))
    {
        DataCategory::Transactions
    } else {
        DataCategory::Behaviour
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::consent::testing::purpose;

    #[test]
    fn names_lead_to_categories() {
        assert_eq!(category_of_trait("email"), DataCategory::Contact);
        assert_eq!(category_of_trait("firstName"), DataCategory::Identity);
        assert_eq!(category_of_trait("favourite_lamp"), DataCategory::Preferences);
        assert_eq!(category_of_event("Order Completed"), DataCategory::Transactions);
        assert_eq!(category_of_event("Product Viewed"), DataCategory::Behaviour);
    }

    #[test]
    fn what_rests_on_consent_or_a_contract_is_covered_and_nothing_else_that_a_purpose_names() {
        assert!(is_portable(DataCategory::Contact, &[]));
        let mut purpose = purpose();
        purpose.draft.meaning.categories = BTreeSet::from([DataCategory::Behaviour]);
        for (basis, covered) in [
            (LegalBasis::Consent, true),
            (LegalBasis::Contract, true),
            (LegalBasis::LegitimateInterest, false),
            (LegalBasis::LegalObligation, false),
            (LegalBasis::PublicInterest, false),
            (LegalBasis::VitalInterests, false),
        ] {
            purpose.draft.meaning.basis = basis;
            let in_force = [purpose.clone()];
            assert_eq!(
                is_portable(DataCategory::Behaviour, &in_force),
                covered,
                "{basis:?}"
            );
            assert!(is_portable(DataCategory::Contact, &in_force));
        }
    }
}
