//! The trail of a workspace: who did what, append-only by grants.

use domain::ids::AccountId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, StoreError, WorkspaceTx};

/// One line of the trail. Carries no personal data of customers: objects are named by id.
pub struct TrailEntry<'a> {
    /// Its id.
    pub id: Uuid,
    /// When it happened.
    pub happened_at: Timestamp,
    /// What was done, as `feature.verb`.
    pub action: &'static str,
    /// What it was done to.
    pub object: Option<Uuid>,
    /// A short fact, such as the number of a case.
    pub detail: &'a str,
}

/// Writes a line in the transaction that does the thing.
///
/// # Errors
/// When the database does not answer.
pub async fn record(tx: &mut WorkspaceTx<'_>, entry: &TrailEntry<'_>) -> Result<(), StoreError> {
    let account = match tx.actor() {
        Actor::Account(account) => Some(account),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.trail (workspace_id, trail_id, happened_at, account_id, action, object_id, detail)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(workspace.uuid())
    .bind(entry.id)
    .bind(entry.happened_at.to_sqlx())
    .bind(account.map(AccountId::uuid))
    .bind(entry.action)
    .bind(entry.object)
    .bind(entry.detail)
    .execute(tx.connection())
    .await?;
    Ok(())
}
