//! Words of requests in the reader's language.

use domain::requests::deadline::Alarm;
use domain::requests::state::State;
use domain::requests::{DoubtReason, Entry, IdentityLevel, Kind, Origin, RefusalReason};
use i18n::Messages;
use services::requests::{Channel, Standing};
use ui::Tone;

/// What a kind of request is called.
pub(super) fn kind_name(kind: Kind, m: Messages) -> &'static str {
    match kind {
        Kind::Access => m.requests_kind_access(),
        Kind::Portability => m.requests_kind_portability(),
        Kind::Rectification => m.requests_kind_rectification(),
        Kind::Erasure => m.requests_kind_erasure(),
        Kind::Restriction => m.requests_kind_restriction(),
        Kind::Objection => m.requests_kind_objection(),
        Kind::MarketingObjection => m.requests_kind_marketing_objection(),
        Kind::WithdrawAll => m.requests_kind_withdraw_all(),
        Kind::ContestDecision => m.requests_kind_contest_decision(),
    }
}

/// What a state is called, and how it looks.
pub(super) fn state_name(state: State, m: Messages) -> (&'static str, Tone) {
    match state {
        State::Received => (m.requests_state_received(), Tone::Info),
        State::IdentityPending => (m.requests_state_identity_pending(), Tone::Neutral),
        State::Pending => (m.requests_state_pending(), Tone::Info),
        State::InProgress => (m.requests_state_in_progress(), Tone::Info),
        State::Extended => (m.requests_state_extended(), Tone::Info),
        State::Completed => (m.requests_state_completed(), Tone::Good),
        State::Refused => (m.requests_state_refused(), Tone::Neutral),
        State::Cancelled => (m.requests_state_cancelled(), Tone::Neutral),
        State::Error => (m.requests_state_error(), Tone::Bad),
    }
}

/// What an alarm says, and how it looks.
pub(super) fn alarm_name(alarm: Alarm, m: Messages) -> (&'static str, Tone) {
    match alarm {
        Alarm::Paused => (m.requests_alarm_paused(), Tone::Neutral),
        Alarm::Calm => (m.requests_alarm_calm(), Tone::Good),
        Alarm::Half => (m.requests_alarm_half(), Tone::Info),
        Alarm::Near => (m.requests_alarm_near(), Tone::Warn),
        Alarm::Late => (m.requests_alarm_late(), Tone::Bad),
    }
}

/// How a request came in.
pub(super) fn origin_name(origin: Origin, m: Messages) -> &'static str {
    match origin {
        Origin::Portal => m.requests_origin_portal(),
        Origin::Staff => m.requests_origin_staff(),
        Origin::Api => m.requests_origin_api(),
        Origin::Mail => m.requests_origin_mail(),
    }
}

/// By which way staff were told.
pub(super) fn channel_name(channel: Channel, m: Messages) -> &'static str {
    match channel {
        Channel::Letter => m.requests_channel_letter(),
        Channel::Phone => m.requests_channel_phone(),
        Channel::Mail => m.requests_channel_mail(),
        Channel::Desk => m.requests_channel_desk(),
    }
}

/// How the person was proven.
pub(super) fn identity_name(level: IdentityLevel, m: Messages) -> &'static str {
    match level {
        IdentityLevel::None => m.requests_identity_none(),
        IdentityLevel::Browser => m.requests_identity_browser(),
        IdentityLevel::KnownChannel => m.requests_identity_known_channel(),
        IdentityLevel::FreshlyProven => m.requests_identity_freshly_proven(),
        IdentityLevel::CheckedByStaff => m.requests_identity_checked_by_staff(),
    }
}

/// Why more proof is asked for.
pub(super) fn doubt_name(doubt: DoubtReason, m: Messages) -> &'static str {
    match doubt {
        DoubtReason::AddressNotKnown => m.requests_doubt_address_not_known(),
        DoubtReason::SharedAddress => m.requests_doubt_shared_address(),
        DoubtReason::RecentlyChanged => m.requests_doubt_recently_changed(),
        DoubtReason::OnBehalfOfAnother => m.requests_doubt_on_behalf_of_another(),
        DoubtReason::SignsOfTakeover => m.requests_doubt_signs_of_takeover(),
    }
}

/// Why a request is refused.
pub(super) fn refusal_name(reason: RefusalReason, m: Messages) -> &'static str {
    match reason {
        RefusalReason::InsufficientVerification => m.requests_refusal_insufficient_verification(),
        RefusalReason::SuspectedFraud => m.requests_refusal_suspected_fraud(),
        RefusalReason::NoMatch => m.requests_refusal_no_match(),
        RefusalReason::RightNotOffered => m.requests_refusal_right_not_offered(),
        RefusalReason::LegalObligation => m.requests_refusal_legal_obligation(),
        RefusalReason::LegalClaims => m.requests_refusal_legal_claims(),
        RefusalReason::FreedomOfExpression => m.requests_refusal_freedom_of_expression(),
        RefusalReason::RightsOfOthers => m.requests_refusal_rights_of_others(),
        RefusalReason::CompellingGrounds => m.requests_refusal_compelling_grounds(),
        RefusalReason::DataAccurate => m.requests_refusal_data_accurate(),
        RefusalReason::ManifestlyUnfounded => m.requests_refusal_manifestly_unfounded(),
        RefusalReason::Excessive => m.requests_refusal_excessive(),
        RefusalReason::OutsideJurisdiction => m.requests_refusal_outside_jurisdiction(),
    }
}

/// A line of the course.
pub(super) fn entry_name(entry: Entry, m: Messages) -> &'static str {
    match entry {
        Entry::Received => m.requests_entry_received(),
        Entry::AskedIdentity => m.requests_entry_asked_identity(),
        Entry::Proven => m.requests_entry_proven(),
        Entry::Queued => m.requests_entry_queued(),
        Entry::Begun => m.requests_entry_begun(),
        Entry::Extended => m.requests_entry_extended(),
        Entry::Completed => m.requests_entry_completed(),
        Entry::Refused => m.requests_entry_refused(),
        Entry::Cancelled => m.requests_entry_cancelled(),
        Entry::Failed => m.requests_entry_failed(),
        Entry::Retried => m.requests_entry_retried(),
        Entry::Assigned => m.requests_entry_assigned(),
        Entry::Released => m.requests_entry_released(),
        Entry::Linked => m.requests_entry_linked(),
        Entry::Half => m.requests_entry_half(),
        Entry::Near => m.requests_entry_near(),
        Entry::Late => m.requests_entry_late(),
        Entry::FileMade => m.requests_entry_file_made(),
        Entry::FileSent => m.requests_entry_file_sent(),
        Entry::FileHandedOver => m.requests_entry_file_handed_over(),
        Entry::FileTaken => m.requests_entry_file_taken(),
        Entry::LiftAnnounced => m.requests_entry_lift_announced(),
        Entry::Lifted => m.requests_entry_lifted(),
        Entry::CallFailed => m.requests_entry_call_failed(),
    }
}

/// The coded reason of a line, in words; as it is where it is the code of a failure.
pub(super) fn reason_name(entry: Entry, reason: &str, m: Messages) -> Option<String> {
    let words = match entry {
        Entry::Received | Entry::LiftAnnounced => {
            Channel::parse(reason).map(|channel| channel_name(channel, m))
        }
        Entry::AskedIdentity => DoubtReason::parse(reason).map(|doubt| doubt_name(doubt, m)),
        Entry::Proven => IdentityLevel::parse(reason).map(|level| identity_name(level, m)),
        Entry::Refused => RefusalReason::parse(reason).map(|refusal| refusal_name(refusal, m)),
        Entry::Failed | Entry::CallFailed => return Some(reason.to_owned()).filter(|code| !code.is_empty()),
        _ => None,
    };
    words.map(str::to_owned)
}

/// Which requests are shown.
pub(super) fn standing_name(standing: Standing, m: Messages) -> &'static str {
    match standing {
        Standing::Open => m.requests_standing_open(),
        Standing::Due => m.requests_standing_due(),
        Standing::Paused => m.requests_standing_paused(),
        Standing::Error => m.requests_standing_error(),
        Standing::Completed => m.requests_standing_completed(),
        Standing::Refused => m.requests_standing_refused(),
        Standing::Cancelled => m.requests_standing_cancelled(),
        Standing::All => m.requests_standing_all(),
    }
}
