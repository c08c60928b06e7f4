//! What is known of a person, from which source, since when, and for which purposes.

use jiff::{SignedDuration, Timestamp};
use store::portal::{Happening, happenings};
use store::profiles::{ProfileDetails, get};

use super::PortalVisit;
use crate::consent::PurposeStanding;
use crate::{Services, UseError};

/// How far back what happened is listed; everything is in the file that can be taken away.
const LISTED: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How much of it.
const MOST: i64 = 50;

/// What is known of a person.
#[derive(Debug, Clone)]
pub struct Known {
    /// The person, what links to them, and what is said of them.
    pub details: ProfileDetails,
    /// What happened lately, the latest first.
    pub happenings: Vec<Happening>,
    /// What it is used for, and where the person stands with each.
    pub purposes: Vec<PurposeStanding>,
}

impl Services {
    /// Everything that the person of a visit can look at, read as that person.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn known_of(&self, visit: &PortalVisit) -> Result<Known, UseError> {
        let since = self.now().checked_sub(LISTED).unwrap_or(Timestamp::UNIX_EPOCH);
        let mut tx = self.database.read(visit.person()).await?;
        let details = get(&mut tx, visit.profile()).await?.ok_or(UseError::NotFound)?;
        let happenings = happenings(&mut tx, since, MOST).await?;
        tx.finish().await?;
        Ok(Known {
            details,
            happenings,
            purposes: self.portal_standing(visit).await?,
        })
    }

    /// Where the person of a visit stands with each purpose.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_standing(&self, visit: &PortalVisit) -> Result<Vec<PurposeStanding>, UseError> {
        self.consent_standing(visit.person(), visit.profile()).await
    }
}
