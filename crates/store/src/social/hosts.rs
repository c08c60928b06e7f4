//! Hosts that are the client's own.

use domain::social::Host;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// The hosts of the workspace's own site, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn hosts<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<Host>, StoreError> {
    let workspace = tx.workspace();
    let hosts: Vec<String> =
        sqlx::query_scalar("select host from app.social_host where workspace_id = $1 order by host")
            .bind(workspace.uuid())
            .fetch_all(tx.connection())
            .await?;
    hosts
        .iter()
        .map(|host| Host::parse(host).ok_or(StoreError::Unreadable("social_host.host")))
        .collect()
}

/// Declares a host. Every day is counted anew: a page before on this host is the site's own from now on.
///
/// # Errors
/// When the database does not answer.
pub async fn add_host(tx: &mut WorkspaceTx<'_>, host: &Host, now: Timestamp) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.social_host (workspace_id, host, created_at) values ($1, $2, $3) on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(host.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    forget_counts(tx).await
}

/// Takes a host back. `false` when it was not declared.
///
/// # Errors
/// `social_link_host_fkey` when a link leads there.
pub async fn remove_host(tx: &mut WorkspaceTx<'_>, host: &Host) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query("delete from app.social_host where workspace_id = $1 and host = $2")
        .bind(workspace.uuid())
        .bind(host.as_str())
        .execute(tx.connection())
        .await?;
    forget_counts(tx).await?;
    Ok(done.rows_affected() > 0)
}

/// No day has fewer than no events: each will be counted.
async fn forget_counts(tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("update app.social_day set events = -1 where workspace_id = $1")
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}
