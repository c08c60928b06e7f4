//! Who may do what: roles, capabilities, and the matrix that joins them. Default deny.

mod matrix;
mod role;

pub use matrix::{Capability, Grant, grant};
pub use role::Role;
