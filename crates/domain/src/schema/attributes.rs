//! Attributes that no purpose covers: dropped and counted, unless the workspace's plan keeps them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A group of attributes that is dropped unless it is kept on purpose.
///
/// These are Segment's reserved traits about age and gender, what the GDPR calls special (articles 9 and 10), national
/// numbers and precise places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sensitive {
    /// How old somebody is.
    Age,
    /// When somebody was born.
    Birthday,
    /// The gender of a person.
    Gender,
    /// What somebody believes in.
    Religion,
    /// Where somebody's family is from.
    Origin,
    /// What somebody stands for.
    Politics,
    /// Whether somebody is in a trade union.
    Union,
    /// How somebody is.
    Health,
    /// Whom somebody loves.
    Sexuality,
    /// What somebody's body is measured by.
    Biometrics,
    /// What somebody was convicted of.
    Offences,
    /// The number that a state gave to somebody.
    NationalNumber,
    /// Where exactly somebody is.
    Location,
}

impl Sensitive {
    /// Every group.
    pub const ALL: [Self; 13] = [
        Self::Age,
        Self::Birthday,
        Self::Gender,
        Self::Religion,
        Self::Origin,
        Self::Politics,
        Self::Union,
        Self::Health,
        Self::Sexuality,
        Self::Biometrics,
        Self::Offences,
        Self::NationalNumber,
        Self::Location,
    ];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Birthday => "birthday",
            Self::Gender => "gender",
            Self::Religion => "religion",
            Self::Origin => "origin",
            Self::Politics => "politics",
            Self::Union => "union",
            Self::Health => "health",
            Self::Sexuality => "sexuality",
            Self::Biometrics => "biometrics",
            Self::Offences => "offences",
            Self::NationalNumber => "national_number",
            Self::Location => "location",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == word)
    }

    /// Names of attributes that belong to the group, small and without marks between words.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Age => &[
                "age",
                "ageband",
                "agerange",
                "agegroup",
                "agebracket",
                "trancheage",
            ],
            Self::Birthday => &[
                "birthday",
                "birthdate",
                "dateofbirth",
                "dob",
                "birthyear",
                "yearofbirth",
                "anniversaire",
                "datenaissance",
                "datedenaissance",
                "anneenaissance",
            ],
            Self::Gender => &["gender", "sex", "sexe", "genre", "civilite", "salutation"],
            Self::Religion => &[
                "religion",
                "faith",
                "religiousbelief",
                "religiousbeliefs",
                "halal",
                "kosher",
                "casher",
            ],
            Self::Origin => &[
                "ethnicity",
                "ethnicorigin",
                "race",
                "racialorigin",
                "ethnie",
                "origineethnique",
            ],
            Self::Politics => &[
                "politics",
                "politicalopinion",
                "politicalopinions",
                "politicalparty",
                "opinionpolitique",
                "opinionspolitiques",
            ],
            Self::Union => &[
                "tradeunion",
                "unionmembership",
                "syndicat",
                "appartenancesyndicale",
            ],
            Self::Health => &[
                "health",
                "healthcondition",
                "medicalcondition",
                "disease",
                "diagnosis",
                "disability",
                "pregnant",
                "pregnancy",
                "bloodtype",
                "bmi",
                "sante",
                "etatdesante",
                "maladie",
                "handicap",
                "enceinte",
                "grossesse",
                "allergies",
            ],
            Self::Sexuality => &["sexualorientation", "sexuality", "sexlife", "orientationsexuelle"],
            Self::Biometrics => &[
                "biometrics",
                "biometricid",
                "fingerprintscan",
                "faceid",
                "geneticdata",
                "dna",
                "adn",
            ],
            Self::Offences => &["criminalrecord", "convictions", "offences", "casierjudiciaire"],
            Self::NationalNumber => &[
                "ssn",
                "socialsecuritynumber",
                "nationalid",
                "nationalinsurancenumber",
                "nino",
                "passportnumber",
                "idcardnumber",
                "nir",
                "numerosecuritesociale",
                "numsecu",
            ],
            Self::Location => &[
                "latitude",
                "longitude",
                "lat",
                "lng",
                "lon",
                "geolocation",
                "gps",
                "gpscoordinates",
            ],
        }
    }

    /// Whether the group is meant of products and places too, when it is not said of a person: clothes have a gender, books
    /// a genre, wines an age, a shop a latitude.
    const fn only_of_people(self) -> bool {
        matches!(
            self,
            Self::Age | Self::Birthday | Self::Gender | Self::Union | Self::Location
        )
    }

    /// The group that an attribute belongs to by its name: the last part of its path.
    #[must_use]
    pub fn of(path: &str, of_person: bool) -> Option<Self> {
        let last = path.rsplit('.').next().unwrap_or(path);
        let name: String = last
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .map(|letter| {
                if matches!(letter, 'é' | 'è' | 'ê') {
                    'e'
                } else {
                    letter
                }
            })
            .collect();
        GROUPS
            .get(name.as_str())
            .copied()
            .filter(|group| of_person || !group.only_of_people())
    }
}

/// Each name with its group: asked for every name of every message.
static GROUPS: LazyLock<HashMap<&'static str, Sensitive>> = LazyLock::new(|| {
    let named = |group: Sensitive| group.names().iter().map(move |name| (*name, group));
    Sensitive::ALL.into_iter().flat_map(named).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_known_in_any_spelling() {
        for (path, group) in [
            ("gender", Some(Sensitive::Gender)),
            ("date_of_birth", Some(Sensitive::Birthday)),
            ("dateOfBirth", Some(Sensitive::Birthday)),
            ("person.Civilité", Some(Sensitive::Gender)),
            ("état de santé", Some(Sensitive::Health)),
            ("political-opinion", Some(Sensitive::Politics)),
            ("firstName", None),
            ("package", None),
        ] {
            assert_eq!(Sensitive::of(path, true), group, "{path}");
        }
    }

    #[test]
    fn things_may_have_an_age_and_a_gender() {
        assert_eq!(Sensitive::of("product.gender", false), None);
        assert_eq!(Sensitive::of("age", false), None);
        assert_eq!(Sensitive::of("religion", false), Some(Sensitive::Religion));
    }

    #[test]
    fn no_name_belongs_to_two_groups() {
        let mut names: Vec<_> = Sensitive::ALL.iter().flat_map(|group| group.names()).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
