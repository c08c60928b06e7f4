//! Choices as they come from sites, other consent managers and files; and figures about them.

mod block;
mod browser;
mod categories;
mod dashboard;
mod imported;
mod key;
mod passed_on;
mod permission;
mod person;
mod place;
mod take_down;
mod view;

pub(crate) use block::{Said, heed};
pub use browser::{BrowserChoice, ChooseError, Chosen};
pub use categories::{CategoryError, SourceCategories};
pub use dashboard::{ConsentFigures, FEWEST_PEOPLE, LISTED, PurposeFigures, SignalPeople, WeekOfAnswers};
pub use passed_on::{PassedOn, PassedOnError};
pub use permission::Answer;
pub use person::{ConsentOfPerson, Evidence, HistoryEntry};
pub use store::signals::{PublicPlace, PublishedEdition, StandingRow};
pub use take_down::{SpokenChoice, SpokenFault, SpokenForm, SpokenRefusal, SpokenWay};
pub use view::{ConsentView, Who};

/// How long an identifier may be: as in events.
pub const LONGEST_IDENTIFIER: usize = 200;
