//! The share of visits that arrive by private messages, estimated from counts.
//!
//! Arrivals without a referrer and without tags that land on a page whose address nobody types, and that the person has
//! not seen before, are what published work calls dark social (A. Madrigal, The Atlantic, 12 October 2012, with
//! Chartbeat: visits without a referrer that land elsewhere than on the home page or a front page of a section).
//!
//! Some of them are bookmarks of people who are not recognised (cookies deleted, another device). How many is read off
//! people who *are* recognised: with `S` arrivals of theirs on a deep page they had seen before and `R` by the front
//! door, each arrival by the front door goes with `S / R` bookmarks. People who are not recognised arrived by the front
//! door `F` times, so about `E = S × F / R` of the unexplained arrivals `U` are bookmarks:
//!
//! > share = (U − E) / N, over all arrivals N.
//!
//! The interval joins that of `U / N` (Wilson), of `S` (Poisson) and of `F / R` (the odds of a share, Wilson) by MOVER.
//! Visits of one person resemble each other: every count is first divided by the design effect of the sample (Kish,
//! Survey Sampling, 1965, §8.2; for intervals, Korn and Graubard, Survey Methodology 24, 1998, 193–201).

use super::interval::{Interval, poisson, wilson};

/// The fewest arrivals for which a share is told.
pub const FEWEST: u32 = 30;

/// Arrivals of a period, a page or a kind of device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All arrivals: `N`.
    pub arrivals: u32,
    /// Unexplained arrivals: `U`.
    pub unexplained: u32,
    /// Arrivals on a deep page that the person had seen before, with nothing said: `S`.
    pub known_page: u32,
    /// Arrivals by the front door of people who had been here before: `R`.
    pub front_again: u32,
    /// Arrivals by the front door of people who look new: `F`.
    pub front_new: u32,
}

impl Counts {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            arrivals: self.arrivals.saturating_add(other.arrivals),
            unexplained: self.unexplained.saturating_add(other.unexplained),
            known_page: self.known_page.saturating_add(other.known_page),
            front_again: self.front_again.saturating_add(other.front_again),
            front_new: self.front_new.saturating_add(other.front_new),
        }
    }
}

/// How arrivals are spread over people: sums over each person's arrivals `m` and unexplained arrivals `u`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spread {
    /// How many people.
    pub people: u32,
    /// `Σ m`.
    pub arrivals: f64,
    /// `Σ u`.
    pub unexplained: f64,
    /// `Σ m²`.
    pub arrivals_squared: f64,
    /// `Σ m u`.
    pub both: f64,
    /// `Σ u²`.
    pub unexplained_squared: f64,
}

impl Spread {
    /// The design effect: by how much the variance of the share is larger than if all arrivals were of different people
    /// (linearised, clusters of people, `Σ (u − p m)²` over `p (1 − p) N`).
    ///
    /// Never under 1: without people, 1.
    #[must_use]
    pub fn design_effect(&self) -> f64 {
        if self.people < 2 || self.arrivals <= 0.0 {
            return 1.0;
        }
        let share = self.unexplained / self.arrivals;
        let independent = share * (1.0 - share) * self.arrivals;
        if independent <= 0.0 {
            return 1.0;
        }
        let people = f64::from(self.people);
        let residual = (self.unexplained_squared - 2.0 * share * self.both
            + share * share * self.arrivals_squared)
            * people
            / (people - 1.0);
        (residual / independent).max(1.0)
    }
}

/// What is known of the share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Estimate {
    /// The share, with its interval.
    Share(Reading),
    /// Fewer than [`FEWEST`] arrivals, or no arrival by the front door of anybody recognised: nothing is told.
    TooFew,
}

/// A share that could be told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The share of arrivals that came by private messages.
    pub share: Interval,
    /// The share of arrivals that are unexplained, before the correction.
    pub unexplained: Interval,
    /// How many of the unexplained arrivals are held to be bookmarks of people who are not recognised.
    pub bookmarks: Interval,
}

/// Where the odds `F / R` come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighing {
    /// The counts' own front door.
    Own,
    /// The front door of the whole, for one page of it: a page has no front door.
    Of(Counts),
}

/// Estimates the share of arrivals that came by private messages.
#[must_use]
pub fn estimate(counts: Counts, weighing: Weighing, design_effect: f64) -> Estimate {
    let door = match weighing {
        Weighing::Own => counts,
        Weighing::Of(whole) => whole,
    };
    if counts.arrivals < FEWEST || door.front_again == 0 {
        return Estimate::TooFew;
    }
    let effect = if design_effect.is_finite() {
        design_effect.max(1.0)
    } else {
        1.0
    };
    let sized = |count: u32| f64::from(count) / effect;
    let arrivals = sized(counts.arrivals);
    let front = (
        sized(door.front_new),
        sized(door.front_new) + sized(door.front_again),
    );
    let (Some(unexplained), Some(new)) = (
        wilson(sized(counts.unexplained), arrivals),
        wilson(front.0, front.1),
    ) else {
        return Estimate::TooFew;
    };
    let bookmarks = poisson(sized(counts.known_page))
        .product(odds(new))
        .times(1.0 / arrivals);
    let whole = f64::from(counts.arrivals);
    Estimate::Share(Reading {
        share: unexplained.minus(bookmarks).within(0.0, 1.0),
        unexplained,
        bookmarks: bookmarks.times(whole).within(0.0, f64::from(counts.unexplained)),
    })
}

/// The odds of a share: `p / (1 − p)` rises with `p`, so it takes the ends along.
fn odds(share: Interval) -> Interval {
    let odds = |part: f64| part / (1.0 - part).max(f64::EPSILON);
    Interval {
        low: odds(share.low),
        value: odds(share.value),
        high: odds(share.high),
    }
}

#[cfg(test)]
mod tests;
