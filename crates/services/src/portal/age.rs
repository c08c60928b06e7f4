//! What the person says of their age.

use domain::consent::gate::{Age, AgeBand};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::consent::{AgeSayer, NewAge, house, person_of, say_ages};
use store::portal::{GuardianRequest, latest_guardian_request};

use super::PortalVisit;
use crate::consent::refresh;
use crate::{Services, UseError};

/// What a person can say, not to say it included.
pub const OWN_AGES: [AgeBand; 6] = [
    AgeBand::Under13,
    AgeBand::From13,
    AgeBand::From15,
    AgeBand::From16,
    AgeBand::Adult,
    AgeBand::Unknown,
];

/// What is known of an age, for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeView {
    /// What they said.
    pub own: AgeBand,
    /// What counts: the younger of what they and the client say.
    pub counts: AgeBand,
    /// From which age people decide alone.
    pub consent_age: u8,
    /// The latest time that a guardian was asked.
    pub asked: Option<GuardianRequest>,
}

impl AgeView {
    /// Whether a yes of theirs counts only with that of a guardian.
    #[must_use]
    pub fn needs_guardian(&self) -> bool {
        self.counts.youngest().is_some_and(|age| age < self.consent_age)
    }
}

pub(super) fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

impl Services {
    /// What is known of the age of the person of a visit.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_age(&self, visit: &PortalVisit) -> Result<AgeView, UseError> {
        let today = today(self.now());
        let mut tx = self.database.read(visit.person()).await?;
        let known = person_of(&mut tx, visit.profile())
            .await?
            .ok_or(UseError::NotFound)?;
        let asked = latest_guardian_request(&mut tx, &known.profiles()).await?;
        let consent_age = house(&mut tx).await?.consent_age;
        tx.finish().await?;
        Ok(AgeView {
            own: known.ages.own.on(today).band,
            counts: known.ages.on(today).band,
            consent_age,
            asked,
        })
    }

    /// Takes down what the person says of their age. The gate goes by it from now on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn say_portal_age(&self, visit: &PortalVisit, band: AgeBand) -> Result<(), UseError> {
        let now = self.now();
        let new = NewAge {
            profile: visit.profile(),
            age: own_age(band, today(now)),
        };
        let mut tx = self.database.write(visit.writing()).await?;
        let changed = say_ages(&mut tx, AgeSayer::Own, &[new], now).await?;
        if !changed.is_empty() {
            refresh(self, &mut tx, &changed).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Whoever says a band has just reached it, as far as we know: it ends when it does for the youngest in it.
fn own_age(band: AgeBand, today: Date) -> Age {
    match band.youngest() {
        Some(years) if years > 0 && band.is_minor() => {
            Age::of_years(years, today).unwrap_or(Age::of_band(band))
        }
        _ => Age::of_band(band),
    }
}
