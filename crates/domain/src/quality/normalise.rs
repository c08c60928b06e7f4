//! Normalising one value.

use super::Conventions;

/// Why a value is doubtful. The code is stored, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Problem {}

impl Problem {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {}
    }
}

/// A value as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normalised {
    /// The value.
    pub value: String,
    /// Why it is doubtful.
    pub problem: Option<Problem>,
    /// What could be meant.
    pub suggestion: Option<String>,
}

/// Normalises the value of a trait.
#[must_use]
pub fn normalise(_name: &str, raw: &str, _conventions: &Conventions) -> Normalised {
    Normalised {
        value: raw.to_owned(),
        problem: None,
        suggestion: None,
    }
}
