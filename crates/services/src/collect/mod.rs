//! Receiving messages: durable before the answer, each once, on the right profile.

mod accept;
mod housekeeping;
mod knowledge;
mod lanes;
mod receive;
mod resolve;
mod write;

pub use accept::{Accepted, Verdict};
pub use receive::NotReceived;
pub(crate) use receive::Reception;
pub(crate) use knowledge::project;
pub use store::sources::ProvenSource;
