//! PostgreSQL, and nothing else that names it.
//!
//! The only way to a table of a workspace is a [`WorkspaceTx`], and a `WorkspaceTx` comes only from a
//! [`WorkspaceScope`], which in turn comes only from something proven: a membership ([`access::membership`]) or a write
//! key ([`sources::prove_write_key`]). What must not compile is kept in `tests/compile_fail/`.

pub mod access;
pub mod account;
pub mod collect;
pub mod consent;
mod database;
pub mod erasure;
mod error;
pub mod home;
pub mod imports;
pub mod items;
pub mod jobs;
pub mod mail;
pub mod platform;
pub mod portal;
pub mod profiles;
pub mod quality;
pub mod receipts;
pub mod requests;
pub mod schema;
mod scope;
pub mod signals;
pub mod social;
pub mod sources;
pub mod trail;
mod transaction;

pub use database::{COLLECTORS, Database, Secret};
pub use error::StoreError;
pub use scope::{Actor, Purpose, WorkspaceScope};
pub use transaction::{Keeping, ReadOnly, ReadWrite, WorkspaceTx};
