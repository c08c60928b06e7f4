//! What a source sends, day by day.

use domain::figures::Change;
use i18n::{Format, Messages};
use jiff::civil::Date;
use leptos::prelude::*;
use services::sources::SourceDetails;
use ui::{Datum, EmptyState, IconName, LineChart, Section, Series};

use super::standing::Standing;
use crate::page::{InWorkspace, count, float};

/// Days of a week, compared with the week before.
const WEEK: usize = 7;

/// The section with the curve, or what to do for one.
pub(super) fn section(inside: &InWorkspace, details: &SourceDetails, standing: Standing) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let badge = standing.badge(m, &format);
    let curve = curve(details, m, &format);
    view! {
        <Section id="sends" title=m.sources_sends_title() more=badge>
            {curve}
        </Section>
    }
    .into_any()
}

fn curve(details: &SourceDetails, m: Messages, format: &Format) -> AnyView {
    let days = format.number(count(details.days.len()));
    let counts: Vec<(Date, i64)> = details
        .days
        .iter()
        .map(|day| day.date)
        .zip(details.source.daily.iter().copied())
        .collect();
    let Some(say) = takeaway(&counts, m, format) else {
        return view! {
            <EmptyState title=m.sources_sends_nothing(&days) icon=IconName::Clock>
                <p class="m-soft">{m.sources_sends_nothing_what()}</p>
                <p><a href="#install">{m.sources_sends_install()}</a></p>
            </EmptyState>
        }
        .into_any();
    };
    let data = counts
        .iter()
        .map(|(_, count)| Datum::new(float(*count), format.number(*count)))
        .collect();
    let written = format.clone();
    // Counts have no halves: a line between two whole numbers has no name.
    let ticks = move |value: f64| {
        if value.fract() == 0.0 {
            written.decimal(value, 0)
        } else {
            String::new()
        }
    };
    view! {
        <LineChart
            title=m.sources_sends_chart()
            unit=m.sources_sends_unit(&days)
            say=say
            axis=counts.iter().map(|(date, _)| format.civil_day_month(*date)).collect()
            axis_head=m.sources_sends_day()
            series=vec![Series::new(m.sources_sends_events(), data)]
            ticks=ticks
            area=true
            show_data=m.shared_show_data()
            caption=m.sources_sends_caption()
        />
    }
    .into_any()
}

/// What to see in the curve: one week of complete days beside the one before, and the busiest day. None without events.
fn takeaway(counts: &[(Date, i64)], m: Messages, format: &Format) -> Option<String> {
    // Of equal days, the latest.
    let (busiest, most) = counts
        .iter()
        .max_by_key(|(_, events)| *events)
        .filter(|(_, events)| *events > 0)?;
    let (day, events) = (format.civil_day_month(*busiest), format.number(*most));
    // Today is not over: beside whole days it would always look like a fall.
    let complete = counts.split_last().map_or(counts, |(_today, complete)| complete);
    let mut weeks = complete
        .rchunks(WEEK)
        .map(|days| days.iter().map(|(_, events)| events).sum());
    let (after, before): (i64, i64) = (weeks.next().unwrap_or_default(), weeks.next().unwrap_or_default());
    let week = format.number(count(WEEK));
    Some(match Change::between(float(before), float(after)) {
        _ if after == 0 && complete.iter().any(|(_, events)| *events > 0) => {
            m.sources_sends_stopped(&week, &day, &events)
        }
        Change::New => m.sources_sends_new(&week, &day, &events),
        Change::Steady(_) => m.sources_sends_steady(&week, &day, &events),
        Change::Up(by) => m.sources_sends_rise(&week, &format.percent(by, 0), &day, &events),
        Change::Down(by) => m.sources_sends_fall(&week, &format.percent(by, 0), &day, &events),
    })
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;

    use super::*;

    fn told(counts: &[i64]) -> Option<String> {
        let first = jiff::civil::date(2026, 11, 1);
        let days: Vec<_> = std::iter::successors(Some(first), |day| day.tomorrow().ok())
            .take(counts.len())
            .collect();
        let counts: Vec<_> = days.into_iter().zip(counts.iter().copied()).collect();
        takeaway(
            &counts,
            Messages::new(Language::English),
            &Format::new(Language::English, TimeZone::UTC),
        )
    }

    /// Two weeks of complete days, a number of events on each, then today.
    fn weeks(before: i64, after: i64, today: i64) -> Option<String> {
        told(&[vec![before; 7], vec![after; 7], vec![today]].concat())
    }

    #[test]
    fn weeks_are_compared_and_the_latest_of_the_busiest_days_named() {
        assert_eq!(
            weeks(10, 12, 0).unwrap(),
            "The last 7 complete days bring 20% more than the 7 before. Busiest day: 14 Nov (12)."
        );
        assert!(
            weeks(10, 5, 0)
                .unwrap()
                .starts_with("The last 7 complete days bring 50% less than")
        );
        assert!(
            weeks(10, 10, 0)
                .unwrap()
                .starts_with("The last 7 complete days look like")
        );
        assert!(weeks(0, 3, 0).unwrap().starts_with("After 7 days of nothing"));
        assert!(
            weeks(3, 0, 0)
                .unwrap()
                .starts_with("Nothing in the last 7 complete days.")
        );
    }

    #[test]
    fn today_counts_for_the_busiest_day_only() {
        assert_eq!(
            weeks(10, 10, 99).unwrap(),
            "The last 7 complete days look like the 7 before. Busiest day: 15 Nov (99)."
        );
        assert!(weeks(0, 0, 4).unwrap().starts_with("After 7 days of nothing"));
    }

    #[test]
    fn nothing_has_no_takeaway() {
        assert_eq!(told(&[0, 0, 0, 0]), None);
        assert_eq!(told(&[]), None);
    }
}
