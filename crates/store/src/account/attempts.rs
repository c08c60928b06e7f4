//! Failed sign-ins, counted to slow guessing down. Subjects are keyed hashes: no address is kept.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Database, StoreError};

/// Whose failures are counted: the keyed hash of an address, or of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptSubject(pub [u8; 32]);

/// When the subject failed since `since`, the latest first; 100 at most. The attempt that asks does not count.
///
/// # Errors
/// When the database does not answer.
pub async fn attempts_since(
    database: &Database,
    subject: AttemptSubject,
    since: Timestamp,
    asking: Uuid,
) -> Result<Vec<Timestamp>, StoreError> {
    let rows: Vec<jiff_sqlx::Timestamp> = sqlx::query_scalar(
        "select attempted_at from platform.sign_in_attempt
        where subject_hash = $1 and attempted_at > $2 and attempt_id <> $3
        order by attempted_at desc
        limit 100",
    )
    .bind(subject.0.as_slice())
    .bind(since.to_sqlx())
    .bind(asking)
    .fetch_all(database.app())
    .await?;
    Ok(rows.into_iter().map(jiff_sqlx::Timestamp::to_jiff).collect())
}

/// Writes an attempt of the subject down, as if it had failed, and forgets what is older than a day.
///
/// # Errors
/// When the database does not answer.
pub async fn record_attempt(
    database: &Database,
    subject: AttemptSubject,
    attempt: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into platform.sign_in_attempt (subject_hash, attempted_at, attempt_id) values ($1, $2, $3)
        on conflict do nothing",
    )
    .bind(subject.0.as_slice())
    .bind(now.to_sqlx())
    .bind(attempt)
    .execute(database.app())
    .await?;
    let yesterday = now
        .checked_sub(jiff::SignedDuration::from_hours(24))
        .unwrap_or(Timestamp::UNIX_EPOCH);
    sqlx::query("delete from platform.sign_in_attempt where attempted_at < $1")
        .bind(yesterday.to_sqlx())
        .execute(database.app())
        .await?;
    Ok(())
}

/// Takes back an attempt of the subject that did not fail.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw_attempt(
    database: &Database,
    subject: AttemptSubject,
    attempt: Uuid,
) -> Result<(), StoreError> {
    sqlx::query("delete from platform.sign_in_attempt where subject_hash = $1 and attempt_id = $2")
        .bind(subject.0.as_slice())
        .bind(attempt)
        .execute(database.app())
        .await?;
    Ok(())
}

/// Forgets the failures of a subject, after it has proved itself.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_attempts(database: &Database, subject: AttemptSubject) -> Result<(), StoreError> {
    sqlx::query("delete from platform.sign_in_attempt where subject_hash = $1")
        .bind(subject.0.as_slice())
        .execute(database.app())
        .await?;
    Ok(())
}
