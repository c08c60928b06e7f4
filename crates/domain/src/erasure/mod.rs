//! What is said of an erasure afterwards, and what a person may take away.

mod certificate;
mod portability;

pub use certificate::{Certificate, SCHEMA, SignedCertificate, StoreCount, seal, signing_bytes, verify};
pub use portability::{category_of_event, category_of_trait, is_portable};
