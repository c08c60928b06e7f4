//! What is kept of an age: the band, and the month in which it ends. A birth date is reduced to it at the door.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::AgeBand;
use crate::quality::{DateOrder, ReadDate, read_date};
use crate::schema::Sensitive;

/// The ages at which a band ends.
const ENDS: [(AgeBand, u8); 4] = [
    (AgeBand::Under13, 13),
    (AgeBand::From13, 15),
    (AgeBand::From15, 16),
    (AgeBand::From16, 18),
];

/// Nobody alive is older.
const OLDEST: i16 = 120;

/// A band, and when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Age {
    /// The band.
    pub band: AgeBand,
    /// The first day on which the next one holds: always the first of a month, so that it tells no birthday. None when it
    /// is not known, or nothing comes after it.
    pub until: Option<Date>,
}

impl Age {
    /// A band of which nothing says when it ends.
    #[must_use]
    pub const fn of_band(band: AgeBand) -> Self {
        Self { band, until: None }
    }

    /// The age of somebody who was born on a day. None when that day is still to come, or too long ago.
    #[must_use]
    pub fn of_birth(born: Date, today: Date) -> Option<Self> {
        if born > today || today.year() - born.year() > OLDEST {
            return None;
        }
        let mut ends = ENDS.into_iter().filter_map(|(band, age)| {
            let birthday = born.checked_add(i32::from(age).years()).ok()?;
            let until = birthday.last_of_month().tomorrow().ok()?;
            (until > today).then_some(Self {
                band,
                until: Some(until),
            })
        });
        Some(ends.next().unwrap_or(Self::of_band(AgeBand::Adult)))
    }

    /// The age of somebody of whom only the years are known: the youngest that it can be, who had the birthday today.
    #[must_use]
    pub fn of_years(years: u8, today: Date) -> Option<Self> {
        let born = today.checked_sub(i32::from(years).years()).ok()?;
        let Some((band, end)) = ENDS.into_iter().find(|(_, end)| years < *end) else {
            return Some(Self::of_band(AgeBand::Adult));
        };
        let birthday = born.checked_add(i32::from(end).years()).ok()?;
        Some(Self {
            band,
            until: birthday.last_of_month().tomorrow().ok(),
        })
    }

    /// The age on a day, which may be in a later band than the one that was kept.
    #[must_use]
    pub fn on(self, today: Date) -> Self {
        let mut age = self;
        while let Some(until) = age.until.filter(|until| *until <= today) {
            age = age.after(until);
        }
        age
    }

    /// The band that follows.
    fn after(self, until: Date) -> Self {
        let mut ends = ENDS.into_iter().skip_while(|(band, _)| *band != self.band);
        let here = ends.next();
        match (here, ends.next()) {
            (Some((_, from)), Some((band, to))) => Self {
                band,
                until: until.checked_add(i32::from(to.saturating_sub(from)).years()).ok(),
            },
            _ => Self::of_band(AgeBand::Adult),
        }
    }

    /// The younger of two; a known one rather than none.
    #[must_use]
    pub fn younger(self, other: Self) -> Self {
        let rank = |age: Self| age.band.youngest().unwrap_or(u8::MAX);
        match rank(other).cmp(&rank(self)) {
            std::cmp::Ordering::Less => other,
            std::cmp::Ordering::Greater => self,
            // Of one band, the one that ends later.
            std::cmp::Ordering::Equal if other.until > self.until => other,
            std::cmp::Ordering::Equal => self,
        }
    }

    /// The age that traits tell of a person, the younger of several.
    #[must_use]
    pub fn of_traits(traits: &Map<String, Value>, order: DateOrder, today: Date) -> Option<Self> {
        let ages = traits.iter().filter_map(|(name, value)| match value {
            Value::String(text) => Self::read(name, text, order, today),
            Value::Number(number) => Self::read(name, &number.to_string(), order, today),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        });
        ages.reduce(Self::younger)
    }

    /// Reads what a trait or a column says of an age; none when its name does not speak of one, or its value cannot be read.
    #[must_use]
    pub fn read(name: &str, value: &str, order: DateOrder, today: Date) -> Option<Self> {
        // What is inside of something may be said of somebody else: of children, of pets.
        if name.contains(['.', '[']) {
            return None;
        }
        let value = value.trim();
        match Sensitive::of(name, true)? {
            Sensitive::Birthday => birth(value, order, today),
            Sensitive::Age => years_or_band(value, today),
            _ => None,
        }
    }
}

fn birth(value: &str, order: DateOrder, today: Date) -> Option<Age> {
    let is_year = value.len() == 4 && value.bytes().all(|letter| letter.is_ascii_digit());
    if is_year {
        // The last day of the year: nobody is taken for older than they are.
        let year: i16 = value.parse().ok()?;
        let last = Date::new(year, 12, 31).ok()?;
        return Age::of_birth(if year == today.year() { today } else { last }, today);
    }
    // Of a moment, the day that is written.
    let day = value.get(..10).and_then(|day| day.parse::<Date>().ok());
    let day = day.or_else(|| match read_date(value, order) {
        ReadDate::Day(day) => Some(day),
        ReadDate::OtherOrder(_) | ReadDate::Impossible | ReadDate::Unreadable => None,
    })?;
    Age::of_birth(day, today)
}

fn years_or_band(value: &str, today: Date) -> Option<Age> {
    if let Some(band) = AgeBand::parse(value).filter(|band| *band != AgeBand::Unknown) {
        return Some(Age::of_band(band));
    }
    let folded = value.to_lowercase();
    match folded.as_str() {
        "adult" | "adulte" | "majeur" | "majeure" => return Some(Age::of_band(AgeBand::Adult)),
        "minor" | "mineur" | "mineure" | "under_age" | "under age" | "child" | "enfant" => {
            return Some(Age::of_band(AgeBand::Under13));
        }
        _ => {}
    }
    let starts_below = ["<", "-", "under", "moins"]
        .iter()
        .any(|word| folded.starts_with(word));
    if starts_below {
        return folded
            .contains(|letter: char| letter.is_ascii_digit())
            .then(|| Age::of_band(AgeBand::Under13));
    }
    let digits: String = folded
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let years: u8 = digits.parse().ok().filter(|years| i16::from(*years) <= OLDEST)?;
    let is_number = folded.bytes().all(|letter| letter.is_ascii_digit());
    let age = Age::of_years(years, today)?;
    // Of a range, nothing says when its band ends.
    Some(if is_number { age } else { Age::of_band(age.band) })
}

/// What was said of a person's age, by who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ages {
    /// The person, in the portal.
    pub own: Age,
    /// A file, or a server of the client.
    pub data: Age,
    /// A source that shows its key to everybody.
    pub site: Age,
}

impl Ages {
    /// What is known of somebody who turned out to be two: of each that said something, the younger age.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            own: self.own.younger(other.own),
            data: self.data.younger(other.data),
            site: self.site.younger(other.site),
        }
    }

    /// The age that counts on a day: of what the person and the client say, the younger. What anybody could have said
    /// counts only where neither has spoken, and only for a minor: it protects, and opens nothing.
    #[must_use]
    pub fn on(self, today: Date) -> Age {
        let known = self.own.on(today).younger(self.data.on(today));
        if known.band != AgeBand::Unknown {
            return known;
        }
        let site = self.site.on(today);
        if site.band.is_minor() {
            site
        } else {
            Age::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    fn read(name: &str, value: &str) -> Option<(AgeBand, Option<Date>)> {
        Age::read(name, value, DateOrder::DayMonthYear, TODAY).map(|age| (age.band, age.until))
    }

    #[test]
    fn a_birth_is_reduced_to_a_band_and_the_month_after_it() {
        for (value, band, until) in [
            ("2014-03-12", AgeBand::Under13, Some(date(2027, 4, 1))),
            ("2012-03-12", AgeBand::From13, Some(date(2027, 4, 1))),
            ("12/03/2011", AgeBand::From15, Some(date(2027, 4, 1))),
            ("2009-03-12T00:00:00Z", AgeBand::From16, Some(date(2027, 4, 1))),
            ("2008-02-29", AgeBand::Adult, None),
            // In the month of a birthday, the younger band still holds.
            ("2008-11-02", AgeBand::From16, Some(date(2026, 12, 1))),
            ("1984", AgeBand::Adult, None),
            ("2010", AgeBand::From15, Some(date(2027, 1, 1))),
        ] {
            assert_eq!(read("date_naissance", value), Some((band, until)), "{value}");
        }
        for value in ["2027-01-01", "1850-01-01", "soon", ""] {
            assert_eq!(read("birthday", value), None, "{value}");
        }
    }

    #[test]
    fn a_number_of_years_is_the_youngest_that_it_can_be() {
        assert_eq!(
            read("age", "14"),
            Some((AgeBand::From13, Some(date(2027, 12, 1))))
        );
        assert_eq!(read("age", "41"), Some((AgeBand::Adult, None)));
        assert_eq!(read("age_group", "15-17"), Some((AgeBand::From15, None)));
        assert_eq!(read("age_range", "18-24"), Some((AgeBand::Adult, None)));
        assert_eq!(read("age_band", "under_13"), Some((AgeBand::Under13, None)));
        assert_eq!(read("age_band", "under_age"), Some((AgeBand::Under13, None)));
        assert_eq!(
            read("tranche_age", "moins de 18 ans"),
            Some((AgeBand::Under13, None))
        );
        assert_eq!(read("age", "unknown"), None);
        assert_eq!(read("family[].age", "3"), None);
        assert_eq!(read("vintage", "14"), None);
    }

    #[test]
    fn who_was_a_child_grows_up_without_anybody_saying_so() {
        let child = Age::of_birth(date(2014, 3, 12), TODAY).unwrap();
        let on = |year, month, day| child.on(date(year, month, day)).band;
        assert_eq!(on(2027, 3, 31), AgeBand::Under13);
        assert_eq!(on(2027, 4, 1), AgeBand::From13);
        assert_eq!(on(2029, 4, 1), AgeBand::From15);
        assert_eq!(on(2030, 4, 1), AgeBand::From16);
        assert_eq!(on(2032, 3, 31), AgeBand::From16);
        assert_eq!(on(2032, 4, 1), AgeBand::Adult);
    }

    #[test]
    fn the_younger_age_counts_and_a_site_opens_nothing() {
        let of = Age::of_band;
        let ages = |own, data, site| Ages {
            own: of(own),
            data: of(data),
            site: of(site),
        };
        use AgeBand::{Adult, From15, Under13, Unknown};
        for (said, counts) in [
            (ages(Adult, Under13, Unknown), Under13),
            (ages(From15, Adult, Unknown), From15),
            (ages(Unknown, Adult, Under13), Adult),
            (ages(Unknown, Unknown, Under13), Under13),
            (ages(Unknown, Unknown, Adult), Unknown),
            (ages(Adult, Unknown, Unknown), Adult),
        ] {
            assert_eq!(said.on(TODAY).band, counts, "{said:?}");
        }
    }
}
