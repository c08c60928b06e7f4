//! Erasing people for good, keeping them out, files to take away, and forgetting what is kept for long enough.

mod asked;
mod certificate;
mod door;
mod erase;
mod export;
mod fingerprints;
mod lift;
mod log;
mod portal;
mod replay;
mod retention;
mod sign;
mod view;

pub use certificate::CertificatePage;
pub(crate) use door::{Screened, screen};
pub use erase::BACKUP_DAYS;
pub use export::{Download, Taken};
pub(crate) use log::ErasureLog;
pub use log::LogError;
pub use replay::{ReplayError, Replayed};
pub use retention::cutoff;
pub use store::erasure::{ErasureCounts, ErasureRow, ExportRow, ExportState, Variant};
pub use view::{ErasurePage, SINCE_DAYS, stores};
