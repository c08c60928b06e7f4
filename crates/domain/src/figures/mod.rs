//! Comparing one figure with another.

/// How a figure moved, and whether that is welcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// There is nothing to compare with.
    New,
    /// It moved by less than half a per cent.
    Steady(f64),
    /// It rose by this ratio (`0.12` is 12 %).
    Up(f64),
    /// It fell by this ratio, given as a positive number.
    Down(f64),
}

impl Change {
    /// Compares a figure with the one of the period before. Both are counts or amounts, so not negative.
    #[must_use]
    pub fn between(before: f64, now: f64) -> Self {
        if before <= 0.0 || !before.is_finite() || !now.is_finite() {
            return Self::New;
        }
        let ratio = (now - before) / before;
        if ratio.abs() < 0.005 {
            Self::Steady(ratio)
        } else if ratio > 0.0 {
            Self::Up(ratio)
        } else {
            Self::Down(-ratio)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_ratio_of_the_period_before() {
        assert_eq!(Change::between(200.0, 250.0), Change::Up(0.25));
        assert_eq!(Change::between(200.0, 150.0), Change::Down(0.25));
        assert!(matches!(Change::between(1000.0, 1004.0), Change::Steady(_)));
        assert_eq!(Change::between(0.0, 12.0), Change::New);
    }
}
