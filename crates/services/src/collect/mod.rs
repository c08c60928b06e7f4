//! Receiving messages: durable before the answer, each once, on the right profile.

mod accept;
mod housekeeping;
mod knowledge;
mod lanes;
pub(crate) mod projection;
mod receive;
mod resolve;
mod write;

pub(crate) use accept::Tries;
pub use accept::{Accepted, Verdict};
pub(crate) use projection::project;
pub use receive::NotReceived;
pub(crate) use receive::Reception;
pub use store::sources::ProvenSource;
