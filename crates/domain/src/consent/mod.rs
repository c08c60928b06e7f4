//! Purposes, notices, the ledger of choices, and the gate that they hold.

pub mod attribute;
pub mod breach;
pub mod canonical;
pub mod chain;
pub mod choice;
mod digest;
pub mod gate;
pub mod notice;
pub mod purpose;
pub mod receipt;
pub mod retention;
pub mod signal;
pub mod state;
#[cfg(test)]
pub(crate) mod testing;

pub use digest::Digest;
