//! Reading people: the list, one person, their timeline, and the case for which staff look.

mod cases;
mod get;
mod page;
mod timeline;

pub use cases::{NewCase, OpenCase, close_case, open_case, open_case_of};
pub use get::{IdentifierRow, ProfileDetails, Saying, TraitRow, get};
pub use page::{ProfileFilter, ProfilePage, ProfileRow, ROWS, page};
pub use timeline::{Before, TimelineEvent, timeline};

/// What a profile without a name is sorted by: after every name.
pub(crate) const NAMELESS: &str = "\u{10FFFF}";
