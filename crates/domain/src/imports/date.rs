//! Dates as people and programs write them.
//!
//! Two-digit years: the latest year that ends in them and does not put the date into the future. In 2026, 05/03/26 is
//! 2026 and 05/03/84 is 1984; 24/12/26, read in November, is 1926.

use jiff::civil::Date;

use super::DateOrder;

/// Excel's days count from here, which makes them right from 1 March 1900 on.
const DAY_ZERO: Date = Date::constant(1899, 12, 30);
/// Numbers of days that are read as such: 1927-05-18 to 2099-12-31. Shorter numbers could be years.
const SERIALS: std::ops::RangeInclusive<i32> = 10_000..=73_050;

/// The names of the months, by their first letters without accents.
const MONTHS: &[(&str, i8)] = &[
    ("jan", 1),
    ("fev", 2),
    ("feb", 2),
    ("mars", 3),
    ("mar", 3),
    ("avr", 4),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("jun", 6),
    ("juil", 7),
    ("jul", 7),
    ("aou", 8),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Reads a date; `today` decides on two-digit years.
pub(super) fn read(text: &str, order: DateOrder, today: Date) -> Option<Date> {
    let text = text.trim();
    let date = if text.bytes().all(|byte| byte.is_ascii_digit()) {
        of_digits(text)
    } else {
        of_parts(text, order, today)
    };
    date.filter(|date| (1900..=2100).contains(&date.year()))
}

/// `20260305`, or a day as Excel counts.
fn of_digits(digits: &str) -> Option<Date> {
    if digits.len() == 8 {
        let number = |from: usize, to: usize| digits.get(from..to)?.parse().ok();
        return Date::new(digits.get(..4)?.parse().ok()?, number(4, 6)?, number(6, 8)?).ok();
    }
    of_serial(digits.parse().ok()?)
}

/// A day as Excel counts.
pub(super) fn of_serial(day: i32) -> Option<Date> {
    if !SERIALS.contains(&day) {
        return None;
    }
    DAY_ZERO.checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}

/// Three parts with signs or spaces between: numbers, or a month by its name.
fn of_parts(text: &str, order: DateOrder, today: Date) -> Option<Date> {
    let parts = parts(text)?;
    let [first, second, third] = parts.each_ref().map(String::as_str);
    if let Some(place) = parts
        .iter()
        .position(|part| part.starts_with(|sign: char| sign.is_alphabetic()))
    {
        let month = month(parts.get(place)?)?;
        return match place {
            1 if first.len() == 4 => make(first, month, third, today),
            1 => make(third, month, first, today),
            0 => make(third, month, second, today),
            _ => None,
        };
    }
    if first.len() == 4 {
        return make(first, two(second)?, third, today);
    }
    match order {
        DateOrder::DayMonth => make(third, two(second)?, first, today),
        DateOrder::MonthDay => make(third, two(first)?, second, today),
    }
}

/// The three parts of a date. A weekday before them, ordinals and small words are left out.
fn parts(text: &str) -> Option<[String; 3]> {
    let mut found: Vec<String> = Vec::with_capacity(3);
    for part in text.split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '-' | '.' | ',')) {
        // Most dates are numbers, and there are millions of them.
        let part = if part.bytes().all(|byte| byte.is_ascii_digit()) {
            part.to_owned()
        } else {
            super::fold::squashed(part)
        };
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        match part.get(digits..)? {
            "" if digits == 0 => {}
            "er" | "st" | "nd" | "rd" | "th" if digits > 0 => found.push(part.get(..digits)?.to_owned()),
            "de" | "of" | "le" if digits == 0 => {}
            _ if digits == 0 && found.is_empty() && month(&part).is_none() && is_weekday(&part) => {}
            _ => found.push(part),
        }
        if found.len() > 3 {
            return None;
        }
    }
    found.try_into().ok()
}

fn is_weekday(word: &str) -> bool {
    const STARTS: [&str; 14] = [
        "lun", "mardi", "mer", "jeu", "ven", "sam", "dim", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ];
    STARTS.iter().any(|start| word.starts_with(start))
}

fn month(word: &str) -> Option<i8> {
    if !word.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return None;
    }
    // `mardi` is a day.
    MONTHS
        .iter()
        .find(|(start, _)| word.starts_with(start) && word != "mardi")
        .map(|(_, month)| *month)
}

/// One or two digits.
fn two(digits: &str) -> Option<i8> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

fn make(year: &str, month: i8, day: &str, today: Date) -> Option<Date> {
    let day = two(day)?;
    let number: i16 = year
        .parse()
        .ok()
        .filter(|_| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    match year.len() {
        4 => Date::new(number, month, day).ok(),
        2 => [2000, 1900]
            .into_iter()
            .filter_map(|century| Date::new(century + number, month, day).ok())
            .find(|date| *date <= today),
        _ => None,
    }
}

/// The order that a date can only have been written in.
pub(super) fn order_shown(text: &str) -> Option<DateOrder> {
    let date = text.trim().split([' ', 'T']).next()?;
    let parts = parts(date)?;
    let [first, second, _] = parts.each_ref().map(|part| two(part));
    match (first?, second?) {
        (13..=31, 1..=12) => Some(DateOrder::DayMonth),
        (1..=12, 13..=31) => Some(DateOrder::MonthDay),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TODAY: Date = Date::constant(2026, 11, 23);

    fn in_order(text: &str, order: DateOrder) -> Option<String> {
        read(text, order, TODAY).map(|date| date.to_string())
    }

    #[test]
    fn dates_are_read_in_the_order_of_the_file() {
        use DateOrder::{DayMonth, MonthDay};
        for (text, order, date) in [
            ("2026-03-05", MonthDay, "2026-03-05"),
            ("2026/3/5", DayMonth, "2026-03-05"),
            ("05/03/2026", DayMonth, "2026-03-05"),
            ("05/03/2026", MonthDay, "2026-05-03"),
            ("5.3.2026", DayMonth, "2026-03-05"),
            ("05-03-26", DayMonth, "2026-03-05"),
            ("05/03/84", DayMonth, "1984-03-05"),
            ("24/12/26", DayMonth, "1926-12-24"),
            ("29/02/00", DayMonth, "2000-02-29"),
            ("20260305", DayMonth, "2026-03-05"),
            ("46086", DayMonth, "2026-03-05"),
            ("5 mars 2026", MonthDay, "2026-03-05"),
            ("1er août 2026", DayMonth, "2026-08-01"),
            ("jeudi 5 mars 2026", DayMonth, "2026-03-05"),
            ("mardi 3 mars 2026", DayMonth, "2026-03-03"),
            ("5 févr. 2026", DayMonth, "2026-02-05"),
            ("05-Mar-2026", DayMonth, "2026-03-05"),
            ("March 5th, 2026", DayMonth, "2026-03-05"),
            ("Thu, 5 Mar 2026", DayMonth, "2026-03-05"),
            ("2026-Mar-05", DayMonth, "2026-03-05"),
        ] {
            assert_eq!(in_order(text, order).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_in_this_order_is_none() {
        for text in [
            "",
            "25/13/2026",
            "31/02/2026",
            "29/02/2025",
            "13/25/2026",
            "2026",
            "9999",
            "99999",
            "0000-00-00",
            "5/3",
            "1/2/3/4",
            "demain",
            "5 truc 2026",
            "2026-3",
            "1/1/126",
            "01/01/1812",
            "--",
            "12:30",
            "20261305",
            "005/03/2026",
        ] {
            assert_eq!(in_order(text, DateOrder::DayMonth), None, "{text}");
        }
    }

    #[test]
    fn the_order_shows_where_a_number_is_no_month() {
        assert_eq!(order_shown("25/03/2026 14:00"), Some(DateOrder::DayMonth));
        assert_eq!(order_shown("03-25-26"), Some(DateOrder::MonthDay));
        for open in ["03/05/2026", "2026-03-25", "5 mars 2026", "", "x"] {
            assert_eq!(order_shown(open), None, "{open}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_read_back_however_it_is_written(days in 0..36_000_i32) {
            let date = Date::constant(1927, 6, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            for text in [
                date.to_string(),
                date.strftime("%d/%m/%Y").to_string(),
                date.strftime("%-d.%-m.%Y").to_string(),
                date.strftime("%d %B %Y").to_string(),
                date.strftime("%Y%m%d").to_string(),
            ] {
                prop_assert_eq!(read(&text, DateOrder::DayMonth, TODAY), Some(date), "{}", text);
            }
            let serial = (date - DAY_ZERO).get_days();
            if serial <= *SERIALS.end() {
                prop_assert_eq!(of_serial(serial), Some(date));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}|[0-9/. -]{0,20}") {
            let _read = in_order(&text, DateOrder::DayMonth);
            let _shown = order_shown(&text);
        }
    }
}
