//! What an entry of the ledger must have before it is written.

use super::{Action, ConsentEvent, Method, Scope};
use crate::consent::purpose::{LegalBasis, Purpose};

/// Why a choice is not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ChoiceFault {
    /// A yes to everything at once.
    #[error("a yes is given for one purpose at a time")]
    BlanketYes,
    /// The purpose of the entry is another one, or not in force, or in another version.
    #[error("the purpose is not the one that is in force")]
    OtherPurpose,
    /// The purpose asks for nothing that could be granted or refused.
    #[error("this purpose does not rest on consent")]
    NotAsked,
    /// Closing, a signal or time are never a yes.
    #[error("only a person's own act is a yes")]
    SilentYes,
    /// What was shown is not known, so that nothing could be proven.
    #[error("a yes needs the notice, the interface and the language that were shown")]
    NothingShown,
    /// A yes that would never end, or that has ended before it began, or that holds for too long.
    #[error("the end of the choice is not the one of the purpose")]
    WrongEnd,
    /// A pause without an end.
    #[error("a pause needs an end")]
    PauseWithoutEnd,
    /// Staff took it down without saying where, or without a document.
    #[error("a choice taken down by staff needs who, where and a document")]
    NotProven,
    /// Somebody is named as having taken it down, though nobody did.
    #[error("only a choice taken down by staff names who did so")]
    ProvenByNobody,
    /// A consent passed on by another manager without what it said.
    #[error("a choice passed on needs the string or the state that says so")]
    NotPassedOn,
    /// The signal is claimed as the way, though it was off.
    #[error("the signal was not on")]
    SignalOff,
    /// An objection that the basis does not offer.
    #[error("this purpose offers no objection")]
    NoObjection,
}

impl ChoiceFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BlanketYes => "blanket_yes",
            Self::OtherPurpose => "other_purpose",
            Self::NotAsked => "not_asked",
            Self::SilentYes => "silent_yes",
            Self::NothingShown => "nothing_shown",
            Self::WrongEnd => "wrong_end",
            Self::PauseWithoutEnd => "pause_without_end",
            Self::NotProven => "not_proven",
            Self::ProvenByNobody => "proven_by_nobody",
            Self::NotPassedOn => "not_passed_on",
            Self::SignalOff => "signal_off",
            Self::NoObjection => "no_objection",
        }
    }
}

/// Judges an entry against the purpose that it is about (`None` when it is about everything).
///
/// A no is never refused for lack of form: only what lets more happen must be proven.
///
/// # Errors
///
/// The first thing that is missing or wrong.
pub fn judge(event: &ConsentEvent, purpose: Option<&Purpose>) -> Result<(), ChoiceFault> {
    taken_down(event)?;
    if event.method == Method::Gpc && !event.signals.gpc {
        return Err(ChoiceFault::SignalOff);
    }
    if event.action == Action::Paused && event.expires_at.is_none_or(|end| end <= event.at) {
        return Err(ChoiceFault::PauseWithoutEnd);
    }
    let version = match &event.scope {
        Scope::Everything => {
            let lifts = matches!(
                event.action,
                Action::RestrictionLifted | Action::ObjectionLifted | Action::Resumed
            );
            return if event.action.is_strict() || lifts {
                Ok(())
            } else {
                Err(ChoiceFault::BlanketYes)
            };
        }
        Scope::Purpose { version, .. } => *version,
    };
    let purpose = purpose
        .filter(|purpose| event.scope.key() == Some(purpose.key()))
        .ok_or(ChoiceFault::OtherPurpose)?;
    let basis = purpose.meaning().basis;
    if event.action == Action::Objected
        && !matches!(basis, LegalBasis::LegitimateInterest | LegalBasis::PublicInterest)
        && !purpose.meaning().data_use.is_direct_marketing()
    {
        return Err(ChoiceFault::NoObjection);
    }
    if !event.action.is_yes() {
        return Ok(());
    }
    if basis != LegalBasis::Consent {
        return Err(ChoiceFault::NotAsked);
    }
    if version != purpose.version || !purpose.is_active(event.at) {
        return Err(ChoiceFault::OtherPurpose);
    }
    yes(event, purpose)
}

fn yes(event: &ConsentEvent, purpose: &Purpose) -> Result<(), ChoiceFault> {
    match event.method {
        Method::Dismiss | Method::Gpc | Method::Clock | Method::Reject | Method::Acknowledge => {
            return Err(ChoiceFault::SilentYes);
        }
        Method::ExternalProvider => {
            if event.signals.tc_string.is_none() && event.signals.consent_mode.is_none() {
                return Err(ChoiceFault::NotPassedOn);
            }
        }
        // The paper is the proof.
        Method::Agent => {}
        Method::Accept | Method::Save | Method::Script | Method::IndividualNotice | Method::Guardian => {
            let shown = &event.shown;
            if shown.notice.is_none() || shown.interface.is_none() || shown.language.is_none() {
                return Err(ChoiceFault::NothingShown);
            }
        }
    }
    let latest = purpose.expiry(event.at);
    match (event.expires_at, latest) {
        (Some(end), Some(latest)) if event.at < end && end <= latest => Ok(()),
        _ => Err(ChoiceFault::WrongEnd),
    }
}

fn taken_down(event: &ConsentEvent) -> Result<(), ChoiceFault> {
    match (&event.taken_down, event.method == Method::Agent) {
        (None, false) => Ok(()),
        (Some(_), false) => Err(ChoiceFault::ProvenByNobody),
        (None, true) => Err(ChoiceFault::NotProven),
        (Some(proof), true) => {
            // A no needs no paper.
            let proven = !event.action.is_yes() || proof.attachment.is_some();
            if proven && !proof.channel.trim().is_empty() {
                Ok(())
            } else {
                Err(ChoiceFault::NotProven)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, TakenDown};
    use super::*;
    use crate::consent::Digest;
    use crate::consent::testing::{at, event, purpose};
    use crate::ids::AccountId;

    fn fault(edit: impl Fn(&mut ConsentEvent)) -> Option<&'static str> {
        let mut event = event(1, 1, "2026-11-23T10:00:00Z", Action::Granted);
        edit(&mut event);
        judge(&event, Some(&purpose())).err().map(ChoiceFault::code)
    }

    #[test]
    fn a_yes_must_be_proven_and_a_no_need_not() {
        assert_eq!(fault(|_| ()), None);
        assert_eq!(fault(|event| event.shown.notice = None), Some("nothing_shown"));
        assert_eq!(fault(|event| event.shown.language = None), Some("nothing_shown"));
        assert_eq!(fault(|event| event.method = Method::Dismiss), Some("silent_yes"));
        assert_eq!(
            fault(|event| {
                event.method = Method::Gpc;
                event.signals.gpc = true;
            }),
            Some("silent_yes")
        );
        assert_eq!(fault(|event| event.method = Method::Gpc), Some("signal_off"));
        assert_eq!(
            fault(|event| event.method = Method::ExternalProvider),
            Some("not_passed_on")
        );
        assert_eq!(
            fault(|event| event.scope = Scope::Everything),
            Some("blanket_yes")
        );
        assert_eq!(
            fault(|event| {
                event.action = Action::Refused;
                event.shown = super::super::Shown::default();
                event.expires_at = None;
            }),
            None
        );
        assert_eq!(
            fault(|event| {
                event.scope = Scope::Everything;
                event.action = Action::Withdrawn;
            }),
            None
        );
    }

    #[test]
    fn a_yes_ends_when_its_purpose_says_and_never_later() {
        assert_eq!(fault(|event| event.expires_at = None), Some("wrong_end"));
        assert_eq!(
            fault(|event| event.expires_at = Some(at("2027-05-23T10:00:01Z"))),
            Some("wrong_end")
        );
        assert_eq!(
            fault(|event| event.expires_at = Some(at("2027-05-23T10:00:00Z"))),
            None
        );
        assert_eq!(
            fault(|event| event.expires_at = Some(event.at)),
            Some("wrong_end")
        );
    }

    #[test]
    fn what_staff_took_down_names_who_where_and_the_paper() {
        let staff = |channel: &str, attachment| {
            let channel = channel.to_owned();
            fault(move |event| {
                event.method = Method::Agent;
                event.origin = Origin::Offline;
                event.taken_down = Some(TakenDown {
                    account: AccountId::from_uuid(uuid::Uuid::from_u128(9)),
                    channel: channel.clone(),
                    attachment,
                });
            })
        };
        assert_eq!(staff("desk", Some(Digest::of(b"form"))), None);
        assert_eq!(staff(" ", Some(Digest::of(b"form"))), Some("not_proven"));
        assert_eq!(staff("desk", None), Some("not_proven"));
        assert_eq!(fault(|event| event.method = Method::Agent), Some("not_proven"));
    }

    #[test]
    fn a_yes_to_what_is_not_in_force_is_refused() {
        assert_eq!(
            fault(|event| {
                event.scope = Scope::Purpose {
                    key: purpose().key().clone(),
                    version: 9,
                }
            }),
            Some("other_purpose")
        );
        assert_eq!(
            fault(|event| event.at = at("1969-01-01T00:00:00Z")),
            Some("other_purpose")
        );
        assert_eq!(
            fault(|event| event.action = Action::Objected),
            Some("no_objection")
        );
        assert_eq!(fault(|event| event.action = Action::Paused), None);
        assert_eq!(
            fault(|event| {
                event.action = Action::Paused;
                event.expires_at = None;
            }),
            Some("pause_without_end")
        );
    }
}
