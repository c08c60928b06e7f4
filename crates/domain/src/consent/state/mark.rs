//! The latest entry on one topic.

use jiff::Timestamp;

use crate::consent::choice::{Action, ConsentEvent, Method};
use crate::consent::purpose::Version;
use crate::ids::ConsentEventId;

/// What entries can be about, each with its own latest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Topic {
    /// Yes or no.
    Choice,
    /// What the browser says by itself.
    Signal,
    /// Objection.
    Objection,
    /// A pause.
    Pause,
    /// Restriction.
    Restriction,
    /// The notice was seen.
    Notice,
}

/// What is kept of an entry. Of two, the later one is greater; at the same instant, the stricter one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// When it was recorded.
    pub at: Timestamp,
    /// What was chosen.
    pub action: Action,
    /// The entry that says so.
    pub event_id: ConsentEventId,
    /// The version that was shown, unless it is about everything.
    pub version: Option<Version>,
    /// Until when it holds.
    pub expires_at: Option<Timestamp>,
    /// How it was chosen.
    pub method: Method,
    /// Whether we knew who it was.
    pub identified: bool,
    /// Whether a holder of parental responsibility said so too.
    pub guardian: bool,
    /// Whether Global Privacy Control was on at that moment.
    pub gpc: bool,
}

impl Mark {
    /// What an entry says, and about which topic.
    pub(super) fn of(event: &ConsentEvent) -> (Topic, Self) {
        let topic = match event.action {
            Action::Granted | Action::Renewed | Action::Withdrawn | Action::Expired => Topic::Choice,
            Action::Refused if event.method == Method::Gpc => Topic::Signal,
            Action::Refused => Topic::Choice,
            Action::Objected | Action::ObjectionLifted => Topic::Objection,
            Action::Paused | Action::Resumed => Topic::Pause,
            Action::Restricted | Action::RestrictionLifted => Topic::Restriction,
            Action::Acknowledged => Topic::Notice,
        };
        // An end takes effect when it came, not when it was noticed: a choice made in between stands.
        let at = match (event.action, event.expires_at) {
            (Action::Expired, Some(end)) => end.min(event.at),
            _ => event.at,
        };
        let mark = Self {
            at,
            action: event.action,
            event_id: event.event_id,
            version: event.scope.version(),
            expires_at: event.expires_at,
            method: event.method,
            identified: event.identified,
            guardian: event.guardian,
            gpc: event.signals.gpc,
        };
        (topic, mark)
    }

    /// Whether a person made it on purpose.
    #[must_use]
    pub const fn is_explicit(&self) -> bool {
        self.method.is_explicit()
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}
