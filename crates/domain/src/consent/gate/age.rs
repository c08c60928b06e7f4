//! What is known of a person's age, and from which age people consent alone.

use serde::{Deserialize, Serialize};

/// An age as far as it is known. A birth date is never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    /// Not known.
    #[default]
    Unknown,
    /// 12 or younger.
    Under13,
    /// 13 or 14.
    From13,
    /// 15.
    From15,
    /// 16 or 17.
    From16,
    /// 18 or older.
    Adult,
}

impl AgeBand {
    /// Every band.
    pub const ALL: [Self; 6] = [
        Self::Unknown,
        Self::Under13,
        Self::From13,
        Self::From15,
        Self::From16,
        Self::Adult,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Under13 => "under_13",
            Self::From13 => "from_13",
            Self::From15 => "from_15",
            Self::From16 => "from_16",
            Self::Adult => "adult",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.as_str() == word)
    }

    /// The youngest age in the band; `None` when it is not known.
    #[must_use]
    pub const fn youngest(self) -> Option<u8> {
        match self {
            Self::Unknown => None,
            Self::Under13 => Some(0),
            Self::From13 => Some(13),
            Self::From15 => Some(15),
            Self::From16 => Some(16),
            Self::Adult => Some(18),
        }
    }

    /// Known, and younger than 18.
    #[must_use]
    pub const fn is_minor(self) -> bool {
        matches!(self, Self::Under13 | Self::From13 | Self::From15 | Self::From16)
    }
}

/// From which age people consent alone (GDPR, article 8), by country; 16 where no law says less.
#[must_use]
pub fn consent_age(country: &str) -> u8 {
    match country {
        "BE" | "EE" | "FI" | "GB" | "IS" | "LV" | "MT" | "NO" | "PT" | "SE" => 13,
        "AT" | "BG" | "CY" | "ES" | "IT" | "LT" => 14,
        "CZ" | "DK" | "FR" | "GR" | "SI" => 15,
        _ => 16,
    }
}
