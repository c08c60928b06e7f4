//! Round values for an axis.

/// Round values that enclose the data, in steps of 1, 2 or 5 times a power of ten.
///
/// The first is at or below `low`, the last at or above `high`, and there are about `wanted`
/// intervals. Each value is computed from whole numbers, so `0.3` is `0.3` and not
/// `0.30000000000000004`. Bounds that are equal, reversed or not finite still give an axis.
#[must_use]
pub fn nice_ticks(low: f64, high: f64, wanted: u32) -> Vec<f64> {
    let (low, high) = sane(low, high);
    let raw = (high - low) / f64::from(wanted.max(1));
    let (mantissa, exponent) = nice_step(raw);
    let step = scaled(mantissa, exponent);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let mut ticks = Vec::with_capacity(12);
    let mut index = first;
    // Twice as many as wanted is more than rounding can ask for; the bound is for extreme data,
    // where adding one no longer changes the index.
    while index <= last && ticks.len() < 64 {
        ticks.push(scaled(index * mantissa, exponent));
        index += 1.0;
    }
    ticks
}

/// Bounds an axis can be drawn between.
fn sane(low: f64, high: f64) -> (f64, f64) {
    if !low.is_finite() || !high.is_finite() {
        return (0.0, 1.0);
    }
    let (low, high) = (low.min(high), low.max(high));
    let span = high - low;
    // A span under the precision of its bounds cannot be divided.
    if span.is_finite() && span > low.abs().max(high.abs()) * 1e-12 {
        return (low, high);
    }
    if !span.is_finite() {
        return (low / 4.0, high / 4.0);
    }
    match low {
        zero if zero.abs() < f64::MIN_POSITIVE => (0.0, 1.0),
        positive if positive > 0.0 => (0.0, high),
        _ => (low, 0.0),
    }
}

/// The least of 1, 2, 5 and 10 times a power of ten that is not under the raw step.
fn nice_step(raw: f64) -> (f64, i32) {
    let mut exponent = 0;
    while exponent < 300 && raw >= power(exponent + 1) {
        exponent += 1;
    }
    while exponent > -300 && raw < power(exponent) {
        exponent -= 1;
    }
    // The margin keeps 0.2 from asking for 0.5 because its last bit is one too high.
    let ratio = raw / power(exponent) * (1.0 - 1e-9);
    let mantissa = if ratio <= 1.0 {
        1.0
    } else if ratio <= 2.0 {
        2.0
    } else if ratio <= 5.0 {
        5.0
    } else {
        10.0
    };
    (mantissa, exponent)
}

/// A whole number times a power of ten, rounded once.
fn scaled(whole: f64, exponent: i32) -> f64 {
    let value = if exponent < 0 {
        whole / power(-exponent)
    } else {
        whole * power(exponent)
    };
    // Minus nought is nought to a reader.
    if value.abs() < f64::MIN_POSITIVE {
        0.0
    } else {
        value
    }
}

fn power(exponent: i32) -> f64 {
    10.0_f64.powi(exponent)
}

#[cfg(test)]
mod tests {
    use super::nice_ticks;

    #[test]
    fn ticks_enclose_the_data_in_round_steps() {
        assert_eq!(nice_ticks(-2.3, 4.6, 5), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(nice_ticks(0.0, 71.4, 5), [0.0, 20.0, 40.0, 60.0, 80.0]);
        assert_eq!(nice_ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(
            nice_ticks(18_204.0, 24_000.0, 4),
            [18_000.0, 20_000.0, 22_000.0, 24_000.0]
        );
    }

    #[test]
    fn decimals_are_exact() {
        assert_eq!(nice_ticks(0.0, 0.6, 6), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        assert_eq!(nice_ticks(0.0, 1.0, 5), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(nice_ticks(-0.0003, 0.0, 3), [-0.0003, -0.0002, -0.0001, 0.0]);
    }

    #[test]
    fn a_constant_is_measured_from_zero() {
        assert_eq!(nice_ticks(5.0, 5.0, 5), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(nice_ticks(-5.0, -5.0, 5), [-5.0, -4.0, -3.0, -2.0, -1.0, 0.0]);
        assert_eq!(nice_ticks(0.0, 0.0, 2), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn nothing_makes_it_fail_or_run_away() {
        for (low, high) in [
            (f64::NAN, 1.0),
            (f64::NEG_INFINITY, f64::INFINITY),
            (f64::MIN, f64::MAX),
            (1e300, 1.1e300),
            (0.0, f64::MIN_POSITIVE),
            (1e9, 1e9 + 1e-6),
            (9.0, 1.0),
        ] {
            for wanted in [0, 1, 5, 40] {
                let ticks = nice_ticks(low, high, wanted);
                assert!((2..=64).contains(&ticks.len()), "{low} {high}: {ticks:?}");
                assert!(ticks.iter().all(|tick| tick.is_finite()), "{ticks:?}");
            }
        }
    }
}
