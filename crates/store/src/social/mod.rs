//! Visits counted from events, links to share, and what people answer.

mod answers;
mod code;
mod count;
mod figures;
mod forms;
mod hosts;
mod links;
mod visits;

pub use answers::{FormAnswer, SaidRow, SaidWords, answered, decide, insert_answer, words};
pub use code::{CodeOwner, claim_code, owner_of_code};
pub use count::{ChangedDay, changed_days, replace_days, time_zone};
pub use figures::{ChannelDay, LandingRow, by_day, counted_at, first_arrivals, landings, spread};
pub use forms::{end_form, is_live_form, live_form, open_form};
pub use hosts::{add_host, hosts, remove_host};
pub use links::{LinkRow, LinkUse, NewLink, click, create_link, end_link, links, target_of_code, uses};
pub use visits::{AnswerEvent, NewVisit, VisitStart, answers_between, starts_between};
