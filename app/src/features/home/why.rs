//! "Why": the days of both periods, and what each source added or lost.

use leptos::prelude::*;
use services::home::PERIOD_DAYS;
use ui::{BarChart, BarRow, Datum, LineChart, MoreLink, Section, Series};

use super::show::Home;
use crate::page::{count, float};

/// The section.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let m = home.page.messages;
    let more = view! { <MoreLink href=home.path("/sources")>{m.home_why_more()}</MoreLink> }.into_any();
    let (days, sources) = (days(home), sources(home));
    view! {
        <Section id="why" title=m.home_why_title() more=more>
            <div class="m-columns m-columns--main-aside">{days} {sources}</div>
        </Section>
    }
    .into_any()
}

/// Events per day, over the same weekdays of the four weeks before.
fn days(home: &Home<'_>) -> AnyView {
    let (m, format, overview) = (home.page.messages, &home.page.format, home.overview);
    let events: Vec<i64> = overview.figures.iter().map(|day| day.events).collect();
    let (before, now) = events.split_at_checked(PERIOD_DAYS).unwrap_or((&[], &events));
    let datum = |events: &i64| Datum::new(float(*events), format.number(*events));
    let mut now_data: Vec<Datum> = now.iter().map(datum).collect();
    // Today is not over: drawn beside whole days, it would look like a fall.
    if let Some(today) = now_data.last_mut() {
        *today = Datum::missing(m.home_days_today(&today.text));
    }
    let mut series = vec![Series::new(m.home_days_now(), now_data)];
    let compared = overview.before.events > 0;
    if compared {
        series.push(Series::new(
            m.home_days_before(),
            before.iter().map(datum).collect(),
        ));
    }
    let say = if compared {
        say(home, before, now)
    } else {
        m.home_days_say_new().to_owned()
    };
    let axis = overview
        .days
        .iter()
        .skip(before.len())
        .map(|day| format.civil_day_month(day.date))
        .collect();
    let ticks = format.clone();
    view! {
        <LineChart
            title=m.home_days_title()
            unit=m.home_days_unit()
            say=say
            axis=axis
            axis_head=m.home_days_axis()
            series=series
            ticks=move |value: f64| ticks.decimal(value, 0)
            from_zero=true
            show_data=m.shared_show_data()
            caption=m.home_days_caption()
            empty=m.shared_no_rows()
        />
    }
    .into_any()
}

/// What to see: on how many days there was more, and which days explain it when the sum says otherwise.
fn say(home: &Home<'_>, before: &[i64], now: &[i64]) -> String {
    let (m, format, overview) = (home.page.messages, &home.page.format, home.overview);
    let (above, complete) = days_above(before, now);
    let (above_text, days) = (format.number(above), format.number(complete));
    let peak = |days: &[i64], skipped: usize| {
        let (place, events) = days.iter().enumerate().max_by_key(|(_, events)| **events)?;
        let day = overview.days.get(skipped + place)?;
        Some((format.civil_day_month(day.date), format.number(*events)))
    };
    let difference = overview.now.events - overview.before.events;
    if above == 0 {
        m.home_days_say_none().to_owned()
    } else if above == complete {
        m.home_days_say_all().to_owned()
    } else if difference < 0
        && above * 5 > complete * 3
        && let Some((date, events)) = peak(before, 0)
    {
        m.home_days_say_fall(above, &above_text, &days, &date, &events)
    } else if difference > 0
        && above * 5 < complete * 2
        && let Some((date, events)) = peak(now, before.len())
    {
        m.home_days_say_rise(above, &above_text, &days, &date, &events)
    } else {
        m.home_days_say(above, &above_text, &days)
    }
}

/// How many complete days had more events than the same day of the period before, and how many complete days there are.
fn days_above(before: &[i64], now: &[i64]) -> (i64, i64) {
    let complete = now.split_last().map_or(now, |(_today, complete)| complete);
    let above = complete
        .iter()
        .zip(before)
        .filter(|(now, before)| now > before)
        .count();
    (count(above), count(complete.len()))
}

/// What each source sent more or less than in the four weeks before.
fn sources(home: &Home<'_>) -> AnyView {
    let (m, format, overview) = (home.page.messages, &home.page.format, home.overview);
    let mut changes: Vec<(&str, i64)> = overview
        .by_source
        .iter()
        .filter(|source| source.events > 0 || source.events_before > 0)
        .map(|source| (source.name.as_str(), source.events - source.events_before))
        .collect();
    changes.sort_by_key(|(_, change)| std::cmp::Reverse(*change));
    let say = match changes.iter().max_by_key(|(_, change)| change.abs()) {
        Some((name, change)) if *change > 0 => m.home_sources_say_up(name),
        Some((name, change)) if *change < 0 => m.home_sources_say_down(name),
        _ => m.home_sources_say_level().to_owned(),
    };
    let total: i64 = changes.iter().map(|(_, change)| change).sum();
    let signed = |change: i64| format.signed_decimal(float(change), 0);
    let rows = changes
        .iter()
        .map(|(name, change)| {
            let row = BarRow::new(*name, float(*change), signed(*change));
            match overview.sources.iter().find(|source| source.name == *name) {
                Some(source) => row.href(home.path(&format!("/sources/{}", source.source))),
                None => row,
            }
        })
        .collect();
    view! {
        <BarChart
            title=m.home_sources_title()
            unit=m.home_sources_unit(&signed(total))
            say=say
            caption=m.home_sources_caption()
            heads=(m.home_sources_head_source().to_owned(), m.home_sources_head_change().to_owned())
            rows=rows
            empty=m.shared_no_rows()
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::days_above;

    #[test]
    fn today_is_not_counted_among_complete_days() {
        assert_eq!(days_above(&[5, 5, 5], &[6, 5, 9]), (1, 2));
        assert_eq!(days_above(&[], &[6]), (0, 0));
        assert_eq!(days_above(&[], &[]), (0, 0));
    }
}
