//! What was last heard of people by itself.

use std::collections::HashMap;

use domain::consent::Digest;
use domain::ids::{ProfileId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// What a source last said of a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heard {
    /// Global Privacy Control was on.
    pub gpc: bool,
    /// The digest of the block of categories and of their mapping.
    pub block: Option<Digest>,
}

/// What sources last said of these people.
///
/// # Errors
/// When the database does not answer.
pub async fn heard<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<HashMap<(ProfileId, SourceId), Heard>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, Uuid, bool, Option<Vec<u8>>)> = sqlx::query_as(
        "select profile_id, source_id, gpc, block from app.signal_heard
        where workspace_id = $1 and profile_id = any($2)",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, source, gpc, block)| {
            let block = block
                .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
                .map(Digest::from_bytes);
            (
                (ProfileId::from_uuid(profile), SourceId::from_uuid(source)),
                Heard { gpc, block },
            )
        })
        .collect())
}

/// Remembers what a source said of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn save_heard(
    tx: &mut WorkspaceTx<'_>,
    profile: ProfileId,
    source: SourceId,
    heard: Heard,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.signal_heard (workspace_id, profile_id, source_id, gpc, block, heard_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, profile_id, source_id) do update
        set gpc = excluded.gpc, block = excluded.block, heard_at = excluded.heard_at",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .bind(source.uuid())
    .bind(heard.gpc)
    .bind(heard.block.map(|digest| digest.as_bytes().to_vec()))
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
