//! The categories of attributes and types of events, where staff said another than what the name suggests, and what is
//! known of them.

use domain::consent::attribute::AttributeKind;
use domain::consent::purpose::DataCategory;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;

use crate::{Actor, StoreError, WorkspaceTx};

/// What staff said: kind, name, category.
pub type Declared = (AttributeKind, String, DataCategory);

/// Names that are listed at most.
const MOST: i64 = 500;

/// What staff said, by kind and name.
///
/// # Errors
/// When the database does not answer.
pub async fn declared<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<Declared>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select kind, name, category from app.attribute where workspace_id = $1 order by kind, name",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(kind, name, category)| {
            Ok((
                AttributeKind::parse(&kind).ok_or(StoreError::Unreadable("attribute.kind"))?,
                name,
                DataCategory::parse(&category).ok_or(StoreError::Unreadable("attribute.category"))?,
            ))
        })
        .collect()
}

/// Says which category something falls in.
///
/// # Errors
/// When the database does not answer.
pub async fn declare(
    tx: &mut WorkspaceTx<'_>,
    (kind, name, category): &Declared,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let by = match tx.actor() {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    sqlx::query(
        "insert into app.attribute (workspace_id, kind, name, category, declared_by, declared_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, kind, name) do update
        set category = excluded.category, declared_by = excluded.declared_by, declared_at = excluded.declared_at",
    )
    .bind(workspace.uuid())
    .bind(kind.as_str())
    .bind(name)
    .bind(category.as_str())
    .bind(by)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes back what was said: the name decides again.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(tx: &mut WorkspaceTx<'_>, kind: AttributeKind, name: &str) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.attribute where workspace_id = $1 and kind = $2 and name = $3")
        .bind(workspace.uuid())
        .bind(kind.as_str())
        .bind(name)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// What came in, of all sources: traits of people, and types of events, with how many messages.
///
/// # Errors
/// When the database does not answer.
pub async fn observed<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<Vec<(AttributeKind, String, i64)>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "(select 'trait' as kind, p.path as name, sum(p.messages)::bigint as messages
            from app.observed_property p
            where p.workspace_id = $1 and p.call = 'identify'
            group by p.path
            order by messages desc, name
            limit $2)
        union all
        (select 'event', e.name, sum(e.messages)::bigint as messages
            from app.observed_event e
            where e.workspace_id = $1 and e.call = 'track'
            group by e.name
            order by messages desc, e.name
            limit $2)",
    )
    .bind(workspace.uuid())
    .bind(MOST)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(kind, name, messages)| Some((AttributeKind::parse(&kind)?, name, messages)))
        .collect())
}

/// What was left out since a day because no purpose covers it: traits, and types of events, with how many messages.
///
/// # Errors
/// When the database does not answer.
pub async fn left_out<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    since: Date,
) -> Result<Vec<(AttributeKind, String, i64)>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "(select 'trait' as kind, f.path as name, sum(f.messages)::bigint as messages
            from app.finding f
            where f.workspace_id = $1 and f.day >= $3 and f.kind = 'dropped' and f.call = 'identify'
            group by f.path
            order by messages desc, name
            limit $2)
        union all
        (select 'event', f.name, sum(f.messages)::bigint as messages
            from app.finding f
            where f.workspace_id = $1 and f.day >= $3 and f.kind = 'refused' and f.code = 'not_covered'
                and f.call = 'track'
            group by f.name
            order by messages desc, f.name
            limit $2)",
    )
    .bind(workspace.uuid())
    .bind(MOST)
    .bind(since.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(kind, name, messages)| Some((AttributeKind::parse(&kind)?, name, messages)))
        .collect())
}

/// Tells the doors that purposes or categories have changed.
///
/// # Errors
/// When the database does not answer.
pub async fn touch(tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.registry (workspace_id, revision) values ($1, 1)
        on conflict (workspace_id) do update set revision = registry.revision + 1",
    )
    .bind(workspace.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}
