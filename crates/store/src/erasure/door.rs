//! The door that everything comes in by: whoever was erased does not come back through it.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Database, StoreError, WorkspaceScope, WorkspaceTx};

/// Which way something came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doorway {
    /// As a message of a source.
    Collect,
    /// As a row of a file.
    Imports,
}

impl Doorway {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Collect => "collect",
            Self::Imports => "imports",
        }
    }
}

/// Holds the door of the workspace until the transaction ends.
///
/// No erasure begins meanwhile, and one that has begun is seen by every later statement. Transactions of [`crate::Database::collect`] hold it from their beginning.
///
/// # Errors
/// When the database does not answer.
pub async fn hold_door(tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("select pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, 17))")
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Whether anybody is suppressed in the workspace: nearly always nobody, and then no fingerprint has to be made.
///
/// # Errors
/// When the database does not answer.
pub async fn is_anybody_suppressed(tx: &mut WorkspaceTx<'_>) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select exists (select from app.suppression where workspace_id = $1)")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?,
    )
}

/// Counts what was turned away.
///
/// # Errors
/// When the database does not answer.
pub async fn count_turned_away(
    tx: &mut WorkspaceTx<'_>,
    day: Date,
    door: Doorway,
    messages: i64,
) -> Result<(), StoreError> {
    if messages == 0 {
        return Ok(());
    }
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.suppression_day as d (workspace_id, day, door, messages) values ($1, $2, $3, $4)
        on conflict (workspace_id, day, door) do update set messages = d.messages + excluded.messages",
    )
    .bind(workspace.uuid())
    .bind(day.to_sqlx())
    .bind(door.as_str())
    .bind(messages)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Lets somebody in again: whoever has one of these fingerprints, with everything that was suppressed together with it.
/// Gives the fingerprints that are suppressed no more.
///
/// # Errors
/// When the database does not answer.
pub async fn lift(
    database: &Database,
    scope: &WorkspaceScope,
    prints: &[Vec<u8>],
) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    // Those of one erasure are one person's.
    let erasures: Vec<Uuid> = sqlx::query_scalar(
        "select distinct erasure_id from app.suppression
        where workspace_id = $1 and fingerprint = any($2) and erasure_id is not null",
    )
    .bind(workspace.uuid())
    .bind(prints)
    .fetch_all(tx.connection())
    .await?;
    let lifted = sqlx::query_scalar(
        "delete from app.suppression
        where workspace_id = $1 and (fingerprint = any($2) or erasure_id = any($3))
        returning fingerprint",
    )
    .bind(workspace.uuid())
    .bind(prints)
    .bind(erasures)
    .fetch_all(tx.connection())
    .await?;
    tx.complete().await?;
    Ok(lifted)
}
