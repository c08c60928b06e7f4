//! Coming in: who the visitor is, which workspace they are in, what they may do there.

mod visit;

pub use store::access::{AccountFacts, Membership, WorkspaceChoice, WorkspaceFacts};
pub use visit::{Visit, Visitor};
