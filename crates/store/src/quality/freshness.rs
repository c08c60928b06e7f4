//! How long values of a field count, as the workspace declared it.

use domain::ids::AccountId;
use domain::quality::Freshness;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// What the workspace declared, by field; of fields that are not there, the default holds.
///
/// # Errors
/// When the database does not answer.
pub async fn declared<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<(String, Freshness)>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, Option<i32>)> =
        sqlx::query_as("select name, days from app.quality_freshness where workspace_id = $1 order by name")
            .bind(workspace.uuid())
            .fetch_all(tx.connection())
            .await?;
    Ok(rows
        .into_iter()
        .map(|(name, days)| {
            let days = days.and_then(|days| u16::try_from(days).ok());
            (name, days.map_or(Freshness::Always, Freshness::Days))
        })
        .collect())
}

/// Declares how long values of some fields count.
///
/// # Errors
/// When the database does not answer.
pub async fn declare(
    tx: &mut WorkspaceTx<'_>,
    fields: &[(&str, Freshness)],
    account: AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let days = |freshness: Freshness| freshness.days().map(i32::from);
    sqlx::query(
        "insert into app.quality_freshness (workspace_id, name, days, changed_at, changed_by)
        select $1, new.name, new.days, $4, $5
        from unnest($2::text[], $3::integer[]) as new (name, days)
        on conflict (workspace_id, name) do update
        set days = excluded.days, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where quality_freshness.days is distinct from excluded.days",
    )
    .bind(workspace.uuid())
    .bind(fields.iter().map(|(name, _)| *name).collect::<Vec<_>>())
    .bind(
        fields
            .iter()
            .map(|(_, freshness)| days(*freshness))
            .collect::<Vec<_>>(),
    )
    .bind(now.to_sqlx())
    .bind(account.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}
