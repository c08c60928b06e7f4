//! From values to places.

use super::nice_ticks;

/// Places values between two bounds, in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// A scale between two bounds.
    #[must_use]
    pub const fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// The bounds of the finite values, and zero too if asked for; nothing without a value.
    pub fn of(values: impl Iterator<Item = f64>, with_zero: bool) -> Option<Self> {
        let bounds =
            values
                .filter(|value| value.is_finite())
                .fold(None, |bounds: Option<(f64, f64)>, value| {
                    Some(bounds.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
                });
        bounds.map(|(low, high)| {
            if with_zero {
                Self::new(low.min(0.0), high.max(0.0))
            } else {
                Self::new(low, high)
            }
        })
    }

    /// Round values that enclose the bounds, and the scale between the first and the last.
    #[must_use]
    pub fn nice(self, wanted: u32) -> (Self, Vec<f64>) {
        let ticks = nice_ticks(self.low, self.high, wanted);
        let scale = match (ticks.first(), ticks.last()) {
            (Some(low), Some(high)) => Self::new(*low, *high),
            _ => self,
        };
        (scale, ticks)
    }

    /// How far along a value lies, from 0 to 100; a constant lies in the middle.
    #[must_use]
    pub fn along(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low) * 100.0;
        if share.is_finite() {
            share.clamp(0.0, 100.0)
        } else {
            50.0
        }
    }

    /// How far down a value lies, from 0 at the top to 100.
    #[must_use]
    pub fn down(self, value: f64) -> f64 {
        100.0 - self.along(value)
    }

    /// Where zero lies, or the bound nearest to it.
    #[must_use]
    pub const fn base(self) -> f64 {
        if self.low > 0.0 {
            self.low
        } else if self.high < 0.0 {
            self.high
        } else {
            0.0
        }
    }
}

/// The place of one of several points along an axis, from 0 to 100; a single one in the middle.
pub fn step(index: usize, count: usize) -> f64 {
    let (Ok(index), Ok(last)) = (u32::try_from(index), u32::try_from(count.saturating_sub(1))) else {
        return 100.0;
    };
    if last == 0 {
        50.0
    } else {
        f64::from(index) / f64::from(last) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, step};

    #[test]
    fn values_are_placed_between_the_bounds() {
        let scale = Scale::new(-4.0, 6.0);
        assert_eq!(scale.down(6.0), 0.0);
        assert_eq!(scale.down(0.0), 60.0);
        assert_eq!(scale.down(-99.0), 100.0);
    }

    #[test]
    fn a_constant_lies_in_the_middle() {
        let scale = Scale::of([3.0, 3.0].into_iter(), false).expect("there are values");
        assert_eq!(scale.along(3.0), 50.0);
    }

    #[test]
    fn values_that_are_not_finite_do_not_count() {
        assert_eq!(Scale::of([f64::NAN, f64::INFINITY].into_iter(), true), None);
        assert_eq!(
            Scale::of([f64::NAN, 2.0].into_iter(), true),
            Some(Scale::new(0.0, 2.0))
        );
    }

    #[test]
    fn the_base_is_zero_or_nearest_to_it() {
        assert_eq!(Scale::new(-1.0, 1.0).base(), 0.0);
        assert_eq!(Scale::new(3.0, 9.0).base(), 3.0);
        assert_eq!(Scale::new(-9.0, -3.0).base(), -3.0);
    }

    #[test]
    fn points_are_spread_evenly() {
        assert_eq!(step(0, 1), 50.0);
        assert_eq!(step(0, 5), 0.0);
        assert_eq!(step(1, 5), 25.0);
        assert_eq!(step(4, 5), 100.0);
    }
}
