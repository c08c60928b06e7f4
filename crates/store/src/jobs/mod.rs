//! Jobs: written in the transaction that causes them, taken by one worker at a time, taken over when it dies.

mod enqueue;
mod finish;
mod lease;

pub use enqueue::{NewJob, enqueue};
pub use finish::{fail, finish, give_up, postpone, release};
pub use lease::{LeasedJob, extend, lease, waiting};
