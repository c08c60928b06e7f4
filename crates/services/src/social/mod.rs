//! Dark social: counting visits, estimating what arrives by private messages, links to share, and what people answer.

mod answers;
mod code;
mod count;
mod estimate;
mod form;
mod hosts;
mod links;

pub use answers::{Answered, WordsRow};
pub use estimate::{DarkSocial, Part, Week};
pub use form::{FormPage, NewAnswerError};
pub use hosts::HostError;
pub use links::{LinkDetails, LinksOverview, NewLinkFields, NewLinkRefusal};
