//! What every page request passes on its way in and out.
//!
//! In: a number, a nonce, the check of where a form comes from, a limit of time. Out: errors as pages, headers, a line
//! in the log, a measurement. Nothing here looks at who somebody is;
//! under a client's own host name, only what belongs to its portal is let in.

mod client;
mod headers;
mod measure;
mod number;
mod origin;
mod pass;
mod site;

pub use client::Proxies;
pub use measure::measure;
pub use pass::{Edge, pass};
pub use site::{Guard, guard};
