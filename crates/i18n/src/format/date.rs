//! Dates and times, in the reader's time zone.
//!
//! A moment is a [`Timestamp`]. The `civil_` methods take a calendar day that has no time zone, such as a birthday or
//! the day of a chart.

use jiff::{Timestamp, civil};

use super::Format;

impl Format {
    /// `samedi 21 novembre 2026`, `Saturday 21 November 2026`.
    #[must_use]
    pub fn date_long(&self, moment: Timestamp) -> String {
        self.civil_date_long(self.day(moment))
    }

    /// `9 nov. 2026`, `9 Nov 2026`.
    #[must_use]
    pub fn date_medium(&self, moment: Timestamp) -> String {
        self.civil_date_medium(self.day(moment))
    }

    /// `2 oct.`, `2 Oct`.
    #[must_use]
    pub fn day_month(&self, moment: Timestamp) -> String {
        self.civil_day_month(self.day(moment))
    }

    /// `novembre 2026`, `November 2026`.
    #[must_use]
    pub fn month_year(&self, moment: Timestamp) -> String {
        self.civil_month_year(self.day(moment))
    }

    /// `18:22`.
    #[must_use]
    pub fn time(&self, moment: Timestamp) -> String {
        self.formatters.time(self.local(moment).time())
    }

    /// `18:22:07`.
    #[must_use]
    pub fn time_seconds(&self, moment: Timestamp) -> String {
        self.formatters.time_seconds(self.local(moment).time())
    }

    /// `9 nov. 2026, 18:22`, `9 Nov 2026, 18:22`.
    #[must_use]
    pub fn date_time(&self, moment: Timestamp) -> String {
        self.formatters.date_time(self.local(moment))
    }

    /// [`Self::date_long`] of a calendar day.
    #[must_use]
    pub fn civil_date_long(&self, day: civil::Date) -> String {
        let text = self.formatters.date_long(day);
        // CLDR puts a comma after the English weekday; British running text does without.
        if self.is_french() {
            text
        } else {
            text.replacen(", ", " ", 1)
        }
    }

    /// [`Self::date_medium`] of a calendar day.
    #[must_use]
    pub fn civil_date_medium(&self, day: civil::Date) -> String {
        self.formatters.date_medium(day)
    }

    /// [`Self::day_month`] of a calendar day.
    #[must_use]
    pub fn civil_day_month(&self, day: civil::Date) -> String {
        self.formatters.day_month(day)
    }

    /// [`Self::month_year`] of a calendar day.
    #[must_use]
    pub fn civil_month_year(&self, day: civil::Date) -> String {
        self.formatters.month_year(day)
    }

    /// The reader's calendar day at a moment.
    #[must_use]
    pub fn day(&self, moment: Timestamp) -> civil::Date {
        self.local(moment).date()
    }

    fn local(&self, moment: Timestamp) -> civil::DateTime {
        self.zone.to_datetime(moment)
    }
}
