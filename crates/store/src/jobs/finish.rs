//! Giving a job back: done, to be gone on with, tried again later, or given up. Each does nothing when somebody else has
//! the job by now.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::LeasedJob;
use crate::{Database, StoreError};

/// Forgets a job that is done. One that was caused again meanwhile is done once more, from `now` on.
///
/// # Errors
/// When the database does not answer.
pub async fn finish(database: &Database, job: &LeasedJob, now: Timestamp) -> Result<(), StoreError> {
    let done = sqlx::query("delete from platform.job where job_id = $1 and leased_by = $2 and wanted = $3")
        .bind(job.id())
        .bind(job.worker())
        .bind(job.wanted())
        .execute(database.app())
        .await?;
    if done.rows_affected() == 1 {
        return Ok(());
    }
    release(database, job, now).await
}

/// Gives back a job that got on and has more to do: its attempts are counted anew.
///
/// # Errors
/// When the database does not answer.
pub async fn release(database: &Database, job: &LeasedJob, run_at: Timestamp) -> Result<(), StoreError> {
    sqlx::query(
        "update platform.job set attempts = 0, leased_by = null, leased_until = null, run_at = $3
        where job_id = $1 and leased_by = $2",
    )
    .bind(job.id())
    .bind(job.worker())
    .bind(run_at.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(())
}

/// Gives back a job that failed, to be tried again at `run_at`.
///
/// # Errors
/// When the database does not answer.
pub async fn fail(
    database: &Database,
    job: &LeasedJob,
    code: &'static str,
    run_at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "update platform.job set leased_by = null, leased_until = null, run_at = $4, error_code = $3
        where job_id = $1 and leased_by = $2",
    )
    .bind(job.id())
    .bind(job.worker())
    .bind(code)
    .bind(run_at.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(())
}

/// Gives up a job: it stays, with its code, until it is caused again.
///
/// # Errors
/// When the database does not answer.
pub async fn give_up(
    database: &Database,
    job: &LeasedJob,
    code: &'static str,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "update platform.job set leased_by = null, leased_until = null, failed_at = $4, error_code = $3
        where job_id = $1 and leased_by = $2",
    )
    .bind(job.id())
    .bind(job.worker())
    .bind(code)
    .bind(now.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(())
}

/// Puts a job off until later; one that was caused again meanwhile runs when that said, if that is earlier.
///
/// # Errors
/// When the database does not answer.
pub async fn postpone(database: &Database, job: &LeasedJob, run_at: Timestamp) -> Result<(), StoreError> {
    sqlx::query(
        "update platform.job set attempts = 0, leased_by = null, leased_until = null,
            run_at = case when wanted = $4 then $3 else least(run_at, $3) end
        where job_id = $1 and leased_by = $2",
    )
    .bind(job.id())
    .bind(job.worker())
    .bind(run_at.to_sqlx())
    .bind(job.wanted())
    .execute(database.app())
    .await?;
    Ok(())
}
