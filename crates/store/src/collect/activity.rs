//! What a batch adds to the figures of profiles.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// The sum of a batch for one profile.
pub struct Activity {
    /// The profile.
    pub profile: ProfileId,
    /// The earliest event.
    pub first_seen_at: Timestamp,
    /// The latest event.
    pub last_seen_at: Timestamp,
    /// How many events.
    pub events: i64,
    /// How many orders; refunds are not orders.
    pub orders: i64,
    /// What the orders were worth, less refunds, in minor units of the workspace's currency.
    pub revenue_minor: i64,
}

/// Adds activity to profiles.
///
/// # Errors
/// When the database does not answer.
pub async fn add_activity(tx: &mut WorkspaceTx<'_>, activity: &[Activity]) -> Result<(), StoreError> {
    if activity.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    sqlx::query(
        "update app.profile p
        set first_seen_at = least(p.first_seen_at, new.first_seen_at),
            last_seen_at = greatest(p.last_seen_at, new.last_seen_at),
            event_count = p.event_count + new.events, order_count = p.order_count + new.orders,
            revenue_minor = p.revenue_minor + new.revenue
        from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[], $7::bigint[])
            as new (profile_id, first_seen_at, last_seen_at, events, orders, revenue)
        where p.workspace_id = $1 and p.profile_id = new.profile_id",
    )
    .bind(workspace.uuid())
    .bind(activity.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(activity.iter().map(|new| new.first_seen_at.to_sqlx()).collect::<Vec<_>>())
    .bind(activity.iter().map(|new| new.last_seen_at.to_sqlx()).collect::<Vec<_>>())
    .bind(activity.iter().map(|new| new.events).collect::<Vec<_>>())
    .bind(activity.iter().map(|new| new.orders).collect::<Vec<_>>())
    .bind(activity.iter().map(|new| new.revenue_minor).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}
