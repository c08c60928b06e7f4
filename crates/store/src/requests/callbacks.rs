//! Addresses at which programs want to be told where their requests stand.

use domain::ids::PrivacyRequestId;
use domain::requests::CallbackUrl;
use domain::requests::opendsr::RequestStatus;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An address at which a program wants to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackRow {
    /// Its id.
    pub callback: Uuid,
    /// Of which request.
    pub request: PrivacyRequestId,
    /// The id that the program gave to the request.
    pub program: Uuid,
    /// The address.
    pub url: String,
    /// The status that was taken last.
    pub told: Option<String>,
    /// How often it failed since then.
    pub tries: i32,
    /// The name of the workspace in addresses.
    pub slug: String,
}

/// Keeps the addresses of a request.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_callbacks(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    urls: &[(Uuid, CallbackUrl)],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.request_callback (workspace_id, callback_id, request_id, url)
        select $1, new.callback_id, $2, new.url
        from unnest($3::uuid[], $4::text[]) as new (callback_id, url)",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .bind(urls.iter().map(|(id, _)| *id).collect::<Vec<_>>())
    .bind(urls.iter().map(|(_, url)| url.as_str()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The ids of the addresses of a request.
///
/// # Errors
/// When the database does not answer.
pub async fn callbacks_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Vec<Uuid>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select callback_id from app.request_callback
        where workspace_id = $1 and request_id = $2
        order by callback_id",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .fetch_all(tx.connection())
    .await?)
}

/// One of them.
///
/// # Errors
/// When the database does not answer.
pub async fn callback<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    callback: Uuid,
) -> Result<Option<CallbackRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(Uuid, Uuid, String, Option<String>, i32, String)> = sqlx::query_as(
        "select c.request_id, r.program_id, c.url, c.told, c.tries, w.slug
        from app.request_callback c
        join app.request r on r.workspace_id = $1 and r.request_id = c.request_id and r.program_id is not null
        join platform.workspace w on w.workspace_id = $1
        where c.workspace_id = $1 and c.callback_id = $2",
    )
    .bind(workspace.uuid())
    .bind(callback)
    .fetch_optional(tx.connection())
    .await?;
    Ok(
        found.map(|(request, program, url, told, tries, slug)| CallbackRow {
            callback,
            request: PrivacyRequestId::from_uuid(request),
            program,
            url,
            told,
            tries,
            slug,
        }),
    )
}

/// Writes down that a status was taken.
///
/// # Errors
/// When the database does not answer.
pub async fn note_told(
    tx: &mut WorkspaceTx<'_>,
    callback: Uuid,
    status: RequestStatus,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.request_callback set told = $3, told_at = $4, tries = 0
        where workspace_id = $1 and callback_id = $2",
    )
    .bind(workspace.uuid())
    .bind(callback)
    .bind(status.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Writes down that nobody answered, or that it was not taken.
///
/// # Errors
/// When the database does not answer.
pub async fn note_unreached(tx: &mut WorkspaceTx<'_>, callback: Uuid) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.request_callback set tries = tries + 1 where workspace_id = $1 and callback_id = $2",
    )
    .bind(workspace.uuid())
    .bind(callback)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Forgets an address: the last word was said there, or nobody takes it.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_callback(tx: &mut WorkspaceTx<'_>, callback: Uuid) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.request_callback where workspace_id = $1 and callback_id = $2")
        .bind(workspace.uuid())
        .bind(callback)
        .execute(tx.connection())
        .await?;
    Ok(())
}
