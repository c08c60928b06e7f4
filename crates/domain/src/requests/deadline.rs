//! The time for an answer: one month, as the law counts it (GDPR, article 12(3); Regulation 1182/71, article 3).
//!
//! The day of the request is not counted. The month ends with the day of the same number, or with the last day of the
//! month if there is none. That day is our target; if offices are closed then, the law ends with the next working day.

use jiff::civil::Date;
use jiff::{Span, Timestamp, tz::TimeZone};

use super::Country;

/// A time for which the clock stood still: proof of identity was asked for, and the person had it in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// When it was asked for.
    pub asked: Timestamp,
    /// When it came; `None` while it is awaited.
    pub answered: Option<Timestamp>,
}

/// A longer time, of which the person was told, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// When the person was told.
    pub told: Timestamp,
    /// Why: the request is complex, or there are many.
    pub reason: String,
}

/// Everything that a deadline follows from.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// When the request came.
    pub received: Timestamp,
    /// Where the controller is: days begin and end there.
    pub zone: &'a TimeZone,
    /// Whose holidays count.
    pub country: Country,
    /// When the clock stood still.
    pub pauses: &'a [Pause],
    /// The longer time, if it was taken.
    pub extension: Option<&'a Extension>,
}

/// When an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The day that we aim at: the same number in a later month.
    pub target: Date,
    /// The last day that the law allows.
    pub limit: Date,
    /// The first instant at which it is too late.
    pub late_from: Timestamp,
    /// Days for which the clock stood still.
    pub paused_days: i32,
}

/// How far the time has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Alarm {
    /// Proof of identity is awaited: the clock stands still.
    Paused,
    /// Less than half.
    Calm,
    /// Half or more.
    Half,
    /// Four fifths or more.
    Near,
    /// All of it.
    Late,
}

/// Why the time cannot be made longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ExtensionFault {
    /// The first month is over.
    #[error("the person must be told within the first month")]
    TooLate,
    /// No reason is given.
    #[error("the person must be told why")]
    ReasonMissing,
    /// It was made longer already.
    #[error("the time can be made longer only once")]
    Already,
    /// A date that does not exist.
    #[error("the date is out of range")]
    OutOfRange,
}

impl ExtensionFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLate => "too_late",
            Self::ReasonMissing => "reason_missing",
            Self::Already => "already",
            Self::OutOfRange => "out_of_range",
        }
    }
}

impl Course<'_> {
    /// When an answer is due, as things stand `now`: while proof of identity is awaited, each day moves it by a day.
    ///
    /// `None` only beyond the calendar's end.
    #[must_use]
    pub fn deadline(&self, now: Timestamp) -> Option<Deadline> {
        self.after(self.months(), now)
    }

    /// When an answer is due without the longer time: until then a person can be told of it.
    #[must_use]
    pub fn first_month(&self, now: Timestamp) -> Option<Deadline> {
        self.after(1, now)
    }

    fn after(&self, months: i32, now: Timestamp) -> Option<Deadline> {
        self.stood_still(months, now).map(|(deadline, _)| deadline)
    }

    /// The deadline with so many days added to the months.
    fn later_by(&self, months: i32, paused_days: i32) -> Option<Deadline> {
        let received = self.day(self.received);
        let target = received
            .checked_add(Span::new().months(months))
            .ok()?
            .checked_add(Span::new().try_days(paused_days).ok()?)
            .ok()?;
        let limit = self.country.working_day_from(target);
        let late_from = limit
            .tomorrow()
            .ok()?
            .to_zoned(self.zone.clone())
            .ok()?
            .timestamp();
        Some(Deadline {
            target,
            limit,
            late_from,
            paused_days,
        })
    }

    fn day(&self, time: Timestamp) -> Date {
        time.to_zoned(self.zone.clone()).date()
    }

    /// The deadline after every time for which the clock stood still, and whether it stands still.
    ///
    /// Days on which proof was awaited count once each: from the day after it was asked for to the day it came. Proof that
    /// was asked for when it was too late already moves nothing: who is late stays late.
    fn stood_still(&self, months: i32, now: Timestamp) -> Option<(Deadline, bool)> {
        let mut pauses: Vec<&Pause> = self.pauses.iter().collect();
        pauses.sort_unstable_by_key(|pause| (pause.asked, pause.answered));
        let mut deadline = self.later_by(months, 0)?;
        let (mut counted, mut still) = (Date::MIN, false);
        for pause in pauses {
            if pause.asked >= deadline.late_from {
                break;
            }
            still |= pause.answered.is_none();
            let asked = self.day(pause.asked.max(self.received));
            let answered = self.day(pause.answered.unwrap_or(now)).max(asked);
            let from = asked.max(counted);
            if answered > from {
                let days = from.until(answered).map_or(0, |span| span.get_days());
                deadline = self.later_by(months, deadline.paused_days.saturating_add(days))?;
                counted = answered;
            }
        }
        Some((deadline, still))
    }

    const fn months(&self) -> i32 {
        if self.extension.is_some() { 3 } else { 1 }
    }

    /// Whether the clock stands still, because proof of identity is awaited that was asked for in time.
    #[must_use]
    pub fn is_paused(&self, now: Timestamp) -> bool {
        self.stood_still(self.months(), now)
            .is_some_and(|(_, still)| still)
    }

    /// How far the time has run, by the legal limit.
    #[must_use]
    pub fn alarm(&self, now: Timestamp) -> Alarm {
        if self.is_paused(now) {
            return Alarm::Paused;
        }
        let Some(deadline) = self.deadline(now) else {
            return Alarm::Calm;
        };
        if now >= deadline.late_from {
            return Alarm::Late;
        }
        let whole = deadline.late_from.duration_since(self.received).as_secs();
        let gone = now.duration_since(self.received).as_secs();
        if gone * 5 >= whole * 4 {
            Alarm::Near
        } else if gone * 2 >= whole {
            Alarm::Half
        } else {
            Alarm::Calm
        }
    }

    /// Judges a longer time of which the person would be told `now`: two months more, once, within the first month.
    ///
    /// # Errors
    ///
    /// When it is too late, was done already, or says no reason.
    pub fn extend(&self, reason: &str, now: Timestamp) -> Result<Extension, ExtensionFault> {
        if self.extension.is_some() {
            return Err(ExtensionFault::Already);
        }
        if reason.trim().chars().count() < 10 {
            return Err(ExtensionFault::ReasonMissing);
        }
        let first = self.first_month(now).ok_or(ExtensionFault::OutOfRange)?;
        if now >= first.late_from {
            return Err(ExtensionFault::TooLate);
        }
        Ok(Extension {
            told: now,
            reason: reason.trim().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn noon(day: &str) -> Timestamp {
        at(&format!("{day}T12:00:00Z"))
    }

    fn course<'a>(received: Timestamp, zone: &'a TimeZone, pauses: &'a [Pause]) -> Course<'a> {
        Course {
            received,
            zone,
            country: Country::France,
            pauses,
            extension: None,
        }
    }

    fn due(received: &str, extension: bool) -> (String, String) {
        let told = Extension {
            told: noon(received),
            reason: String::from("the request is complex"),
        };
        let zone = paris();
        let course = Course {
            extension: extension.then_some(&told),
            ..course(noon(received), &zone, &[])
        };
        let deadline = course.deadline(noon(received)).unwrap();
        (deadline.target.to_string(), deadline.limit.to_string())
    }

    #[test]
    fn a_month_ends_on_the_same_day_or_the_last_and_moves_past_days_off() {
        for (received, target, limit) in [
            ("2026-01-31", "2026-02-28", "2026-03-02"),
            ("2026-03-15", "2026-04-15", "2026-04-15"),
            ("2027-01-30", "2027-02-28", "2027-03-01"),
            ("2028-01-31", "2028-02-29", "2028-02-29"),
            ("2026-12-01", "2027-01-01", "2027-01-04"),
            ("2026-11-25", "2026-12-25", "2026-12-28"),
            ("2026-04-01", "2026-05-01", "2026-05-04"),
        ] {
            assert_eq!(
                due(received, false),
                (target.to_owned(), limit.to_owned()),
                "{received}"
            );
        }
        let (target, limit) = due("2026-10-31", true);
        assert_eq!((target.as_str(), limit.as_str()), ("2027-01-31", "2027-02-01"));
    }

    #[test]
    fn days_begin_and_end_where_the_controller_is() {
        let zone = paris();
        // Half past midnight on the second, in Paris.
        let night = course(at("2026-06-01T22:30:00Z"), &zone, &[]);
        let deadline = night.deadline(at("2026-06-02T00:00:00Z")).unwrap();
        assert_eq!(deadline.limit, date(2026, 7, 2));
        assert_eq!(deadline.late_from, at("2026-07-02T22:00:00Z"));
        assert_eq!(night.alarm(at("2026-07-02T21:59:59Z")), Alarm::Near);
        assert_eq!(night.alarm(at("2026-07-02T22:00:00Z")), Alarm::Late);
        // Over the change to summer time.
        let spring = course(at("2026-03-15T12:00:00Z"), &zone, &[]);
        assert_eq!(
            spring.deadline(spring.received).unwrap().late_from,
            at("2026-04-15T22:00:00Z")
        );
    }

    #[test]
    fn holidays_are_those_of_the_country() {
        let zone = paris();
        let in_country = |country| Course {
            country,
            ..course(noon("2026-02-17"), &zone, &[])
        };
        let limit = |country| in_country(country).deadline(noon("2026-02-17")).unwrap().limit;
        assert_eq!(limit(Country::France), date(2026, 3, 17));
        assert_eq!(limit(Country::Ireland), date(2026, 3, 18));
    }

    #[test]
    fn the_clock_stands_still_while_proof_is_awaited() {
        let zone = paris();
        let pause = |asked: &str, answered: Option<&str>| Pause {
            asked: noon(asked),
            answered: answered.map(noon),
        };
        let due = |pauses: &[Pause], now: &str| {
            let deadline = course(noon("2026-03-10"), &zone, pauses)
                .deadline(noon(now))
                .unwrap();
            (deadline.target.to_string(), deadline.paused_days)
        };
        let on = |target: &str, days| (target.to_owned(), days);
        assert_eq!(due(&[], "2026-03-20"), on("2026-04-10", 0));
        // Five days, and none on the day itself.
        assert_eq!(
            due(&[pause("2026-03-12", Some("2026-03-17"))], "2026-03-20"),
            on("2026-04-15", 5)
        );
        assert_eq!(
            due(&[pause("2026-03-12", Some("2026-03-12"))], "2026-03-20"),
            on("2026-04-10", 0)
        );
        // Two that overlap count once.
        let overlapping = [
            pause("2026-03-15", Some("2026-03-18")),
            pause("2026-03-12", Some("2026-03-17")),
        ];
        assert_eq!(due(&overlapping, "2026-03-20"), on("2026-04-16", 6));
        // One that is still awaited moves the deadline each day, and nobody is late.
        let open = [pause("2026-03-12", None)];
        assert_eq!(due(&open, "2026-03-20"), on("2026-04-18", 8));
        assert_eq!(due(&open, "2026-06-20"), on("2026-07-19", 100));
        assert_eq!(
            course(noon("2026-03-10"), &zone, &open).alarm(noon("2026-06-20")),
            Alarm::Paused
        );
    }

    #[test]
    fn proof_that_is_asked_for_too_late_hides_nothing() {
        let zone = paris();
        // Too late from the beginning of the 11th of April on, in Paris.
        let late = [Pause {
            asked: at("2026-04-10T22:00:00Z"),
            answered: None,
        }];
        let course_of = |pauses| course(noon("2026-03-10"), &zone, pauses);
        let stays = course_of(&late);
        assert!(!stays.is_paused(noon("2026-05-01")));
        assert_eq!(stays.alarm(noon("2026-05-01")), Alarm::Late);
        assert_eq!(stays.deadline(noon("2026-05-01")).unwrap().paused_days, 0);
        let in_time = [Pause {
            asked: at("2026-04-10T21:59:59Z"),
            answered: None,
        }];
        assert!(course_of(&in_time).is_paused(noon("2026-05-01")));
        assert_eq!(course_of(&in_time).alarm(noon("2026-05-01")), Alarm::Paused);
        // One that was in time makes room for another.
        let both = [
            Pause {
                asked: noon("2026-04-01"),
                answered: Some(noon("2026-04-11")),
            },
            Pause {
                asked: noon("2026-04-15"),
                answered: None,
            },
        ];
        assert!(course_of(&both).is_paused(noon("2026-06-01")));
    }

    #[test]
    fn the_time_is_made_longer_once_with_a_reason_and_within_the_first_month() {
        let zone = paris();
        let reason = "  the request covers ten years  ";
        // The month ends on Saturday the 28th of February, the law's on Monday the 2nd of March.
        let course = course(noon("2026-01-31"), &zone, &[]);
        let told = course.extend(reason, at("2026-03-02T22:59:59Z")).unwrap();
        assert_eq!(told.reason, reason.trim());
        assert_eq!(
            course.extend(reason, at("2026-03-02T23:00:00Z")),
            Err(ExtensionFault::TooLate)
        );
        assert_eq!(
            course.extend(" a lot ", noon("2026-02-10")),
            Err(ExtensionFault::ReasonMissing)
        );
        let longer = Course {
            extension: Some(&told),
            ..course
        };
        assert_eq!(longer.deadline(told.told).unwrap().target, date(2026, 4, 30));
        assert_eq!(
            longer.extend(reason, noon("2026-02-10")),
            Err(ExtensionFault::Already)
        );
    }

    #[test]
    fn the_alarm_rings_at_half_and_at_four_fifths() {
        let zone = TimeZone::UTC;
        // Thirty days and a half: from noon on the first to the end of the first.
        let course = Course {
            country: Country::Germany,
            ..course(noon("2026-06-01"), &zone, &[])
        };
        let rings = |time: &str| course.alarm(at(time));
        assert_eq!(rings("2026-06-01T12:00:00Z"), Alarm::Calm);
        assert_eq!(rings("2026-06-16T17:59:59Z"), Alarm::Calm);
        assert_eq!(rings("2026-06-16T18:00:00Z"), Alarm::Half);
        assert_eq!(rings("2026-06-25T21:35:59Z"), Alarm::Half);
        assert_eq!(rings("2026-06-25T21:36:00Z"), Alarm::Near);
    }

    proptest! {
        #[test]
        fn a_limit_is_a_working_day_within_a_month_and_some_days(days in 0_i32..20_000, longer in any::<bool>()) {
            let received = date(2020, 1, 1).checked_add(Span::new().days(days)).unwrap();
            let zone = paris();
            let noon = received.at(12, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
            let told = Extension { told: noon, reason: String::from("the request is complex") };
            for country in Country::ALL {
                let course = Course { country, extension: longer.then_some(&told), ..course(noon, &zone, &[]) };
                let deadline = course.deadline(noon).unwrap();
                prop_assert!(country.is_working_day(deadline.limit));
                prop_assert!(deadline.limit >= deadline.target);
                let same_day = deadline.target.day() == received.day();
                prop_assert!(same_day || deadline.target.day() == deadline.target.days_in_month());
                let span = received.duration_until(deadline.target).as_hours() / 24;
                let whole = if longer { 89..=92 } else { 28..=31 };
                prop_assert!(whole.contains(&span));
            }
        }
    }
}
