//! Days of a calendar as spans of time: a day begins at midnight where the workspace is, and has 23 to 25 hours.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// A day of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: Date,
    /// Its first moment.
    pub start: Timestamp,
    /// The first moment of the day after.
    pub end: Timestamp,
}

/// The last `count` days, today included, the first day first.
#[must_use]
pub fn last_days(now: Timestamp, zone: &TimeZone, count: i32) -> Vec<Day> {
    let today = now.to_zoned(zone.clone()).date();
    (0..count)
        .rev()
        .filter_map(|back| {
            let date = today.checked_sub(back.days()).ok()?;
            let start = date.to_zoned(zone.clone()).ok()?.timestamp();
            let end = date.tomorrow().ok()?.to_zoned(zone.clone()).ok()?.timestamp();
            Some(Day { date, start, end })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_at_midnight_of_the_place_and_meet_without_gaps() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let days = last_days("2026-10-26T22:30:00Z".parse().unwrap(), &paris, 3);
        assert_eq!(days.len(), 3);
        assert_eq!(days[2].date.to_string(), "2026-10-26");
        // The clocks went back on 25 October 2026.
        assert_eq!(days[1].end.duration_since(days[1].start).as_hours(), 25);
        assert!(days.windows(2).all(|pair| pair[0].end == pair[1].start));
    }
}
