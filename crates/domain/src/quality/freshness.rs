//! How long a value counts: declared for each field, in days.

use jiff::{SignedDuration, Timestamp};

use super::FieldKind;

/// The longest that can be declared: ten years.
pub const MOST_DAYS: u16 = 3_650;

/// How long values of a field count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// So many times 24 hours after they were observed.
    Days(u16),
    /// For ever: what does not change, such as a day of birth.
    Always,
}

/// Why a number of days cannot be declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaysError {
    /// Not a whole number.
    NotANumber,
    /// Not between 1 and [`MOST_DAYS`].
    OutOfRange,
}

impl Freshness {
    /// What holds where nobody has declared anything.
    ///
    /// Names and days of birth do not age. Addresses and numbers are given up within two years or so; where somebody
    /// lives and what clients note of their own, within one; a language lasts for three.
    #[must_use]
    pub fn default_of(name: &str) -> Self {
        match FieldKind::of(name) {
            FieldKind::FirstName
            | FieldKind::Name
            | FieldKind::Birthday
            | FieldKind::Date
            | FieldKind::Currency => Self::Always,
            FieldKind::Email | FieldKind::Phone | FieldKind::Country => Self::Days(730),
            FieldKind::Language => Self::Days(1_095),
            FieldKind::City | FieldKind::PostalCode | FieldKind::Money | FieldKind::Text => Self::Days(365),
        }
    }

    /// Reads a declaration as typed: nothing is for ever.
    ///
    /// # Errors
    /// [`DaysError`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, DaysError> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        if text.is_empty() {
            return Ok(Self::Always);
        }
        let days: i64 = text.parse().map_err(|_cause| DaysError::NotANumber)?;
        u16::try_from(days)
            .ok()
            .filter(|days| (1..=MOST_DAYS).contains(days))
            .map(Self::Days)
            .ok_or(DaysError::OutOfRange)
    }

    /// As it is stored: no days are for ever.
    #[must_use]
    pub const fn days(self) -> Option<u16> {
        match self {
            Self::Days(days) => Some(days),
            Self::Always => None,
        }
    }

    /// Values observed before this moment no longer count; none for ever.
    #[must_use]
    pub fn since(self, now: Timestamp) -> Option<Timestamp> {
        let days = self.days()?;
        Some(
            now.checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
                .unwrap_or(Timestamp::MIN),
        )
    }

    /// **The rule**: whether a value observed then counts now, for segments and for every other use that chooses people by
    /// what they are. The same in SQL: `app.counts(observed_at, since)`, with [`Freshness::since`].
    #[must_use]
    pub fn counts(self, observed_at: Timestamp, now: Timestamp) -> bool {
        self.since(now).is_none_or(|since| observed_at >= since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_counts_until_its_days_are_over() {
        let now: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let month = Freshness::Days(30);
        assert!(month.counts(at("2026-10-22T09:41:00Z"), now));
        assert!(!month.counts(at("2026-10-22T09:40:59Z"), now));
        assert!(
            month.counts(at("2027-01-01T00:00:00Z"), now),
            "a clock that runs ahead"
        );
        assert!(Freshness::Always.counts(Timestamp::MIN, now));
        assert!(Freshness::Days(MOST_DAYS).since(Timestamp::MIN).is_some());
    }

    #[test]
    fn a_declaration_is_a_number_of_days_or_nothing() {
        assert_eq!(Freshness::parse(" 1 095 "), Ok(Freshness::Days(1_095)));
        assert_eq!(Freshness::parse(""), Ok(Freshness::Always));
        assert_eq!(Freshness::parse("un an"), Err(DaysError::NotANumber));
        for text in ["0", "-3", "3651", "99999999999"] {
            assert_eq!(Freshness::parse(text), Err(DaysError::OutOfRange), "{text}");
        }
    }

    #[test]
    fn what_does_not_change_does_not_age() {
        assert_eq!(Freshness::default_of("birthday"), Freshness::Always);
        assert_eq!(Freshness::default_of("lastName"), Freshness::Always);
        assert_eq!(Freshness::default_of("email"), Freshness::Days(730));
        assert_eq!(Freshness::default_of("address.city"), Freshness::Days(365));
        assert_eq!(Freshness::default_of("loyalty_tier"), Freshness::Days(365));
    }
}
