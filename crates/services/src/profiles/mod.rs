//! People: looked at for a case, never in passing.

mod case;
mod list;
mod view;

pub use case::{CASE_HOURS, OpenCaseError};
pub use list::{ListQuery, PeopleList};
pub use store::collect::IdentifierKind;
pub use store::profiles::{
    Before, IdentifierRow, OpenCase, ProfileDetails, ProfileRow, ROWS, Saying, TimelineEvent, TraitRow,
};
pub use view::{PersonView, TIMELINE_ROWS};
