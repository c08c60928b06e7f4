//! How long a link works, a session lasts, and a proof is fresh.

use jiff::{SignedDuration, Timestamp};

/// How long a mailed link and its code work (ASVS 6.5.5).
pub const LINK_LIFE: SignedDuration = SignedDuration::from_mins(10);
/// How long a session is there without being used.
const SESSION_IDLE: SignedDuration = SignedDuration::from_mins(30);
/// How long a session is there at the most.
pub const SESSION_LONGEST: SignedDuration = SignedDuration::from_hours(2);
/// How long a proof is good for what shows or destroys everything.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// When a session ends that began and is used at these times.
#[must_use]
pub fn ends_at(began: Timestamp, now: Timestamp) -> Timestamp {
    let add = |time: Timestamp, length| time.checked_add(length).unwrap_or(Timestamp::MAX);
    add(now, SESSION_IDLE).min(add(began, SESSION_LONGEST))
}

/// Whether a proof is fresh.
#[must_use]
pub fn is_fresh(proven: Timestamp, now: Timestamp) -> bool {
    now.duration_since(proven) < FRESH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_it_is_left_and_after_two_hours_in_any_case() {
        let began: Timestamp = "2026-11-16T08:00:00Z".parse().unwrap();
        let after = |minutes| began + SignedDuration::from_mins(minutes);
        assert_eq!(ends_at(began, began), after(30));
        assert_eq!(ends_at(began, after(80)), after(110));
        assert_eq!(ends_at(began, after(119)), after(120));
    }

    #[test]
    fn a_proof_is_fresh_for_less_than_ten_minutes() {
        let proven: Timestamp = "2026-11-16T08:00:00Z".parse().unwrap();
        assert!(is_fresh(proven, proven + SignedDuration::from_secs(599)));
        assert!(!is_fresh(proven, proven + SignedDuration::from_secs(600)));
    }
}
