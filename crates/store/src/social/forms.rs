//! The public page that asks.

use domain::social::Code;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Opens the form.
///
/// # Errors
/// `social_form_live_key` when one is open.
pub async fn open_form(
    tx: &mut WorkspaceTx<'_>,
    id: Uuid,
    code: &Code,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.social_form (workspace_id, form_id, code, created_at) values ($1, $2, $3, $4)",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(code.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Closes the form. `false` when none is open.
///
/// # Errors
/// When the database does not answer.
pub async fn end_form(tx: &mut WorkspaceTx<'_>, now: Timestamp) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done =
        sqlx::query("update app.social_form set ended_at = $2 where workspace_id = $1 and ended_at is null")
            .bind(workspace.uuid())
            .bind(now.to_sqlx())
            .execute(tx.connection())
            .await?;
    Ok(done.rows_affected() > 0)
}

/// The code of the form that is open.
///
/// # Errors
/// When the database does not answer.
pub async fn live_form<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select code from app.social_form where workspace_id = $1 and ended_at is null")
            .bind(workspace.uuid())
            .fetch_optional(tx.connection())
            .await?,
    )
}

/// Whether a code is that of a form that is open.
///
/// # Errors
/// When the database does not answer.
pub async fn is_live_form<Mode>(tx: &mut WorkspaceTx<'_, Mode>, code: &Code) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select exists (select from app.social_form where workspace_id = $1 and code = $2 and ended_at is null)",
    )
    .bind(workspace.uuid())
    .bind(code.as_str())
    .fetch_one(tx.connection())
    .await?)
}
