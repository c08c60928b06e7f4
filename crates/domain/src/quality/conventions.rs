//! What values mean where nothing says so.

/// The customs of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conventions {
    /// Its country, ISO 3166-1 alpha-2: telephone numbers and postcodes are read as of there.
    pub country: String,
    /// Its language, ISO 639-1.
    pub language: String,
}

/// In which order a date in digits is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// As in France and the United Kingdom.
    DayMonthYear,
    /// As in the United States.
    MonthDayYear,
    /// As in Japan and Hungary.
    YearMonthDay,
}

impl Conventions {
    /// In which order dates are written there.
    #[must_use]
    pub fn date_order(&self) -> DateOrder {
        match self.country.as_str() {
            "US" | "PH" | "PR" | "GU" => DateOrder::MonthDayYear,
            "JP" | "CN" | "KR" | "KP" | "TW" | "HU" | "LT" | "MN" => DateOrder::YearMonthDay,
            _ => DateOrder::DayMonthYear,
        }
    }
}
