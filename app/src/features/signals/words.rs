//! Words of the ledger in the reader's language.

use domain::consent::choice::{Action, Method, Origin};
use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::Purpose;
use i18n::{Language, Messages};

/// A purpose, as people read it.
pub(crate) fn purpose_name(purpose: &Purpose, language: Language) -> String {
    let text = purpose
        .draft
        .text(language)
        .or_else(|| purpose.draft.texts.first().map(|(_, text)| text));
    text.map_or_else(|| purpose.key().to_string(), |text| text.name.clone())
}

/// Where a choice stands, by its stored word.
pub(super) fn status_name(status: &str, m: Messages) -> &'static str {
    match status {
        "granted" => m.signals_status_granted(),
        "refused" => m.signals_status_refused(),
        "withdrawn" => m.signals_status_withdrawn(),
        "expired" => m.signals_status_expired(),
        "superseded" => m.signals_status_superseded(),
        _ => m.signals_status_never(),
    }
}

pub(super) fn action_name(action: Action, m: Messages) -> &'static str {
    match action {
        Action::RestrictionLifted => m.signals_action_restriction_lifted(),
        Action::ObjectionLifted => m.signals_action_objection_lifted(),
        Action::Resumed => m.signals_action_resumed(),
        Action::Acknowledged => m.signals_action_acknowledged(),
        Action::Renewed => m.signals_action_renewed(),
        Action::Granted => m.signals_action_granted(),
        Action::Expired => m.signals_action_expired(),
        Action::Withdrawn => m.signals_action_withdrawn(),
        Action::Refused => m.signals_action_refused(),
        Action::Paused => m.signals_action_paused(),
        Action::Objected => m.signals_action_objected(),
        Action::Restricted => m.signals_action_restricted(),
    }
}

pub(super) fn method_name(method: Method, m: Messages) -> &'static str {
    match method {
        Method::Accept => m.signals_method_accept(),
        Method::Reject => m.signals_method_reject(),
        Method::Save => m.signals_method_save(),
        Method::Dismiss => m.signals_method_dismiss(),
        Method::Gpc => m.signals_method_gpc(),
        Method::Script => m.signals_method_script(),
        Method::IndividualNotice => m.signals_method_individual_notice(),
        Method::Acknowledge => m.signals_method_acknowledge(),
        Method::Agent => m.signals_method_agent(),
        Method::Guardian => m.signals_method_guardian(),
        Method::ExternalProvider => m.signals_method_external_provider(),
        Method::Clock => m.signals_method_clock(),
    }
}

pub(super) fn origin_name(origin: Origin, m: Messages) -> &'static str {
    match origin {
        Origin::Banner => m.signals_origin_banner(),
        Origin::Modal => m.signals_origin_modal(),
        Origin::PrivacyCenter => m.signals_origin_privacy_center(),
        Origin::Api => m.signals_origin_api(),
        Origin::Import => m.signals_origin_import(),
        Origin::Offline => m.signals_origin_offline(),
        Origin::System => m.signals_origin_system(),
    }
}

pub(super) fn decision_words(decision: &Decision, m: Messages) -> &'static str {
    match decision {
        Decision::Allow(_) => m.signals_gate_allows(),
        Decision::Deny(reason) => reason_words(*reason, m),
    }
}

fn reason_words(reason: Reason, m: Messages) -> &'static str {
    match reason {
        Reason::WorkspaceInactive => m.signals_reason_workspace_inactive(),
        Reason::Suppressed => m.signals_reason_suppressed(),
        Reason::Restricted => m.signals_reason_restricted(),
        Reason::Objected => m.signals_reason_objected(),
        Reason::Paused => m.signals_reason_paused(),
        Reason::Signal => m.signals_reason_signal(),
        Reason::AgeUnknown => m.signals_reason_age_unknown(),
        Reason::TooYoung => m.signals_reason_too_young(),
        Reason::Minor => m.signals_reason_minor(),
        Reason::GuardianMissing => m.signals_reason_guardian_missing(),
        Reason::PurposeInactive => m.signals_reason_purpose_inactive(),
        Reason::NeverAsked => m.signals_reason_never_asked(),
        Reason::Refused => m.signals_reason_refused(),
        Reason::Withdrawn => m.signals_reason_withdrawn(),
        Reason::Expired => m.signals_reason_expired(),
        Reason::Superseded => m.signals_reason_superseded(),
        Reason::NotExplicit => m.signals_reason_not_explicit(),
        Reason::NoContract => m.signals_reason_no_contract(),
    }
}
