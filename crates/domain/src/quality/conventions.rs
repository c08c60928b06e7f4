//! What values mean where nothing says so.

/// The customs of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conventions {
    /// Its country, ISO 3166-1 alpha-2: telephone numbers and postcodes are read as of there.
    pub country: String,
    /// Its language, ISO 639-1.
    pub language: String,
}
