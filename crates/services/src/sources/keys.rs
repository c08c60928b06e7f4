//! Making and revoking write keys: two can live side by side, so that a key is changed without a gap.

use domain::access::Capability;
use domain::ids::{SourceId, WriteKeyId};
use domain::sources::WriteKey;
use store::sources::{NewWriteKey, create_key, revoke_key};

use crate::access::Visit;
use crate::{Services, UseError};

impl Services {
    /// Makes one more write key for a source.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn create_write_key(&self, visit: &Visit, source: SourceId) -> Result<(), UseError> {
        let scope = visit.require(Capability::ManageSources)?;
        let random: [u8; 14] = rand::random();
        let key = WriteKey::new(scope.workspace(), random);
        let mut tx = self.database.write(scope).await?;
        let new = NewWriteKey {
            id: WriteKeyId::from_uuid(self.new_id()),
            source,
            key: &key,
        };
        match create_key(&mut tx, &new, self.now()).await {
            Err(error) if error.violates("write_key_source_fkey") => return Err(UseError::NotFound),
            other => other?,
        }
        self.trail(&mut tx, "source.create_key", source).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Revokes a write key: it stops at once, in every process.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the source has no such live key.
    pub async fn revoke_write_key(
        &self,
        visit: &Visit,
        source: SourceId,
        key: WriteKeyId,
    ) -> Result<(), UseError> {
        let scope = visit.require(Capability::ManageSources)?;
        let mut tx = self.database.write(scope).await?;
        if !revoke_key(&mut tx, source, key, self.now()).await? {
            return Err(UseError::NotFound);
        }
        self.trail(&mut tx, "source.revoke_key", source).await?;
        tx.commit().await?;
        Ok(())
    }
}
