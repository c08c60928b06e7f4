//! The chain, read from its beginning, and the marks that say how far it went.

use std::collections::BTreeSet;

use domain::consent::chain::{Anchor, Row};
use jiff_sqlx::ToSqlx as _;

use super::ledger::{chain_row, digest};
use crate::{StoreError, WorkspaceTx};

/// The next rows after a number, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn rows_after<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    sequence: u64,
    limit: i64,
) -> Result<Vec<Row>, StoreError> {
    const QUERY: &str = "select sequence, previous, content_digest, link, format, salt, event_id, profile_id, at,
            purpose_key, purpose_version, action, method, origin, identified, guardian, expires_at, notice, interface,
            language, build, gpc, tc_string, consent_mode, taken_by, channel, attachment
        from app.consent_event
        where workspace_id = $1 and sequence > $2
        order by sequence
        limit $3";
    let workspace = tx.workspace();
    let rows = sqlx::query(QUERY)
        .bind(workspace.uuid())
        .bind(i64::try_from(sequence).unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(tx.connection())
        .await?;
    rows.iter().map(chain_row).collect()
}

/// The numbers of entries whose content an erasure took away.
///
/// # Errors
/// When the database does not answer.
pub async fn erased_sequences<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<BTreeSet<u64>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<i64> = sqlx::query_scalar(
        "select sequence from app.consent_erasure where workspace_id = $1 order by sequence",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(found
        .into_iter()
        .filter_map(|sequence| u64::try_from(sequence).ok())
        .collect())
}

type StoredAnchor = (i64, Vec<u8>, jiff_sqlx::Timestamp, Vec<u8>);

/// Every mark, with its signature, which the caller must check.
///
/// # Errors
/// When the database does not answer.
pub async fn anchors<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<(Anchor, Vec<u8>)>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<StoredAnchor> = sqlx::query_as(
        "select sequence, link, at, signature from app.consent_anchor where workspace_id = $1 order by sequence",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().filter_map(anchor).collect())
}

/// The last mark.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_anchor<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<Anchor>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<StoredAnchor> = sqlx::query_as(
        "select sequence, link, at, signature from app.consent_anchor where workspace_id = $1
        order by sequence desc limit 1",
    )
    .bind(workspace.uuid())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.and_then(anchor).map(|(anchor, _)| anchor))
}

fn anchor((sequence, link, at, signature): StoredAnchor) -> Option<(Anchor, Vec<u8>)> {
    let anchor = Anchor {
        sequence: u64::try_from(sequence).ok()?,
        link: digest(&link)?,
        at: at.to_jiff(),
    };
    Some((anchor, signature))
}

/// Keeps a mark.
///
/// # Errors
/// When the database does not answer.
pub async fn save_anchor(
    tx: &mut WorkspaceTx<'_>,
    anchor: &Anchor,
    signature: &[u8],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.consent_anchor (workspace_id, sequence, link, at, signature) values ($1, $2, $3, $4, $5)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(i64::try_from(anchor.sequence).unwrap_or(i64::MAX))
    .bind(anchor.link.as_bytes().as_slice())
    .bind(anchor.at.to_sqlx())
    .bind(signature)
    .execute(tx.connection())
    .await?;
    Ok(())
}
