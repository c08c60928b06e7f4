//! Requests of people: where each stands, its course, its pauses, its messages, and the keys of programs that ask.

mod callbacks;
mod change;
mod course;
mod find;
mod get;
mod keys;
mod list;
mod messages;
mod open;
mod pauses;
mod place;

pub use callbacks::{
    CallbackRow, callback, callbacks_of, forget_callback, insert_callbacks, note_told, note_unreached,
};
pub use change::{Change, assign, change, link};
pub use course::{NewStep, StepBy, StepRow, append_step, changed_at, course, has_entry, latest_entry};
pub use find::{find_digest, find_raw};
pub use get::{ProgramRow, QueueRow, RequestRow, by_program, get, hold, of_person, seen_by_staff};
pub use keys::{NewRequestKey, ProvenKey, RequestKeyRow, create_key, keys, prove_key, revoke_key};
pub use list::{QueueCounts, QueueFilter, QueueOrder, Standing, counts_and_case, list, queue_counts};
pub use messages::{MessageRow, NewMessage, append_message, messages};
pub use open::{NewRequest, Program, by_form, insert, line_up, next_number};
pub use pauses::{begin_pause, end_pause, pauses};
pub use place::{Place, place};

use jiff::Timestamp;
use jiff::civil::Date;

/// A deadline, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Our target.
    pub target: Date,
    /// The last day that the law allows.
    pub limit: Date,
    /// When half of the time is over.
    pub half_at: Timestamp,
    /// When four fifths of the time are over.
    pub near_at: Timestamp,
    /// When all of it is over.
    pub late_at: Timestamp,
    /// Whether the clock stands still.
    pub paused: bool,
}
