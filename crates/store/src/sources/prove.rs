//! Proving a write key: the way of a source into its workspace.

use domain::ids::{SourceId, WriteKeyId};
use domain::quality::Conventions;
use domain::sources::WriteKey;
use domain::workspace::Currency;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope};

/// A source that may write.
#[derive(Debug, Clone)]
pub struct ProvenSource {
    /// The proof with which its transaction is opened.
    pub scope: WorkspaceScope,
    /// The source.
    pub source: SourceId,
    /// The key that proved it.
    pub key: WriteKeyId,
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
    let customs: Option<(String, String, String)> = sqlx::query_as(
        "select w.currency, w.country, w.language
        from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.workspace_id = $1 and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(key.workspace().uuid())
    .fetch_optional(database.app())
    .await?;
    let Some((currency, country, language)) = customs else {
        return Ok(None);
    };
    let currency = Currency::parse(&currency).ok_or(StoreError::Unreadable("workspace.currency"))?;
    let conventions = Conventions { country, language };
    let claimed = WorkspaceScope::new(key.workspace(), Actor::System);
    let mut tx = database.read(&claimed).await?;
    let source: Option<(Uuid, Uuid)> = sqlx::query_as(
        "select source_id, write_key_id from app.write_key
        where workspace_id = $1 and write_key = $2 and revoked_at is null",
    )
    .bind(key.workspace().uuid())
    .bind(key.as_str())
    .fetch_optional(tx.connection())
    .await?;
    tx.finish().await?;
    Ok(source.map(|(source, write_key)| {
        let source = SourceId::from_uuid(source);
        ProvenSource {
            scope: WorkspaceScope::new(key.workspace(), Actor::Source(source)),
            source,
            key: WriteKeyId::from_uuid(write_key),
            currency,
            conventions,
        }
    }))
}
