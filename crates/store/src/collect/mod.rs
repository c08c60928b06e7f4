//! Storing messages: durable, once, and on the right profile.

mod activity;
mod events;
mod identity;
mod knowledge;
mod messages;

pub use activity::{Activity, add_activity};
pub use events::{NewEvent, encode, insert_events};
pub use identity::{
    Identifier, IdentifierKind, KnownIdentifier, NewProfile, insert_identifiers, insert_profiles, known,
    merge,
};
pub(crate) use knowledge::doubt_contradictions;
pub use knowledge::{NewTrait, ProfileTrait, Projection, save_projections, traits_of, upsert_traits};
pub(crate) use messages::fingerprint;
pub use messages::{forget_messages, unseen};
