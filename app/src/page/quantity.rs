//! Counts as numbers that can be drawn and divided.

/// A count or an amount as a floating-point number: exact up to 2^53.
#[must_use]
pub(crate) fn float(count: i64) -> f64 {
    // The upper half always fits a signed half, and the lower one an unsigned half.
    let upper = i32::try_from(count >> 32).unwrap_or_default();
    let lower = u32::try_from(count & 0xFFFF_FFFF).unwrap_or_default();
    f64::from(upper) * 4_294_967_296.0 + f64::from(lower)
}

/// A length as a count.
#[must_use]
pub(crate) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::float;

    #[test]
    fn counts_keep_their_value() {
        for (count, expected) in [
            (0, 0.0),
            (-1, -1.0),
            (4_294_967_296, 4_294_967_296.0),
            (-7_000_000_001, -7_000_000_001.0),
        ] {
            assert!((float(count) - expected).abs() < f64::EPSILON, "{count}");
        }
    }
}
