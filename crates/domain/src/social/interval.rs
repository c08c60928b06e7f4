//! Intervals at 95 % for shares and counts.

/// The normal quantile of a two-sided interval at 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A value with the interval that holds the true one in 95 of 100 such measurements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The value itself.
    pub value: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// How far the lower end is below the value.
    fn below(self) -> f64 {
        self.value - self.low
    }

    /// How far the upper end is above the value.
    fn above(self) -> f64 {
        self.high - self.value
    }

    /// Every end times a factor that is not negative.
    pub(super) fn times(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            value: self.value * factor,
            high: self.high * factor,
        }
    }

    /// The sum of two independent values: the distances to each end are added in squares (the method of variance
    /// estimates recovery, MOVER: Zou and Donner, Statistics in Medicine 27, 2008, 1693–1702).
    pub(super) fn plus(self, other: Self) -> Self {
        let value = self.value + other.value;
        Self {
            low: value - self.below().hypot(other.below()),
            value,
            high: value + self.above().hypot(other.above()),
        }
    }

    /// The difference of two independent values, by the same method.
    pub(super) fn minus(self, other: Self) -> Self {
        let value = self.value - other.value;
        Self {
            low: value - self.below().hypot(other.above()),
            value,
            high: value + self.above().hypot(other.below()),
        }
    }

    /// The product of two independent values that are not negative.
    ///
    /// MOVER on the scale of logarithms, where a product is
    /// a sum (Donner and Zou, Statistical Methods in Medical Research 21, 2012, 347–359).
    pub(super) fn product(self, other: Self) -> Self {
        let value = self.value * other.value;
        if value <= 0.0 || self.low <= 0.0 || other.low <= 0.0 {
            // Without logarithms: nothing is below zero, and above lies at most the product of the upper ends.
            return Self {
                low: self.low.max(0.0) * other.low.max(0.0),
                value,
                high: self.high * other.high,
            };
        }
        let log = |interval: Self| Self {
            low: interval.low.ln(),
            value: interval.value.ln(),
            high: interval.high.ln(),
        };
        let sum = log(self).plus(log(other));
        Self {
            low: sum.low.exp(),
            value,
            high: sum.high.exp(),
        }
    }

    /// Kept between two bounds.
    pub(super) fn within(self, least: f64, most: f64) -> Self {
        Self {
            low: self.low.clamp(least, most),
            value: self.value.clamp(least, most),
            high: self.high.clamp(least, most),
        }
    }
}

/// A part of a whole: Wilson's score interval (Journal of the American Statistical Association 22, 1927, 209–212).
///
/// Both numbers may be fractions, where visits of one person are counted for less than one each. None of nothing.
#[must_use]
pub fn wilson(part: f64, whole: f64) -> Option<Interval> {
    if !whole.is_finite() || whole <= 0.0 || !part.is_finite() {
        return None;
    }
    let part = part.clamp(0.0, whole);
    let share = part / whole;
    let square = Z * Z;
    let centre = (part + square / 2.0) / (whole + square);
    let half = Z / (whole + square) * (share * (whole - part) + square / 4.0).max(0.0).sqrt();
    Some(Interval {
        low: if part <= 0.0 {
            0.0
        } else {
            (centre - half).clamp(0.0, share)
        },
        value: share,
        high: if part >= whole {
            1.0
        } else {
            (centre + half).clamp(share, 1.0)
        },
    })
}

/// A count of rare things: the score interval of Poisson's law, `x + z²/2 ± z √(x + z²/4)`.
pub(super) fn poisson(count: f64) -> Interval {
    let square = Z * Z;
    let half = Z * (count + square / 4.0).sqrt();
    Interval {
        low: (count + square / 2.0 - half).max(0.0),
        value: count,
        high: count + square / 2.0 + half,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_interval_of_a_share_is_the_published_one() {
        // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (part, whole, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let found = wilson(part, whole).unwrap();
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{found:?}"
            );
        }
        assert_eq!(wilson(0.0, 0.0), None);
    }

    #[test]
    fn the_interval_of_a_count_holds_the_count() {
        let none = poisson(0.0);
        assert!(none.low == 0.0 && (none.high - Z * Z).abs() < 1e-9);
        let many = poisson(400.0);
        assert!(
            (many.low - 362.7).abs() < 0.5 && (many.high - 441.2).abs() < 0.5,
            "{many:?}"
        );
    }

    proptest! {
        #[test]
        fn a_share_lies_in_its_interval_and_more_data_narrow_it(part in 0_u32..500, more in 0_u32..500) {
            let (part, whole) = (f64::from(part), f64::from(part + more + 1));
            let once = wilson(part, whole).unwrap();
            let tenfold = wilson(part * 10.0, whole * 10.0).unwrap();
            prop_assert!(0.0 <= once.low && once.low <= once.value && once.value <= once.high && once.high <= 1.0);
            prop_assert!(tenfold.high - tenfold.low <= once.high - once.low);
        }

        #[test]
        fn sums_and_products_keep_their_order(a in 0_u32..300, b in 0_u32..300) {
            let (a, b) = (poisson(f64::from(a)), poisson(f64::from(b)));
            for found in [a.plus(b), a.minus(b), a.product(b)] {
                prop_assert!(found.low <= found.value + 1e-9 && found.value <= found.high + 1e-9, "{:?}", found);
            }
            prop_assert!(a.product(b).low >= 0.0);
        }
    }
}
