//! What the demonstration world promises to those who load it.

mod batches;
#[cfg(test)]
mod handed_in;
mod support;
mod truth;
mod world;
