//! The bytes of an entry: canonical JSON (RFC 8785) with a version, the same on every machine and for ever.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::consent::Digest;
use crate::consent::canonical::canonical;
use crate::consent::choice::{ConsentEvent, Scope};
use crate::ids::WorkspaceId;

/// The version of the form below. A later form has a later number; entries keep the one they were written in.
pub const FORMAT: u8 = 1;

/// What a row holds until the person is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The version of the form.
    pub format: u8,
    /// Random bytes, so that nobody can guess the content from its digest.
    pub salt: [u8; 16],
    /// The entry.
    pub event: ConsentEvent,
}

impl Content {
    /// The digest that the chain binds.
    #[must_use]
    pub fn digest(&self, workspace: WorkspaceId) -> Digest {
        Digest::of_parts(&[
            b"mesure.consent.content",
            &[self.format],
            &self.salt,
            content_bytes(workspace, &self.event).as_bytes(),
        ])
    }
}

/// A time with six digits after the point, which is what the database keeps.
fn time(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

/// The canonical text of an entry. Members are named here, not by the types, so that renaming a field changes nothing.
#[must_use]
pub fn content_bytes(workspace: WorkspaceId, event: &ConsentEvent) -> String {
    let scope = match &event.scope {
        Scope::Everything => Value::from("everything"),
        Scope::Purpose { key, version } => json!({"purpose": key.as_str(), "version": version}),
    };
    let shown = &event.shown;
    let signals = &event.signals;
    let taken_down = event.taken_down.as_ref().map(|proof| {
        json!({
            "account": proof.account.to_string(),
            "attachment": proof.attachment.map(|digest| digest.to_string()),
            "channel": proof.channel,
        })
    });
    let value = json!({
        "action": event.action.as_str(),
        "at": time(event.at),
        "event": event.event_id.to_string(),
        "expires_at": event.expires_at.map(time),
        "format": FORMAT,
        "guardian": event.guardian,
        "identified": event.identified,
        "method": event.method.as_str(),
        "origin": event.origin.as_str(),
        "profile": event.profile_id.to_string(),
        "scope": scope,
        "shown": {
            "build": shown.build,
            "interface": shown.interface.map(|digest| digest.to_string()),
            "language": shown.language.map(|language| language.as_str()),
            "notice": shown.notice.map(|digest| digest.to_string()),
        },
        "signals": {
            "consent_mode": signals.consent_mode,
            "gpc": signals.gpc,
            "tc_string": signals.tc_string,
        },
        "taken_down": taken_down,
        "workspace": workspace.to_string(),
    });
    // There is no fraction in it, so it has a canonical form.
    canonical(&value).unwrap_or_default()
}
