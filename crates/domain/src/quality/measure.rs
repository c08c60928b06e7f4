//! What the health of data is measured by.

/// One of the five measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// People who have a value, out of those of whom something is known.
    Completeness,
    /// Values about which there is no doubt, out of all values.
    Validity,
    /// Values that one person alone has, out of those that tell people apart.
    Uniqueness,
    /// Values observed within the declared days, out of all values.
    Freshness,
    /// Values that nothing contradicts, out of those that can be held against another.
    Consistency,
}

/// So many out of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratio {
    /// The numerator.
    pub part: i64,
    /// The denominator.
    pub whole: i64,
}

impl Ratio {
    /// From 0 to 1; none of nothing.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        let float = |count: i64| i32::try_from(count).map_or(f64::from(i32::MAX), f64::from);
        let scale = (self.whole / i64::from(i32::MAX)) + 1;
        (self.whole > 0).then(|| float(self.part / scale) / float(self.whole / scale))
    }
}

impl std::ops::Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            part: self.part + other.part,
            whole: self.whole + other.whole,
        }
    }
}

/// What was counted of a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// People of whom something is known.
    pub people: i64,
    /// Those who have a value.
    pub present: i64,
    /// Values about which there is no doubt.
    pub valid: i64,
    /// Values observed within the declared days.
    pub fresh: i64,
    /// Values that tell people apart.
    pub telling: i64,
    /// Those that one person alone has.
    pub single: i64,
    /// Values that can be held against another.
    pub comparable: i64,
    /// Those that nothing contradicts.
    pub agreed: i64,
}

impl Measure {
    /// Every measure, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Completeness,
        Self::Validity,
        Self::Uniqueness,
        Self::Freshness,
        Self::Consistency,
    ];

    /// The measure of what was counted.
    #[must_use]
    pub const fn of(self, counts: &Counts) -> Ratio {
        let (part, whole) = match self {
            Self::Completeness => (counts.present, counts.people),
            Self::Validity => (counts.valid, counts.present),
            Self::Uniqueness => (counts.single, counts.telling),
            Self::Freshness => (counts.fresh, counts.present),
            Self::Consistency => (counts.agreed, counts.comparable),
        };
        Ratio { part, whole }
    }

    /// The measure of many fields: all their values together. Completeness takes the expected fields only, since of the
    /// others nobody is expected to have one.
    #[must_use]
    pub fn overall<'a>(self, fields: impl IntoIterator<Item = (bool, &'a Counts)>) -> Ratio {
        fields
            .into_iter()
            .filter(|(expected, _)| *expected || self != Self::Completeness)
            .fold(Ratio::default(), |sum, (_, counts)| sum + self.of(counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn measures_say_what_out_of_what() {
        let counts = Counts {
            people: 100,
            present: 80,
            valid: 76,
            fresh: 40,
            telling: 80,
            single: 78,
            comparable: 20,
            agreed: 15,
        };
        let shares = Measure::ALL.map(|measure| measure.of(&counts).share().unwrap());
        assert_eq!(shares, [0.8, 0.95, 0.975, 0.5, 0.75]);
        assert_eq!(Ratio::default().share(), None);
    }

    #[test]
    fn nobody_is_expected_to_have_what_a_client_notes_of_its_own() {
        let (email, tier) = (
            Counts {
                people: 10,
                present: 9,
                valid: 9,
                ..Counts::default()
            },
            Counts {
                people: 10,
                present: 1,
                valid: 0,
                ..Counts::default()
            },
        );
        let fields = || [(true, &email), (false, &tier)];
        assert_eq!(
            Measure::Completeness.overall(fields()),
            Ratio { part: 9, whole: 10 }
        );
        assert_eq!(Measure::Validity.overall(fields()), Ratio { part: 9, whole: 10 });
    }

    proptest! {
        #[test]
        fn a_share_is_never_out_of_bounds(whole in 1..i64::MAX, part in 0..i64::MAX) {
            let share = Ratio { part: part.min(whole), whole }.share().unwrap();
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }
}
