//! The sentence that says what happened, computed from the figures: the strongest part first.

use domain::figures::Change;
use leptos::prelude::*;

use super::changed::whole_money;
use super::show::Home;
use super::story::{Story, Trend, change};
use super::tasks::went_silent;
use crate::page::count;

/// The lead.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let story = Story::of(&home.overview.before, &home.overview.now);
    let shadow = shadow(home).map(|shadow| format!(" {shadow}"));
    view! { <strong>{headline(home, story)}</strong>" "{numbers(home, story)}{shadow} }.into_any()
}

fn headline(home: &Home<'_>, story: Story) -> &'static str {
    use Trend::{Down, Steady, Up};
    let m = home.page.messages;
    match story {
        Story::Silence => m.home_lead_silence(),
        Story::FirstFigures => m.home_lead_events_new(),
        Story::SalesStopped => m.home_lead_sales_stopped(),
        Story::FirstSales => m.home_lead_sales_new(),
        Story::Events(Up) => m.home_lead_events_up(),
        Story::Events(Steady) => m.home_lead_events_steady(),
        Story::Events(Down) => m.home_lead_events_down(),
        Story::Sales {
            sales: Up,
            events: Up,
        } => m.home_lead_sales_up_events_up(),
        Story::Sales {
            sales: Up,
            events: Steady,
        } => m.home_lead_sales_up_events_steady(),
        Story::Sales {
            sales: Up,
            events: Down,
        } => m.home_lead_sales_up_events_down(),
        Story::Sales {
            sales: Steady,
            events: Up,
        } => m.home_lead_sales_steady_events_up(),
        Story::Sales {
            sales: Steady,
            events: Steady,
        } => m.home_lead_sales_steady_events_steady(),
        Story::Sales {
            sales: Steady,
            events: Down,
        } => m.home_lead_sales_steady_events_down(),
        Story::Sales {
            sales: Down,
            events: Up,
        } => m.home_lead_sales_down_events_up(),
        Story::Sales {
            sales: Down,
            events: Steady,
        } => m.home_lead_sales_down_events_steady(),
        Story::Sales {
            sales: Down,
            events: Down,
        } => m.home_lead_sales_down_events_down(),
    }
}

fn numbers(home: &Home<'_>, story: Story) -> String {
    let (m, format) = (home.page.messages, &home.page.format);
    let (before, now) = (&home.overview.before, &home.overview.now);
    let (orders, orders_text) = (now.orders, format.number(now.orders));
    let revenue = whole_money(format, now.revenue_minor, home.visit.workspace().currency);
    let events = format.number(now.events);
    match story {
        Story::Silence => {
            let last = home.overview.latest.first();
            last.map_or_else(String::new, |last| {
                m.home_lead_silence_since(&format.date_medium(last.occurred_at))
            })
        }
        Story::FirstFigures => m.home_lead_numbers_events_new(now.events, &events),
        Story::FirstSales => m.home_lead_numbers_sales_new(orders, &orders_text, &revenue),
        Story::SalesStopped => {
            m.home_lead_numbers_sales_stopped(before.orders, &format.number(before.orders))
        }
        Story::Sales { .. } => match change(before.revenue_minor, now.revenue_minor) {
            Change::Up(ratio) => {
                m.home_lead_numbers_sales_up(orders, &orders_text, &revenue, &format.percent(ratio, 1))
            }
            Change::Down(ratio) => {
                m.home_lead_numbers_sales_down(orders, &orders_text, &revenue, &format.percent(ratio, 1))
            }
            Change::Steady(_) | Change::New => {
                m.home_lead_numbers_sales_steady(orders, &orders_text, &revenue)
            }
        },
        Story::Events(_) => match change(before.events, now.events) {
            Change::Up(ratio) => m.home_lead_numbers_events_up(&events, &format.percent(ratio, 1)),
            Change::Down(ratio) => m.home_lead_numbers_events_down(&events, &format.percent(ratio, 1)),
            Change::Steady(_) | Change::New => m.home_lead_numbers_events_steady(&events),
        },
    }
}

/// What darkens the picture: sources that sent in these weeks and then fell silent.
fn shadow(home: &Home<'_>) -> Option<String> {
    let m = home.page.messages;
    let silent: Vec<_> = home
        .overview
        .sources
        .iter()
        .filter(|source| source.events > 0 && went_silent(source, home.now))
        .collect();
    match silent.as_slice() {
        [] => None,
        [only] => Some(m.home_lead_shadow_one(&only.name)),
        many => Some(m.home_lead_shadow_many(count(many.len()), &home.page.format.number(count(many.len())))),
    }
}
