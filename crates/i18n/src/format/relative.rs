//! How long ago, how soon and how long, in words.

use jiff::{SignedDuration, Timestamp};

use super::Format;

impl Format {
    /// When something happened or will, as one says it today.
    ///
    /// `à l’instant`, `il y a 5 min`, `il y a 3 h` on the same day, `hier`, then `18 nov.`, with the year if it is
    /// another one; and `dans 5 min`, `dans 3 h`, `demain` for what is to come.
    #[must_use]
    pub fn relative(&self, then: Timestamp, now: Timestamp) -> String {
        let past = then <= now;
        let minutes = now.duration_since(then).as_mins().saturating_abs();
        if minutes < 1 {
            return self.messages.shared_relative_now().to_owned();
        }
        if minutes < 60 {
            return self.minutes_away(past, minutes);
        }
        let (day, today) = (self.day(then), self.day(now));
        if day == today {
            return self.hours_away(past, minutes / 60);
        }
        if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
            return self.messages.shared_relative_yesterday().to_owned();
        }
        if today.tomorrow().is_ok_and(|tomorrow| tomorrow == day) {
            return self.messages.shared_relative_tomorrow().to_owned();
        }
        if day.year() == today.year() {
            self.civil_day_month(day)
        } else {
            self.civil_date_medium(day)
        }
    }

    /// A length of time in its two largest units: `45 s`, `12 min`, `1 h 30 min`, `3 jours 4 h`.
    #[must_use]
    pub fn duration(&self, length: SignedDuration) -> String {
        let seconds = length.as_secs().saturating_abs();
        let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
        let (minutes, seconds) = (seconds / 60 % 60, seconds % 60);
        let messages = &self.messages;
        let hours_text = || messages.shared_duration_hours(hours, &self.number(hours));
        let minutes_text = || messages.shared_duration_minutes(minutes, &self.number(minutes));
        let seconds_text = || messages.shared_duration_seconds(seconds, &self.number(seconds));
        let (first, second) = if days > 0 {
            (
                messages.shared_duration_days(days, &self.number(days)),
                (hours > 0).then(hours_text),
            )
        } else if hours > 0 {
            (hours_text(), (minutes > 0).then(minutes_text))
        } else if minutes > 0 {
            (minutes_text(), (seconds > 0).then(seconds_text))
        } else {
            (seconds_text(), None)
        };
        second.map_or_else(
            || first.clone(),
            |second| messages.shared_duration_pair(&first, &second),
        )
    }

    fn minutes_away(&self, past: bool, minutes: i64) -> String {
        let text = self.number(minutes);
        if past {
            self.messages.shared_relative_minutes_ago(minutes, &text)
        } else {
            self.messages.shared_relative_in_minutes(minutes, &text)
        }
    }

    fn hours_away(&self, past: bool, hours: i64) -> String {
        let text = self.number(hours);
        if past {
            self.messages.shared_relative_hours_ago(hours, &text)
        } else {
            self.messages.shared_relative_in_hours(hours, &text)
        }
    }
}
