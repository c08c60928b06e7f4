//! The figures of a workspace's first page, each counted from rows.

mod figures;
mod latest;

pub use figures::{DayFigures, SourceShare, by_source, daily, new_people_daily, profile_counts};
pub use latest::{LatestEvent, latest};
