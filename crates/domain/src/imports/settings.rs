//! How the values of a file are written.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Mapping, Target, ValueKind, amount, date};
use crate::account::TimeZoneName;
use crate::workspace::Currency;

/// Which comes first where a date is written in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 5/3/2026 is the fifth of March.
    DayMonth,
    /// 5/3/2026 is the third of May.
    MonthDay,
}

impl DateOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DayMonth, Self::MonthDay];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayMonth => "day_month",
            Self::MonthDay => "month_day",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == word)
    }
}

/// What stands before cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// 1 234,50
    Comma,
    /// 1,234.50
    Point,
}

impl DecimalSign {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Comma, Self::Point];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Point => "point",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| sign.as_str() == word)
    }
}

/// How the values of a file are written, and what holds where they do not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Settings {
    /// Which comes first in a date.
    pub date_order: DateOrder,
    /// What stands before cents.
    pub decimal: DecimalSign,
    /// Where telephone numbers and postcodes are from, ISO 3166-1 alpha-2.
    pub country: String,
    /// Where clocks stand that say no zone.
    pub time_zone: TimeZoneName,
    /// What amounts are in that say no currency.
    pub currency: Currency,
    /// What stands between several values in one cell, such as the articles of an order.
    pub separator: Option<char>,
}

impl Settings {
    pub(super) fn zone(&self) -> TimeZone {
        self.time_zone.zone()
    }
}

/// As they are stored.
#[derive(Clone, Serialize, Deserialize)]
struct Stored {
    date_order: DateOrder,
    decimal: DecimalSign,
    country: String,
    time_zone: String,
    currency: String,
    #[serde(default)]
    separator: Option<char>,
}

/// Stored settings that cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("settings of a file with an unknown time zone or currency")]
pub struct UnknownSettings;

impl TryFrom<Stored> for Settings {
    type Error = UnknownSettings;

    fn try_from(stored: Stored) -> Result<Self, UnknownSettings> {
        Ok(Self {
            date_order: stored.date_order,
            decimal: stored.decimal,
            country: stored.country,
            time_zone: TimeZoneName::parse(&stored.time_zone).ok_or(UnknownSettings)?,
            currency: Currency::parse(&stored.currency).ok_or(UnknownSettings)?,
            separator: stored.separator,
        })
    }
}

impl From<Settings> for Stored {
    fn from(settings: Settings) -> Self {
        Self {
            date_order: settings.date_order,
            decimal: settings.decimal,
            country: settings.country,
            time_zone: settings.time_zone.as_str().to_owned(),
            currency: settings.currency.as_str().to_owned(),
            separator: settings.separator,
        }
    }
}

/// The custom settings, mended by what sample rows show: a 25 in the first place of a date, cents after a point.
///
/// What the samples leave open stays as it is.
#[must_use]
pub fn propose_settings(mapping: &Mapping, samples: &[Vec<String>], custom: Settings) -> Settings {
    let cells_of = |wanted: &'static [ValueKind]| {
        let columns = mapping
            .targets
            .iter()
            .enumerate()
            .filter_map(move |(column, target)| {
                matches!(target, Target::Field(field) if wanted.contains(&field.value())).then_some(column)
            });
        columns.flat_map(move |column| {
            samples
                .iter()
                .filter_map(move |row| row.get(column).map(String::as_str))
        })
    };
    let dates = cells_of(&[ValueKind::Date, ValueKind::Moment]).filter_map(date::order_shown);
    let signs = cells_of(&[ValueKind::Amount]).filter_map(amount::sign_shown);
    Settings {
        date_order: majority(dates, DateOrder::ALL).unwrap_or(custom.date_order),
        decimal: majority(signs, DecimalSign::ALL).unwrap_or(custom.decimal),
        ..custom
    }
}

/// The one that more of them are; none where as many are the other.
fn majority<T: Copy + PartialEq>(found: impl Iterator<Item = T>, [one, other]: [T; 2]) -> Option<T> {
    let (mut ones, mut others) = (0_usize, 0_usize);
    for value in found {
        if value == one {
            ones += 1;
        } else {
            others += 1;
        }
    }
    match ones.cmp(&others) {
        std::cmp::Ordering::Greater => Some(one),
        std::cmp::Ordering::Less => Some(other),
        std::cmp::Ordering::Equal => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::Kind;
    use super::*;

    pub(in super::super) fn french() -> Settings {
        Settings {
            date_order: DateOrder::DayMonth,
            decimal: DecimalSign::Comma,
            country: "FR".to_owned(),
            time_zone: TimeZoneName::parse("Europe/Paris").unwrap(),
            currency: Currency::EURO,
            separator: Some('|'),
        }
    }

    #[test]
    fn settings_are_kept_as_json() {
        let text = serde_json::to_string(&french()).unwrap();
        assert_eq!(serde_json::from_str::<Settings>(&text).unwrap(), french());
        let other = text.replace("Europe/Paris", "Europe/Atlantis");
        assert!(serde_json::from_str::<Settings>(&other).is_err());
    }

    #[test]
    fn samples_show_the_order_of_dates_and_the_decimal_sign() {
        let mapping = Mapping {
            kind: Kind::Orders,
            targets: ["field:occurred_at", "field:total", ""]
                .map(|target| Target::parse(target).unwrap())
                .to_vec(),
        };
        let rows = |rows: &[[&str; 3]]| {
            rows.iter()
                .map(|row| row.map(str::to_owned).to_vec())
                .collect::<Vec<_>>()
        };
        let american = rows(&[
            ["03/25/2026", "1,234.50", "25/03/2026"],
            ["01/02/2026", "12", "1,50"],
        ]);
        let found = propose_settings(&mapping, &american, french());
        assert_eq!(
            (found.date_order, found.decimal),
            (DateOrder::MonthDay, DecimalSign::Point)
        );
        let open = rows(&[["01/02/2026", "12", ""], ["2026-03-25", "", ""]]);
        assert_eq!(propose_settings(&mapping, &open, french()), french());
    }
}
