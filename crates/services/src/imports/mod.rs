//! Files that people hand in: they arrive, are described, tried out, brought in, taken back.

mod act;
mod batch;
mod check;
mod chunk_reader;
mod describe;
mod leave_out;
mod ledger;
mod previous;
mod propose;
mod reading;
mod receive;
mod run;
mod suppression;
mod undo;
mod view;
mod weigh;

/// What a file is, what can be wrong with it, and how one is written.
pub mod file {
    pub use files::{Code, Delimiter, Encoding, Fault, Format, write};
}

pub use act::ImportAct;
pub use describe::{DescribeError, Description, ORIGIN};
pub use propose::{ERROR_COLUMNS, propose_columns};
pub use receive::{Upload, UploadError};
pub use store::imports::{Basis, Counts, FilePurpose, ImportRow, ImportState, Refusal};
pub use view::{FileSource, ImportList, PAGE};
