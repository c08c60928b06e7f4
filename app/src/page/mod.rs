//! From a request to a page: who asks, in which language, and how the answer is framed.

mod context;
pub(crate) mod cookies;
mod error;
mod flash;
mod frame;
mod frames;
mod ours;
mod quantity;
mod signed_in;
mod site;
mod words;

pub use context::{Nonce, Page};
pub use error::{ErrorKind, PageError, RequestNumber, error_page};
pub use flash::Flash;
pub(crate) use frame::Frame;
pub use frame::Place;
pub use frames::Frames;
pub(crate) use ours::is_ours;
pub(crate) use quantity::{count, float};
pub use signed_in::{
    ACCOUNT_KEY, DEVICE_KEY, Entering, InWorkspace, SESSION_SEEN_AGAIN, SignedIn, current_session_hash,
};
pub use site::{Lasting, OwnHost};
pub use words::{role_name, source_kind_name};
