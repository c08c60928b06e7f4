//! Host names of clients, under which their portals are reached.

use domain::portal::HostName;
use domain::workspace::Slug;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{Database, StoreError, WorkspaceTx};

/// The constraint that says no to a host name of another workspace.
pub const HOST_TAKEN: &str = "portal_host_host_key";

/// The name in addresses of the workspace whose host this is. Of suspended ones too: their host does not become the
/// installation's, and their portal says by itself that it is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn slug_of_host(database: &Database, host: &HostName) -> Result<Option<Slug>, StoreError> {
    let found: Option<String> = sqlx::query_scalar(
        "select w.slug from platform.portal_host h
        join platform.workspace w on w.workspace_id = h.workspace_id
        where h.host = $1",
    )
    .bind(host.as_str())
    .fetch_optional(database.app())
    .await?;
    Ok(found.as_deref().and_then(Slug::parse))
}

/// The host name of the workspace, if it has one of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn host<M>(tx: &mut WorkspaceTx<'_, M>) -> Result<Option<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select host from platform.portal_host where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_optional(tx.connection())
            .await?,
    )
}

/// Registers the host name of the workspace, or takes it back.
///
/// # Errors
/// [`HOST_TAKEN`] when another workspace has it.
pub async fn save_host(
    tx: &mut WorkspaceTx<'_>,
    host: Option<&HostName>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let Some(host) = host else {
        sqlx::query("delete from platform.portal_host where workspace_id = $1")
            .bind(workspace.uuid())
            .execute(tx.connection())
            .await?;
        return Ok(());
    };
    sqlx::query(
        "insert into platform.portal_host (workspace_id, host, changed_at) values ($1, $2, $3)
        on conflict (workspace_id) do update set host = excluded.host, changed_at = excluded.changed_at",
    )
    .bind(workspace.uuid())
    .bind(host.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
