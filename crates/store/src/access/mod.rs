//! Who may enter which workspace.

mod entry;

pub use entry::{AccountFacts, Entry, Membership, WorkspaceChoice, WorkspaceFacts, entry, entry_of_session};
