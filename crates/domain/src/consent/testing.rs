//! Entries and purposes for the tests of this feature.

use jiff::Timestamp;
use uuid::Uuid;

use super::Digest;
use super::choice::{Action, ConsentEvent, Method, Origin, Scope, Shown, Signals};
use super::purpose::{Purpose, PurposeBit, preset};
use crate::account::Language;
use crate::ids::{ConsentEventId, ProfileId};

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn person(number: u128) -> ProfileId {
    ProfileId::from_uuid(Uuid::from_u128(number))
}

/// Products chosen for one person, resting on consent for six months.
pub(crate) fn purpose() -> Purpose {
    from_preset("personalise.profile", 0)
}

pub(crate) fn from_preset(key: &str, bit: u8) -> Purpose {
    let drafts = preset::SHOP.drafts();
    Purpose {
        draft: drafts
            .into_iter()
            .find(|draft| draft.key.as_str() == key)
            .unwrap(),
        version: 1,
        covered_from: 1,
        bit: PurposeBit::new(bit).unwrap(),
        active_from: Timestamp::UNIX_EPOCH,
        active_to: None,
    }
}

/// A choice about [`purpose`] by an identified person, with everything that it needs.
pub(crate) fn event(number: u128, profile: u128, when: &str, action: Action) -> ConsentEvent {
    let at = at(when);
    let purpose = purpose();
    ConsentEvent {
        event_id: ConsentEventId::from_uuid(Uuid::from_u128(number)),
        profile_id: person(profile),
        at,
        scope: Scope::Purpose {
            key: purpose.key().clone(),
            version: 1,
        },
        action,
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        expires_at: purpose.expiry(at),
        shown: Shown {
            notice: Some(Digest::of(b"notice")),
            interface: Some(Digest::of(b"interface")),
            language: Some(Language::French),
            build: Some(String::from("1.0.0")),
        },
        signals: Signals::default(),
        taken_down: None,
    }
}
