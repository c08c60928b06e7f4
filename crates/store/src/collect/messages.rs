//! The messages already seen: each is stored once in a window of seven days.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Claims the ids of messages, and gives back those that were not seen before. They are claimed when the transaction
/// commits; until then another transaction with the same id waits.
///
/// # Errors
/// When the database does not answer.
pub async fn unseen(
    tx: &mut WorkspaceTx<'_>,
    message_ids: Vec<String>,
    received_at: Timestamp,
) -> Result<HashSet<String>, StoreError> {
    // Claimed in one order everywhere, so that two batches wait for each other instead of locking each other out.
    let mut asked: BTreeMap<Uuid, String> =
        message_ids.into_iter().map(|id| (fingerprint(&id), id)).collect();
    if asked.is_empty() {
        return Ok(HashSet::new());
    }
    let workspace = tx.workspace();
    let new: Vec<Uuid> = sqlx::query_scalar(
        "insert into app.message (workspace_id, message_hash, received_at)
        select $1, new.hash, $3 from unnest($2::uuid[]) as new (hash)
        on conflict do nothing
        returning message_hash",
    )
    .bind(workspace.uuid())
    .bind(asked.keys().copied().collect::<Vec<_>>())
    .bind(received_at.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(new.into_iter().filter_map(|hash| asked.remove(&hash)).collect())
}

/// The first 16 bytes of SHA-256: nobody finds two ids with the same ones.
pub(crate) fn fingerprint(message_id: &str) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(message_id).into();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    Uuid::from_bytes(bytes)
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

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_what_the_migration_wrote() {
        // select encode(substring(sha256(convert_to('m-1', 'UTF8')) from 1 for 16), 'hex')::uuid
        assert_eq!(
            fingerprint("m-1").to_string(),
            "a461b472-cb41-a9ec-3dee-5c90cf8e4a78"
        );
    }
}
