//! The notice that holds.

use domain::account::Language;
use domain::consent::Digest;
use store::portal::{Edition, latest_edition};

use super::Portal;
use crate::{Services, UseError};

impl Services {
    /// The latest published notice, in this language or else in one that it has.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_notice(
        &self,
        portal: &Portal,
        language: Language,
    ) -> Result<Option<Edition>, UseError> {
        let mut tx = self.database.read(portal.scope()).await?;
        let edition = latest_edition(&mut tx, language).await?;
        tx.finish().await?;
        Ok(edition)
    }

    /// The digest of the notice that somebody who reads this language is led to; none when it is in another.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_notice_digest(
        &self,
        portal: &Portal,
        language: Language,
    ) -> Result<Option<Digest>, UseError> {
        let edition = self.portal_notice(portal, language).await?;
        Ok(edition
            .filter(|edition| edition.language == language)
            .and_then(|edition| edition.digest))
    }
}
