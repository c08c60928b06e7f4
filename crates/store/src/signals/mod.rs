//! What sites and other consent managers say of people's choices, and what is shown when people choose.

mod categories;
mod editions;
mod figures;
mod heard;
mod person;
mod place;
mod shown;
mod standing;

pub use categories::{categories, every_category, replace_categories};
pub use editions::{PublishedEdition, published_editions};
pub use figures::{
    AnswerRow, DayRow, Figures, PersonRow, StateRow, answers, count_with, figures, people_with, reachable,
    weeks, withdrawals,
};
pub use heard::{Heard, heard, save_heard};
pub use person::{is_somebody, person_of, some_browsers};
pub use place::{PublicPlace, public_place};
pub use shown::{NoticeShown, interface, notice_now, notice_text, remember_interface};
pub use standing::{StandingRow, standing_of};
