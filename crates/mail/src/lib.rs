//! Mails as people read them.
//!
//! [`Words`] puts a [`services::mail::Letter`] into words: a subject, and a body in blocks, which are written once as text
//! and once as HTML. [`SmtpPost`] hands the two to an SMTP server; [`OutboxPost`] leaves them in the outbox, where nothing
//! is to be sent.

mod body;
mod html;
mod message;
mod outbox;
mod settings;
mod smtp;
mod text;
mod words;

pub use body::Written;
pub use outbox::OutboxPost;
pub use settings::{SettingsFault, SmtpSettings};
pub use smtp::SmtpPost;
pub use words::Words;
