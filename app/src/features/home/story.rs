//! What happened in four weeks, as one of few stories: the lead tells it.

use domain::figures::Change;
use services::home::Period;

use crate::page::float;

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trend {
    Up,
    Steady,
    Down,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    /// Nothing arrived.
    Silence,
    /// The first weeks: there is nothing to compare with.
    FirstFigures,
    /// There were orders before, and there are none now.
    SalesStopped,
    /// There were no orders before, and now there are.
    FirstSales,
    /// Orders in both periods.
    Sales { sales: Trend, events: Trend },
    /// Events without orders.
    Events(Trend),
}

impl Story {
    /// The story of a period after another.
    pub(super) fn of(before: &Period, now: &Period) -> Self {
        let events = Trend::of(change(before.events, now.events));
        match (events, before.orders > 0, now.orders > 0) {
            _ if now.events == 0 => Self::Silence,
            (None, ..) => Self::FirstFigures,
            (_, true, false) => Self::SalesStopped,
            (_, false, true) => Self::FirstSales,
            (Some(events), true, true) => match Trend::of(change(before.revenue_minor, now.revenue_minor)) {
                Some(sales) => Self::Sales { sales, events },
                // Refunds outweighed the orders of the period before: no ratio says anything.
                None => Self::Events(events),
            },
            (Some(events), false, false) => Self::Events(events),
        }
    }
}

impl Trend {
    const fn of(change: Change) -> Option<Self> {
        match change {
            Change::New => None,
            Change::Up(_) => Some(Self::Up),
            Change::Steady(_) => Some(Self::Steady),
            Change::Down(_) => Some(Self::Down),
        }
    }
}

/// How a count or an amount changed.
pub(super) fn change(before: i64, now: i64) -> Change {
    Change::between(float(before), float(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(events: i64, orders: i64, revenue_minor: i64) -> Period {
        Period {
            events,
            orders,
            revenue_minor,
        }
    }

    #[test]
    fn sales_and_activity_are_told_together() {
        let story = |before, now| Story::of(&before, &now);
        assert_eq!(
            story(period(100, 10, 1_000), period(120, 12, 1_300)),
            Story::Sales {
                sales: Trend::Up,
                events: Trend::Up
            }
        );
        assert_eq!(
            story(period(100, 10, 1_000), period(100, 9, 700)),
            Story::Sales {
                sales: Trend::Down,
                events: Trend::Steady
            }
        );
    }

    #[test]
    fn what_has_nothing_to_compare_with_is_said_so() {
        let story = |before, now| Story::of(&before, &now);
        assert_eq!(story(period(0, 0, 0), period(80, 3, 500)), Story::FirstFigures);
        assert_eq!(story(period(90, 0, 0), period(80, 3, 500)), Story::FirstSales);
        assert_eq!(story(period(90, 3, 500), period(80, 0, 0)), Story::SalesStopped);
        assert_eq!(story(period(90, 3, 500), period(0, 0, 0)), Story::Silence);
        assert_eq!(
            story(period(90, 0, 0), period(80, 0, 0)),
            Story::Events(Trend::Down)
        );
        assert_eq!(
            story(period(90, 1, -500), period(90, 2, 500)),
            Story::Events(Trend::Steady)
        );
    }
}
