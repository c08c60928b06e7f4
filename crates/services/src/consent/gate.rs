//! Asking the gate, and passing it.

use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::PurposeKey;
use domain::ids::ProfileId;
use store::consent::{due, gate_is_due, purposes};
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
    /// a purpose that ended opens nothing any more, in any process. What has ended by itself since the job that sees to it
    /// ran last is seen to first: a consent that is over opens nothing, however late the job is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn permission(
        &self,
        scope: &WorkspaceScope,
        key: &PurposeKey,
    ) -> Result<Option<Purpose>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let now = self.now();
        let bit = purposes::bit_in_force(&mut tx, key, now).await?;
        let is_late = gate_is_due(&mut tx, now).await? || !due(&mut tx, now, 1).await?.is_empty();
        tx.finish().await?;
        if bit.is_some() && is_late {
            while self.some_due(scope).await? {}
        }
        Ok(bit.and_then(|bit| Purpose::permitted(key.as_str(), u32::from(bit.number()))))
    }
}
