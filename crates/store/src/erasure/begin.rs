//! The first step: nobody new comes in, and nothing of the person is used any more.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::people::{Known, known_by, members};
use crate::{Database, Keeping, StoreError, WorkspaceScope, WorkspaceTx};

/// An erasure to be begun.
pub struct NewErasure {
    /// Its number, which the certificate will bear.
    pub erasure: Uuid,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// Now.
    pub begun_at: Timestamp,
    /// Until when a backup may still hold the person.
    pub backups_until: Date,
}

/// Begins the erasure of a person, in one transaction.
///
/// Fingerprints of everything they are known by are kept, so that they do not come back; nothing of them is permitted any more, so that no gate lets anything of them through.
///
/// Whoever writes what comes in holds the door ([`super::hold_door`]) until their transaction ends: this waits for them, and
/// they see the fingerprints from then on. So nothing of the person slips in between.
///
/// Gives the number of the erasure: of one that is under way already, if there is one. `None` when there is no such person.
///
/// # Errors
/// When the database does not answer, or somebody holds the door for too long: the same call may succeed later.
pub async fn begin(
    database: &Database,
    scope: &WorkspaceScope,
    profile: ProfileId,
    new: &NewErasure,
    fingerprints: &(dyn Fn(&Known) -> Vec<Vec<u8>> + Sync),
) -> Result<Option<Uuid>, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    close_door(&mut tx).await?;
    let root: Option<Uuid> = sqlx::query_scalar(
        "select coalesce(merged_into, profile_id) from app.profile where workspace_id = $1 and profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?;
    let Some(root) = root else {
        return Ok(None);
    };
    let under_way: Option<Uuid> =
        sqlx::query_scalar("select erasure_id from app.erasure where workspace_id = $1 and profile_id = $2")
            .bind(workspace.uuid())
            .bind(root)
            .fetch_optional(tx.connection())
            .await?;
    if under_way.is_some() {
        return Ok(under_way);
    }
    let profiles = members(&mut tx, &[root], true).await?;
    let known = known_by(&mut tx, &profiles).await?;
    let prints = fingerprints(&known);
    suppress(&mut tx, &prints, Some(new.erasure), new.begun_at).await?;
    restrict(&mut tx, &profiles).await?;
    sqlx::query(
        "insert into app.erasure (workspace_id, erasure_id, request_id, profile_id, state, suppressed, begun_at,
            backups_until)
        values ($1, $2, $3, $4, 'running', $5, $6, $7)",
    )
    .bind(workspace.uuid())
    .bind(new.erasure)
    .bind(new.request)
    .bind(root)
    .bind(i64::try_from(prints.len()).unwrap_or(i64::MAX))
    .bind(new.begun_at.to_sqlx())
    .bind(new.backups_until.to_sqlx())
    .execute(tx.connection())
    .await?;
    publish_number(&mut tx, new.erasure).await?;
    tx.complete().await?;
    Ok(Some(new.erasure))
}

/// Waits until nobody holds the door, and keeps it shut until the transaction ends.
pub(super) async fn close_door(tx: &mut WorkspaceTx<'_, Keeping>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 17))")
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Keeps fingerprints. Those that are there stay as they are.
pub(super) async fn suppress(
    tx: &mut WorkspaceTx<'_, Keeping>,
    prints: &[Vec<u8>],
    erasure: Option<Uuid>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.suppression (workspace_id, fingerprint, created_at, erasure_id)
        select distinct $1::uuid, new.fingerprint, $3::timestamptz, $4::uuid
        from unnest($2::bytea[]) as new (fingerprint)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(prints)
    .bind(at.to_sqlx())
    .bind(erasure)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Permits nothing any more, not even operating the service.
async fn restrict(tx: &mut WorkspaceTx<'_, Keeping>, profiles: &[Uuid]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    for statement in [
        "update app.profile set allowed = 0 where workspace_id = $1 and profile_id = any($2)",
        "update app.identifier set allowed = 0 where workspace_id = $1 and profile_id = any($2)",
        "update app.trait set allowed = 0 where workspace_id = $1 and profile_id = any($2)",
        "update app.profile_term set allowed = 0 where workspace_id = $1 and profile_id = any($2)",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(profiles)
            .execute(tx.connection())
            .await?;
    }
    Ok(())
}

/// The number of a certificate leads to its workspace, as a public address does.
pub(super) async fn publish_number(
    tx: &mut WorkspaceTx<'_, Keeping>,
    erasure: Uuid,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into platform.public_code (code, workspace_id) values ($1, $2) on conflict do nothing",
    )
    .bind(erasure.to_string())
    .bind(workspace.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}
