//! Where data comes from, and the public keys that sources write with.

mod kind;
mod source_name;
mod write_key;

pub use kind::SourceKind;
pub use source_name::{SourceName, SourceNameError};
pub use write_key::WriteKey;
