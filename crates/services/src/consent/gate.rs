//! Asking the gate, and passing it.

use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::PurposeKey;
use domain::ids::ProfileId;
use store::consent::purposes;
use store::{Purpose, WorkspaceScope};

use super::standing::standing;
use crate::{Services, UseError};

impl Services {
    /// Whether a person's data may be used for a purpose now, and why.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn may(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        key: &PurposeKey,
    ) -> Result<Decision, UseError> {
        let mut tx = self.database.read(scope).await?;
        let standings = standing(self, &mut tx, profile).await?;
        Ok(standings
            .into_iter()
            .find(|found| found.purpose.key() == key)
            .map_or(Decision::Deny(Reason::PurposeInactive), |found| found.decision))
    }

    /// What opens transactions for a purpose: [`store::Database::read_for`]. It is read from the registry each time, so that
    /// a purpose that ended opens nothing any more, in any process.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn permission(
        &self,
        scope: &WorkspaceScope,
        key: &PurposeKey,
    ) -> Result<Option<Purpose>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let bit = purposes::bit_in_force(&mut tx, key, self.now()).await?;
        Ok(bit.and_then(|bit| Purpose::permitted(key.as_str(), u32::from(bit.number()))))
    }
}
