//! The file that a person asked for in the portal, and its link.

use domain::ids::PrivacyRequestId;
use domain::requests::Kind;
use store::erasure::{export, export_of_request};
use uuid::Uuid;

use super::asked::Asked;
use crate::portal::PortalVisit;
use crate::{Services, UseError};

impl Services {
    /// Whether the file that a request of the person asked for waits to be taken.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the request is somebody else's, or not there.
    pub async fn has_portal_file(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
    ) -> Result<bool, UseError> {
        Ok(self.portal_file(visit, request).await?.is_some())
    }

    /// The link to the file that a request of the person asked for: it works once.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no file to be taken, or the request is not theirs.
    pub async fn portal_file_link(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
    ) -> Result<String, UseError> {
        let file = self
            .portal_file(visit, request)
            .await?
            .ok_or(UseError::NotFound)?;
        self.export_link(visit.writing(), visit.portal.slug(), file).await
    }

    /// Begins at once to erase the person who asked for it, while they are still there to be given the number of the
    /// certificate. `None` when the request must wait: for proof, or for staff. Whatever is left is done by the job that the
    /// request has caused.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the request is somebody else's, or not there.
    pub async fn begin_asked_erasure(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
    ) -> Result<Option<Uuid>, UseError> {
        // Only the person's own.
        if self.portal_request(visit, request).await?.request.kind != Kind::Erasure {
            return Ok(None);
        }
        match self.erasure_asked_for(visit.writing(), request.uuid()).await {
            Ok(Asked::Work(erasure)) => Ok(Some(erasure)),
            Ok(Asked::Nothing) => Ok(None),
            Err(failure) => {
                // The job tries again.
                tracing::warn!(code = failure.code, "an erasure has to wait");
                Ok(None)
            }
        }
    }

    async fn portal_file(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
    ) -> Result<Option<Uuid>, UseError> {
        // Only the person's own.
        self.portal_request(visit, request).await?;
        let mut tx = self.database.read(visit.writing()).await?;
        let file = match export_of_request(&mut tx, request.uuid()).await? {
            Some(file) => export(&mut tx, file).await?,
            None => None,
        };
        tx.finish().await?;
        let now = self.now();
        Ok(file.filter(|file| file.waits(now)).map(|file| file.export))
    }
}
