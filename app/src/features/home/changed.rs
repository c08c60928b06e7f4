//! "What changed": five figures beside those of the four weeks before.

use domain::figures::Change;
use domain::workspace::Currency;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::home::{DayFigures, PERIOD_DAYS};
use ui::{Change as Delta, Direction, Figure, Figures, Judgement, Section};

use super::show::Home;
use super::story::change;
use crate::page::float;

const WEEK: usize = 7;

/// The section.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let m = home.page.messages;
    let figures = figures(home);
    view! {
        <Section id="changed" title=m.home_changed_title() note=m.home_changed_note()>
            <Figures>{figures}</Figures>
        </Section>
    }
    .into_any()
}

fn figures(home: &Home<'_>) -> Vec<AnyView> {
    let (m, format, overview) = (home.page.messages, &home.page.format, home.overview);
    let (before, now) = (&overview.before, &overview.now);
    let (people_before, _) = overview
        .people_new_daily
        .split_at_checked(PERIOD_DAYS)
        .unwrap_or_default();
    let weeks = |of: fn(&DayFigures) -> i64| weekly(&overview.figures.iter().map(of).collect::<Vec<_>>());
    let (orders, revenue) = (weeks(|day| day.orders), weeks(|day| day.revenue_minor));
    // A week without orders has no basket: the line has a gap there.
    let baskets = revenue
        .iter()
        .zip(&orders)
        .map(|(revenue, orders)| revenue / orders)
        .collect();
    let delta = |before, now| Some(judged(m, format, change(before, now)));
    let basket = now
        .average_basket()
        .map(|basket| format.money(basket, home.currency()));
    let basket_change = before.average_basket().zip(now.average_basket());
    let revenue_value = whole_money(format, now.revenue_minor, home.visit.workspace().currency);
    let tile =
        |label: &'static str, anchor: &str, value: String, change: Option<Delta>, history: Vec<f64>| {
            let (value, unit) = with_unit(value);
            let href = format!("/help#figure-{anchor}");
            view! { <Figure label=label href=href value=value unit=unit change=change history=history /> }
                .into_any()
        };
    vec![
        tile(
            m.home_figure_events(),
            "events",
            format.number(now.events),
            Some(counted(m, format, change(before.events, now.events))),
            weeks(|day| day.events),
        ),
        tile(
            m.home_figure_orders(),
            "orders",
            format.number(now.orders),
            delta(before.orders, now.orders),
            orders,
        ),
        tile(
            m.home_figure_revenue(),
            "revenue",
            revenue_value,
            delta(before.revenue_minor, now.revenue_minor),
            revenue,
        ),
        tile(
            m.home_figure_basket(),
            "basket",
            basket.unwrap_or_else(|| m.home_figure_none().to_owned()),
            basket_change.and_then(|(before, now)| delta(before, now)),
            baskets,
        ),
        tile(
            m.home_figure_people(),
            "people",
            format.number(overview.people_new),
            delta(people_before.iter().sum(), overview.people_new),
            weekly(&overview.people_new_daily),
        ),
    ]
}

/// A change of a figure of which more is better.
fn judged(m: Messages, format: &Format, change: Change) -> Delta {
    let delta = |direction, judgement, ratio: f64, word: &str| Delta {
        direction,
        judgement,
        amount: format.percent(ratio.abs(), 1),
        word: word.to_owned(),
    };
    match change {
        Change::Up(ratio) => delta(Direction::Up, Judgement::Good, ratio, m.shared_delta_better()),
        Change::Down(ratio) => delta(Direction::Down, Judgement::Bad, ratio, m.shared_delta_worse()),
        Change::Steady(ratio) => delta(Direction::Level, Judgement::Flat, ratio, m.shared_delta_steady()),
        Change::New => Delta {
            word: m.home_change_new().to_owned(),
            ..Delta::default()
        },
    }
}

/// A change of a figure that only counts: more events are neither better nor worse.
fn counted(m: Messages, format: &Format, change: Change) -> Delta {
    let word = match change {
        Change::Up(_) => m.home_change_more(),
        Change::Down(_) => m.home_change_fewer(),
        Change::Steady(_) | Change::New => return judged(m, format, change),
    };
    Delta {
        judgement: Judgement::Flat,
        word: word.to_owned(),
        ..judged(m, format, change)
    }
}

/// Sums of the weeks, the first week first.
fn weekly(days: &[i64]) -> Vec<f64> {
    days.chunks(WEEK).map(|week| float(week.iter().sum())).collect()
}

/// An amount without its minor units, which say nothing about four weeks of sales.
pub(super) fn whole_money(format: &Format, minor: i64, currency: Currency) -> String {
    let decimals = u8::try_from(currency.decimals()).unwrap_or_default();
    if decimals == 0 {
        return format.money(minor, currency.as_str());
    }
    let unit = 10_i64.saturating_pow(u32::from(decimals));
    let half = if minor < 0 { -unit / 2 } else { unit / 2 };
    let rounded = minor.saturating_add(half) / unit * unit;
    // The zeros as the language writes them: ",00" or ".00".
    let zero = format.decimal(0.0, decimals);
    format
        .money(rounded, currency.as_str())
        .replacen(zero.trim_start_matches('0'), "", 1)
}

/// The amount and its sign apart, where the sign follows: units are smaller than numbers.
fn with_unit(amount: String) -> (String, Option<String>) {
    const NARROW_SPACE: char = '\u{202F}';
    match amount.rsplit_once(NARROW_SPACE) {
        Some((number, sign)) if !sign.starts_with(|first: char| first.is_ascii_digit()) => {
            (number.to_owned(), Some(format!("{NARROW_SPACE}{sign}")))
        }
        _ => (amount, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;

    fn formats() -> [Format; 2] {
        [Language::French, Language::English].map(|language| Format::new(language, jiff::tz::TimeZone::UTC))
    }

    #[test]
    fn amounts_of_four_weeks_have_no_cents() {
        let [french, english] = formats();
        let pound = Currency::parse("GBP").unwrap();
        assert_eq!(
            whole_money(&french, 123_456_750, Currency::EURO),
            "1\u{202F}234\u{202F}568\u{202F}€"
        );
        assert_eq!(whole_money(&english, 100_049, pound), "£1,000");
        assert_eq!(whole_money(&english, -150, pound), "−£2");
        assert_eq!(
            whole_money(&english, 1_250, Currency::parse("JPY").unwrap()),
            "¥1,250"
        );
    }

    #[test]
    fn a_sign_that_follows_its_number_is_small() {
        let [french, english] = formats();
        let (value, unit) = with_unit(french.money(124_050, "EUR"));
        assert_eq!(
            (value.as_str(), unit.as_deref()),
            ("1\u{202F}240,50", Some("\u{202F}€"))
        );
        assert_eq!(
            with_unit(english.money(124_050, "GBP")),
            ("£1,240.50".to_owned(), None)
        );
    }

    #[test]
    fn more_events_are_not_better() {
        let [french, _] = formats();
        let m = Messages::new(Language::French);
        let delta = counted(m, &french, Change::Up(0.123));
        assert_eq!(
            (delta.judgement, delta.direction),
            (Judgement::Flat, Direction::Up)
        );
        assert_eq!(judged(m, &french, Change::Up(0.123)).judgement, Judgement::Good);
        assert_eq!(judged(m, &french, Change::New).amount, "");
    }

    #[test]
    fn weeks_are_sums_of_seven_days() {
        assert_eq!(weekly(&[1; 14]), [7.0, 7.0]);
    }
}
