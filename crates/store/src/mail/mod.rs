//! The queue of mails.

mod deliver;
mod list;
mod write;

pub use deliver::{WaitingMail, give_up, sent, tried, waiting};
pub use list::{MailRow, latest};
pub use write::{NewMailRow, insert};
