//! The name staff give to a source.

/// 1 to 60 characters, trimmed, without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceName(String);

/// Why a text cannot name a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceNameError {
    /// Nothing was typed.
    Empty,
    /// Longer than 60 characters.
    TooLong,
    /// Another source of the workspace has this name.
    Taken,
}

impl SourceName {
    /// Reads a name as typed.
    ///
    /// # Errors
    /// [`SourceNameError`] says what to mend; `Taken` is never returned here.
    pub fn parse(text: &str) -> Result<Self, SourceNameError> {
        let name: String = text.chars().filter(|character| !character.is_control()).collect();
        let name = name.trim();
        match name.chars().count() {
            0 => Err(SourceNameError::Empty),
            1..=60 => Ok(Self(name.to_owned())),
            _ => Err(SourceNameError::TooLong),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
