//! Taking away, in batches, and keeping count.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::people::{Known, known_by, members};
use super::places::{LAST, PLACES, Place};
use crate::{Database, Keeping, StoreError, WorkspaceScope, WorkspaceTx};

/// How many rows one statement takes away at most: it must be over long before it is cancelled.
const BATCH: i64 = 5_000;

/// An erasure that is under way.
pub struct Running {
    /// Its number.
    pub erasure: Uuid,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// When it began.
    pub begun_at: Timestamp,
    /// Whether it stands in the log.
    pub is_logged: bool,
    /// What the person is known by.
    pub known: Known,
    root: Uuid,
    tables: HashSet<String>,
}

/// An erasure that is under way; none when it has ended, or never was.
///
/// # Errors
/// When the database does not answer.
pub async fn running(
    database: &Database,
    scope: &WorkspaceScope,
    erasure: Uuid,
) -> Result<Option<Running>, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    let row: Option<(Option<Uuid>, Option<Uuid>, jiff_sqlx::Timestamp, bool)> = sqlx::query_as(
        "select profile_id, request_id, begun_at, logged_at is not null from app.erasure
        where workspace_id = $1 and erasure_id = $2 and state = 'running'",
    )
    .bind(workspace.uuid())
    .bind(erasure)
    .fetch_optional(tx.connection())
    .await?;
    let Some((Some(root), request, begun_at, is_logged)) = row else {
        return Ok(None);
    };
    let profiles = members(&mut tx, &[root], false).await?;
    let known = known_by(&mut tx, &profiles).await?;
    let tables = tables(&mut tx).await?;
    tx.complete().await?;
    Ok(Some(Running {
        erasure,
        request,
        begun_at: begun_at.to_jiff(),
        is_logged,
        known,
        root,
        tables,
    }))
}

/// The tables that are there: of the list, those of features that are not installed are passed over.
pub(super) async fn tables(tx: &mut WorkspaceTx<'_, Keeping>) -> Result<HashSet<String>, StoreError> {
    let names: Vec<&str> = PLACES.iter().chain(LAST).map(|place| place.table).collect();
    let found: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class where relnamespace = 'app'::regnamespace and relname = any($1)",
    )
    .bind(names)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().collect())
}

/// Notes that an erasure stands in the log.
///
/// # Errors
/// When the database does not answer.
pub async fn mark_logged(
    database: &Database,
    scope: &WorkspaceScope,
    erasure: Uuid,
    at: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    sqlx::query("update app.erasure set logged_at = $3 where workspace_id = $1 and erasure_id = $2")
        .bind(workspace.uuid())
        .bind(erasure)
        .bind(at.to_sqlx())
        .execute(tx.connection())
        .await?;
    tx.complete().await
}

/// Takes one batch away from one place, counts it on the erasure, and says how many rows it was.
///
/// # Errors
/// When the database does not answer; then nothing of the batch was taken away.
pub async fn sweep(
    database: &Database,
    scope: &WorkspaceScope,
    running: &Running,
    place: &Place,
    now: Timestamp,
) -> Result<u64, StoreError> {
    if !running.tables.contains(place.table) {
        return Ok(0);
    }
    let mut tx = database.keep(scope).await?;
    let gone = take_away(
        &mut tx,
        place,
        &running.known.profiles,
        &running.known.values(),
        now,
    )
    .await?;
    if gone > 0 {
        count(&mut tx, running.erasure, place.store, gone, now).await?;
    }
    tx.complete().await?;
    Ok(gone)
}

/// Runs one batch of a place.
pub(super) async fn take_away(
    tx: &mut WorkspaceTx<'_, Keeping>,
    place: &Place,
    profiles: &[Uuid],
    values: &[String],
    now: Timestamp,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(place.batch)
        .bind(workspace.uuid())
        .bind(profiles)
        .bind(values)
        .bind(BATCH)
        .bind(now.to_sqlx())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected())
}

/// Adds to the number of rows that went from a store.
pub(super) async fn count(
    tx: &mut WorkspaceTx<'_, Keeping>,
    erasure: Uuid,
    store: &str,
    rows: u64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.erasure
        set counts = jsonb_set(counts, array[$3], jsonb_build_object(
            'rows', coalesce((counts #>> array[$3, 'rows'])::bigint, 0) + $4::bigint, 'at', $5::text))
        where workspace_id = $1 and erasure_id = $2",
    )
    .bind(workspace.uuid())
    .bind(erasure)
    .bind(store)
    .bind(i64::try_from(rows).unwrap_or(i64::MAX))
    .bind(now.to_string())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What is known when an erasure ends: what the certificate says.
pub struct Ended {
    /// The name of the workspace.
    pub workspace: String,
    /// How many identifiers are suppressed.
    pub suppressed: i64,
    /// Rows by store, with the time when the last went, as text.
    pub stores: Vec<(String, u64, String)>,
    /// Until when a backup may still hold the person.
    pub backups_until: jiff::civil::Date,
}

/// Ends an erasure, in one transaction: whatever else has come up is taken away, then the profile itself, and the
/// certificate is kept. `certify` writes it.
///
/// `false` when something came up in between that takes longer: sweep again.
///
/// # Errors
/// When the database does not answer; then the erasure goes on from where it was.
pub async fn end(
    database: &Database,
    scope: &WorkspaceScope,
    running: &Running,
    now: Timestamp,
    certify: &(dyn Fn(&Ended) -> Option<String> + Sync),
) -> Result<bool, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    // Whoever works on the same erasure ends it after this one, and finds that it has ended.
    let is_running: Option<Uuid> = sqlx::query_scalar(
        "select erasure_id from app.erasure
        where workspace_id = $1 and erasure_id = $2 and state = 'running'
        for update",
    )
    .bind(workspace.uuid())
    .bind(running.erasure)
    .fetch_optional(tx.connection())
    .await?;
    if is_running.is_none() {
        return Ok(true);
    }
    let profiles = members(&mut tx, &[running.root], true).await?;
    let values = running.known.values();
    let mut batches = 0;
    for place in PLACES.iter().filter(|place| running.tables.contains(place.table)) {
        let gone = take_away(&mut tx, place, &profiles, &values, now).await?;
        if gone > 0 {
            count(&mut tx, running.erasure, place.store, gone, now).await?;
        }
        batches += gone / u64::try_from(BATCH).unwrap_or(1);
    }
    if batches > 0 {
        tx.complete().await?;
        return Ok(false);
    }
    let stood_alone = remove(&mut tx, &profiles, &values, now, Some(running.erasure)).await?;
    tracing::debug!(stood_alone, "a person was erased");
    let (name, suppressed, backups_until): (String, i64, jiff_sqlx::Date) = sqlx::query_as(
        "select w.name, e.suppressed, e.backups_until
        from app.erasure e join platform.workspace w on w.workspace_id = e.workspace_id
        where e.workspace_id = $1 and e.erasure_id = $2",
    )
    .bind(workspace.uuid())
    .bind(running.erasure)
    .fetch_one(tx.connection())
    .await?;
    let stores: Vec<(String, i64, String)> = sqlx::query_as(
        "select s.key, (s.value ->> 'rows')::bigint, s.value ->> 'at'
        from app.erasure e, jsonb_each(e.counts) s
        where e.workspace_id = $1 and e.erasure_id = $2
        order by s.key",
    )
    .bind(workspace.uuid())
    .bind(running.erasure)
    .fetch_all(tx.connection())
    .await?;
    let ended = Ended {
        workspace: name,
        suppressed,
        stores: stores
            .into_iter()
            .map(|(store, rows, at)| (store, u64::try_from(rows).unwrap_or(0), at))
            .collect(),
        backups_until: backups_until.to_jiff(),
    };
    let certificate = certify(&ended).ok_or(StoreError::Unreadable("erasure.certificate"))?;
    sqlx::query(
        "update app.erasure set state = 'done', profile_id = null, finished_at = $3, certificate = $4
        where workspace_id = $1 and erasure_id = $2",
    )
    .bind(workspace.uuid())
    .bind(running.erasure)
    .bind(now.to_sqlx())
    .bind(certificate)
    .execute(tx.connection())
    .await?;
    tx.complete().await?;
    Ok(true)
}

/// Removes what finds people, and their profiles; how many of these stood alone. Everything else of them is gone by now.
pub(super) async fn remove(
    tx: &mut WorkspaceTx<'_, Keeping>,
    profiles: &[Uuid],
    values: &[String],
    now: Timestamp,
    erasure: Option<Uuid>,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from platform.job where workspace_id = $1 and subject = any($2)")
        .bind(workspace.uuid())
        .bind(profiles)
        .execute(tx.connection())
        .await?;
    let mut gone = 0;
    let tables = tables(tx).await?;
    for place in LAST.iter().filter(|place| tables.contains(place.table)) {
        gone = take_away(tx, place, profiles, values, now).await?;
        if let (Some(erasure), true) = (erasure, gone > 0) {
            count(tx, erasure, place.store, gone, now).await?;
        }
    }
    // The last place are the profiles: those that nobody had merged away are the ones that were counted.
    if gone > 0 {
        sqlx::query(
            "insert into app.profile_tally (workspace_id, part, profiles) values ($1, 0, $2)
            on conflict (workspace_id, part) do update set profiles = profile_tally.profiles + excluded.profiles",
        )
        .bind(workspace.uuid())
        .bind(0_i64.saturating_sub(i64::try_from(gone).unwrap_or(0)))
        .execute(tx.connection())
        .await?;
    }
    Ok(gone)
}
