//! How personal it gets, and how surprising.

use domain::portal::Dial;
use store::portal::{preference, save_preference};

use super::PortalVisit;
use crate::{Services, UseError};

impl Services {
    /// What the person of a visit has set, or what holds for everybody.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_dial(&self, visit: &PortalVisit) -> Result<Dial, UseError> {
        let mut tx = self.database.read(visit.person()).await?;
        let set = preference(&mut tx, visit.profile()).await?;
        tx.finish().await?;
        Ok(set.unwrap_or_default())
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn set_portal_dial(&self, visit: &PortalVisit, dial: Dial) -> Result<(), UseError> {
        let mut tx = self.database.write(visit.writing()).await?;
        save_preference(&mut tx, visit.profile(), dial, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}
