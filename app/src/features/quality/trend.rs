//! "Why", first half: the five measures over the weeks.

use domain::quality::{Measure, Ratio};
use i18n::{Format, Messages};
use jiff::civil::Date;
use leptos::prelude::*;
use ui::{Datum, LineChart, Section, Series};

use super::health::View;
use super::words::{measure_name, percent};
use crate::page::count;

/// The section.
pub(super) fn view(view: &View<'_>) -> AnyView {
    let (m, format, history) = (view.m, view.format.clone(), &view.health.history);
    let body = if history.len() < 2 {
        view! { <p class="m-soft">{m.quality_trend_empty()}</p> }.into_any()
    } else {
        let ticks = {
            let format = format.clone();
            move |value: f64| format.percent(value, 0)
        };
        view! {
            <LineChart
                title=m.quality_trend_title()
                unit=m.quality_trend_unit(&format.number(count(history.len())))
                say=say(history, m, &format)
                axis=history.iter().map(|(day, _)| format.civil_day_month(*day)).collect()
                axis_head=m.quality_trend_axis()
                series=series(history, m, &format)
                ticks=ticks
                height=300
                show_data=m.shared_show_data()
                caption=m.quality_trend_caption()
            />
            <p class="m-small m-faint">{m.quality_trend_method()}</p>
        }
        .into_any()
    };
    view! { <Section id="why" title=m.quality_why_title()><div class="m-stack">{body}</div></Section> }
        .into_any()
}

fn series(history: &[(Date, [Ratio; 5])], m: Messages, format: &Format) -> Vec<Series> {
    Measure::ALL
        .into_iter()
        .enumerate()
        .map(|(place, measure)| {
            let data = history
                .iter()
                .map(
                    |(_, measures)| match measures.get(place).and_then(|ratio| ratio.share()) {
                        Some(share) => Datum::new(share, percent(share, format)),
                        None => Datum::missing(m.quality_figure_none()),
                    },
                )
                .collect();
            Series::new(measure_name(measure, m), data)
        })
        .collect()
}

/// The measure that moved most from the first week to the last.
fn say(history: &[(Date, [Ratio; 5])], m: Messages, format: &Format) -> String {
    let (Some((_, first)), Some((_, last))) = (history.first(), history.last()) else {
        return m.quality_trend_steady().to_owned();
    };
    let most = Measure::ALL
        .into_iter()
        .zip(first.iter().zip(last))
        .filter_map(|(measure, (first, last))| Some((measure, (last.share()? - first.share()?) * 100.0)))
        .max_by(|(_, one), (_, other)| one.abs().total_cmp(&other.abs()));
    match most {
        Some((measure, points)) if points >= 1.0 => {
            m.quality_trend_rise(measure_name(measure, m), &format.decimal(points, 1))
        }
        Some((measure, points)) if points <= -1.0 => {
            m.quality_trend_fall(measure_name(measure, m), &format.decimal(-points, 1))
        }
        _ => m.quality_trend_steady().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn the_measure_that_moved_most_is_named() {
        let (m, format) = (
            Messages::new(Language::English),
            Format::new(Language::English, TimeZone::UTC),
        );
        let week = |fresh: i64, valid: i64| {
            let ratio = |part| Ratio { part, whole: 1_000 };
            [ratio(900), ratio(valid), ratio(0), ratio(fresh), Ratio::default()]
        };
        let told = |last| {
            say(
                &[(date(2026, 10, 1), week(900, 950)), (date(2026, 11, 1), last)],
                m,
                &format,
            )
        };
        assert_eq!(
            told(week(780, 970)),
            "Freshness lost 12.0 points, more than any other measure."
        );
        assert_eq!(
            told(week(895, 985)),
            "Validity gained 3.5 points, more than any other measure."
        );
        assert_eq!(told(week(905, 951)), "No measure moved by a point.");
    }
}
