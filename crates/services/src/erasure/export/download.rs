//! A file's link, which works once.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::workspace::Slug;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use store::erasure::{ExportRow, exports_of, give_link, prove_download, take_export};
use store::requests::{StepBy, hold};
use store::trail::{TrailEntry, record};
use store::{WorkspaceScope, WorkspaceTx};
use uuid::Uuid;

use super::seal::FileKey;
use crate::requests::file_taken;
use crate::{Services, UseError};

/// How long a link's token is, in bytes.
const TOKEN: usize = 32;

/// A file that waits behind a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Download {
    /// It can be taken.
    Waiting {
        /// How large it is.
        bytes: i64,
        /// Until when.
        until: Timestamp,
    },
    /// It was taken, or its time is over.
    Gone,
}

/// A file, delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Here it is.
    File(Vec<u8>),
    /// It was taken, or its time is over.
    Gone,
}

impl Services {
    /// The files of a person, the latest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn exports_of(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
    ) -> Result<Vec<ExportRow>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let found = exports_of(&mut tx, profile).await?;
        tx.finish().await?;
        Ok(found)
    }

    /// The link to a file, as a path: to be given to nobody but the person, who must have just proven who they are. It works
    /// once, for seven days at most, and an earlier link to the same file leads nowhere any more.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the file is not there to be taken.
    pub async fn export_link(
        &self,
        scope: &WorkspaceScope,
        slug: &Slug,
        export: Uuid,
    ) -> Result<String, UseError> {
        let token: [u8; TOKEN] = rand::random();
        let mut tx = self.database.write(scope).await?;
        if !give_link(&mut tx, export, &hash(&token), self.now()).await? {
            return Err(UseError::NotFound);
        }
        tx.commit().await?;
        Ok(format!("/p/{slug}/download/{}", URL_SAFE_NO_PAD.encode(token)))
    }

    /// What waits behind a link.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the link was never given.
    pub async fn download(&self, slug: &Slug, token: &str) -> Result<Download, UseError> {
        let (_, row) = self.behind(slug, token).await?;
        Ok(if self.waits(&row) {
            Download::Waiting {
                bytes: row.bytes,
                until: row.expires_at,
            }
        } else {
            Download::Gone
        })
    }

    /// Takes the file behind a link. From then on it is nowhere any more.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the link was never given.
    pub async fn take_download(&self, slug: &Slug, token: &str) -> Result<Taken, UseError> {
        let (scope, row) = self.behind(slug, token).await?;
        if !self.waits(&row) {
            return Ok(Taken::Gone);
        }
        let mut tx = self.database.write(&scope).await?;
        // As steps do: the request first.
        if let Some(request) = row.request {
            hold(&mut tx, PrivacyRequestId::from_uuid(request)).await?;
        }
        let Some(file) = self.take_file(&mut tx, row.export).await? else {
            return Ok(Taken::Gone);
        };
        if let Some(request) = row.request {
            let request = PrivacyRequestId::from_uuid(request);
            file_taken(self, &mut tx, request, StepBy::Person).await?;
        }
        tx.commit().await?;
        Ok(Taken::File(file))
    }

    /// Takes a file, in the caller's transaction. None when somebody was faster, or it is too late.
    pub(crate) async fn take_file(
        &self,
        tx: &mut WorkspaceTx<'_>,
        export: Uuid,
    ) -> Result<Option<Vec<u8>>, UseError> {
        let now = self.now();
        let workspace = tx.workspace();
        let Some(pieces) = take_export(tx, export, now).await? else {
            return Ok(None);
        };
        let opened = pieces
            .split_first()
            .and_then(|(salt, pieces)| FileKey::of(&self.secret, workspace, export, salt).open(pieces));
        let Some(file) = opened else {
            return Err(UseError::Fault(store::StoreError::Unreadable(
                "export_chunk.data",
            )));
        };
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "export.take",
            object: Some(export),
            detail: "",
        };
        record(tx, &entry).await?;
        Ok(Some(file))
    }

    async fn behind(&self, slug: &Slug, token: &str) -> Result<(WorkspaceScope, ExportRow), UseError> {
        let bytes = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
        if bytes.len() != TOKEN {
            return Err(UseError::NotFound);
        }
        prove_download(&self.database, slug, &hash(&bytes))
            .await?
            .ok_or(UseError::NotFound)
    }

    fn waits(&self, row: &ExportRow) -> bool {
        row.waits(self.now())
    }
}

/// Only this is kept of a link.
fn hash(token: &[u8]) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
