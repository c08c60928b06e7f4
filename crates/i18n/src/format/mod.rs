//! Numbers, amounts, dates and lists as a reader writes them.
//!
//! [`Format`] is built for each request from a language and a time zone; what is costly is kept once per language.
//! Negative numbers carry the minus sign U+2212, and French keeps its numbers together with the narrow no-break space
//! U+202F. English dates and times follow British habits. The pseudo-locales format as English does.

mod date;
mod icu;
mod money;
mod number;
mod relative;
#[cfg(test)]
mod tests;

use domain::account::Language;
use jiff::tz::TimeZone;

use crate::Messages;
use icu::Formatters;

/// Formats values for one reader. Cheap to build and to clone.
#[derive(Clone)]
pub struct Format {
    messages: Messages,
    zone: TimeZone,
    formatters: &'static Formatters,
}

impl std::fmt::Debug for Format {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Format")
            .field("language", &self.language())
            .field("zone", &self.zone)
            .finish_non_exhaustive()
    }
}

impl Format {
    /// Formats for a language and a time zone.
    #[must_use]
    pub fn new(language: Language, zone: TimeZone) -> Self {
        Self {
            messages: Messages::new(language),
            zone,
            formatters: icu::formatters(is_french(language)),
        }
    }

    /// Formats for a language and the name of a time zone, as in `Europe/Paris`. An unknown name counts as UTC.
    #[must_use]
    pub fn in_zone_named(language: Language, zone: &str) -> Self {
        Self::new(language, TimeZone::get(zone).unwrap_or(TimeZone::UTC))
    }

    /// The language of the reader.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.messages.language()
    }

    /// The time zone of the reader.
    #[must_use]
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Joins the items as a sentence does: `a, b et c`, `a, b and c`.
    #[must_use]
    pub fn list_and<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        self.formatters.list(items.iter().map(AsRef::as_ref))
    }

    fn is_french(&self) -> bool {
        is_french(self.language())
    }
}

const fn is_french(language: Language) -> bool {
    matches!(language, Language::French)
}

/// The text with a capital at its start, for a date that opens a line.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
