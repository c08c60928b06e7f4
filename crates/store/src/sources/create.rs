//! Making sources and write keys, and revoking keys.

use domain::ids::{SourceId, WriteKeyId};
use domain::sources::{SourceKind, SourceName, WriteKey};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A source to be made.
pub struct NewSource<'a> {
    /// Its id.
    pub source: SourceId,
    /// What it is.
    pub kind: SourceKind,
    /// Its name.
    pub name: &'a SourceName,
}

/// A write key to be made.
pub struct NewWriteKey<'a> {
    /// Its id.
    pub id: WriteKeyId,
    /// The source that writes with it.
    pub source: SourceId,
    /// The key.
    pub key: &'a WriteKey,
}

/// Makes a source.
///
/// # Errors
/// `source_name_key` when the workspace has a source of that name.
pub async fn create(tx: &mut WorkspaceTx<'_>, new: &NewSource<'_>, now: Timestamp) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.source (workspace_id, source_id, kind, name, created_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(workspace.uuid())
    .bind(new.source.uuid())
    .bind(new.kind.as_str())
    .bind(new.name.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Makes a write key of a source of this workspace.
///
/// # Errors
/// `write_key_source_fkey` when the workspace has no such source.
pub async fn create_key(
    tx: &mut WorkspaceTx<'_>,
    new: &NewWriteKey<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.write_key (workspace_id, write_key_id, source_id, write_key, created_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(workspace.uuid())
    .bind(new.id.uuid())
    .bind(new.source.uuid())
    .bind(new.key.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Revokes a key of a source. `false` when there is no such live key.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke_key(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    key: WriteKeyId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let revoked: Option<Uuid> = sqlx::query_scalar(
        "update app.write_key set revoked_at = $4
        where workspace_id = $1 and source_id = $2 and write_key_id = $3 and revoked_at is null
        returning write_key_id",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(key.uuid())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(revoked.is_some())
}
