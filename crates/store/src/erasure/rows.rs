//! Reading erasures: by number for anybody who has it, and counts for staff.

use domain::ids::WorkspaceId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope, WorkspaceTx};

/// An erasure, without anybody in it.
#[derive(Debug, Clone)]
pub struct ErasureRow {
    /// Its number.
    pub erasure: Uuid,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// The signed certificate, once it has ended.
    pub certificate: Option<String>,
}

type Columns = (
    Uuid,
    Option<Uuid>,
    jiff_sqlx::Timestamp,
    Option<jiff_sqlx::Timestamp>,
    Option<String>,
);

fn row((erasure, request, begun_at, finished_at, certificate): Columns) -> ErasureRow {
    ErasureRow {
        erasure,
        request,
        begun_at: begun_at.to_jiff(),
        finished_at: finished_at.map(jiff_sqlx::Timestamp::to_jiff),
        certificate,
    }
}

/// The workspace in which an erasure has this number; none when the number was never given.
///
/// # Errors
/// When the database does not answer.
pub async fn owner_of_number(
    database: &Database,
    erasure: Uuid,
) -> Result<Option<WorkspaceScope>, StoreError> {
    let found: Option<Uuid> =
        sqlx::query_scalar("select workspace_id from platform.public_code where code = $1")
            .bind(erasure.to_string())
            .fetch_optional(database.app())
            .await?;
    Ok(found.map(|workspace| WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System)))
}

/// An erasure by its number.
///
/// # Errors
/// When the database does not answer.
pub async fn erasure<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    erasure: Uuid,
) -> Result<Option<ErasureRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select erasure_id, request_id, begun_at, finished_at, certificate from app.erasure
        where workspace_id = $1 and erasure_id = $2",
    )
    .bind(workspace.uuid())
    .bind(erasure)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(row))
}

/// The erasure that a request led to.
///
/// # Errors
/// When the database does not answer.
pub async fn erasure_of_request<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: Uuid,
) -> Result<Option<ErasureRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select erasure_id, request_id, begun_at, finished_at, certificate from app.erasure
        where workspace_id = $1 and request_id = $2
        order by begun_at desc
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(request)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(row))
}

/// The latest erasures.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_erasures<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    limit: i64,
) -> Result<Vec<ErasureRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Columns> = sqlx::query_as(
        "select erasure_id, request_id, begun_at, finished_at, certificate from app.erasure
        where workspace_id = $1
        order by begun_at desc, erasure_id desc
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(row).collect())
}

/// Numbers about erasures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ErasureCounts {
    /// How many people were erased.
    pub done: i64,
    /// How many are being erased.
    pub running: i64,
    /// How many identifiers are suppressed.
    pub suppressed: i64,
    /// How many messages were turned away since a day.
    pub messages: i64,
    /// How many rows of files were turned away since then.
    pub rows: i64,
}

/// Counts erasures, and what was turned away since `since`.
///
/// # Errors
/// When the database does not answer.
pub async fn erasure_counts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    since: Date,
) -> Result<ErasureCounts, StoreError> {
    let workspace = tx.workspace();
    let (done, running, suppressed, messages, rows): (i64, i64, i64, i64, i64) = sqlx::query_as(
        "select (select count(*) from app.erasure where workspace_id = $1 and state = 'done'),
            (select count(*) from app.erasure where workspace_id = $1 and state = 'running'),
            (select count(*) from app.suppression where workspace_id = $1),
            (select coalesce(sum(messages), 0)::bigint from app.suppression_day
                where workspace_id = $1 and day >= $2 and door = 'collect'),
            (select coalesce(sum(messages), 0)::bigint from app.suppression_day
                where workspace_id = $1 and day >= $2 and door = 'imports')",
    )
    .bind(workspace.uuid())
    .bind(since.to_sqlx())
    .fetch_one(tx.connection())
    .await?;
    Ok(ErasureCounts {
        done,
        running,
        suppressed,
        messages,
        rows,
    })
}

/// Erasures that are under way.
///
/// # Errors
/// When the database does not answer.
pub async fn unfinished<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<Uuid>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select erasure_id from app.erasure
        where workspace_id = $1 and profile_id is not null and state = 'running'
        order by begun_at",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?)
}
