//! Proving a write key: the way of a source into its workspace.

use std::collections::HashMap;

use domain::ids::{SourceId, WriteKeyId};
use domain::quality::Conventions;
use domain::sources::WriteKey;
use domain::workspace::Currency;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope, WorkspaceTx};

/// A source that may write.
#[derive(Debug, Clone)]
pub struct ProvenSource {
    /// The proof with which its transaction is opened.
    pub scope: WorkspaceScope,
    /// The source.
    pub source: SourceId,
    /// The key that proved it; none where a file is brought in.
    pub key: Option<WriteKeyId>,
    /// The currency of amounts that name none.
    pub currency: Currency,
    /// How values are read that do not say what they mean.
    pub conventions: Conventions,
}

/// Proves a write key. `None` when it was never made or is revoked, and when its workspace is suspended.
///
/// The workspace is read from the key, but only a key that stands in that workspace opens it.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_write_key(
    database: &Database,
    key: &WriteKey,
) -> Result<Option<ProvenSource>, StoreError> {
    let claimed = WorkspaceScope::new(key.workspace(), Actor::System);
    let mut tx = database.read(&claimed).await?;
    let mut proven = prove_write_keys(&mut tx, &[key]).await?;
    tx.finish().await?;
    Ok(proven.remove(key))
}

/// Proves write keys of the workspace of a transaction: what is not given back opens nothing at this moment.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_write_keys<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    keys: &[&WriteKey],
) -> Result<HashMap<WriteKey, ProvenSource>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, Uuid, Uuid, String, String, String)> = sqlx::query_as(
        "select k.write_key, k.source_id, k.write_key_id, w.currency, w.country, w.language
        from app.write_key k
        join platform.workspace w on w.workspace_id = $1
        join platform.organisation o on o.organisation_id = w.organisation_id
        where k.workspace_id = $1 and k.write_key = any($2) and k.revoked_at is null
            and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(workspace.uuid())
    .bind(keys.iter().map(|key| key.as_str()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(key, source, write_key, currency, country, language)| {
            let key = WriteKey::parse(&key).ok_or(StoreError::Unreadable("write_key.write_key"))?;
            let source = SourceId::from_uuid(source);
            let proven = ProvenSource {
                scope: WorkspaceScope::new(workspace, Actor::Source(source)),
                source,
                key: Some(WriteKeyId::from_uuid(write_key)),
                currency: Currency::parse(&currency).ok_or(StoreError::Unreadable("workspace.currency"))?,
                conventions: Conventions { country, language },
            };
            Ok((key, proven))
        })
        .collect()
}
