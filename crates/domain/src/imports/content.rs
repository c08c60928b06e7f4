//! What the values of a column look like.

use jiff::civil::Date;

use super::{DateOrder, DecimalSign, ValueKind, amount, date, decision, person, time};
use crate::account::Email;

/// How many values are looked at.
const MOST: usize = 50;

/// Values of a column that are not blank.
pub(super) fn values(samples: &[Vec<String>], column: usize) -> Vec<&str> {
    samples
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .take(MOST)
        .collect()
}

/// How many of a hundred values can be of a kind; none where every text can, or where there is no value.
pub(super) fn share(values: &[&str], kind: ValueKind) -> Option<usize> {
    let fits: fn(&str) -> bool = match kind {
        ValueKind::Identifier | ValueKind::Text => return None,
        ValueKind::Email => |text| Email::parse(text).is_ok(),
        ValueKind::Phone => |text| person::is_phone(text),
        ValueKind::Date | ValueKind::Moment => is_moment,
        ValueKind::Amount => |text| {
            DecimalSign::ALL
                .into_iter()
                .any(|sign| amount::read(text, sign).is_ok())
        },
        ValueKind::Currency => |text| amount::currency(text).is_some(),
        ValueKind::Count => |text| text.bytes().all(|byte| byte.is_ascii_digit()),
        ValueKind::Decision => |text| decision::yes_or_no(text).is_some(),
        ValueKind::Status => |text| !text.contains('@') && text.contains(char::is_alphabetic),
        ValueKind::Path => |text| is_path(text),
    };
    let count = values.iter().filter(|value| fits(value)).count();
    (count * 100).checked_div(values.len())
}

/// Telephone numbers that nothing else could be: with a zero or a plus before eight digits or more.
pub(super) fn is_surely_phone(text: &str) -> bool {
    text.starts_with(['0', '+', '('])
        && person::is_phone(text)
        && text.chars().filter(char::is_ascii_digit).count() >= 8
}

/// Paths and addresses of pages.
pub(super) fn is_path(text: &str) -> bool {
    text.starts_with('/') || text.starts_with("http://") || text.starts_with("https://")
}

/// Dates in any order, with or without a time.
pub(super) fn is_moment(text: &str) -> bool {
    let is_date = |text: &str| {
        DateOrder::ALL
            .into_iter()
            .any(|order| date::read(text, order, Date::constant(2100, 1, 1)).is_some())
    };
    if is_date(text) {
        return true;
    }
    if matches!(text.len(), 10 | 13) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.starts_with('1');
    }
    // A time, and perhaps a zone, after a date.
    text.char_indices()
        .filter(|(_, sign)| matches!(sign, ' ' | 'T'))
        .any(|(at, _)| {
            let (date, rest) = text.split_at(at);
            let clock = rest.get(1..).unwrap_or_default();
            let clock = clock.split(['Z', '+', '-', '[']).next().unwrap_or_default();
            is_date(date) && time::read(clock.trim_end_matches("UTC").trim()).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_seen_in_any_order() {
        for moment in [
            "25/03/2026",
            "03/25/26",
            "2026-03-25T10:00:00Z",
            "2026-03-25 10:00:00+01:00",
            "1772717400",
            "5 mars 2026 14h30",
        ] {
            assert!(is_moment(moment), "{moment}");
        }
        for other in ["", "Léa", "12", "75001", "06 12 34 56 78", "a T 1"] {
            assert!(!is_moment(other), "{other}");
        }
    }
}
