//! Numbers of a workbook as text: without the noise of binary fractions, and dates as ISO 8601.

use std::fmt::Write as _;

use super::styles::Shown;

const SECONDS_A_DAY: f64 = 86_400.0;
/// 9999-12-31, the last day that Excel knows.
const LAST_DAY: f64 = 2_958_466.0;

/// Adds what a cell with this number shows.
pub(super) fn write(raw: &str, shown: Shown, from_1904: bool, out: &mut String) {
    let Some(value) = raw.parse::<f64>().ok().filter(|value| value.is_finite()) else {
        out.push_str(raw);
        return;
    };
    match shown {
        Shown::Number => decimal(raw, value, 1, out),
        Shown::Padded(digits) => decimal(raw, value, digits, out),
        Shown::Moment { date, time } => {
            if moment(value, date, time, from_1904, out).is_none() {
                decimal(raw, value, 1, out);
            }
        }
    }
}

/// A number with the 15 digits that Excel knows, in plain decimal form.
fn decimal(raw: &str, value: f64, digits: usize, out: &mut String) {
    let short = raw.len() <= 15 && raw.bytes().all(|byte| byte.is_ascii_digit());
    if short {
        pad(raw.trim_start_matches('0'), digits, out);
        return;
    }
    // One digit, a point, 14 digits, and the exponent.
    let scientific = format!("{value:.14e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let significant = mantissa.replace('.', "");
    let significant = significant.trim_end_matches('0');
    if significant.is_empty() {
        pad("", digits, out);
        return;
    }
    out.push_str(sign);
    if !(-20..=20).contains(&exponent) {
        let (first, rest) = significant.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        // Writing to a string cannot fail.
        let _written = write!(out, "{first}{point}{rest}E{exponent:+}");
        return;
    }
    let Ok(whole) = usize::try_from(exponent + 1) else {
        pad("", digits, out);
        out.push('.');
        out.extend((exponent + 1..0).map(|_| '0'));
        out.push_str(significant);
        return;
    };
    if significant.len() <= whole {
        pad(&format!("{significant:0<whole$}"), digits, out);
    } else {
        let (before, after) = significant.split_at(whole);
        pad(before, digits, out);
        out.push('.');
        out.push_str(after);
    }
}

/// At least so many digits.
fn pad(number: &str, digits: usize, out: &mut String) {
    let digits = digits.clamp(1, 30);
    let _written = write!(out, "{number:0>digits$}");
}

/// A date, a time or both; nothing where the number is none.
fn moment(value: f64, date: bool, time: bool, from_1904: bool, out: &mut String) -> Option<()> {
    if !(0.0..LAST_DAY).contains(&value) {
        return None;
    }
    // Seconds are exact in a double of this size; Excel itself shows whole seconds unless asked.
    let seconds = whole((value * SECONDS_A_DAY).round())?;
    let (day, second) = (seconds / 86_400, seconds % 86_400);
    if !date {
        let _written = write!(
            out,
            "{:02}:{:02}:{:02}",
            seconds / 3_600,
            second / 60 % 60,
            second % 60
        );
        return Some(());
    }
    if day == 0 && !from_1904 {
        // The day zero is no day; with a time it is that time.
        if !time && second == 0 {
            return None;
        }
        let _written = write!(
            out,
            "{:02}:{:02}:{:02}",
            second / 3_600,
            second / 60 % 60,
            second % 60
        );
        return Some(());
    }
    // Days since 1970-01-01. Excel's 1900 has a 29 February, which Lotus 1-2-3 put there: day 60.
    let since_1970 = match (from_1904, day) {
        (true, _) => day - 24_107,
        (false, 60) => return None,
        (false, 61..) => day - 25_569,
        (false, _) => day - 25_568,
    };
    let (year, month, of_month) = civil(since_1970);
    let _written = write!(out, "{year:04}-{month:02}-{of_month:02}");
    if time || second != 0 {
        let _written = write!(
            out,
            "T{:02}:{:02}:{:02}",
            second / 3_600,
            second / 60 % 60,
            second % 60
        );
    }
    Some(())
}

/// A float that is a whole number, as an integer, through its text: rare enough to be slow.
fn whole(value: f64) -> Option<i64> {
    format!("{value:.0}").parse().ok()
}

/// The date of a day since 1970-01-01 (Howard Hinnant, *chrono-compatible low-level date algorithms*).
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(raw: &str, shown: Shown, from_1904: bool) -> String {
        let mut out = String::new();
        write(raw, shown, from_1904, &mut out);
        out
    }

    const DATE: Shown = Shown::Moment {
        date: true,
        time: false,
    };
    const BOTH: Shown = Shown::Moment {
        date: true,
        time: true,
    };
    const TIME: Shown = Shown::Moment {
        date: false,
        time: true,
    };

    #[test]
    fn numbers_lose_their_noise() {
        for (raw, text) in [
            ("12", "12"),
            ("0", "0"),
            ("007", "7"),
            ("-3", "-3"),
            ("0.1", "0.1"),
            ("12.300000000000001", "12.3"),
            ("0.30000000000000004", "0.3"),
            ("1.2E3", "1200"),
            ("1E-3", "0.001"),
            ("-4.5E-2", "-0.045"),
            ("33612345678", "33612345678"),
            ("123456789012345678", "123456789012346000"),
            ("1e300", "1E+300"),
            ("1.5e-30", "1.5E-30"),
            ("-0.0", "0"),
            ("", ""),
            ("abc", "abc"),
            ("NaN", "NaN"),
            ("inf", "inf"),
        ] {
            assert_eq!(shown(raw, Shown::Number, false), text, "{raw}");
        }
        assert_eq!(shown("1000", Shown::Padded(5), false), "01000");
        assert_eq!(shown("612345678", Shown::Padded(10), false), "0612345678");
        assert_eq!(shown("612345678.0", Shown::Padded(10), false), "0612345678");
    }

    #[test]
    fn dates_are_those_that_excel_shows() {
        for (raw, format, from_1904, text) in [
            ("46086", DATE, false, "2026-03-05"),
            ("46086.604166666664", BOTH, false, "2026-03-05T14:30:00"),
            ("46086.5", DATE, false, "2026-03-05T12:00:00"),
            ("46086", BOTH, false, "2026-03-05T00:00:00"),
            ("44624", DATE, true, "2026-03-05"),
            ("0", DATE, true, "1904-01-01"),
            ("1", DATE, false, "1900-01-01"),
            ("59", DATE, false, "1900-02-28"),
            ("60", DATE, false, "60"),
            ("61", DATE, false, "1900-03-01"),
            ("0.75", TIME, false, "18:00:00"),
            ("1.0625", TIME, false, "25:30:00"),
            ("0.75", BOTH, false, "18:00:00"),
            ("0", DATE, false, "0"),
            ("-1", DATE, false, "-1"),
            ("2958465", DATE, false, "9999-12-31"),
            ("2958466", DATE, false, "2958466"),
            ("1e99", DATE, false, "1E+99"),
        ] {
            assert_eq!(shown(raw, format, from_1904), text, "{raw}");
        }
    }

    proptest! {
        #[test]
        fn cents_are_read_as_they_were_typed(cents in -10_000_000_i32..10_000_000) {
            let value = f64::from(cents) / 100.0;
            let text = shown(&format!("{value:.17}"), Shown::Number, false);
            prop_assert_eq!(text.parse::<f64>().unwrap(), value);
            prop_assert!(text.len() <= 10);
        }

        #[test]
        fn whatever_is_in_a_number_cell_has_a_text(raw in "\\PC{0,20}|-?[0-9.eE+]{0,25}", from_1904 in any::<bool>()) {
            for format in [Shown::Number, Shown::Padded(7), DATE, BOTH, TIME] {
                prop_assert!(shown(&raw, format, from_1904).is_empty() <= raw.is_empty());
            }
        }
    }
}
