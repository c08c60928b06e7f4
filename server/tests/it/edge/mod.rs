//! What every answer has: headers, a number, a whole body; and what is shown when something cannot be.

mod away;
mod errors;
mod headers;
mod logs;
mod whole;
