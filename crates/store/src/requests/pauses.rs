//! Times for which the clock stood still.

use domain::ids::PrivacyRequestId;
use domain::requests::deadline::Pause;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// The clock stands still from now on.
///
/// # Errors
/// When the database does not answer.
pub async fn begin_pause(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    asked_at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("insert into app.request_pause (workspace_id, request_id, asked_at) values ($1, $2, $3)")
        .bind(workspace.uuid())
        .bind(request.uuid())
        .bind(asked_at.to_sqlx())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// The clock goes on, if it stood still.
///
/// # Errors
/// When the database does not answer.
pub async fn end_pause(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    answered_at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.request_pause set answered_at = $3
        where workspace_id = $1 and request_id = $2 and answered_at is null",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .bind(answered_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The times for which the clock stood still, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn pauses<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Vec<Pause>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Timestamp, Option<jiff_sqlx::Timestamp>)> = sqlx::query_as(
        "select asked_at, answered_at from app.request_pause
        where workspace_id = $1 and request_id = $2
        order by asked_at",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(asked, answered)| Pause {
            asked: asked.to_jiff(),
            answered: answered.map(jiff_sqlx::Timestamp::to_jiff),
        })
        .collect())
}
