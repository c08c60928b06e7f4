//! Interfaces in which people chose, kept once each, to show them again.

use domain::consent::Digest;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// Keeps an interface, and gives the digest by which entries of the ledger name it.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_interface(
    tx: &mut WorkspaceTx<'_>,
    kind: &str,
    content: &str,
    now: Timestamp,
) -> Result<Digest, StoreError> {
    let workspace = tx.workspace();
    let digest = Digest::of(content.as_bytes());
    sqlx::query(
        "insert into app.interface (workspace_id, digest, kind, content, first_shown_at)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(digest.as_bytes().as_slice())
    .bind(kind)
    .bind(content)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(digest)
}
