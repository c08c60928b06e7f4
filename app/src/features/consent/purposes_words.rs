//! Words for what purposes are made of.

use domain::account::Language;
use domain::consent::purpose::{
    Change, DataCategory, Fault, LegalBasis, Offer, Place, Right, TerminalAccess, Use,
};
use i18n::{Format, Messages};
use ui::Tone;

pub(super) fn basis_name(basis: LegalBasis, m: Messages) -> &'static str {
    match basis {
        LegalBasis::Consent => m.consent_basis_consent(),
        LegalBasis::Contract => m.consent_basis_contract(),
        LegalBasis::LegalObligation => m.consent_basis_law(),
        LegalBasis::VitalInterests => m.consent_basis_vital(),
        LegalBasis::PublicInterest => m.consent_basis_public(),
        LegalBasis::LegitimateInterest => m.consent_basis_interest(),
    }
}

/// Whether people are asked first.
pub(super) const fn basis_tone(basis: LegalBasis) -> Tone {
    match basis {
        LegalBasis::Consent => Tone::Info,
        _ => Tone::Neutral,
    }
}

pub(super) fn use_name(data_use: Use, m: Messages) -> &'static str {
    match data_use {
        Use::Service => m.consent_use_service(),
        Use::Measure => m.consent_use_measure(),
        Use::Improve => m.consent_use_improve(),
        Use::Personalise => m.consent_use_personalise(),
        Use::Marketing => m.consent_use_marketing(),
        Use::Advertising => m.consent_use_advertising(),
        Use::Research => m.consent_use_research(),
        Use::Security => m.consent_use_security(),
        Use::Legal => m.consent_use_legal(),
    }
}

/// The name of a kind of data, and what it is.
pub(super) fn category_words(category: DataCategory, m: Messages) -> (&'static str, &'static str) {
    match category {
        DataCategory::Identity => (m.consent_data_identity(), m.consent_data_identity_what()),
        DataCategory::Contact => (m.consent_data_contact(), m.consent_data_contact_what()),
        DataCategory::Behaviour => (m.consent_data_behaviour(), m.consent_data_behaviour_what()),
        DataCategory::Transactions => (m.consent_data_transactions(), m.consent_data_transactions_what()),
        DataCategory::Preferences => (m.consent_data_preferences(), m.consent_data_preferences_what()),
        DataCategory::Answers => (m.consent_data_answers(), m.consent_data_answers_what()),
        DataCategory::Messages => (m.consent_data_messages(), m.consent_data_messages_what()),
        DataCategory::CoarsePlace => (m.consent_data_place(), m.consent_data_place_what()),
        DataCategory::Device => (m.consent_data_device(), m.consent_data_device_what()),
        DataCategory::Demographics => (m.consent_data_demographics(), m.consent_data_demographics_what()),
        DataCategory::Inferences => (m.consent_data_inferences(), m.consent_data_inferences_what()),
        DataCategory::Special => (m.consent_data_special(), m.consent_data_special_what()),
    }
}

pub(super) fn category_name(category: DataCategory, m: Messages) -> &'static str {
    category_words(category, m).0
}

/// Kinds of data on one line.
pub(super) fn categories<'a>(
    categories: impl IntoIterator<Item = &'a DataCategory>,
    m: Messages,
    format: &Format,
) -> String {
    let names: Vec<&str> = categories
        .into_iter()
        .map(|category| category_name(*category, m))
        .collect();
    format.list_and(&names)
}

/// What is done on a device, and what that means.
pub(super) fn access_words(access: TerminalAccess, m: Messages) -> (&'static str, &'static str) {
    match access {
        TerminalAccess::None => (m.consent_access_none(), m.consent_access_none_what()),
        TerminalAccess::StrictlyNecessary => (m.consent_access_needed(), m.consent_access_needed_what()),
        TerminalAccess::ExemptMeasurement => (m.consent_access_exempt(), m.consent_access_exempt_what()),
        TerminalAccess::WithConsent => (m.consent_access_asked(), m.consent_access_asked_what()),
    }
}

pub(super) fn right_name(right: Right, m: Messages) -> &'static str {
    match right {
        Right::Access => m.consent_right_access(),
        Right::Rectification => m.consent_right_rectification(),
        Right::Erasure => m.consent_right_erasure(),
        Right::Restriction => m.consent_right_restriction(),
        Right::Portability => m.consent_right_portability(),
        Right::Objection => m.consent_right_objection(),
    }
}

/// What the basis makes of a right.
pub(super) fn offer_words(offer: Offer, m: Messages) -> (&'static str, Tone, ui::IconName) {
    match offer {
        Offer::Offered => (m.consent_offer_yes(), Tone::Good, ui::IconName::Check),
        Offer::OnlyWhenNoLongerLawful => (m.consent_offer_limited(), Tone::Warn, ui::IconName::CircleMinus),
        Offer::WithdrawInstead => (m.consent_offer_withdraw(), Tone::Info, ui::IconName::Undo2),
        Offer::NotOffered => (m.consent_offer_no(), Tone::Neutral, ui::IconName::Minus),
    }
}

pub(super) fn change_name(change: Change, m: Messages) -> &'static str {
    match change {
        Change::Basis => m.consent_change_basis(),
        Change::Use => m.consent_change_use(),
        Change::CategoriesAdded => m.consent_change_categories_added(),
        Change::CategoriesRemoved => m.consent_change_categories_removed(),
        Change::ProfilingAdded => m.consent_change_profiling_added(),
        Change::ProfilingRemoved => m.consent_change_profiling_removed(),
        Change::SharingAdded => m.consent_change_sharing_added(),
        Change::SharingRemoved => m.consent_change_sharing_removed(),
        Change::CrossContextAdded => m.consent_change_cross_added(),
        Change::CrossContextRemoved => m.consent_change_cross_removed(),
        Change::TerminalAccessWidened => m.consent_change_access_widened(),
        Change::TerminalAccessNarrowed => m.consent_change_access_narrowed(),
        Change::SpecialAdded => m.consent_change_special_added(),
        Change::SpecialRemoved => m.consent_change_special_removed(),
        Change::AutomatedAdded => m.consent_change_automated_added(),
        Change::AutomatedRemoved => m.consent_change_automated_removed(),
        Change::AgeLowered => m.consent_change_age_lowered(),
        Change::AgeRaised => m.consent_change_age_raised(),
        Change::RetentionLengthened => m.consent_change_retention_lengthened(),
        Change::RetentionShortened => m.consent_change_retention_shortened(),
        Change::ValidityLengthened => m.consent_change_validity_lengthened(),
        Change::ValidityShortened => m.consent_change_validity_shortened(),
        Change::RecipientsAdded => m.consent_change_recipients_added(),
        Change::RecipientsRemoved => m.consent_change_recipients_removed(),
        Change::Texts => m.consent_change_texts(),
    }
}

/// The field of the form that a fault stands at.
pub(super) const fn field_of(place: Place, fault: Fault) -> &'static str {
    match place {
        Place::Basis => "basis",
        Place::Categories => "categories",
        Place::TerminalAccess => "terminal_access",
        Place::Risk => match fault {
            Fault::AutomatedNeedsConsentOrContract => "automated_decisions",
            _ => "special_category",
        },
        Place::Retention => "retention_days",
        Place::Validity => "validity_months",
        Place::Recipients => "recipients",
        Place::Age => "min_age",
        Place::Text(language) => text_field(language, fault),
    }
}

const fn text_field(language: Language, fault: Fault) -> &'static str {
    match (language, fault) {
        (Language::English, Fault::Description) => "description_en",
        (Language::English, Fault::Consequence) => "consequence_en",
        (Language::English, Fault::Interest) => "interest_en",
        (Language::English, _) => "name_en",
        (_, Fault::Description) => "description_fr",
        (_, Fault::Consequence) => "consequence_fr",
        (_, Fault::Interest) => "interest_fr",
        (_, _) => "name_fr",
    }
}

pub(super) fn fault_words(fault: Fault, m: Messages) -> &'static str {
    match fault {
        Fault::NoCategory => m.consent_fault_no_category(),
        Fault::DeviceNeedsConsent => m.consent_fault_device(),
        Fault::ExemptionOnlyForMeasuring => m.consent_fault_exemption(),
        Fault::SharingNeedsConsent => m.consent_fault_sharing(),
        Fault::MarketingBasis => m.consent_fault_marketing(),
        Fault::PersonalisingNeedsConsent => m.consent_fault_personalising(),
        Fault::SpecialNotDeclared => m.consent_fault_special(),
        Fault::SpecialNeedsConsent => m.consent_fault_special_consent(),
        Fault::AutomatedNeedsConsentOrContract => m.consent_fault_automated(),
        Fault::RetentionOutOfRange => m.consent_fault_retention(),
        Fault::BehaviourKeptTooLong => m.consent_fault_behaviour(),
        Fault::ValidityMissing => m.consent_fault_validity_missing(),
        Fault::ValidityTooShort => m.consent_fault_validity_short(),
        Fault::ValidityTooLong => m.consent_fault_validity_long(),
        Fault::ValidityWithoutConsent => m.consent_fault_validity_none(),
        Fault::RecipientsMissing => m.consent_fault_recipients(),
        Fault::RecipientName => m.consent_fault_recipient(),
        Fault::AgeOutOfRange => m.consent_fault_age(),
        Fault::TextMissing | Fault::TextTwice | Fault::Name => m.consent_fault_name(),
        Fault::Description => m.consent_fault_description(),
        Fault::Consequence => m.consent_fault_consequence(),
        Fault::Interest => m.consent_fault_interest(),
    }
}

/// The own name of a language in which people read.
pub(super) const fn language_name(language: Language) -> &'static str {
    language.own_name()
}

/// The name of a language in the reader's own, as inside a sentence.
pub(super) fn language_said(language: Language, m: Messages) -> &'static str {
    match language {
        Language::English => m.consent_language_en(),
        _ => m.consent_language_fr(),
    }
}
