//! The catalogue of a workspace.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An item to be made or brought up to date, known by its key in the client's own system.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// The id if it is new.
    pub id: Uuid,
    /// The client's key.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its category.
    pub category: String,
    /// Its price in minor units.
    pub price_minor: i64,
    /// The currency of the price.
    pub currency: String,
    /// The language of its name.
    pub language: String,
    /// Its path on the client's site.
    pub path: String,
}

/// Makes or updates items, and says how many rows were written. Of several with one key, the last counts.
///
/// # Errors
/// When the database does not answer.
pub async fn upsert(tx: &mut WorkspaceTx<'_>, items: &[NewItem], now: Timestamp) -> Result<u64, StoreError> {
    let items: BTreeMap<&str, &NewItem> = items.iter().map(|item| (item.key.as_str(), item)).collect();
    let items: Vec<&NewItem> = items.into_values().collect();
    let text = |of: fn(&NewItem) -> &str| items.iter().map(|item| of(item).to_owned()).collect::<Vec<_>>();
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.item
            (workspace_id, item_id, item_key, name, category, price_minor, currency, language, path, updated_at)
        select $1, new.id, new.key, new.name, new.category, new.price, new.currency, new.language, new.path, $10
        from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[])
            as new (id, key, name, category, price, currency, language, path)
        on conflict (workspace_id, item_key) do update
        set name = excluded.name, category = excluded.category, price_minor = excluded.price_minor,
            currency = excluded.currency, language = excluded.language, path = excluded.path,
            updated_at = excluded.updated_at",
    )
    .bind(workspace.uuid())
    .bind(items.iter().map(|item| item.id).collect::<Vec<_>>())
    .bind(text(|item| &item.key))
    .bind(text(|item| &item.name))
    .bind(text(|item| &item.category))
    .bind(items.iter().map(|item| item.price_minor).collect::<Vec<_>>())
    .bind(text(|item| &item.currency))
    .bind(text(|item| &item.language))
    .bind(text(|item| &item.path))
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// How many items the catalogue holds.
///
/// # Errors
/// When the database does not answer.
pub async fn count<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<i64, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select count(*) from app.item where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?,
    )
}
