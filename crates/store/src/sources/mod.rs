//! Sources and their write keys.

mod create;
mod list;
mod prove;

pub use create::{NewSource, NewWriteKey, create, create_key, revoke_key};
pub use list::{SourceRow, WriteKeyRow, get, keys, list};
pub use prove::{ProvenSource, prove_write_key, prove_write_keys};
