//! Sources: seeing what they send, adding them, and their write keys.

mod create;
mod keys;
mod view;

pub use create::NewSourceError;
pub use store::sources::{SourceRow, WriteKeyRow};
pub(crate) use view::spans;
pub use view::{LAST_WORD_PEOPLE, SourceDetails, SourcesOverview};
