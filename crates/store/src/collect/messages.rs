//! The messages already seen: each is stored once in a window of seven days.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// Claims the ids of messages, and gives back those that were not seen before. They are claimed when the transaction
/// commits; until then another transaction with the same id waits.
///
/// # Errors
/// When the database does not answer.
pub async fn unseen(
    tx: &mut WorkspaceTx<'_>,
    mut message_ids: Vec<String>,
    received_at: Timestamp,
) -> Result<HashSet<String>, StoreError> {
    // Claimed in one order everywhere, so that two batches wait for each other instead of locking each other out.
    message_ids.sort_unstable();
    message_ids.dedup();
    let workspace = tx.workspace();
    let new: Vec<String> = sqlx::query_scalar(
        "insert into app.message (workspace_id, message_id, received_at)
        select $1, new.id, $3 from unnest($2::text[]) as new (id)
        on conflict do nothing
        returning message_id",
    )
    .bind(workspace.uuid())
    .bind(message_ids)
    .bind(received_at.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(new.into_iter().collect())
}

/// Forgets messages received before `before`, and says how many.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_messages(tx: &mut WorkspaceTx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query("delete from app.message where workspace_id = $1 and received_at < $2")
        .bind(workspace.uuid())
        .bind(before.to_sqlx())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected())
}
