//! Public holidays of the countries whose law the product counts by.

use jiff::civil::{Date, Weekday, date};

/// A country, or the part of one, whose holidays move a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Country {
    /// France.
    France,
    /// Moselle, Bas-Rhin and Haut-Rhin, which have two more days.
    FranceAlsaceMoselle,
    /// Ireland.
    Ireland,
    /// England and Wales.
    England,
    /// Germany, the days of all its states.
    Germany,
    /// Belgium.
    Belgium,
}

impl Country {
    /// Every country.
    pub const ALL: [Self; 6] = [
        Self::France,
        Self::FranceAlsaceMoselle,
        Self::Ireland,
        Self::England,
        Self::Germany,
        Self::Belgium,
    ];

    /// The word that is stored: ISO 3166, with the part.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::France => "FR",
            Self::FranceAlsaceMoselle => "FR-ALS",
            Self::Ireland => "IE",
            Self::England => "GB-ENG",
            Self::Germany => "DE",
            Self::Belgium => "BE",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.as_str() == word)
    }

    /// The country of a workspace, by its ISO 3166 code. Where we do not know the holidays, the days of France count.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        match code {
            "GB" => Self::England,
            code => Self::parse(code).unwrap_or(Self::France),
        }
    }

    /// Whether the day is a public holiday.
    #[must_use]
    pub fn is_holiday(self, day: Date) -> bool {
        match self {
            Self::France => france(day),
            Self::FranceAlsaceMoselle => france(day) || good_friday(day) || is(day, &[(12, 26)]),
            Self::Ireland => ireland(day),
            Self::England => england(day),
            Self::Germany => {
                is(day, &[(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)])
                    || good_friday(day)
                    || after_easter(day, &[1, 39, 50])
            }
            Self::Belgium => {
                is(
                    day,
                    &[(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)],
                ) || after_easter(day, &[1, 39, 50])
            }
        }
    }

    /// Whether offices work: neither a Saturday, nor a Sunday, nor a public holiday.
    #[must_use]
    pub fn is_working_day(self, day: Date) -> bool {
        !is_weekend(day) && !self.is_holiday(day)
    }

    /// The day itself, or the next one on which offices work.
    #[must_use]
    pub fn working_day_from(self, day: Date) -> Date {
        // No run of holidays is longer than two weeks.
        std::iter::successors(Some(day), |day| day.tomorrow().ok())
            .take(14)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }
}

fn france(day: Date) -> bool {
    is(
        day,
        &[
            (1, 1),
            (5, 1),
            (5, 8),
            (7, 14),
            (8, 15),
            (11, 1),
            (11, 11),
            (12, 25),
        ],
    ) || after_easter(day, &[1, 39, 50])
}

/// Since 2023 with Saint Brigid's day: the first Monday of February, unless the first is a Friday.
fn ireland(day: Date) -> bool {
    let brigid = day.year() >= 2023
        && day.month() == 2
        && match date(day.year(), 2, 1).weekday() {
            Weekday::Friday => day.day() == 1,
            _ => is_nth_monday(day, 2, 1),
        };
    is(day, &[(1, 1), (3, 17), (12, 25), (12, 26)])
        || after_easter(day, &[1])
        || brigid
        || is_nth_monday(day, 5, 1)
        || is_nth_monday(day, 6, 1)
        || is_nth_monday(day, 8, 1)
        || is_last_monday(day, 10)
}

/// Days that fall on a weekend are made up for on the next weekday that is free.
fn england(day: Date) -> bool {
    good_friday(day)
        || after_easter(day, &[1])
        || is_nth_monday(day, 5, 1)
        || is_last_monday(day, 5)
        || is_last_monday(day, 8)
        || is(day, &[(1, 1), (12, 25), (12, 26)])
        || made_up(day)
}

/// Whether England makes up on this day for New Year's day, Christmas or Boxing day.
fn made_up(day: Date) -> bool {
    match (day.month(), day.day(), day.weekday()) {
        // New Year's day on a Saturday or a Sunday.
        (1, 2 | 3, Weekday::Monday) => true,
        // Christmas on a Saturday or a Sunday, or Boxing day on a Saturday.
        (12, 27 | 28, Weekday::Monday) => true,
        // Both on a weekend, or Christmas on a Sunday with Boxing day on the Monday.
        (12, 27 | 28, Weekday::Tuesday) => is_weekend(date(day.year(), 12, 25)),
        _ => false,
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn is(day: Date, fixed: &[(i8, i8)]) -> bool {
    fixed.contains(&(day.month(), day.day()))
}

fn is_nth_monday(day: Date, month: i8, nth: i8) -> bool {
    day.month() == month && day.weekday() == Weekday::Monday && (day.day() - 1) / 7 + 1 == nth
}

fn is_last_monday(day: Date, month: i8) -> bool {
    day.month() == month && day.weekday() == Weekday::Monday && day.day() + 7 > day.days_in_month()
}

fn good_friday(day: Date) -> bool {
    after_easter(day, &[-2])
}

/// Whether the day is so many days after Easter.
fn after_easter(day: Date, days: &[i64]) -> bool {
    easter(day.year())
        .and_then(|easter| easter.duration_until(day).as_hours().checked_div(24))
        .is_some_and(|after| days.contains(&after))
}

/// Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(days / 31).ok()?,
        i8::try_from(days % 31 + 1).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holidays(country: Country, year: i16) -> Vec<(i8, i8)> {
        date(year, 1, 1)
            .series(jiff::Span::new().days(1))
            .take_while(|day| day.year() == year)
            .filter(|day| country.is_holiday(*day) && !is_weekend(*day))
            .map(|day| (day.month(), day.day()))
            .collect()
    }

    #[test]
    fn easter_falls_where_the_tables_say() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2285, 3, 22),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn the_weekdays_off_of_2026_are_those_that_governments_publish() {
        assert_eq!(
            holidays(Country::France, 2026),
            [
                (1, 1),
                (4, 6),
                (5, 1),
                (5, 8),
                (5, 14),
                (5, 25),
                (7, 14),
                (11, 11),
                (12, 25)
            ]
        );
        assert_eq!(
            holidays(Country::FranceAlsaceMoselle, 2026),
            [
                (1, 1),
                (4, 3),
                (4, 6),
                (5, 1),
                (5, 8),
                (5, 14),
                (5, 25),
                (7, 14),
                (11, 11),
                (12, 25)
            ]
        );
        assert_eq!(
            holidays(Country::Ireland, 2026),
            [
                (1, 1),
                (2, 2),
                (3, 17),
                (4, 6),
                (5, 4),
                (6, 1),
                (8, 3),
                (10, 26),
                (12, 25)
            ]
        );
        assert_eq!(
            holidays(Country::England, 2026),
            [
                (1, 1),
                (4, 3),
                (4, 6),
                (5, 4),
                (5, 25),
                (8, 31),
                (12, 25),
                (12, 28)
            ]
        );
        assert_eq!(
            holidays(Country::Germany, 2026),
            [(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (12, 25)]
        );
        assert_eq!(
            holidays(Country::Belgium, 2026),
            [
                (1, 1),
                (4, 6),
                (5, 1),
                (5, 14),
                (5, 25),
                (7, 21),
                (11, 11),
                (12, 25)
            ]
        );
    }

    #[test]
    fn days_on_a_weekend_are_made_up_for_in_england_and_saint_brigid_moves() {
        let winter = |year| {
            holidays(Country::England, year)
                .into_iter()
                .filter(|(month, day)| *month == 12 || *month == 1 && *day < 10)
                .collect::<Vec<_>>()
        };
        assert_eq!(winter(2027), [(1, 1), (12, 27), (12, 28)]);
        assert_eq!(winter(2028), [(1, 3), (12, 25), (12, 26)]);
        assert_eq!(winter(2032), [(1, 1), (12, 27), (12, 28)]);
        assert_eq!(winter(2033), [(1, 3), (12, 26), (12, 27)]);
        assert_eq!(winter(2024), [(1, 1), (12, 25), (12, 26)]);
        assert_eq!(winter(2023), [(1, 2), (12, 25), (12, 26)]);
        // The first of February 2030 is a Friday.
        assert!(Country::Ireland.is_holiday(date(2030, 2, 1)));
        assert!(!Country::Ireland.is_holiday(date(2030, 2, 4)));
        assert!(!Country::Ireland.is_holiday(date(2022, 2, 7)));
    }

    #[test]
    fn every_run_of_days_off_ends() {
        for country in Country::ALL {
            assert_eq!(Country::parse(country.as_str()), Some(country));
            for day in date(2026, 1, 1).series(jiff::Span::new().days(1)).take(365 * 30) {
                let next = country.working_day_from(day);
                assert!(country.is_working_day(next));
                assert!(day.duration_until(next).as_hours() <= 24 * 5);
            }
        }
    }
}
