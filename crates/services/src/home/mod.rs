//! A workspace's first page: what changed, why, what can be done.

mod overview;

pub use overview::{Overview, PERIOD_DAYS, Period};
pub use store::home::{DayFigures, LatestEvent, SourceShare};
