//! Minimise at the door (GDPR, article 5(1)(c)): what nobody needs does not come in, and what looks like personal data
//! where none belongs is masked before anything is stored.

mod address;
mod agent;
mod context;
mod personal;
mod walk;

pub use address::KEPT_PARAMETERS;
pub(super) use context::context_to_keep;
pub use personal::PersonalKind;
pub use walk::Masked;
pub(super) use walk::{Place, Walk};
