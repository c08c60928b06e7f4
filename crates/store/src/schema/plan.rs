//! Versions of the tracking plan.

use domain::ids::AccountId;
use domain::schema::Plan;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;

use crate::{Actor, StoreError, WorkspaceTx};

/// A version of the plan, without its content.
#[derive(Debug, Clone)]
pub struct PlanVersion {
    /// Its number.
    pub version: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// The name of who made it, while they have an account.
    pub made_by: Option<String>,
    /// What was changed.
    pub action: String,
}

/// What the door goes by: the number of the version in force, 0 before the first, and how often purposes and categories of
/// data have changed.
///
/// # Errors
/// When the database does not answer.
pub async fn door_version<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<(i64, i64), StoreError> {
    let workspace = tx.workspace();
    let found: (Option<i64>, Option<i64>) = sqlx::query_as(
        "select (select p.version from app.plan p where p.workspace_id = $1 order by p.version desc limit 1),
            (select r.revision from app.registry r where r.workspace_id = $1)",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?;
    Ok((found.0.unwrap_or_default(), found.1.unwrap_or_default()))
}

/// The version in force, or an earlier one.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_plan<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    version: Option<i64>,
) -> Result<Option<(i64, Plan)>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<(i64, Json<Plan>)> = sqlx::query_as(
        "select version, content from app.plan
        where workspace_id = $1 and ($2::bigint is null or version = $2)
        order by version desc
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(version)
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|(version, Json(plan))| (version, plan)))
}

/// Adds a version.
///
/// # Errors
/// `plan_pkey` when somebody else has just added it.
pub async fn add_plan(
    tx: &mut WorkspaceTx<'_>,
    version: i64,
    plan: &Plan,
    action: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let account = match tx.actor() {
        Actor::Account(account) => Some(account),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.plan (workspace_id, version, content, made_at, account_id, action)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(workspace.uuid())
    .bind(version)
    .bind(Json(plan))
    .bind(now.to_sqlx())
    .bind(account.map(AccountId::uuid))
    .bind(action)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The latest versions, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn plan_versions<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    most: i64,
) -> Result<Vec<PlanVersion>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(i64, jiff_sqlx::Timestamp, Option<String>, String)> = sqlx::query_as(
        "select p.version, p.made_at, a.name, p.action
        from app.plan p
        left join platform.account a on a.account_id = p.account_id
        where p.workspace_id = $1
        order by p.version desc
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(version, made_at, made_by, action)| PlanVersion {
            version,
            made_at: made_at.to_jiff(),
            made_by,
            action,
        })
        .collect())
}

/// The time zone of the workspace, whose days findings are counted by.
///
/// # Errors
/// When the database does not answer.
pub async fn time_zone<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<TimeZone, StoreError> {
    let workspace = tx.workspace();
    let name: String = sqlx::query_scalar("select time_zone from platform.workspace where workspace_id = $1")
        .bind(workspace.uuid())
        .fetch_one(tx.connection())
        .await?;
    TimeZone::get(&name).map_err(|_cause| StoreError::Unreadable("workspace.time_zone"))
}
