//! Purposes, the ledger of choices, what holds now, and the bits that the walls look at.

mod ages;
pub mod attributes;
pub mod breaches;
mod chain;
pub mod drafts;
mod house;
mod ledger;
pub mod notices;
mod people;
mod permissions;
pub mod purposes;
pub mod retention;
mod state;

pub use ages::{AgeSayer, NewAge, forget_ages, say_ages, shows_its_key};
pub use chain::{anchors, erased_sequences, latest_anchor, rows_after, save_anchor};
pub use house::{House, gate_is_due, house, save_house, save_masks};
pub use ledger::{Entry, append, entries_of, head, hold_head};
pub use people::{
    GroupMember, Known, PersonFacts, due, mark_due, next_due, next_profiles, people, person_of, save_swept,
    swept_to,
};
pub use permissions::{Permitted, save_permissions};
pub use state::{CurrentState, save_states, states_of};
