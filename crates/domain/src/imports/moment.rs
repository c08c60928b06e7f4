//! Moments: a date, perhaps a time, perhaps a zone.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{DateOrder, RowCode, date, time};

/// A clock may be a day ahead; more is a wrong date.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// What a moment is read with.
pub(super) struct Clock {
    pub(super) order: DateOrder,
    pub(super) zone: TimeZone,
    pub(super) now: Timestamp,
    pub(super) today: Date,
}

impl Clock {
    pub(super) fn new(order: DateOrder, zone: TimeZone, now: Timestamp) -> Self {
        Self {
            order,
            today: now.to_zoned(zone.clone()).date(),
            zone,
            now,
        }
    }

    /// A date that is not in the future, such as a birthday. A time after it is left out.
    pub(super) fn date(&self, text: &str) -> Result<Date, RowCode> {
        let date = date::read(text, self.order, self.today).or_else(|| {
            let (date, time, _) = split(text)?;
            time::read(time).and_then(|_| date::read(date, self.order, self.today))
        });
        let date = date.ok_or(RowCode::InvalidDate)?;
        if date > self.today {
            Err(RowCode::FutureDate)
        } else {
            Ok(date)
        }
    }

    /// A moment that is not in the future, and not before computers counted.
    pub(super) fn moment(&self, text: &str) -> Result<Timestamp, RowCode> {
        let moment = self.read(text.trim()).ok_or(RowCode::InvalidDate)?;
        if moment < Timestamp::UNIX_EPOCH {
            return Err(RowCode::InvalidDate);
        }
        let latest = self.now.checked_add(AHEAD).unwrap_or(self.now);
        if moment > latest {
            Err(RowCode::FutureDate)
        } else {
            Ok(moment)
        }
    }

    fn read(&self, text: &str) -> Option<Timestamp> {
        if let Some(moment) = of_number(text, &self.zone) {
            return Some(moment);
        }
        if let Some(date) = date::read(text, self.order, self.today) {
            return self.at(date, Time::midnight(), None);
        }
        let (date, time, zone) = split(text)?;
        self.at(date::read(date, self.order, self.today)?, time::read(time)?, zone)
    }

    /// A clock that is set back shows a time twice: the first is meant. One that is set forward skips some: the hour
    /// after is meant.
    fn at(&self, date: Date, time: Time, zone: Option<TimeZone>) -> Option<Timestamp> {
        let zone = zone.unwrap_or_else(|| self.zone.clone());
        zone.to_timestamp(date.to_datetime(time)).ok()
    }
}

/// Seconds or milliseconds since 1970, fourteen digits of a date and a time, or a day as Excel counts with a fraction.
fn of_number(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.len() {
            10 => Timestamp::from_second(text.parse().ok()?).ok(),
            13 => Timestamp::from_millisecond(text.parse().ok()?).ok(),
            14 => {
                let clock = format!("{}:{}:{}", text.get(8..10)?, text.get(10..12)?, text.get(12..14)?);
                let date = date::read(text.get(..8)?, DateOrder::DayMonth, Date::MAX)?;
                zone.to_timestamp(date.to_datetime(time::read(&clock)?)).ok()
            }
            _ => None,
        };
    }
    let (day, fraction) = text.split_once(['.', ','])?;
    if day.len() != 5 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) || fraction.len() > 15 {
        return None;
    }
    let date = date::of_serial(day.parse().ok()?)?;
    let share: f64 = format!("0.{fraction}").parse().ok()?;
    let seconds = SignedDuration::try_from_secs_f64((share * 86_400.0).round()).ok()?;
    let start = date.to_datetime(Time::midnight());
    zone.to_timestamp(start.checked_add(seconds).ok()?).ok()
}

/// A date, a time, and a zone if there is one.
fn split(text: &str) -> Option<(&str, &str, Option<TimeZone>)> {
    let colon = after_hour(text)?;
    // The hour stands before the first colon, and the date before the hour.
    let before = text.get(..colon)?.trim_end();
    let hour = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let date = hour.trim_end_matches(|sign: char| sign.is_whitespace() || sign == ',');
    let date = date
        .strip_suffix('T')
        .or_else(|| date.strip_suffix(" à"))
        .or_else(|| date.strip_suffix(" at"))
        .unwrap_or(date);
    let rest = text.get(hour.len()..)?.trim();
    let (time, zone) = split_zone(rest)?;
    Some((date, time, zone))
}

/// What follows the hour: a colon, an h, am or pm, after a digit.
fn after_hour(text: &str) -> Option<usize> {
    let mut after_digit = false;
    for (at, sign) in text.char_indices() {
        let next = text.get(at + sign.len_utf8()..).unwrap_or_default();
        match sign {
            ':' | 'h' | 'H' if after_digit => return Some(at),
            'a' | 'A' | 'p' | 'P' if after_digit && next.starts_with(['m', 'M', '.']) => return Some(at),
            sign if sign.is_whitespace() => {}
            sign => after_digit = sign.is_ascii_digit(),
        }
    }
    None
}

/// A time and what follows it: `Z`, `+01:00`, `+0100`, `UTC`, `[Europe/Paris]`.
fn split_zone(text: &str) -> Option<(&str, Option<TimeZone>)> {
    // A name in brackets after an offset says the same.
    let text = text.split_once('[').map_or(text, |(before, _)| before).trim_end();
    for name in ["Z", "z", "UTC", "GMT"] {
        if let Some(time) = text.strip_suffix(name) {
            return Some((time.trim_end(), Some(TimeZone::UTC)));
        }
    }
    let Some(at) = text.rfind(['+', '-']) else {
        return Some((text, None));
    };
    let (time, offset) = text.split_at_checked(at)?;
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        4 => digits.split_at_checked(2)?,
        _ => return None,
    };
    let minutes: i32 = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    let seconds = minutes * if offset.starts_with('-') { -60 } else { 60 };
    let offset = jiff::tz::Offset::from_seconds(seconds).ok()?;
    Some((
        time.trim_end().trim_end_matches("UTC").trim_end(),
        Some(offset.to_time_zone()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn clock() -> Clock {
        Clock::new(
            DateOrder::DayMonth,
            TimeZone::get("Europe/Paris").unwrap(),
            "2026-11-23T12:00:00Z".parse().unwrap(),
        )
    }

    #[test]
    fn moments_are_read_with_and_without_a_zone() {
        for (text, moment) in [
            ("2026-03-05T14:30:00Z", "2026-03-05T14:30:00Z"),
            ("2026-03-05T14:30:00+01:00", "2026-03-05T13:30:00Z"),
            ("2026-03-05T14:30:00.250-0500", "2026-03-05T19:30:00.25Z"),
            ("2026-03-05T14:30:00+01:00[Europe/Paris]", "2026-03-05T13:30:00Z"),
            ("2026-03-05 14:30:00 UTC", "2026-03-05T14:30:00Z"),
            ("2026-03-05 14:30:00+01", "2026-03-05T13:30:00Z"),
            ("2026-03-05T14:30:00", "2026-03-05T13:30:00Z"),
            ("2026-07-05 14:30", "2026-07-05T12:30:00Z"),
            ("05/03/2026 14:30", "2026-03-05T13:30:00Z"),
            ("05/03/2026 14h30", "2026-03-05T13:30:00Z"),
            ("05/03/2026 à 14h30", "2026-03-05T13:30:00Z"),
            ("5 mars 2026, 14:30", "2026-03-05T13:30:00Z"),
            ("5 March 2026 at 2:30 PM", "2026-03-05T13:30:00Z"),
            ("05/03/2026 2 pm", "2026-03-05T13:00:00Z"),
            ("05/03/2026", "2026-03-04T23:00:00Z"),
            ("46086", "2026-03-04T23:00:00Z"),
            ("46086.604166666664", "2026-03-05T13:30:00Z"),
            ("1772717400", "2026-03-05T13:30:00Z"),
            ("1772717400000", "2026-03-05T13:30:00Z"),
            ("20260305143000", "2026-03-05T13:30:00Z"),
            // Set forward and set back.
            ("29/03/2026 02:30", "2026-03-29T01:30:00Z"),
            ("25/10/2026 02:30", "2026-10-25T00:30:00Z"),
        ] {
            let expected: Timestamp = moment.parse().unwrap();
            assert_eq!(clock().moment(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_or_lies_ahead_is_refused() {
        for text in [
            "",
            "hier",
            "2026-13-01 10:00",
            "05/03/2026 25:00",
            "14:30",
            "2026-03-05T14:30:00+99:99",
            "12345",
            "1e9",
        ] {
            assert_eq!(clock().moment(text), Err(RowCode::InvalidDate), "{text}");
        }
        assert_eq!(clock().moment("2027-01-01"), Err(RowCode::FutureDate));
        assert_eq!(
            clock().moment("2026-11-24 10:00"),
            Ok("2026-11-24T09:00:00Z".parse().unwrap())
        );
        assert_eq!(clock().date("2026-11-24"), Err(RowCode::FutureDate));
        assert_eq!(
            clock().date("1984-03-05T00:00:00"),
            Ok(Date::constant(1984, 3, 5))
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}|[0-9/.:TZhapm+ -]{0,30}") {
            let _moment = clock().moment(&text);
            let _date = clock().date(&text);
        }

        #[test]
        fn every_second_is_read_back(seconds in 0_i64..1_700_000_000) {
            let moment = Timestamp::from_second(seconds).unwrap();
            prop_assert_eq!(clock().moment(&moment.to_string()), Ok(moment));
        }
    }
}
