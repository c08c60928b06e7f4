//! What every page request passes on its way in and out.
//!
//! In: a number, a nonce, the check of where a form comes from, a limit of time. Out: errors as pages, headers, a line
//! in the log, a measurement. Nothing here looks at who somebody is.

mod client;
mod headers;
mod measure;
mod number;
mod origin;
mod pass;

pub use client::Proxies;
pub use measure::measure;
pub use pass::{Edge, pass};
