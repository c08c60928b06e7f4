//! Proving oneself anew: the person need not type the address again.

use store::portal::address_of;

use super::{Asking, PortalVisit, StartError};
use crate::{Services, UseError};

impl Services {
    /// Mails a new link to the address at which the person of a visit is reached, whatever address `asking` names.
    ///
    /// # Errors
    /// [`UseError::NotFound`] for somebody who is reached at none.
    pub async fn prove_again(&self, visit: &PortalVisit, asking: Asking<'_>) -> Result<(), UseError> {
        let mut tx = self.database.read(visit.person()).await?;
        let email = address_of(&mut tx, visit.profile()).await?;
        tx.finish().await?;
        let asking = Asking {
            email: email.as_deref().ok_or(UseError::NotFound)?,
            ..asking
        };
        match self.start_portal(&visit.portal, asking).await {
            Ok(()) => Ok(()),
            Err(StartError::Use(error)) => Err(error),
            // What is stored as an address is one, or nobody is reached there.
            Err(StartError::Email(_)) => Err(UseError::NotFound),
        }
    }
}
