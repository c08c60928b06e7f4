//! Use-cases: authorise, open a transaction, apply a rule, record the trail, commit.
//!
//! Each begins with what it requires. A visitor comes in through [`access::Visit`], which is read anew at every request.

pub mod access;
pub mod account;
mod clock;
pub mod collect;
pub mod consent;
mod days;
pub mod erasure;
mod error;
pub mod home;
mod identity;
pub mod imports;
pub mod items;
pub mod jobs;
pub mod mail;
pub mod platform;
pub mod portal;
pub mod profiles;
pub mod quality;
pub mod receipts;
pub mod requests;
pub mod schema;
mod services;
pub mod signals;
pub mod social;
pub mod sources;

pub use clock::{Clock, ManualClock, SystemClock};
pub use days::{Day, last_days};
pub use error::UseError;
pub use services::Services;
pub use store::{Database, Secret, StoreError};
