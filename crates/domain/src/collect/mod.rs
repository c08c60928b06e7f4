//! Messages in the Segment convention: what a client sends, read strictly and without loss.

mod message;
mod minimise;
mod purchase;
mod refusal;

pub use message::{Call, MAXIMUM_MESSAGE_BYTES, Message, TraitValue};
pub use minimise::{KEPT_PARAMETERS, Masked, PersonalKind};
pub(crate) use minimise::{masked_names, masked_text};
pub use purchase::revenue;
pub use refusal::Refusal;
