//! Work that goes on after an answer: jobs are written in the transaction that causes them, and done by any process.
//!
//! A job is worked on in turns of some seconds, so that no workspace keeps a worker from the others. A worker that dies
//! is silent; its lease runs out, and another goes on from what was committed.

mod turn;
mod work;
mod worker;

pub use turn::{Stop, Turn};
pub use work::{JobFailure, JobKind, Outcome};
pub use worker::LEASE;
