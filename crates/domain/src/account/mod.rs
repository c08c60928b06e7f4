//! A member of staff: address, name, and how pages are shown to them.

mod display;
mod email;
mod person_name;
mod time_zone;

pub use display::{Direction, Language, Theme};
pub use email::{Email, EmailError};
pub use person_name::{PersonName, PersonNameError};
pub use time_zone::TimeZoneName;
