//! What can be said to a person by e-mail: each mail is a template with its data, and is put into words when it is sent.

mod path;
mod template;
mod tries;

pub use path::SitePath;
pub use template::{RequestStep, Template};
pub use tries::next_try;
