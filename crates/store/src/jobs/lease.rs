//! Taking a job, and keeping it.

use domain::ids::WorkspaceId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope};

/// A job that was taken: the proof with which its work enters its workspace. It has no public constructor.
#[derive(Debug, Clone)]
pub struct LeasedJob {
    id: Uuid,
    worker: Uuid,
    kind: String,
    subject: Uuid,
    attempts: i32,
    wanted: i32,
    scope: WorkspaceScope,
}

impl LeasedJob {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// Who took it.
    #[must_use]
    pub const fn worker(&self) -> Uuid {
        self.worker
    }

    /// What is to be done.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// To what.
    #[must_use]
    pub const fn subject(&self) -> Uuid {
        self.subject
    }

    /// How often it was taken since it last got on, this time included.
    #[must_use]
    pub const fn attempts(&self) -> i32 {
        self.attempts
    }

    pub(super) const fn wanted(&self) -> i32 {
        self.wanted
    }

    /// The way into its workspace.
    #[must_use]
    pub const fn scope(&self) -> &WorkspaceScope {
        &self.scope
    }
}

/// Takes the next job for `worker`, until `until`. Workspaces take turns: first those with the fewest jobs under way,
/// then the one that was served longest ago.
///
/// # Errors
/// When the database does not answer.
pub async fn lease(
    database: &Database,
    worker: Uuid,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<LeasedJob>, StoreError> {
    // One statement is one transaction. What somebody else is just taking is passed over.
    let taken: Option<(Uuid, Uuid, String, Uuid, i32, i32)> = sqlx::query_as(
        "with due as (
            select j.job_id from platform.job j
            where j.failed_at is null and j.run_at <= $2 and (j.leased_until is null or j.leased_until <= $2)
            order by (select count(*) from platform.job b
                    where b.workspace_id = j.workspace_id and b.leased_until > $2),
                (select t.served_at from platform.job_turn t where t.workspace_id = j.workspace_id) nulls first,
                j.run_at, j.job_id
            limit 1
            for update of j skip locked
        ), taken as (
            update platform.job j set leased_by = $1, leased_until = $3, attempts = j.attempts + 1
            from due where j.job_id = due.job_id
            returning j.job_id, j.workspace_id, j.kind, j.subject, j.attempts, j.wanted
        ), turn as (
            insert into platform.job_turn (workspace_id, served_at) select workspace_id, $2 from taken
            on conflict (workspace_id) do update set served_at = excluded.served_at
        )
        select job_id, workspace_id, kind, subject, attempts, wanted from taken",
    )
    .bind(worker)
    .bind(now.to_sqlx())
    .bind(until.to_sqlx())
    .fetch_optional(database.app())
    .await?;
    Ok(
        taken.map(|(id, workspace, kind, subject, attempts, wanted)| LeasedJob {
            id,
            worker,
            kind,
            subject,
            attempts,
            wanted,
            scope: WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System),
        }),
    )
}

/// Keeps a job until `until`. `false` when somebody else has it by now.
///
/// # Errors
/// When the database does not answer.
pub async fn extend(database: &Database, job: &LeasedJob, until: Timestamp) -> Result<bool, StoreError> {
    let kept = sqlx::query(
        "update platform.job set leased_until = $3
        where job_id = $1 and leased_by = $2",
    )
    .bind(job.id())
    .bind(job.worker())
    .bind(until.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// How many jobs wait or are worked on.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(database: &Database) -> Result<i64, StoreError> {
    Ok(
        sqlx::query_scalar("select count(*) from platform.job where failed_at is null")
            .fetch_one(database.app())
            .await?,
    )
}
