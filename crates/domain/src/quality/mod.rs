//! Clean values: normalised, checked, and a suggestion where something else was meant.

mod conventions;
mod normalise;

pub use conventions::Conventions;
pub use normalise::{Normalised, Problem, normalise};
