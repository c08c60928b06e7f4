//! The process: configuration, the edge that every request passes, the public HTTP interface, commands.

#![recursion_limit = "256"]

/// Reading events and rendering pages is making many small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod assets;
pub mod collect;
pub mod commands;
pub mod config;
pub mod consent;
pub mod edge;
pub mod operation;
pub mod requests;
mod router;
mod sessions;

pub use assets::load_assets;
pub use router::{Parts, router};
