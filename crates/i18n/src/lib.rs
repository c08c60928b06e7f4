//! Typed Fluent messages, ICU4X formatting and language negotiation.
//!
//! [`Messages`] has one method per message of `locales/`; the build stops when a message is missing in a language.
//! [`Format`] writes numbers, amounts and dates for a reader. [`negotiate`] chooses the language of a request.

#[cfg(test)]
mod check;
mod format;
mod isolation;
mod messages;
mod negotiation;
#[cfg(test)]
mod tests;

// The feature `sync` of this crate lets the formatters be shared by threads.
use icu_provider as _;

pub use domain::account::Language;
pub use format::{Format, sentence_case};
pub use isolation::strip_isolation;
pub use messages::Messages;
pub use negotiation::{NegotiationInput, negotiate};
