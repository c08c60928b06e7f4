//! The notice that holds.

use domain::account::Language;
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
}
