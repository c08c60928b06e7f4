//! What happened, as rows of files say it: claimed by the first import that says it, for good.

use std::collections::HashSet;

use domain::ids::ImportId;

use crate::collect::fingerprint;
use crate::{StoreError, WorkspaceTx};

/// What became of claims.
pub struct Claims {
    /// Claimed now.
    pub new: HashSet<String>,
    /// All that are this import's, claimed now or before.
    pub own: HashSet<String>,
}

/// Claims messages for an import.
///
/// # Errors
/// When the database does not answer.
pub async fn claim_messages(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    messages: &[String],
) -> Result<Claims, StoreError> {
    let workspace = tx.workspace();
    let new: Vec<String> = sqlx::query_scalar(
        "insert into app.import_message (workspace_id, message_id, import_id)
        select $1, new.id, $2 from unnest($3::text[]) as new (id)
        order by new.id
        on conflict do nothing
        returning message_id",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(messages)
    .fetch_all(tx.connection())
    .await?;
    let own: Vec<String> = sqlx::query_scalar(
        "select message_id from app.import_message
        where workspace_id = $1 and message_id = any($3) and import_id = $2",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(messages)
    .fetch_all(tx.connection())
    .await?;
    Ok(Claims {
        new: new.into_iter().collect(),
        own: own.into_iter().collect(),
    })
}

/// Those of the messages that an import has claimed.
///
/// # Errors
/// When the database does not answer.
pub async fn claimed<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    messages: &[String],
) -> Result<HashSet<String>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<String> = sqlx::query_scalar(
        "select message_id from app.import_message where workspace_id = $1 and message_id = any($2)",
    )
    .bind(workspace.uuid())
    .bind(messages)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().collect())
}

/// Gives up some of what an import has claimed, so that it can be said again. How many.
///
/// # Errors
/// When the database does not answer.
pub async fn unclaim_messages(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<usize, StoreError> {
    let workspace = tx.workspace();
    let given_up: Vec<String> = sqlx::query_scalar(
        "delete from app.import_message m
        where m.workspace_id = $1 and m.message_id in (
            select c.message_id from app.import_message c
            where c.workspace_id = $1 and c.import_id = $2
            limit $3)
        returning m.message_id",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    sqlx::query("delete from app.message where workspace_id = $1 and message_hash = any($2)")
        .bind(workspace.uuid())
        .bind(given_up.iter().map(|id| fingerprint(id)).collect::<Vec<_>>())
        .execute(tx.connection())
        .await?;
    Ok(given_up.len())
}
