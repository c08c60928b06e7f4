//! The ICU4X formatters of each language, made once.
//!
//! The data is compiled in, so making a formatter does not fail. Should it, values are written without a language.

use std::sync::OnceLock;

use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{MD, T, YM, YMD, YMDE, YMDT},
    input::{Date, DateTime, Time},
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::{Locale, locale};
use jiff::civil;

type DateFormatter<Fields> = Option<FixedCalendarDateTimeFormatter<Gregorian, Fields>>;

/// The formatters of one language.
pub struct Formatters {
    decimal: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    date_long: DateFormatter<YMDE>,
    date_medium: DateFormatter<YMD>,
    day_month: DateFormatter<MD>,
    month_year: DateFormatter<YM>,
    time: DateFormatter<T>,
    time_seconds: DateFormatter<T>,
    date_time: DateFormatter<YMDT>,
}

/// The formatters for French, or for English.
pub fn formatters(french: bool) -> &'static Formatters {
    static FRENCH: OnceLock<Formatters> = OnceLock::new();
    static ENGLISH: OnceLock<Formatters> = OnceLock::new();
    if french {
        FRENCH.get_or_init(|| Formatters::of(&locale!("fr")))
    } else {
        ENGLISH.get_or_init(|| Formatters::of(&locale!("en-GB")))
    }
}

impl Formatters {
    fn of(locale: &Locale) -> Self {
        Self {
            decimal: DecimalFormatter::try_new(
                locale.into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
            list: ListFormatter::try_new_and(
                locale.into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )
            .ok(),
            date_long: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMDE::long()).ok(),
            date_medium: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium()).ok(),
            day_month: FixedCalendarDateTimeFormatter::try_new(locale.into(), MD::medium()).ok(),
            month_year: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long()).ok(),
            time: FixedCalendarDateTimeFormatter::try_new(locale.into(), T::hm()).ok(),
            time_seconds: FixedCalendarDateTimeFormatter::try_new(locale.into(), T::hms()).ok(),
            date_time: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium().with_time_hm())
                .ok(),
        }
    }

    pub fn decimal(&self, value: &Decimal) -> String {
        self.decimal.as_ref().map_or_else(
            || value.to_string(),
            |formatter| formatter.format(value).to_string(),
        )
    }

    pub fn list<'item>(&self, items: impl Iterator<Item = &'item str> + Clone) -> String {
        match &self.list {
            Some(formatter) => formatter.format(items).to_string(),
            None => items.collect::<Vec<_>>().join(", "),
        }
    }

    pub fn date_long(&self, date: civil::Date) -> String {
        shown(
            &self.date_long,
            icu_date(date),
            |formatter, date| formatter.format(&date).to_string(),
            &date,
        )
    }

    pub fn date_medium(&self, date: civil::Date) -> String {
        shown(
            &self.date_medium,
            icu_date(date),
            |formatter, date| formatter.format(&date).to_string(),
            &date,
        )
    }

    pub fn day_month(&self, date: civil::Date) -> String {
        shown(
            &self.day_month,
            icu_date(date),
            |formatter, date| formatter.format(&date).to_string(),
            &date,
        )
    }

    pub fn month_year(&self, date: civil::Date) -> String {
        shown(
            &self.month_year,
            icu_date(date),
            |formatter, date| formatter.format(&date).to_string(),
            &date,
        )
    }

    pub fn time(&self, time: civil::Time) -> String {
        shown(
            &self.time,
            icu_time(time),
            |formatter, time| formatter.format(&time).to_string(),
            &time,
        )
    }

    pub fn time_seconds(&self, time: civil::Time) -> String {
        shown(
            &self.time_seconds,
            icu_time(time),
            |formatter, time| formatter.format(&time).to_string(),
            &time,
        )
    }

    pub fn date_time(&self, moment: civil::DateTime) -> String {
        let input = icu_date(moment.date())
            .zip(icu_time(moment.time()))
            .map(|(date, time)| DateTime { date, time });
        shown(
            &self.date_time,
            input,
            |formatter, input| formatter.format(&input).to_string(),
            &moment,
        )
    }
}

fn shown<Fields, Input>(
    formatter: &DateFormatter<Fields>,
    input: Option<Input>,
    format: impl FnOnce(&FixedCalendarDateTimeFormatter<Gregorian, Fields>, Input) -> String,
    plain: &dyn std::fmt::Display,
) -> String
where
    Fields: icu_datetime::scaffold::DateTimeNamesMarker,
{
    formatter.as_ref().zip(input).map_or_else(
        || plain.to_string(),
        |(formatter, input)| format(formatter, input),
    )
}

fn icu_date(date: civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn icu_time(time: civil::Time) -> Option<Time> {
    let part = |value: i8| u8::try_from(value).ok();
    Time::try_new(part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()
}
