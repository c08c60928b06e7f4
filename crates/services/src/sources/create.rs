//! Adding a source, with its first write key.

use domain::access::Capability;
use domain::ids::{SourceId, WriteKeyId};
use domain::sources::{SourceKind, SourceName, SourceNameError, WriteKey};
use store::sources::{NewSource, NewWriteKey, create, create_key};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use crate::access::Visit;
use crate::{Services, UseError};

/// Why a source was not added.
#[derive(Debug)]
pub enum NewSourceError {
    /// The name must be mended.
    Name(SourceNameError),
    /// No kind was chosen.
    KindMissing,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for NewSourceError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Adds a source with its first write key.
    ///
    /// # Errors
    /// [`NewSourceError`]: one for each field that must be mended, or the one that ended it.
    pub async fn create_source(
        &self,
        visit: &Visit,
        name: &str,
        kind: &str,
    ) -> Result<SourceId, Vec<NewSourceError>> {
        let scope = visit
            .require(Capability::ManageSources)
            .map_err(|error| vec![error.into()])?;
        let (name, kind) = (SourceName::parse(name), SourceKind::parse(kind));
        let (Ok(name), Some(kind)) = (&name, kind) else {
            let mut errors: Vec<NewSourceError> = name.err().map(NewSourceError::Name).into_iter().collect();
            if kind.is_none() {
                errors.push(NewSourceError::KindMissing);
            }
            return Err(errors);
        };
        let random: [u8; 14] = rand::random();
        match self.add_source(scope, kind, name, random).await {
            Ok((source, _key)) => Ok(source),
            Err(error) if error.violates("source_name_key") => {
                Err(vec![NewSourceError::Name(SourceNameError::Taken)])
            }
            Err(error) => Err(vec![error.into()]),
        }
    }

    /// Adds a source whose write key has a given random part: for the command line.
    ///
    /// # Errors
    /// When the database does not answer, or the name is taken.
    pub async fn add_source(
        &self,
        scope: &WorkspaceScope,
        kind: SourceKind,
        name: &SourceName,
        random: [u8; 14],
    ) -> Result<(SourceId, WriteKey), StoreError> {
        let source = SourceId::from_uuid(self.new_id());
        let key = WriteKey::new(scope.workspace(), random);
        let mut tx = self.database.write(scope).await?;
        create(&mut tx, &NewSource { source, kind, name }, self.now()).await?;
        let new = NewWriteKey {
            id: WriteKeyId::from_uuid(self.new_id()),
            source,
            key: &key,
        };
        create_key(&mut tx, &new, self.now()).await?;
        self.trail(&mut tx, "source.create", source).await?;
        tx.commit().await?;
        Ok((source, key))
    }

    pub(super) async fn trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        source: SourceId,
    ) -> Result<(), StoreError> {
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object: Some(source.uuid()),
            detail: "",
        };
        record(tx, &entry).await
    }
}
