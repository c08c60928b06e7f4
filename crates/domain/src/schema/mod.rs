//! What events look like: names and types as observed, as planned, and what is decided on each message from both.

mod admit;
mod attributes;
mod outline;
mod plan;
mod propose;
mod shape;
mod tally;

pub use admit::{Admitted, Violation, ViolationKind, admit};
pub use attributes::Sensitive;
pub use outline::{Outline, Refused, short_identifier};
pub use plan::{Mode, Plan, PlannedEvent, PlannedProperty, Presence, Rules};
pub use propose::{ObservedEvent, ObservedProperty, propose};
pub use shape::{MOST_PATHS, Shape, Type, Types};
pub use tally::{Count, EventKey, FindingKey, FindingKind, Tally};

use crate::collect::{Call, Message};

/// The name under which a message is observed and planned: only track calls have names of their own; pages and screens
/// have too many, and the rest none.
#[must_use]
pub fn event_name(message: &Message) -> &str {
    match (message.call, &message.name) {
        (Call::Track, Some(name)) => name,
        _ => "",
    }
}
