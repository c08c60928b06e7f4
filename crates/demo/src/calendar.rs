//! The days of the history: how busy each one is, and how its hours go.

use jiff::civil::{Date, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp, ToSpan};
use rand::RngExt;

use crate::chance::{Dice, Wheel};
use crate::recipe::{Peak, Recipe, Story};

/// One local day.
pub(crate) struct Day {
    /// Twelve hours before local noon: midnight but for the two days on which clocks change.
    pub(crate) midnight: Timestamp,
    /// Days until the end of the history.
    pub(crate) left: i64,
    pub(crate) weekend: bool,
    /// Traffic on the website and the app.
    pub(crate) online: f64,
    /// Traffic on the premises.
    pub(crate) desk: f64,
    /// What is told about this day.
    pub(crate) campaign: Option<&'static str>,
    /// Of a thousand who would buy, those who can.
    pub(crate) buyers: u32,
}

/// Thirteen months that end now.
pub(crate) struct Calendar {
    pub(crate) start: Timestamp,
    pub(crate) days: Vec<Day>,
    hours: [Wheel; 2],
    open_hours: Wheel,
}

/// When something happens within a day.
#[derive(Clone, Copy)]
pub(crate) enum Pace {
    Online,
    Premises,
    Night,
}

impl Calendar {
    /// The calendar of a workspace.
    pub(crate) fn new(recipe: &Recipe, time_zone: &str, now: Timestamp) -> Self {
        let zone = TimeZoneDatabase::bundled()
            .get(time_zone)
            .unwrap_or(TimeZone::UTC);
        let end = now.to_zoned(zone.clone());
        let start = end.checked_sub(13.months()).unwrap_or_else(|_| end.clone());
        let last = end.date();
        let mut days = Vec::with_capacity(400);
        for date in start.date().series(1.day()).take_while(|date| *date <= last) {
            let left = last.duration_since(date).as_hours() / 24;
            let noon = date
                .at(12, 0, 0, 0)
                .to_zoned(zone.clone())
                .map_or(now, |noon| noon.timestamp());
            days.push(day(recipe, date, noon - SignedDuration::from_hours(12), left));
        }
        let hours = |weights: &[u32; 24]| Wheel::new(weights.iter().map(|weight| f64::from(*weight)));
        let [working, weekend] = &recipe.hours;
        Self {
            start: start.timestamp(),
            days,
            hours: [hours(working), hours(weekend)],
            open_hours: hours(&recipe.open_hours),
        }
    }

    /// A moment of a day.
    pub(crate) fn moment(&self, dice: &mut Dice, day: &Day, pace: Pace) -> Timestamp {
        let [working, weekend] = &self.hours;
        let hour = match pace {
            Pace::Online if day.weekend => weekend.spin(dice),
            Pace::Online => working.spin(dice),
            Pace::Premises => self.open_hours.spin(dice),
            Pace::Night => 3,
        };
        let millis = i64::try_from(hour).unwrap_or(0) * 3_600_000 + dice.random_range(0..3_600_000_i64);
        day.midnight + SignedDuration::from_millis(millis)
    }
}

/// Everything about a date that the recipe decides.
fn day(recipe: &Recipe, date: Date, midnight: Timestamp, left: i64) -> Day {
    let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    let month = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
    let told: Vec<&Story> = recipe
        .stories
        .iter()
        .filter(|story| (story.to..=story.from).contains(&left))
        .collect();
    let season: f64 = recipe
        .peaks
        .iter()
        .filter(|peak| within(peak, date))
        .map(|peak| peak.factor)
        .product();
    let story: f64 = told.iter().map(|story| story.traffic).product();
    let age = f64::from(i32::try_from(left).unwrap_or(0)) / 395.0;
    let growth = recipe.growth - (recipe.growth - 1.0) * age;
    let common = season * story * growth * black_friday(recipe, date);
    Day {
        midnight,
        left,
        weekend: weekday >= 5,
        online: common
            * recipe.months.get(month).unwrap_or(&1.0)
            * recipe.weekdays.get(weekday).unwrap_or(&1.0),
        desk: common * recipe.open_days.get(weekday).unwrap_or(&0.0),
        campaign: told.iter().find_map(|story| story.campaign),
        buyers: told.iter().map(|story| story.buyers).min().unwrap_or(1_000),
    }
}

/// Whether a date lies in a yearly stretch.
fn within(peak: &Peak, date: Date) -> bool {
    let today = (date.month(), date.day());
    if peak.from <= peak.to {
        peak.from <= today && today <= peak.to
    } else {
        peak.from <= today || today <= peak.to
    }
}

/// The day after the fourth Thursday of November, and half as strong on the three days that follow.
fn black_friday(recipe: &Recipe, date: Date) -> f64 {
    let first = match (date.month(), date.weekday()) {
        (11, Weekday::Friday) => 23,
        (11 | 12, Weekday::Saturday) => 24,
        (11 | 12, Weekday::Sunday) => 25,
        (11 | 12, Weekday::Monday) => 26,
        _ => return 1.0,
    };
    let day = if date.month() == 12 {
        date.day() + 30
    } else {
        date.day()
    };
    match (first..first + 7).contains(&day) {
        true if first == 23 => recipe.black_friday,
        true => 1.0 + (recipe.black_friday - 1.0) / 2.0,
        false => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn black_friday_falls_on_the_day_after_the_fourth_thursday() {
        let recipe = Recipe::of("maison-lumiere");
        assert!(black_friday(recipe, date(2024, 11, 29)) > 3.0);
        assert!(black_friday(recipe, date(2024, 12, 2)) > 2.0);
        assert!(black_friday(recipe, date(2024, 11, 22)) < 1.1);
        assert!(black_friday(recipe, date(2025, 11, 28)) > 3.0);
    }

    #[test]
    fn a_stretch_may_span_new_year() {
        let peak = Peak {
            from: (12, 27),
            to: (1, 3),
            factor: 2.0,
        };
        assert!(within(&peak, date(2025, 12, 31)));
        assert!(within(&peak, date(2026, 1, 2)));
        assert!(!within(&peak, date(2026, 1, 4)));
    }
}
