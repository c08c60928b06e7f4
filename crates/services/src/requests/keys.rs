//! Keys of programs that ask for people: made, shown once, revoked.

use domain::access::Capability;
use domain::ids::RequestKeyId;
use domain::requests::RequestKey;
use store::requests::{NewRequestKey, ProvenKey, RequestKeyRow, create_key, keys, prove_key, revoke_key};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceTx};

use crate::access::Visit;
use crate::{Services, UseError};

/// The longest name, in characters.
const NAME_CHARACTERS: usize = 60;

/// The keys of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKeys {
    /// The keys, the newest first.
    pub keys: Vec<RequestKeyRow>,
}

/// Why a key was not made.
#[derive(Debug)]
pub enum KeyNameError {
    /// Nothing was typed.
    Missing,
    /// The name is too long.
    TooLong,
    /// A live key has that name.
    Taken,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for KeyNameError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// The keys of the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to handle requests.
    pub async fn request_keys(&self, visit: &Visit) -> Result<RequestKeys, UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let mut tx = self.database.read(scope).await?;
        let keys = keys(&mut tx).await?;
        tx.finish().await?;
        Ok(RequestKeys { keys })
    }

    /// Makes a key: it is given back here and nowhere else.
    ///
    /// # Errors
    /// [`KeyNameError`] says what to mend.
    pub async fn create_request_key(&self, visit: &Visit, name: &str) -> Result<RequestKey, KeyNameError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let name = name.trim();
        match name.chars().count() {
            0 => return Err(KeyNameError::Missing),
            1..=NAME_CHARACTERS => {}
            _ => return Err(KeyNameError::TooLong),
        }
        let key = RequestKey::new(scope.workspace(), rand::random());
        let id = RequestKeyId::from_uuid(self.new_id());
        let mut tx = self.database.write(scope).await?;
        let new = NewRequestKey {
            id,
            name,
            key: &key,
            created_by: visit.visitor.account.account,
        };
        match create_key(&mut tx, &new, self.now()).await {
            Err(error) if error.violates("request_key_name_key") => return Err(KeyNameError::Taken),
            other => other?,
        }
        self.key_trail(&mut tx, "request.create_key", id).await?;
        tx.commit().await?;
        Ok(key)
    }

    /// Revokes a key: it opens nothing from now on, in every process.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such live key.
    pub async fn revoke_request_key(&self, visit: &Visit, key: RequestKeyId) -> Result<(), UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let mut tx = self.database.write(scope).await?;
        if !revoke_key(&mut tx, key, self.now()).await? {
            return Err(UseError::NotFound);
        }
        self.key_trail(&mut tx, "request.revoke_key", key).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The workspace that a key opens; none when it is unknown or revoked.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn prove_request_key(&self, key: &RequestKey) -> Result<Option<ProvenKey>, UseError> {
        Ok(prove_key(&self.database, key, self.now()).await?)
    }

    async fn key_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        key: RequestKeyId,
    ) -> Result<(), StoreError> {
        let line = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object: Some(key.uuid()),
            detail: "",
        };
        record(tx, &line).await
    }
}
