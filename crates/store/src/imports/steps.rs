//! From step to step. What a worker writes is tied to the step and to the row it began at: another worker that has gone
//! on meanwhile makes it write nothing.

use domain::ids::ImportId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;

use super::{Basis, Counts, FilePurpose, ImportRow, ImportState};
use crate::{StoreError, WorkspaceTx};

/// What somebody said of a file.
pub struct Described<'a> {
    /// What its rows are.
    pub kind: &'static str,
    /// What its columns mean.
    pub mapping: &'a Value,
    /// How its values are read.
    pub settings: &'a Value,
    /// What its data may be used for.
    pub purpose: FilePurpose,
    /// On which ground.
    pub basis: Basis,
    /// Where it was collected.
    pub origin: &'a str,
}

/// Keeps what somebody said of a file. `false` when it is too late for that.
///
/// # Errors
/// When the database does not answer.
pub async fn describe(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    said: &Described<'_>,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.import set kind = $3, mapping = $4, settings = $5, purpose = $6, basis = $7, origin = $8
        where workspace_id = $1 and import_id = $2 and state in ('received', 'checked', 'failed') and started_at is null",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(said.kind)
    .bind(said.mapping)
    .bind(said.settings)
    .bind(said.purpose.as_str())
    .bind(said.basis.as_str())
    .bind(said.origin)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Begins a step, from one of these states: nothing of it is done yet. `was_started` says whether something of the file
/// must be in already, or nothing. `false` when the import is in another state.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    from: &[ImportState],
    to: ImportState,
    started_at: Option<Timestamp>,
    was_started: bool,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let from: Vec<&str> = from.iter().map(|state| state.as_str()).collect();
    // Taking back keeps the counts of what it takes back.
    let done = sqlx::query(
        "update app.import set state = $4, step = step + 1, rows_done = 0, position_row = 0, position_byte = 0,
            progress_done = 0, progress_total = 0, pending = null, error_code = null,
            new_count = case when $6 then new_count else 0 end,
            updated_count = case when $6 then updated_count else 0 end,
            unchanged_count = case when $6 then unchanged_count else 0 end,
            suppressed_count = case when $6 then suppressed_count else 0 end,
            refused_count = case when $6 then refused_count else 0 end,
            started_at = coalesce($5, started_at)
        where workspace_id = $1 and import_id = $2 and state = any($3) and (started_at is not null) = $7",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(from)
    .bind(to.as_str())
    .bind(started_at.map(|at| at.to_sqlx()))
    .bind(to == ImportState::Undoing)
    .bind(was_started)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Goes on with a run that was stopped or could not go on, from where it was. `false` when it was not, or its file is gone.
///
/// # Errors
/// When the database does not answer.
pub async fn resume(tx: &mut WorkspaceTx<'_>, import: ImportId) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.import set state = 'running', step = step + 1, error_code = null, finished_at = null
        where workspace_id = $1 and import_id = $2 and state in ('cancelled', 'failed') and started_at is not null
            and exists (select from app.import_chunk c where c.workspace_id = $1 and c.import_id = $2)",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Holds an import for a batch: nobody else works on it until the transaction ends. `false` when somebody has gone on
/// with it, or has stopped it.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(tx: &mut WorkspaceTx<'_>, at: &ImportRow) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let held: Option<i64> = sqlx::query_scalar(
        "select rows_done from app.import
        where workspace_id = $1 and import_id = $2 and state = $3 and step = $4 and rows_done = $5
        for update",
    )
    .bind(workspace.uuid())
    .bind(at.import.uuid())
    .bind(at.state.as_str())
    .bind(at.step)
    .bind(at.rows_done)
    .fetch_optional(tx.connection())
    .await?;
    Ok(held.is_some())
}

/// Keeps the counts of a batch whose people are stored in this transaction and whose events come in the next.
///
/// # Errors
/// When the database does not answer.
pub async fn remember_pending(
    tx: &mut WorkspaceTx<'_>,
    at: &ImportRow,
    pending: &Value,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("update app.import set pending = $3 where workspace_id = $1 and import_id = $2")
        .bind(workspace.uuid())
        .bind(at.import.uuid())
        .bind(pending)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// How far a batch has come.
#[derive(Debug, Clone, Copy)]
pub struct Advance {
    /// Rows of the step that are done with it.
    pub rows_done: i64,
    /// The number of its last row in the file.
    pub position_row: i64,
    /// The byte after it.
    pub position_byte: i64,
    /// How far reading came.
    pub progress_done: i64,
    /// Where reading ends.
    pub progress_total: i64,
    /// What became of its rows.
    pub counts: Counts,
}

/// Moves an import on by a batch, in the transaction that stores its rows. `false` when somebody else has gone on with
/// it: then that transaction must not be committed.
///
/// # Errors
/// When the database does not answer.
pub async fn advance(tx: &mut WorkspaceTx<'_>, at: &ImportRow, by: &Advance) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.import set rows_done = $6, position_row = $7, position_byte = $8, progress_done = $9,
            progress_total = $10, pending = null, new_count = new_count + $11, updated_count = updated_count + $12,
            unchanged_count = unchanged_count + $13, suppressed_count = suppressed_count + $14,
            refused_count = refused_count + $15
        where workspace_id = $1 and import_id = $2 and state = $3 and step = $4 and rows_done = $5",
    )
    .bind(workspace.uuid())
    .bind(at.import.uuid())
    .bind(at.state.as_str())
    .bind(at.step)
    .bind(at.rows_done)
    .bind(by.rows_done)
    .bind(by.position_row)
    .bind(by.position_byte)
    .bind(by.progress_done)
    .bind(by.progress_total)
    .bind(by.counts.new)
    .bind(by.counts.updated)
    .bind(by.counts.unchanged)
    .bind(by.counts.suppressed)
    .bind(by.counts.refused)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a step. `false` when the import is in another state by now.
///
/// # Errors
/// When the database does not answer.
pub async fn conclude(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    from: ImportState,
    to: ImportState,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.import set state = $4, step = step + 1, pending = null,
            rows_total = case when $3 in ('checking', 'running') and $4 in ('checked', 'done') then rows_done
                else rows_total end,
            checked_new = case when $4 = 'checked' then new_count else checked_new end,
            checked_updated = case when $4 = 'checked' then updated_count else checked_updated end,
            checked_unchanged = case when $4 = 'checked' then unchanged_count else checked_unchanged end,
            checked_suppressed = case when $4 = 'checked' then suppressed_count else checked_suppressed end,
            checked_refused = case when $4 = 'checked' then refused_count else checked_refused end,
            finished_at = case when $4 in ('done', 'cancelled') then $5 else finished_at end,
            undone_at = case when $4 = 'undone' then $5 else undone_at end
        where workspace_id = $1 and import_id = $2 and state = $3",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(from.as_str())
    .bind(to.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Says that a step could not go on. `false` when nothing was under way.
///
/// # Errors
/// When the database does not answer.
pub async fn fail_import(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    code: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.import set state = 'failed', step = step + 1, pending = null, error_code = $3, finished_at = $4
        where workspace_id = $1 and import_id = $2 and state in ('checking', 'running', 'undoing')",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(code)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
