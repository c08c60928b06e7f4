//! Times of day: `14:30`, `14h30`, `2:30 PM`, `14:30:05.123`.

use jiff::civil::Time;

/// Reads a time of day.
pub(super) fn read(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let (clock, shift) = match lower.strip_suffix("pm").or_else(|| lower.strip_suffix("p.m.")) {
        Some(clock) => (clock, Some(12)),
        None => match lower.strip_suffix("am").or_else(|| lower.strip_suffix("a.m.")) {
            Some(clock) => (clock, Some(0)),
            None => (lower.as_str(), None),
        },
    };
    let clock = clock.trim().trim_end_matches(['h', 's']).trim_end();
    let mut parts = clock.split([':', 'h']);
    let hour = number(parts.next()?)?;
    let minute = parts.next().map_or(Some(0), number)?;
    let (second, nanosecond) = parts.next().map_or(Some((0, 0)), seconds)?;
    if parts.next().is_some() || (!lower.contains([':', 'h']) && shift.is_none()) {
        return None;
    }
    let hour = match shift {
        None => hour,
        Some(shift) if (1..=12).contains(&hour) => hour % 12 + shift,
        Some(_) => return None,
    };
    Time::new(hour, minute, second, nanosecond).ok()
}

fn number(digits: &str) -> Option<i8> {
    ((1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// Seconds and a fraction of at most nine digits.
fn seconds(text: &str) -> Option<(i8, i32)> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nanoseconds = format!("{:0<9}", fraction.get(..fraction.len().min(9))?);
    Some((number(whole)?, nanoseconds.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_written() {
        for (text, time) in [
            ("14:30", "14:30:00"),
            ("9:05:07", "09:05:07"),
            ("14h30", "14:30:00"),
            ("14h", "14:00:00"),
            ("14 h", "14:00:00"),
            ("2:30 PM", "14:30:00"),
            ("12:05 am", "00:05:00"),
            ("12 pm", "12:00:00"),
            ("14:30:05.123", "14:30:05.123"),
            ("14:30:05,5", "14:30:05.5"),
            ("00:00", "00:00:00"),
        ] {
            assert_eq!(
                read(text).map(|time| time.to_string()).as_deref(),
                Some(time),
                "{text}"
            );
        }
        for text in [
            "", "14", "25:00", "14:60", "13:00 PM", "1:2:3:4", "a:b", "14:30:x", "-1:00", "é:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
