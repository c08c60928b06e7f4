//! Requests of people: taking them in, every step until they end, what follows from each, and the queue of staff.
//!
//! Every step goes through [`step`], which judges it, writes it into the course of the request, counts the deadline anew,
//! tells the person, and does what follows. Nothing else changes where a request stands.

mod alarms;
mod ask;
mod board;
mod calls;
mod deliver;
mod details;
mod due;
mod effects;
mod engine;
mod evidence;
mod follow;
mod keys;
mod letters;
mod lift;
mod open;
mod person;
mod program;
mod sign;
mod staff;
mod take_down;

pub use ask::{Ask, StepRefusal, step};
pub use board::{Board, BoardRow, QueueQuery, ROWS};
pub use calls::{Call, CallFailure, Caller, Calling};
pub use deliver::DeliverError;
pub(crate) use deliver::{file_made, file_taken};
pub use details::{Details, Possible, Restriction};
pub use engine::{begin, fail, finish};
pub use evidence::Evidence;
pub use keys::{KeyNameError, RequestKeys};
pub use lift::{LIFT_DAYS, LiftError};
pub use open::{NewRequest, new_form, open, open_once};
pub use person::{PersonRequest, message_of_person};
pub use program::{ProgramAsks, ProgramError, ProgramFinds};
pub use staff::{MESSAGE_CHARACTERS, WriteError};
pub use store::requests::{
    MessageRow, ProvenKey, QueueCounts, QueueOrder, QueueRow, RequestKeyRow, RequestRow, Standing, StepBy,
    StepRow,
};
pub use take_down::{Channel, NOTE_CHARACTERS, TakeDownError, TakeDownField, TakeDownFields};
