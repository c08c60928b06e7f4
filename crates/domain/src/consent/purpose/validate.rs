//! What must hold before a purpose can be published, each with a code.

use super::{DataCategory, Draft, LegalBasis, TerminalAccess, Use};
use crate::account::Language;

/// The longest that data may be kept for any purpose: 10 years, which the law of accounts asks for.
const LONGEST_RETENTION: u16 = 3653;

/// The longest that a choice about someone's device holds, in months (CNIL).
pub const LONGEST_DEVICE_VALIDITY: u8 = 13;

/// The longest that any other choice holds, in months.
pub const LONGEST_VALIDITY: u8 = 36;

/// The shortest time for which a choice is remembered, in months: nobody is asked again before.
pub const SHORTEST_VALIDITY: u8 = 6;

/// Where a fault stands in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The legal basis.
    Basis,
    /// The kinds of data.
    Categories,
    /// What is done on the device.
    TerminalAccess,
    /// Special data and decisions without a human.
    Risk,
    /// How long data is kept.
    Retention,
    /// How long a choice holds.
    Validity,
    /// Who receives data.
    Recipients,
    /// The youngest age.
    Age,
    /// The texts of one language.
    Text(Language),
}

/// Why a purpose cannot be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Fault {
    /// No kind of data is named.
    #[error("name at least one kind of data")]
    NoCategory,
    /// Reading or writing on a device, beyond the exemptions, needs consent.
    #[error("reading or writing on a device needs consent as the basis")]
    DeviceNeedsConsent,
    /// The exemption for audience measurement is for measuring only, shared with no one.
    #[error("the exemption is for measuring audiences only, without profiling or sharing")]
    ExemptionOnlyForMeasuring,
    /// Advertising across sites, and giving data to others for their ends, need consent.
    #[error("sharing with others and advertising across sites need consent as the basis")]
    SharingNeedsConsent,
    /// Writing to people for marketing rests on consent, or on an interest that is named.
    #[error("marketing rests on consent or on a legitimate interest")]
    MarketingBasis,
    /// Choosing content for one person from a profile needs consent.
    #[error("choosing for one person from a profile needs consent")]
    PersonalisingNeedsConsent,
    /// Special data is used without being declared.
    #[error("special data must be declared as such")]
    SpecialNotDeclared,
    /// Special data rests on explicit consent.
    #[error("special data needs consent as the basis")]
    SpecialNeedsConsent,
    /// Decisions without a human rest on consent or a contract.
    #[error("decisions without a human need consent or a contract")]
    AutomatedNeedsConsentOrContract,
    /// Nothing is kept, or it is kept for too long.
    #[error("keep data between 1 day and 10 years")]
    RetentionOutOfRange,
    /// Data on behaviour is kept beyond 25 months.
    #[error("data on behaviour is kept for 25 months at most")]
    BehaviourKeptTooLong,
    /// A consent needs an end.
    #[error("say for how many months a choice holds")]
    ValidityMissing,
    /// People would be asked again too soon.
    #[error("a choice holds for 6 months or more")]
    ValidityTooShort,
    /// A choice about a device holds for 13 months at most, another for 36.
    #[error("a choice about a device holds for 13 months at most, another for 36")]
    ValidityTooLong,
    /// Nothing is asked, so no answer can end.
    #[error("without consent there is no choice to end")]
    ValidityWithoutConsent,
    /// Data goes to others, and no one is named.
    #[error("name who receives data")]
    RecipientsMissing,
    /// A recipient without a name.
    #[error("a recipient needs a name of 200 characters or fewer")]
    RecipientName,
    /// An age that is none.
    #[error("the youngest age is between 1 and 21")]
    AgeOutOfRange,
    /// A language of the workspace has no text.
    #[error("write the texts in this language")]
    TextMissing,
    /// A language has its texts twice.
    #[error("this language has its texts twice")]
    TextTwice,
    /// The name is empty or longer than 60 characters.
    #[error("the name has 1 to 60 characters")]
    Name,
    /// The description is shorter than 20 or longer than 1000 characters.
    #[error("the description has 20 to 1000 characters")]
    Description,
    /// What follows from a yes or a no is not said.
    #[error("say what changes for the person, in 10 to 600 characters")]
    Consequence,
    /// The legitimate interest is not said.
    #[error("say which interest is pursued")]
    Interest,
}

impl Fault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoCategory => "no_category",
            Self::DeviceNeedsConsent => "device_needs_consent",
            Self::ExemptionOnlyForMeasuring => "exemption_only_for_measuring",
            Self::SharingNeedsConsent => "sharing_needs_consent",
            Self::MarketingBasis => "marketing_basis",
            Self::PersonalisingNeedsConsent => "personalising_needs_consent",
            Self::SpecialNotDeclared => "special_not_declared",
            Self::SpecialNeedsConsent => "special_needs_consent",
            Self::AutomatedNeedsConsentOrContract => "automated_needs_consent_or_contract",
            Self::RetentionOutOfRange => "retention_out_of_range",
            Self::BehaviourKeptTooLong => "behaviour_kept_too_long",
            Self::ValidityMissing => "validity_missing",
            Self::ValidityTooShort => "validity_too_short",
            Self::ValidityTooLong => "validity_too_long",
            Self::ValidityWithoutConsent => "validity_without_consent",
            Self::RecipientsMissing => "recipients_missing",
            Self::RecipientName => "recipient_name",
            Self::AgeOutOfRange => "age_out_of_range",
            Self::TextMissing => "text_missing",
            Self::TextTwice => "text_twice",
            Self::Name => "name",
            Self::Description => "description",
            Self::Consequence => "consequence",
            Self::Interest => "interest",
        }
    }
}

/// Everything that keeps a draft from being published in a workspace of these languages. Empty: it may be.
#[must_use]
pub fn validate(draft: &Draft, languages: &[Language]) -> Vec<(Place, Fault)> {
    let mut faults = Vec::new();
    meaning(draft, &mut faults);
    for language in languages {
        texts(draft, *language, &mut faults);
    }
    faults
}

fn meaning(draft: &Draft, faults: &mut Vec<(Place, Fault)>) {
    let meaning = &draft.meaning;
    let consent = meaning.basis == LegalBasis::Consent;
    let mut refuse = |wrong: bool, place: Place, fault: Fault| {
        if wrong {
            faults.push((place, fault));
        }
    };
    refuse(
        meaning.categories.is_empty(),
        Place::Categories,
        Fault::NoCategory,
    );

    let access = meaning.terminal_access;
    refuse(
        access == TerminalAccess::WithConsent && !consent,
        Place::TerminalAccess,
        Fault::DeviceNeedsConsent,
    );
    let only_measures = meaning.data_use == Use::Measure
        && !meaning.profiling
        && !meaning.third_party_sharing
        && !meaning.cross_context_ads;
    refuse(
        access == TerminalAccess::ExemptMeasurement && !only_measures,
        Place::TerminalAccess,
        Fault::ExemptionOnlyForMeasuring,
    );

    let shares = meaning.third_party_sharing || meaning.cross_context_ads;
    refuse(shares && !consent, Place::Basis, Fault::SharingNeedsConsent);
    refuse(
        meaning.data_use.is_direct_marketing()
            && !matches!(
                meaning.basis,
                LegalBasis::Consent | LegalBasis::LegitimateInterest
            ),
        Place::Basis,
        Fault::MarketingBasis,
    );
    refuse(
        meaning.data_use == Use::Personalise && meaning.profiling && !consent,
        Place::Basis,
        Fault::PersonalisingNeedsConsent,
    );

    let special = meaning.categories.contains(&DataCategory::Special);
    refuse(
        special && !meaning.special_category,
        Place::Risk,
        Fault::SpecialNotDeclared,
    );
    refuse(
        meaning.special_category && !consent,
        Place::Risk,
        Fault::SpecialNeedsConsent,
    );
    refuse(
        meaning.automated_decisions && !matches!(meaning.basis, LegalBasis::Consent | LegalBasis::Contract),
        Place::Risk,
        Fault::AutomatedNeedsConsentOrContract,
    );

    refuse(
        !(1..=LONGEST_RETENTION).contains(&meaning.retention_days),
        Place::Retention,
        Fault::RetentionOutOfRange,
    );
    // 25 months, the longest that the CNIL names for raw data of visits.
    refuse(
        meaning.data_use == Use::Measure && meaning.retention_days > 762,
        Place::Retention,
        Fault::BehaviourKeptTooLong,
    );

    let longest = match access {
        TerminalAccess::None => LONGEST_VALIDITY,
        _ => LONGEST_DEVICE_VALIDITY,
    };
    match meaning.validity_months {
        None => refuse(consent, Place::Validity, Fault::ValidityMissing),
        Some(_) if !consent => refuse(true, Place::Validity, Fault::ValidityWithoutConsent),
        Some(months) => {
            refuse(
                months < SHORTEST_VALIDITY,
                Place::Validity,
                Fault::ValidityTooShort,
            );
            refuse(months > longest, Place::Validity, Fault::ValidityTooLong);
        }
    }

    refuse(
        shares && meaning.recipients.is_empty(),
        Place::Recipients,
        Fault::RecipientsMissing,
    );
    let unnamed = |name: &String| name.trim().is_empty() || name.chars().count() > 200;
    refuse(
        meaning.recipients.iter().any(unnamed),
        Place::Recipients,
        Fault::RecipientName,
    );
    refuse(
        meaning.min_age.is_some_and(|age| !(1..=21).contains(&age)),
        Place::Age,
        Fault::AgeOutOfRange,
    );
}

fn texts(draft: &Draft, language: Language, faults: &mut Vec<(Place, Fault)>) {
    let place = Place::Text(language);
    let mut found = draft.texts.iter().filter(|(of, _)| *of == language);
    let Some((_, text)) = found.next() else {
        faults.push((place, Fault::TextMissing));
        return;
    };
    if found.next().is_some() {
        faults.push((place, Fault::TextTwice));
    }
    let length = |text: &str| text.trim().chars().count();
    let mut refuse = |wrong: bool, fault: Fault| {
        if wrong {
            faults.push((place, fault));
        }
    };
    refuse(!(1..=60).contains(&length(&text.name)), Fault::Name);
    refuse(
        !(20..=1000).contains(&length(&text.description)),
        Fault::Description,
    );
    refuse(
        !(10..=600).contains(&length(&text.consequence)),
        Fault::Consequence,
    );
    let interest = text.interest.as_deref().map_or(0, length);
    refuse(
        draft.meaning.basis == LegalBasis::LegitimateInterest && !(10..=600).contains(&interest),
        Fault::Interest,
    );
}

#[cfg(test)]
mod tests {
    use super::super::preset;
    use super::*;

    fn faults(edit: impl Fn(&mut Draft)) -> Vec<&'static str> {
        let mut draft = preset::SHOP
            .drafts()
            .into_iter()
            .find(|draft| draft.key.as_str() == "personalise.profile")
            .unwrap();
        edit(&mut draft);
        validate(&draft, &Language::OFFERED)
            .into_iter()
            .map(|(_, fault)| fault.code())
            .collect()
    }

    #[test]
    fn each_thing_that_is_wrong_is_named() {
        type Edit = fn(&mut Draft);
        let cases: [(Edit, &[&str]); 12] = [
            (|_| (), &[]),
            (|draft| draft.meaning.categories.clear(), &["no_category"]),
            (
                |draft| draft.meaning.basis = LegalBasis::LegitimateInterest,
                &[
                    "device_needs_consent",
                    "personalising_needs_consent",
                    "validity_without_consent",
                    "interest",
                    "interest",
                ],
            ),
            (
                |draft| draft.meaning.terminal_access = TerminalAccess::ExemptMeasurement,
                &["exemption_only_for_measuring"],
            ),
            (
                |draft| {
                    draft.meaning.categories.insert(DataCategory::Special);
                },
                &["special_not_declared"],
            ),
            (
                |draft| draft.meaning.validity_months = None,
                &["validity_missing"],
            ),
            (
                |draft| draft.meaning.validity_months = Some(5),
                &["validity_too_short"],
            ),
            (
                |draft| draft.meaning.validity_months = Some(14),
                &["validity_too_long"],
            ),
            (
                |draft| draft.meaning.third_party_sharing = true,
                &["recipients_missing"],
            ),
            (
                |draft| draft.meaning.retention_days = 0,
                &["retention_out_of_range"],
            ),
            (|draft| drop(draft.texts.pop()), &["text_missing"]),
            (
                |draft| {
                    draft.texts[0].1.name.clear();
                    draft.texts[0].1.description.truncate(5);
                },
                &["name", "description"],
            ),
        ];
        for (index, (edit, expected)) in cases.into_iter().enumerate() {
            assert_eq!(faults(edit), expected, "case {index}");
        }
    }
}
