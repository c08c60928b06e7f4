//! What people ask for under their rights: kinds, states, deadlines as the law counts them, reasons for a refusal.

mod callback;
pub mod deadline;
mod entry;
pub mod holidays;
mod identity;
mod key;
mod kind;
pub mod opendsr;
mod origin;
mod reference;
mod refusal;
pub mod state;

pub use callback::{CallbackFault, CallbackUrl, is_public};
pub use entry::Entry;
pub use holidays::Country;
pub use identity::{DoubtReason, IdentityLevel};
pub use key::RequestKey;
pub use kind::Kind;
pub use origin::Origin;
pub use reference::reference;
pub use refusal::RefusalReason;
