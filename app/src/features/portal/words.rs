//! Words of the domain, as people read them in the portal.

use domain::consent::choice::{Action, Method, Origin};
use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::{DataCategory, LegalBasis, Purpose, Text};
use domain::portal::{Level, Surprise};
use domain::requests::Kind;
use domain::requests::state::State;
use i18n::{Language, Messages};

pub(super) fn level_name(level: Level, m: Messages) -> &'static str {
    match level {
        Level::Off => m.portal_level_off(),
        Level::Less => m.portal_level_less(),
        Level::Normal => m.portal_level_normal(),
    }
}

pub(super) fn level_what(level: Level, m: Messages) -> &'static str {
    match level {
        Level::Off => m.portal_level_off_what(),
        Level::Less => m.portal_level_less_what(),
        Level::Normal => m.portal_level_normal_what(),
    }
}

pub(super) fn surprise_name(share: Surprise, m: Messages) -> &'static str {
    match share {
        Surprise::Few => m.portal_surprise_few(),
        Surprise::Some => m.portal_surprise_some(),
        Surprise::Half => m.portal_surprise_half(),
        Surprise::All => m.portal_surprise_all(),
    }
}

pub(super) fn surprise_what(share: Surprise, m: Messages) -> &'static str {
    match share {
        Surprise::Few => m.portal_surprise_few_what(),
        Surprise::Some => m.portal_surprise_some_what(),
        Surprise::Half => m.portal_surprise_half_what(),
        Surprise::All => m.portal_surprise_all_what(),
    }
}

/// The text of a purpose in a language, else in any that it has.
pub(super) fn text_of(purpose: &Purpose, language: Language) -> Option<&Text> {
    purpose
        .draft
        .text(language)
        .or_else(|| purpose.draft.texts.first().map(|(_, text)| text))
}

/// What a purpose is called.
pub(super) fn purpose_name(purpose: &Purpose, language: Language) -> String {
    text_of(purpose, language).map_or_else(|| purpose.key().to_string(), |text| text.name.clone())
}

pub(super) fn category_name(category: DataCategory, m: Messages) -> &'static str {
    match category {
        DataCategory::Identity => m.portal_category_identity(),
        DataCategory::Contact => m.portal_category_contact(),
        DataCategory::Behaviour => m.portal_category_behaviour(),
        DataCategory::Transactions => m.portal_category_transactions(),
        DataCategory::Preferences => m.portal_category_preferences(),
        DataCategory::Answers => m.portal_category_answers(),
        DataCategory::Messages => m.portal_category_messages(),
        DataCategory::CoarsePlace => m.portal_category_coarse_place(),
        DataCategory::Device => m.portal_category_device(),
        DataCategory::Demographics => m.portal_category_demographics(),
        DataCategory::Inferences => m.portal_category_inferences(),
        DataCategory::Special => m.portal_category_special(),
    }
}

/// Why data may be used for a purpose, in plain words.
pub(super) fn basis_name(basis: LegalBasis, m: Messages) -> &'static str {
    match basis {
        LegalBasis::Consent => m.portal_basis_consent(),
        LegalBasis::Contract => m.portal_basis_contract(),
        LegalBasis::LegalObligation => m.portal_basis_legal_obligation(),
        LegalBasis::VitalInterests => m.portal_basis_vital_interests(),
        LegalBasis::PublicInterest => m.portal_basis_public_interest(),
        LegalBasis::LegitimateInterest => m.portal_basis_legitimate_interest(),
    }
}

/// Whether data is used for a purpose now, and why not.
pub(super) fn decision_words(decision: &Decision, m: Messages) -> &'static str {
    let Decision::Deny(reason) = decision else {
        return m.portal_used();
    };
    match reason {
        Reason::Restricted => m.portal_unused_restricted(),
        Reason::Objected => m.portal_unused_objected(),
        Reason::Paused => m.portal_unused_paused(),
        Reason::Signal => m.portal_unused_signal(),
        Reason::Expired => m.portal_unused_expired(),
        Reason::Superseded => m.portal_unused_superseded(),
        Reason::NeverAsked | Reason::Refused | Reason::Withdrawn | Reason::NotExplicit => {
            m.portal_unused_no()
        }
        Reason::AgeUnknown | Reason::TooYoung | Reason::Minor => m.portal_unused_age(),
        Reason::GuardianMissing => m.portal_unused_guardian(),
        Reason::WorkspaceInactive | Reason::Suppressed | Reason::PurposeInactive | Reason::NoContract => {
            m.portal_unused()
        }
    }
}

pub(super) fn action_name(action: Action, m: Messages) -> &'static str {
    match action {
        Action::Granted | Action::Renewed => m.portal_action_granted(),
        Action::Refused => m.portal_action_refused(),
        Action::Withdrawn => m.portal_action_withdrawn(),
        Action::Expired => m.portal_action_expired(),
        Action::Paused => m.portal_action_paused(),
        Action::Resumed => m.portal_action_resumed(),
        Action::Objected => m.portal_action_objected(),
        Action::ObjectionLifted => m.portal_action_objection_lifted(),
        Action::Restricted => m.portal_action_restricted(),
        Action::RestrictionLifted => m.portal_action_restriction_lifted(),
        Action::Acknowledged => m.portal_action_acknowledged(),
    }
}

/// How and where a choice was made: by the person, by their browser, by staff, by time.
pub(super) fn way_name(method: Method, origin: Origin, m: Messages) -> &'static str {
    match (method, origin) {
        (Method::Agent, _) | (_, Origin::Offline) => m.portal_way_agent(),
        (Method::Gpc, _) => m.portal_way_gpc(),
        (Method::Guardian, _) => m.portal_way_guardian(),
        (Method::Clock, _) => m.portal_way_clock(),
        (_, Origin::PrivacyCenter) => m.portal_way_portal(),
        (_, Origin::Banner | Origin::Modal) => m.portal_way_site(),
        (_, Origin::Api) => m.portal_way_api(),
        (_, Origin::Import) => m.portal_way_import(),
        (_, Origin::System) => m.portal_way_system(),
    }
}

/// What a request is called by the person who made it.
pub(super) fn request_name(kind: Kind, m: Messages) -> &'static str {
    match kind {
        Kind::Access => m.portal_request_access(),
        Kind::Portability => m.portal_request_portability(),
        Kind::Rectification => m.portal_request_rectification(),
        Kind::Erasure => m.portal_request_erasure(),
        Kind::Restriction => m.portal_request_restriction(),
        Kind::Objection => m.portal_request_objection(),
        Kind::MarketingObjection => m.portal_request_marketing_objection(),
        Kind::WithdrawAll => m.portal_request_withdraw_all(),
        Kind::ContestDecision => m.portal_request_contest_decision(),
    }
}

pub(super) fn state_name(state: State, m: Messages) -> &'static str {
    match state {
        State::Received => m.portal_state_received(),
        State::IdentityPending => m.portal_state_identity_pending(),
        State::Pending => m.portal_state_pending(),
        State::InProgress | State::Error => m.portal_state_in_progress(),
        State::Extended => m.portal_state_extended(),
        State::Completed => m.portal_state_completed(),
        State::Refused => m.portal_state_refused(),
        State::Cancelled => m.portal_state_cancelled(),
    }
}

/// What a state means for the person.
pub(super) fn state_what(state: State, m: Messages) -> &'static str {
    match state {
        State::Received | State::Pending => m.portal_state_pending_what(),
        State::IdentityPending => m.portal_state_identity_pending_what(),
        State::InProgress | State::Error => m.portal_state_in_progress_what(),
        State::Extended => m.portal_state_extended_what(),
        State::Completed => m.portal_state_completed_what(),
        State::Refused => m.portal_state_refused_what(),
        State::Cancelled => m.portal_state_cancelled_what(),
    }
}
