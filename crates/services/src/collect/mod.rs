//! Receiving messages: durable before the answer, each once, on the right profile.

mod accept;
mod housekeeping;
mod knowledge;
pub(crate) mod projection;
mod resolve;

pub use accept::{Accepted, Verdict};
pub use store::sources::ProvenSource;
