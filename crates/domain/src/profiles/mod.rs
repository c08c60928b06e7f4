//! One person in one workspace: how they are named, found, counted as complete, and why staff may look.

mod case_number;
mod completeness;
mod listing;
mod naming;
mod terms;

pub use case_number::{CaseNumber, CaseNumberError};
pub use completeness::{Completeness, EXPECTED_TRAITS};
pub use listing::{Direction, PageNumber, ProfileOrder};
pub use naming::{display_name, initials};
pub use terms::{search_words, terms};
