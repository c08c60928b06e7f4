//! What the demonstration world promises to those who load it.

mod batches;
mod support;
mod truth;
mod world;
