//! What people ask for under their rights: kinds, states, deadlines as the law counts them, reasons for a refusal.

pub mod deadline;
pub mod holidays;
mod identity;
mod kind;
pub mod opendsr;
mod refusal;
pub mod state;

pub use holidays::Country;
pub use identity::{DoubtReason, IdentityLevel};
pub use kind::Kind;
pub use refusal::RefusalReason;
