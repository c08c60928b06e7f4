//! Receiving messages: durable before the answer, each once, on the right profile.

mod accept;
mod housekeeping;
mod knowledge;
mod resolve;

pub use accept::{Accepted, Verdict};
pub(crate) use knowledge::project;
pub use store::sources::ProvenSource;
