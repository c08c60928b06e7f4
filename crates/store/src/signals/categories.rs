//! Which categories of another consent manager stand for which purposes.

use std::collections::BTreeMap;

use domain::ids::SourceId;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// The categories of each purpose, in the events of a source.
///
/// # Errors
/// When the database does not answer.
pub async fn categories<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select purpose_key, category from app.signal_category
        where workspace_id = $1 and source_id = $2
        order by purpose_key, category",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .fetch_all(tx.connection())
    .await?;
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, category) in rows {
        found.entry(key).or_default().push(category);
    }
    Ok(found)
}

/// The categories of each purpose, for every source that has some.
///
/// # Errors
/// When the database does not answer.
pub async fn every_category<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<BTreeMap<SourceId, BTreeMap<String, Vec<String>>>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, String, String)> = sqlx::query_as(
        "select source_id, purpose_key, category from app.signal_category
        where workspace_id = $1
        order by source_id, purpose_key, category",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    let mut found: BTreeMap<SourceId, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for (source, key, category) in rows {
        found
            .entry(SourceId::from_uuid(source))
            .or_default()
            .entry(key)
            .or_default()
            .push(category);
    }
    Ok(found)
}

/// Says anew which categories stand for which purposes in the events of a source.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_categories(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    pairs: &[(String, String)],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.signal_category where workspace_id = $1 and source_id = $2")
        .bind(workspace.uuid())
        .bind(source.uuid())
        .execute(tx.connection())
        .await?;
    let (keys, names): (Vec<&str>, Vec<&str>) = pairs
        .iter()
        .map(|(key, category)| (key.as_str(), category.as_str()))
        .unzip();
    sqlx::query(
        "insert into app.signal_category (workspace_id, source_id, purpose_key, category)
        select $1, $2, new.purpose_key, new.category
        from unnest($3::text[], $4::text[]) as new (purpose_key, category)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(keys)
    .bind(names)
    .execute(tx.connection())
    .await?;
    Ok(())
}
