//! The receipts of a person's choices, and the choices themselves.

use store::portal::{ReceiptRow, receipt, receipts};
use uuid::Uuid;

use super::PortalVisit;
use crate::consent::Recorded;
use crate::{Services, UseError};

/// How many are listed.
const MOST: i64 = 100;

impl Services {
    /// Every choice of the person, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_history(&self, visit: &PortalVisit) -> Result<Vec<Recorded>, UseError> {
        self.consent_history(visit.person(), visit.profile()).await
    }

    /// The receipts of the person, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_receipts(&self, visit: &PortalVisit) -> Result<Vec<ReceiptRow>, UseError> {
        let mut tx = self.database.read(visit.person()).await?;
        let rows = receipts(&mut tx, MOST).await?;
        tx.finish().await?;
        Ok(rows)
    }

    /// A receipt, as it was given.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the person has no such receipt.
    pub async fn portal_receipt(&self, visit: &PortalVisit, id: Uuid) -> Result<String, UseError> {
        let mut tx = self.database.read(visit.person()).await?;
        let document = receipt(&mut tx, id).await?;
        tx.finish().await?;
        document.ok_or(UseError::NotFound)
    }
}
