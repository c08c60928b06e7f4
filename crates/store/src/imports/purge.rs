//! Taking back events, for good, as the role that may; and the figures that counted them.

use std::collections::BTreeMap;

use domain::ids::ImportId;
use domain::workspace::Currency;
use uuid::Uuid;

use crate::{Database, Keeping, StoreError, WorkspaceScope, WorkspaceTx};

#[derive(Default)]
struct Lost {
    events: i64,
    orders: i64,
    revenue: i64,
}

/// Takes back some of the events of an import, and gives how many there were. Amounts in `currency` were counted.
///
/// # Errors
/// When the database does not answer; then nothing was taken back.
pub async fn purge_events(
    database: &Database,
    scope: &WorkspaceScope,
    import: ImportId,
    currency: Currency,
    limit: i64,
) -> Result<usize, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    let gone: Vec<(Uuid, Option<i64>, Option<String>)> = sqlx::query_as(
        "delete from app.event e
        where e.workspace_id = $1 and (e.occurred_at, e.event_id) in (
            select m.occurred_at, m.event_id from app.event m
            where m.workspace_id = $1 and m.import_id = $2
            limit $3)
        returning e.profile_id, e.revenue_minor, e.currency",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    let count = gone.len();
    let mut lost: BTreeMap<Uuid, Lost> = BTreeMap::new();
    for (profile, revenue, of) in gone {
        let sum = lost.entry(profile).or_default();
        sum.events += 1;
        if let Some(amount) = revenue.filter(|_| of.as_deref() == Some(currency.as_str())) {
            sum.orders += i64::from(amount >= 0);
            sum.revenue = sum.revenue.saturating_add(amount);
        }
    }
    if !lost.is_empty() {
        recount(&mut tx, lost).await?;
    }
    tx.complete().await?;
    Ok(count)
}

/// Takes the loss off the figures of the people it happened to, and of those they were joined to.
async fn recount(tx: &mut WorkspaceTx<'_, Keeping>, lost: BTreeMap<Uuid, Lost>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let asked: Vec<Uuid> = lost.keys().copied().collect();
    let held: Vec<(Uuid, Option<Uuid>)> = sqlx::query_as(
        "select profile_id, merged_into from app.profile
        where workspace_id = $1 and (profile_id = any($2) or profile_id in (
            select m.merged_into from app.profile m
            where m.workspace_id = $1 and m.profile_id = any($2) and m.merged_into is not null))
        order by profile_id
        for no key update",
    )
    .bind(workspace.uuid())
    .bind(&asked)
    .fetch_all(tx.connection())
    .await?;
    let mut sums: BTreeMap<Uuid, Lost> = BTreeMap::new();
    for (profile, joined_to) in held {
        let Some(own) = lost.get(&profile) else { continue };
        for concerned in [Some(profile), joined_to].into_iter().flatten() {
            let sum = sums.entry(concerned).or_default();
            sum.events += own.events;
            sum.orders += own.orders;
            sum.revenue = sum.revenue.saturating_add(own.revenue);
        }
    }
    // A person whom a file made was seen when the file said so; one without any event left, when they were made.
    sqlx::query(
        "update app.profile p
        set event_count = p.event_count - lost.events, order_count = p.order_count - lost.orders,
            revenue_minor = p.revenue_minor - lost.revenue,
            first_seen_at = case when left_over.first_at is null then p.created_at
                when p.import_id is null then left_over.first_at
                else least(left_over.first_at, p.created_at) end,
            last_seen_at = case when left_over.last_at is null then p.created_at
                when p.import_id is null then left_over.last_at
                else greatest(left_over.last_at, p.created_at) end
        from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[])
                as lost (profile_id, events, orders, revenue),
            lateral (select min(e.occurred_at) as first_at, max(e.occurred_at) as last_at
                from app.event e
                where e.workspace_id = $1 and e.profile_id in (
                    select m.profile_id from app.profile m
                    where m.workspace_id = $1
                        and (m.profile_id = lost.profile_id or m.merged_into = lost.profile_id))) as left_over
        where p.workspace_id = $1 and p.profile_id = lost.profile_id",
    )
    .bind(workspace.uuid())
    .bind(sums.keys().copied().collect::<Vec<_>>())
    .bind(sums.values().map(|sum| sum.events).collect::<Vec<_>>())
    .bind(sums.values().map(|sum| sum.orders).collect::<Vec<_>>())
    .bind(sums.values().map(|sum| sum.revenue).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}
