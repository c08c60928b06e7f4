//! How much of what is usually known about a person is known.

/// The traits a complete profile has.
pub const EXPECTED_TRAITS: [&str; 8] = [
    "firstName",
    "lastName",
    "email",
    "phone",
    "language",
    "address.city",
    "address.postalCode",
    "address.country",
];

/// Known traits out of those expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completeness {
    /// Expected traits that have a value.
    pub known: usize,
}

impl Completeness {
    /// Counts the expected traits among `names`.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            known: names
                .into_iter()
                .filter(|name| EXPECTED_TRAITS.contains(name))
                .count(),
        }
    }

    /// Share from 0 to 1.
    #[must_use]
    pub fn ratio(self) -> f64 {
        let count = |number: usize| u32::try_from(number).map_or(0.0, f64::from);
        count(self.known) / count(EXPECTED_TRAITS.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn completeness_is_the_share_of_expected_traits() {
        let half = Completeness::of(["email", "phone", "firstName", "lastName", "favouriteRoom"]);
        assert_eq!(half.known, 4);
        assert!((half.ratio() - 0.5).abs() < f64::EPSILON);
    }
}
