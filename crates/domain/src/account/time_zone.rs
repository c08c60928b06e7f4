//! The time zone that dates are shown in.

/// The name of a time zone of the IANA database that this build knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZoneName(String);

impl TimeZoneName {
    /// Zones offered in the account form: the countries that Mesure serves first.
    pub const OFFERED: [&'static str; 8] = [
        "Europe/Paris",
        "Europe/London",
        "Europe/Brussels",
        "Europe/Zurich",
        "Europe/Berlin",
        "Europe/Madrid",
        "America/Montreal",
        "UTC",
    ];

    /// Reads a name; `None` when no such zone is known.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        jiff::tz::TimeZone::get(name).ok().map(|_| Self(name.to_owned()))
    }

    /// The name, such as `Europe/Paris`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The zone itself; UTC if the database lost it since it was read.
    #[must_use]
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.0).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_zone_exists() {
        for name in TimeZoneName::OFFERED {
            assert!(TimeZoneName::parse(name).is_some(), "{name}");
        }
        assert_eq!(TimeZoneName::parse("Europe/Atlantis"), None);
    }
}
