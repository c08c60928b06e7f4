//! Files that people hand in and take away: tables as CSV, TSV and XLSX.
//!
//! [`detect`] tells by its content what a file is, [`Rows`] reads it row by row in constant memory, and [`write::Writer`]
//! writes one. Nothing here knows what a column means. What comes in may be broken or hostile: every way in which a
//! file can be wrong has a stable [`Code`] and a place, and nothing panics.

mod detect;
mod fault;
mod format;
mod header;
mod judge;
mod limits;
mod misread;
mod row;
mod rows;
mod text;
mod workbook;
pub mod write;

pub use detect::detect;
pub use fault::{Code, Fault};
pub use format::{Delimiter, Encoding, Format, UnknownFormat};
pub use limits::Limits;
pub use row::Row;
pub use rows::{Position, Progress, Rows};
