//! Days and moments: ISO 8601 is kept, others are read in the order of the place.

use jiff::Timestamp;
use jiff::civil::Date;

use super::conventions::DateOrder;
use super::{Normalised, Problem};

/// Names of months, by their beginnings without accents: French, then English.
#[rustfmt::skip]
const MONTHS: &[(&str, i8)] = &[
    ("jan", 1), ("fev", 2), ("fév", 2), ("feb", 2), ("mar", 3), ("avr", 4), ("apr", 4), ("mai", 5), ("may", 5),
    ("juin", 6), ("jun", 6), ("juil", 7), ("jul", 7), ("aou", 8), ("aoû", 8), ("aug", 8), ("sep", 9), ("oct", 10),
    ("nov", 11), ("dec", 12), ("déc", 12),
];

/// Nobody alive is older.
const OLDEST: i16 = 120;

/// What reading a text as a date came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadDate {
    /// A day.
    Day(Date),
    /// There is no such day, in whatever order.
    Impossible,
    /// A day in another order than that of the place.
    OtherOrder(Date),
    /// Not a date.
    Unreadable,
}

/// Reads a date in the order of a place.
#[must_use]
pub fn read_date(text: &str, order: DateOrder) -> ReadDate {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|letter| letter.is_ascii_digit()) {
        let part = |from, to| text.get(from..to).and_then(|digits| digits.parse::<i16>().ok());
        let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 6), part(6, 8)) else {
            return ReadDate::Unreadable;
        };
        return day_of(year, month, day).map_or(ReadDate::Impossible, ReadDate::Day);
    }
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || "/.-,".contains(letter))
        .filter(|word| !word.is_empty())
        .collect();
    let [first, second, third] = words.as_slice() else {
        return ReadDate::Unreadable;
    };
    if let Some(found) = with_month(first, second, third) {
        return found;
    }
    let number = |word: &str| {
        (word.len() <= 4 && word.bytes().all(|letter| letter.is_ascii_digit()))
            .then(|| word.parse::<i16>().ok())?
    };
    let (Some(one), Some(two), Some(three)) = (number(first), number(second), number(third)) else {
        return ReadDate::Unreadable;
    };
    if first.len() == 4 {
        return day_of(one, two, three).map_or(ReadDate::Impossible, ReadDate::Day);
    }
    let (year_last, short) = (third.len() == 4, third.len() == 2);
    let year = match order {
        DateOrder::YearMonthDay if short && first.len() == 2 => {
            return day_of(century(one), two, three).map_or(ReadDate::Impossible, ReadDate::Day);
        }
        _ if year_last => three,
        _ if short => century(three),
        _ => return ReadDate::Unreadable,
    };
    let (day, month) = if order == DateOrder::MonthDayYear {
        (two, one)
    } else {
        (one, two)
    };
    match (day_of(year, month, day), day_of(year, day, month)) {
        (Some(found), _) => ReadDate::Day(found),
        (None, Some(other)) if month > 12 => ReadDate::OtherOrder(other),
        (None, _) => ReadDate::Impossible,
    }
}

/// A day, or the day of a moment, as ISO 8601.
pub(super) fn normalise(raw: &str, order: DateOrder, birthday: bool, today: Option<Date>) -> Normalised {
    let text = raw.trim();
    let doubtful = |problem, suggestion: Option<Date>| Normalised {
        value: raw.to_owned(),
        problem: Some(problem),
        suggestion: suggestion.map(|date| date.to_string()),
    };
    let good = |value: String, date: Date| match judged(date, birthday, today) {
        Some(problem) => Normalised {
            value,
            problem: Some(problem),
            suggestion: None,
        },
        None => Normalised::good(value),
    };
    if let Ok(moment) = text.parse::<Timestamp>() {
        let date = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
        let midnight = birthday && text.get(10..19) == Some("T00:00:00");
        let value = match text.get(..10).filter(|_| midnight) {
            Some(day) => day.to_owned(),
            None => text.to_owned(),
        };
        return good(value, date);
    }
    if let Some(moment) = epoch(text).filter(|_| !birthday) {
        return Normalised::good(moment.to_string());
    }
    // A moment without its offset is a moment all the same.
    let with_time = text
        .split_at_checked(10)
        .filter(|(_, rest)| rest.len() >= 5 && (rest.starts_with('T') || rest.starts_with(' ')))
        .and_then(|_| text.parse::<jiff::civil::DateTime>().ok());
    if let Some(moment) = with_time {
        return good(text.to_owned(), moment.date());
    }
    match read_date(text, order) {
        ReadDate::Day(date) => good(date.to_string(), date),
        ReadDate::OtherOrder(date) => doubtful(Problem::DateOrder, Some(date)),
        ReadDate::Impossible => doubtful(Problem::DateImpossible, None),
        ReadDate::Unreadable => doubtful(Problem::DateSyntax, None),
    }
}

/// Whether a day cannot be that of a birth, as of today.
fn judged(date: Date, birthday: bool, today: Option<Date>) -> Option<Problem> {
    let today = today.filter(|_| birthday)?;
    if date > today {
        Some(Problem::BirthdayFuture)
    } else if today.year() - date.year() > OLDEST {
        Some(Problem::BirthdayOld)
    } else {
        None
    }
}

/// Seconds or milliseconds since 1970, between 2001 and 2128.
fn epoch(text: &str) -> Option<Timestamp> {
    let number: i64 = text.parse().ok()?;
    match text.len() {
        10 if text.starts_with('1') || number < 5_000_000_000 => Timestamp::from_second(number).ok(),
        13 => Timestamp::from_millisecond(number).ok(),
        _ => None,
    }
    .filter(|_| text.bytes().all(|letter| letter.is_ascii_digit()))
}

/// `3 mars 2024`, `March 3, 2024`.
fn with_month(first: &str, second: &str, third: &str) -> Option<ReadDate> {
    let month = |word: &str| {
        let word = word.to_lowercase();
        MONTHS
            .iter()
            .find(|(start, _)| word.starts_with(start))
            .map(|(_, month)| i16::from(*month))
    };
    let day = |word: &str| {
        word.trim_end_matches(|letter: char| letter.is_alphabetic())
            .parse::<i16>()
            .ok()
    };
    let (number, named) = match (month(first), month(second)) {
        (None, Some(named)) => (day(first)?, named),
        (Some(named), None) => (day(second)?, named),
        _ => return None,
    };
    let year: i16 = third.parse().ok()?;
    let year = match third.len() {
        2 => century(year),
        4 => year,
        _ => return None,
    };
    Some(day_of(year, named, number).map_or(ReadDate::Impossible, ReadDate::Day))
}

/// Two digits of a year: up to 29 this century, from 30 the last.
const fn century(year: i16) -> i16 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

fn day_of(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: DateOrder = DateOrder::DayMonthYear;
    const MONTH: DateOrder = DateOrder::MonthDayYear;
    const YEAR: DateOrder = DateOrder::YearMonthDay;

    #[test]
    fn dates_are_read_in_the_order_of_the_place() {
        for (raw, order, value) in [
            ("2024-03-14", DAY, "2024-03-14"),
            ("2024/03/14", DAY, "2024-03-14"),
            ("20240314", DAY, "2024-03-14"),
            ("14/03/2024", DAY, "2024-03-14"),
            ("14.3.2024", DAY, "2024-03-14"),
            ("14-03-24", DAY, "2024-03-14"),
            ("03/04/2024", DAY, "2024-04-03"),
            ("03/04/2024", MONTH, "2024-03-04"),
            ("3/14/2024", MONTH, "2024-03-14"),
            ("14/03/68", DAY, "1968-03-14"),
            ("24/03/14", YEAR, "2024-03-14"),
            ("3 mars 2024", DAY, "2024-03-03"),
            ("1er août 1985", DAY, "1985-08-01"),
            ("14 févr. 1990", DAY, "1990-02-14"),
            ("March 3, 2024", MONTH, "2024-03-03"),
            ("3rd July 1990", DAY, "1990-07-03"),
            ("juin 1 2020", DAY, "2020-06-01"),
            ("29/02/2024", DAY, "2024-02-29"),
        ] {
            assert_eq!(
                normalise(raw, order, false, None),
                Normalised::good(value.to_owned()),
                "{raw}"
            );
        }
    }

    #[test]
    fn moments_stay_as_they_are() {
        for raw in [
            "2024-03-14T08:00:00.000Z",
            "2024-03-14T08:00:00+02:00",
            "2024-03-14T08:00:00",
            "2024-03-14 08:00",
        ] {
            assert_eq!(
                normalise(raw, DAY, false, None),
                Normalised::good(raw.to_owned()),
                "{raw}"
            );
        }
        assert_eq!(
            normalise("1710403200", DAY, false, None).value,
            "2024-03-14T08:00:00Z"
        );
        assert_eq!(
            normalise("1710403200000", DAY, false, None).value,
            "2024-03-14T08:00:00Z"
        );
        assert_eq!(
            normalise("1990-05-03T00:00:00.000Z", DAY, true, None).value,
            "1990-05-03"
        );
    }

    #[test]
    fn days_that_cannot_be_are_kept_as_sent() {
        for (raw, order, problem, suggestion) in [
            ("31/02/2024", DAY, Problem::DateImpossible, None),
            ("2023-02-29", DAY, Problem::DateImpossible, None),
            ("00/00/0000", DAY, Problem::DateImpossible, None),
            ("99999999", DAY, Problem::DateImpossible, None),
            ("12/25/1990", DAY, Problem::DateOrder, Some("1990-12-25")),
            ("25/12/1990", MONTH, Problem::DateOrder, Some("1990-12-25")),
            ("hier", DAY, Problem::DateSyntax, None),
            ("44000", DAY, Problem::DateSyntax, None),
            ("", DAY, Problem::DateSyntax, None),
        ] {
            let found = normalise(raw, order, false, None);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(problem)),
                "{raw}"
            );
            assert_eq!(found.suggestion.as_deref(), suggestion, "{raw}");
        }
    }

    #[test]
    fn nobody_is_born_tomorrow_or_too_long_ago() {
        let today = Date::constant(2026, 11, 21);
        for (raw, problem) in [
            ("22/11/2026", Some(Problem::BirthdayFuture)),
            ("21/11/2026", None),
            ("01/01/1900", Some(Problem::BirthdayOld)),
            ("14/03/1985", None),
        ] {
            assert_eq!(normalise(raw, DAY, true, Some(today)).problem, problem, "{raw}");
        }
        assert_eq!(normalise("22/11/2026", DAY, false, Some(today)).problem, None);
    }
}
