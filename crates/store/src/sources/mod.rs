//! Sources and their write keys.

mod create;
mod last_word;
mod list;
mod prove;
mod used;

pub use create::{NewSource, NewWriteKey, create, create_key, revoke_key};
pub use last_word::last_words;
pub use list::{SourceRow, WriteKeyRow, get, keys, list, name};
pub use prove::{ProvenSource, prove_write_key, prove_write_keys};
pub use used::touch_keys;
