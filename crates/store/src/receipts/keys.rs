//! The public halves of keys, which are nobody's secret and stay for as long as receipts do.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{Database, StoreError, WorkspaceTx};

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Its name in signatures.
    pub key_id: String,
    /// Its 32 bytes.
    pub bytes: [u8; 32],
}

/// Every key that a receipt was ever signed with.
///
/// # Errors
/// When the database does not answer.
pub async fn public_keys(database: &Database) -> Result<Vec<PublicKey>, StoreError> {
    let rows: Vec<(String, Vec<u8>)> =
        sqlx::query_as("select key_id, public_key from platform.receipt_key order by first_used_at, key_id")
            .fetch_all(database.app())
            .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(key_id, bytes)| {
            Some(PublicKey {
                key_id,
                bytes: bytes.try_into().ok()?,
            })
        })
        .collect())
}

/// Publishes a key together with the first receipt that is signed with it.
///
/// # Errors
/// When the database does not answer.
pub async fn publish_key(
    tx: &mut WorkspaceTx<'_>,
    key: &PublicKey,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into platform.receipt_key (key_id, public_key, first_used_at) values ($1, $2, $3)
        on conflict do nothing",
    )
    .bind(&key.key_id)
    .bind(key.bytes.as_slice())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
