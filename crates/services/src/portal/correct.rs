//! Correcting what is known: the person's own word, which no source overrules.

use domain::account::Language;
use domain::profiles::EXPECTED_TRAITS;
use domain::quality::{Conventions, FieldKind, Problem, Surroundings, normalise_within};
use domain::requests::Kind;
use jiff::tz::TimeZone;
use store::portal::{Correction, correct, keep_address};
use store::profiles::get;
use store::trail::{TrailEntry, record};

use super::PortalVisit;
use crate::collect::projection;
use crate::{Services, UseError};

/// The longest value.
const LONGEST: usize = 300;

/// Something that can be corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What is held to be true now.
    pub value: Option<String>,
    /// Whether the person answers for it already.
    pub verified: bool,
}

/// Why nothing was corrected.
#[derive(Debug)]
pub enum CorrectError {
    /// Nothing was typed.
    Empty,
    /// Too much was.
    TooLong,
    /// It cannot be what it should.
    Doubtful(Problem, Option<String>),
    /// The proof of who it is does not suffice.
    NotProven,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for CorrectError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// What the person of a visit can correct: what is usually known first, then whatever else is known of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn correctable(&self, visit: &PortalVisit) -> Result<Vec<Field>, UseError> {
        let mut tx = self.database.read(visit.person()).await?;
        let known = get(&mut tx, visit.profile()).await?.ok_or(UseError::NotFound)?;
        tx.finish().await?;
        let usual = EXPECTED_TRAITS.iter().map(|name| (*name).to_owned());
        let others = known
            .traits
            .iter()
            .map(|found| found.name.clone())
            .filter(|name| !EXPECTED_TRAITS.contains(&name.as_str()));
        Ok(usual
            .chain(others)
            .map(|name| {
                let found = known.traits.iter().find(|found| found.name == name);
                Field {
                    value: found.map(|found| found.latest.value.clone()),
                    verified: found.is_some_and(|found| found.latest.verified_at.is_some()),
                    name,
                }
            })
            .collect())
    }

    /// Takes the person's word for a value.
    ///
    /// # Errors
    /// [`CorrectError`] says what to mend; [`UseError::NotFound`] for a field that they cannot correct.
    pub async fn correct_field(
        &self,
        visit: &PortalVisit,
        name: &str,
        typed: &str,
    ) -> Result<(), CorrectError> {
        if !visit.suffices(Kind::Rectification) {
            return Err(CorrectError::NotProven);
        }
        let fields = self.correctable(visit).await?;
        if !fields.iter().any(|field| field.name == name) {
            return Err(UseError::NotFound.into());
        }
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(CorrectError::Empty);
        }
        if typed.chars().count() > LONGEST {
            return Err(CorrectError::TooLong);
        }
        let now = self.now();
        let place = visit.portal.place();
        let customs = Conventions {
            country: place.country.clone(),
            language: place.language.as_str().to_owned(),
        };
        let home = fields.iter().find(|field| field.name == "address.country");
        let around = Surroundings {
            country: home.and_then(|field| field.value.as_deref()),
            today: Some(now.to_zoned(TimeZone::UTC).date()),
        };
        let kept = normalise_within(name, typed, &customs, around);
        if let Some(problem) = kept.problem {
            return Err(CorrectError::Doubtful(problem, kept.suggestion));
        }
        let correction = Correction {
            profile: visit.profile(),
            name,
            value: &kept.value,
            original: (kept.value != typed).then_some(typed),
            source_name: source_name(place.language),
        };
        let mut tx = self.database.write(visit.writing()).await?;
        // The address that lets them in stays: nobody has shown yet that they read what is sent to the new one.
        if FieldKind::of(name) == FieldKind::Email {
            keep_address(&mut tx, visit.profile(), now).await?;
        }
        correct(&mut tx, &correction, now).await?;
        projection::refresh(&mut tx, &[visit.profile()]).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "portal.correct",
            object: Some(visit.profile().uuid()),
            detail: name,
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What the source of people's own words is called, in the language of the workspace.
const fn source_name(language: Language) -> &'static str {
    match language {
        Language::French => "La personne elle-même",
        _ => "The person themselves",
    }
}
