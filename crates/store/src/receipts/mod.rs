//! Receipts of choices, and the public keys that check them.

mod keep;
mod keys;

pub use keep::{ReceiptRow, get, insert, link_of, of_profiles, parties_of};
pub use keys::{PublicKey, public_keys, publish_key};
