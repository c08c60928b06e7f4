//! The share, week by week, between its bounds.

use domain::social::{Estimate, Interval};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::social::DarkSocial;
use ui::{Datum, LineChart, Series};

/// The curve.
pub(super) fn chart(found: &DarkSocial, m: Messages, format: &Format) -> AnyView {
    let line = |name: &str, of: fn(Interval) -> f64| {
        let data = found.weeks.iter().map(|week| match week.estimate {
            Estimate::Share(reading) => {
                let value = of(reading.share);
                Datum::new(value * 100.0, format.percent(value, 1))
            }
            Estimate::TooFew => Datum::missing(m.social_too_few()),
        });
        Series::new(name, data.collect())
    };
    let series = vec![
        line(m.social_trend_share(), |share| share.value),
        line(m.social_trend_low(), |share| share.low),
        line(m.social_trend_high(), |share| share.high),
    ];
    let written = format.clone();
    view! {
        <LineChart
            title=m.social_trend_chart()
            unit=m.social_trend_unit()
            say=say(found, m, format)
            axis=found.weeks.iter().map(|week| format.civil_day_month(week.first)).collect()
            axis_head=m.social_trend_week()
            series=series
            ticks=move |value: f64| written.percent(value / 100.0, 0)
            from_zero=true
            show_data=m.shared_show_data()
            caption=m.social_trend_caption()
            empty=m.social_trend_none()
        />
    }
    .into_any()
}

/// What to see: whether these weeks differ from those before by more than chance.
fn say(found: &DarkSocial, m: Messages, format: &Format) -> String {
    let Estimate::Share(now) = found.estimate else {
        return m.social_trend_none().to_owned();
    };
    let share = format.percent(now.share.value, 1);
    let Estimate::Share(before) = found.before else {
        return m.social_trend_new(&share);
    };
    let earlier = format.percent(before.share.value, 1);
    if now.share.low > before.share.high {
        m.social_trend_rise(&share, &earlier)
    } else if now.share.high < before.share.low {
        m.social_trend_fall(&share, &earlier)
    } else {
        m.social_trend_same(&share, &earlier)
    }
}
