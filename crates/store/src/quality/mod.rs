//! How good the data is: how long values count, what was counted of them, and what was decided about doubtful ones.

mod count;
mod customs;
mod days;
mod decide;
mod decisions;
mod freshness;
mod queue;

pub use count::{FieldCounts, Yardsticks, count_people, field_names, next_people};
pub use customs::customs;
pub use days::{DayCounts, SourceCounts, history, latest, latest_of_sources, save_day, sources};
pub use decide::{Change, NewDecision, apply, claim, decide, restore};
pub use decisions::{Decision, decision, decisions};
pub use freshness::{declare, declared};
pub use queue::{Doubt, Group, ItemKey, doubts, group, groups};
