//! How a source stands: sending, silent, never heard from.

use i18n::{Format, Messages};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use ui::{Badge, IconName, Tone};

/// After how many times 24 hours without an event a source is silent: a shop that closes on Sundays and Mondays is
/// not.
pub(crate) const SILENT_AFTER: i64 = 3;

/// How a source stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing ever came from it.
    Unheard,
    /// Its latest event is this many days old, few enough.
    Sending {
        /// Days of the calendar since its latest event.
        days: i64,
    },
    /// Its latest event is too old.
    Silent {
        /// Days of the calendar since its latest event.
        days: i64,
    },
}

impl Standing {
    /// How a source stands whose latest event happened at `last`. Days are those of the place, as people count them.
    pub(super) fn of(last: Option<Timestamp>, now: Timestamp, zone: &TimeZone) -> Self {
        let Some(last) = last else { return Self::Unheard };
        let date = |time: Timestamp| time.to_zoned(zone.clone()).date();
        let days = date(now)
            .since(date(last))
            .map_or(0, |span| i64::from(span.get_days()))
            .max(0);
        let silent = now.duration_since(last) > SignedDuration::from_hours(24 * SILENT_AFTER);
        if silent {
            Self::Silent { days }
        } else {
            Self::Sending { days }
        }
    }

    /// Whether somebody should look.
    pub(super) const fn needs_a_look(self) -> bool {
        !matches!(self, Self::Sending { .. })
    }

    /// The state, in a word.
    pub(super) fn badge(self, m: Messages, format: &Format) -> AnyView {
        let (label, tone, icon) = match self {
            Self::Sending { .. } => (m.sources_state_sending().to_owned(), Tone::Good, IconName::Check),
            Self::Silent { days } => (
                m.sources_state_silent(days, &format.number(days)),
                Tone::Warn,
                IconName::Pause,
            ),
            Self::Unheard => (
                m.sources_state_unheard().to_owned(),
                Tone::Neutral,
                IconName::CircleMinus,
            ),
        };
        view! { <Badge label=label tone=tone icon=icon /> }.into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(last: &str, now: &str) -> Standing {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        Standing::of(Some(last.parse().unwrap()), now.parse().unwrap(), &paris)
    }

    #[test]
    fn days_are_those_of_the_place() {
        // 23:30 in Paris on the 18th.
        let last = "2026-11-18T22:30:00Z";
        assert_eq!(
            standing(last, "2026-11-18T22:45:00Z"),
            Standing::Sending { days: 0 }
        );
        assert_eq!(
            standing(last, "2026-11-18T23:15:00Z"),
            Standing::Sending { days: 1 }
        );
        assert_eq!(
            standing(last, "2026-11-20T22:59:00Z"),
            Standing::Sending { days: 2 }
        );
    }

    #[test]
    fn three_days_to_the_second_are_not_yet_a_silence() {
        let last = "2026-11-18T22:30:00Z";
        assert_eq!(
            standing(last, "2026-11-21T22:30:00Z"),
            Standing::Sending { days: 3 }
        );
        assert_eq!(
            standing(last, "2026-11-21T22:30:01Z"),
            Standing::Silent { days: 3 }
        );
    }

    #[test]
    fn long_silences_are_not_broken_into_months() {
        assert_eq!(
            standing("2026-01-01T12:00:00Z", "2026-03-02T12:00:00Z"),
            Standing::Silent { days: 60 }
        );
    }

    #[test]
    fn a_clock_that_runs_ahead_is_no_silence() {
        assert_eq!(
            standing("2026-11-22T12:00:00Z", "2026-11-20T12:00:00Z"),
            Standing::Sending { days: 0 }
        );
    }

    #[test]
    fn a_source_that_never_sent_is_unheard() {
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        assert_eq!(Standing::of(None, now, &TimeZone::UTC), Standing::Unheard);
    }
}
