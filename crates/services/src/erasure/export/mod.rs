//! Files to take away: made by a job, encrypted at rest, delivered once.

mod archive;
mod download;
mod make;
mod said;
mod seal;
mod tables;

pub use download::{Download, Taken};
