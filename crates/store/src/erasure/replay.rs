//! After a backup was restored: erasures that it does not know of are found and done again.

use std::collections::{BTreeMap, HashSet};

use domain::ids::{ProfileId, WorkspaceId};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::begin::{close_door, publish_number, suppress};
use crate::{Actor, Database, StoreError, WorkspaceScope};

/// Rows read at once.
const PAGE: i64 = 10_000;

/// The workspaces that there are, to replay a log in: it is the log that proves what is done there.
///
/// # Errors
/// When the database does not answer.
pub async fn scope_to_replay(
    database: &Database,
    workspace: WorkspaceId,
) -> Result<Option<WorkspaceScope>, StoreError> {
    let found: Option<Uuid> =
        sqlx::query_scalar("select workspace_id from platform.workspace where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_optional(database.app())
            .await?;
    Ok(found.map(|id| WorkspaceScope::new(WorkspaceId::from_uuid(id), Actor::System)))
}

/// Those of the erasures that the database does not know of.
///
/// # Errors
/// When the database does not answer.
pub async fn unknown_erasures(
    database: &Database,
    scope: &WorkspaceScope,
    erasures: &[Uuid],
) -> Result<HashSet<Uuid>, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    let unknown: Vec<Uuid> = sqlx::query_scalar(
        "select asked.id from unnest($2::uuid[]) as asked (id)
        where not exists (select from app.erasure e where e.workspace_id = $1 and e.erasure_id = asked.id)",
    )
    .bind(workspace.uuid())
    .bind(erasures)
    .fetch_all(tx.connection())
    .await?;
    tx.complete().await?;
    Ok(unknown.into_iter().collect())
}

/// Shows everything that finds people in a workspace, page by page: kind (`user`, `anonymous`, `email` or `profile`), value,
/// and the person it leads to.
///
/// # Errors
/// When the database does not answer.
pub async fn everybody(
    database: &Database,
    scope: &WorkspaceScope,
    see: &mut (dyn FnMut(&str, &str, ProfileId) + Send),
) -> Result<(), StoreError> {
    let mut after = (String::new(), String::new());
    loop {
        let mut tx = database.keep(scope).await?;
        let workspace = tx.workspace();
        let page: Vec<(String, String, Uuid)> = sqlx::query_as(
            "select kind, value, profile_id from app.identifier
            where workspace_id = $1 and (kind, value) > ($2, $3)
            order by kind, value
            limit $4",
        )
        .bind(workspace.uuid())
        .bind(&after.0)
        .bind(&after.1)
        .bind(PAGE)
        .fetch_all(tx.connection())
        .await?;
        tx.complete().await?;
        let Some((kind, value, _)) = page.last() else {
            break;
        };
        after = (kind.clone(), value.clone());
        for (kind, value, profile) in &page {
            see(kind, value, ProfileId::from_uuid(*profile));
        }
    }
    let mut last = Uuid::nil();
    loop {
        let mut tx = database.keep(scope).await?;
        let workspace = tx.workspace();
        let page: Vec<(Uuid, Vec<String>)> = sqlx::query_as(
            "select p.profile_id, array(
                select t.value from app.trait t
                join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
                where t.workspace_id = $1 and t.profile_id = p.profile_id and t.name = 'email'
                    and app.is_proven(s.kind, t.import_id))
            from app.profile p
            where p.workspace_id = $1 and p.profile_id > $2
            order by p.profile_id
            limit $3",
        )
        .bind(workspace.uuid())
        .bind(last)
        .bind(PAGE)
        .fetch_all(tx.connection())
        .await?;
        tx.complete().await?;
        let Some((profile, _)) = page.last() else {
            return Ok(());
        };
        last = *profile;
        for (profile, emails) in &page {
            let id = ProfileId::from_uuid(*profile);
            see("profile", &profile.to_string(), id);
            for email in emails {
                see("email", email, id);
            }
        }
    }
}

/// Notes an erasure that the restored database has nobody for.
///
/// # Errors
/// When the database does not answer.
pub async fn note_replayed(
    database: &Database,
    scope: &WorkspaceScope,
    erasure: Uuid,
    suppressed: usize,
    at: Timestamp,
    backups_until: Date,
    certificate: &str,
) -> Result<(), StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.erasure (workspace_id, erasure_id, state, suppressed, begun_at, logged_at, finished_at,
            backups_until, certificate)
        values ($1, $2, 'done', $3, $4, $4, $4, $5, $6)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(erasure)
    .bind(i64::try_from(suppressed).unwrap_or(i64::MAX))
    .bind(at.to_sqlx())
    .bind(backups_until.to_sqlx())
    .bind(certificate)
    .execute(tx.connection())
    .await?;
    publish_number(&mut tx, erasure).await?;
    tx.complete().await
}

/// Suppresses fingerprints that an erasure once had, whatever its person is known by in the restored database.
///
/// # Errors
/// When the database does not answer.
pub async fn suppress_again(
    database: &Database,
    scope: &WorkspaceScope,
    erasure: Uuid,
    prints: &[Vec<u8>],
    at: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = database.keep(scope).await?;
    close_door(&mut tx).await?;
    suppress(&mut tx, prints, Some(erasure), at).await?;
    tx.complete().await
}

/// Takes fingerprints away again that were lifted after they had been made.
///
/// # Errors
/// When the database does not answer.
pub async fn lift_again(
    database: &Database,
    scope: &WorkspaceScope,
    lifted: &BTreeMap<Vec<u8>, Timestamp>,
) -> Result<(), StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    sqlx::query(
        "delete from app.suppression s
        using unnest($2::bytea[], $3::timestamptz[]) as lifted (fingerprint, at)
        where s.workspace_id = $1 and s.fingerprint = lifted.fingerprint and s.created_at <= lifted.at",
    )
    .bind(workspace.uuid())
    .bind(lifted.keys().cloned().collect::<Vec<_>>())
    .bind(lifted.values().map(|at| at.to_sqlx()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    tx.complete().await
}
