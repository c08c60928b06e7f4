//! When keys were last used.

use domain::ids::WriteKeyId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// Notes that keys were used, unless that was noted after `before` already.
///
/// # Errors
/// When the database does not answer.
pub async fn touch_keys(
    tx: &mut WorkspaceTx<'_>,
    keys: &[WriteKeyId],
    now: Timestamp,
    before: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.write_key set last_used_at = $3
        where workspace_id = $1 and write_key_id = any($2) and (last_used_at is null or last_used_at < $4)",
    )
    .bind(workspace.uuid())
    .bind(keys.iter().map(|key| key.uuid()).collect::<Vec<_>>())
    .bind(now.to_sqlx())
    .bind(before.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
