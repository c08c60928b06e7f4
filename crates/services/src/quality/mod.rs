//! How good the data is, by field and source, and what can be mended.

mod count;
mod freshness;
mod health;
mod mend;
mod queue;
mod undo;

pub use freshness::{DeclareError, FieldFreshness, FreshnessView};
pub use health::{FieldHealth, Health, SourceHealth};
pub use mend::{MendError, Mended, Verb, Which};
pub use queue::{DoubtView, GroupView, ITEMS, Queue};
pub use store::quality::{DayCounts, Decision, Group, ItemKey};
