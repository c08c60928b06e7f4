//! Permission: choices are recorded with proof, and what follows from them is held by the gate.

mod gate;
mod permissions;
mod record;
mod standing;
mod verify;

pub(crate) use permissions::look_again;
pub use permissions::{purposes_changed, refresh};
pub use record::{NewChoice, RecordError, Recorded, Recording, record};
pub use standing::PurposeStanding;
pub use verify::LedgerReport;
