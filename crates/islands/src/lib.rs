//! Every island of Mesure: the few parts of pages that answer without a request.
//!
//! An island is built twice: natively, where the server renders it into the page, and for
//! WebAssembly, where the same function takes over what the server rendered. Its props travel
//! in the page, so they are small, finished strings and never secrets. Each island is of use
//! before it is awake, or absent until then: pages are whole without script.

mod copy_value;
mod live_feed;
mod refresh_part;
mod reveal_password;

pub use self::{
    copy_value::CopyValue, live_feed::LiveFeed, refresh_part::RefreshPart, reveal_password::RevealPassword,
};

#[cfg(all(test, feature = "ssr"))]
mod tests;
