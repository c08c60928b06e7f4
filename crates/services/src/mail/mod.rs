//! Mails: written in the transaction that causes them, sent by a job, forgotten once they are sent.
//!
//! What is said is a [`Template`] with its data. It is put into words by the [`Post`], which the process is given.

mod deliver;
mod enqueue;
mod outbox;
mod post;

pub use domain::mail::{RequestStep, SitePath, Template};
pub use enqueue::{NewMail, enqueue};
pub use outbox::OutboxMail;
pub(crate) use post::Mailing;
pub use post::{Letter, Post, PostFailure, Posting, Sender};
