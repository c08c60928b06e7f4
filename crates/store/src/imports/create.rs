//! An import that begins: a file is arriving.

use domain::ids::{AccountId, ImportId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::ImportState;
use crate::{Actor, StoreError, WorkspaceTx};

/// An import whose file is arriving.
pub struct NewImport<'a> {
    /// Its id.
    pub import: ImportId,
    /// Which source the data is of.
    pub source: SourceId,
    /// What its rows are.
    pub kind: &'static str,
    /// What the file is called.
    pub file_name: &'a str,
}

/// Begins an import.
///
/// # Errors
/// [`StoreError::violates`] `import_source_fkey` when the workspace has no such source.
pub async fn insert(tx: &mut WorkspaceTx<'_>, new: &NewImport<'_>, now: Timestamp) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let account = match tx.actor() {
        Actor::Account(account) => Some(account),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    sqlx::query(
        "insert into app.import (workspace_id, import_id, source_id, kind, state, file_name, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(workspace.uuid())
    .bind(new.import.uuid())
    .bind(new.source.uuid())
    .bind(new.kind)
    .bind(ImportState::Receiving.as_str())
    .bind(new.file_name)
    .bind(account.map(AccountId::uuid))
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The file has arrived, and is one that can be read.
///
/// # Errors
/// When the database does not answer.
pub async fn received(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    bytes: i64,
    format: &str,
    header: &[String],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.import set state = $3, file_bytes = $4, format = $5, header = $6
        where workspace_id = $1 and import_id = $2",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(ImportState::Received.as_str())
    .bind(bytes)
    .bind(format)
    .bind(header)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Forgets an import that brought nothing in, with its file. `false` when it has brought something, or is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn delete(tx: &mut WorkspaceTx<'_>, import: ImportId) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "delete from app.import
        where workspace_id = $1 and import_id = $2 and started_at is null
            and state in ('receiving', 'received', 'checking', 'checked', 'failed')",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets files whose import nobody went on with since `before`, and rows that nobody mended.
///
/// # Errors
/// When the database does not answer.
pub async fn expire(
    tx: &mut WorkspaceTx<'_>,
    arrived_before: Timestamp,
    ended_before: Timestamp,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let begun = sqlx::query(
        "delete from app.import
        where workspace_id = $1 and started_at is null and state in ('receiving', 'received', 'checked', 'failed')
            and created_at < case state when 'receiving' then $2 else $3 end",
    )
    .bind(workspace.uuid())
    .bind(arrived_before.to_sqlx())
    .bind(ended_before.to_sqlx())
    .execute(tx.connection())
    .await?;
    let refusals = sqlx::query(
        "delete from app.import_refusal r using app.import i
        where r.workspace_id = $1 and i.workspace_id = $1 and i.import_id = r.import_id and i.finished_at < $2",
    )
    .bind(workspace.uuid())
    .bind(ended_before.to_sqlx())
    .execute(tx.connection())
    .await?;
    sqlx::query(
        "delete from app.import_chunk c using app.import i
        where c.workspace_id = $1 and i.workspace_id = $1 and i.import_id = c.import_id and i.finished_at < $2",
    )
    .bind(workspace.uuid())
    .bind(ended_before.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(begun.rows_affected() + refusals.rows_affected())
}
