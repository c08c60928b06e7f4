//! Writing a job.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A job to be done.
pub struct NewJob {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub kind: &'static str,
    /// To what: a job of one kind is there once for each subject.
    pub subject: Uuid,
    /// When, at the earliest.
    pub run_at: Timestamp,
}

/// Writes a job in the transaction that causes it. One that waits already stays, one that is worked on is
/// done once more afterwards, and one that was given up starts again.
///
/// # Errors
/// When the database does not answer.
pub async fn enqueue(tx: &mut WorkspaceTx<'_>, new: &NewJob, now: Timestamp) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into platform.job (job_id, workspace_id, kind, subject, run_at, created_at)
        values ($2, $1, $3, $4, $5, $6)
        on conflict (workspace_id, kind, subject) do update
        set wanted = job.wanted + 1, run_at = excluded.run_at, failed_at = null, error_code = null,
            attempts = case when job.failed_at is null then job.attempts else 0 end",
    )
    .bind(workspace.uuid())
    .bind(new.id)
    .bind(new.kind)
    .bind(new.subject)
    .bind(new.run_at.to_sqlx())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
