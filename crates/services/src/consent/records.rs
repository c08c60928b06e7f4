//! Records of processing activities (GDPR, article 30(1)), from the registry and the notice that holds.

use domain::access::Capability;
use domain::consent::notice::Notice;
use domain::consent::purpose::Purpose;
use jiff::Timestamp;
use store::consent::purposes;

use super::notices::published;
use crate::access::Visit;
use crate::{Services, UseError};

/// The records.
#[derive(Debug, Clone)]
pub struct Records {
    /// When they were made.
    pub made_at: Timestamp,
    /// The notice that holds: who decides, the officer, transfers. None before the first.
    pub notice: Option<Notice>,
    /// Each purpose in force, once, by key.
    pub purposes: Vec<Purpose>,
}

impl Services {
    /// The records of processing as of now.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn records(&self, visit: &Visit) -> Result<Records, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let now = self.now();
        let mut tx = self.database.read(scope).await?;
        let in_force = purposes::in_force(&mut tx, now).await?;
        let notice = published(&mut tx).await?;
        tx.finish().await?;
        Ok(Records {
            made_at: now,
            notice,
            purposes: in_force,
        })
    }
}
