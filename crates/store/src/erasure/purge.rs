//! Forgetting what was kept for long enough, a batch at a time. Each batch writes its count on the trail in its own
//! transaction, so that a purge that dies in between has counted exactly what it took away.

use std::collections::BTreeMap;

use domain::consent::retention::RetentionClass;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::people::{known_by, members};
use super::places::PLACES;
use super::sweep::{remove, tables, take_away};
use crate::{Database, Keeping, StoreError, WorkspaceScope, WorkspaceTx};

/// How many rows go in one transaction.
const BATCH: i64 = 5_000;
/// How many people go in one transaction.
const PEOPLE: i64 = 50;

/// What a batch took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    /// Rows, or people.
    pub gone: u64,
    /// Whether there may be more.
    pub more: bool,
}

/// Takes away one batch of a class that was kept since before `before`. `trail` is the id of the line that counts it.
///
/// # Errors
/// When the database does not answer; then nothing of the batch was taken away.
pub async fn purge_batch(
    database: &Database,
    scope: &WorkspaceScope,
    class: RetentionClass,
    before: Timestamp,
    now: Timestamp,
    trail: Uuid,
) -> Result<Purged, StoreError> {
    let mut tx = database.keep(scope).await?;
    let (gone, limit) = match class {
        RetentionClass::Events => (events(&mut tx, before).await?, BATCH),
        RetentionClass::Prospect => (people(&mut tx, before, false, now).await?, PEOPLE),
        RetentionClass::Customer => (people(&mut tx, before, true, now).await?, PEOPLE),
        RetentionClass::Download => (downloads(&mut tx, now, before).await?, BATCH),
        RetentionClass::RequestFile => (requests(&mut tx, before).await?, BATCH),
        RetentionClass::AudienceRaw
        | RetentionClass::DeviceIdentifier
        | RetentionClass::ChoiceMemory
        | RetentionClass::Suppression
        | RetentionClass::Mail
        | RetentionClass::SecurityLog => (rows(&mut tx, class, before).await?, BATCH),
    };
    if gone > 0 {
        let workspace = tx.workspace();
        sqlx::query(
            "insert into app.trail (workspace_id, trail_id, happened_at, action, detail)
            values ($1, $2, $3, 'retention.purge', $4)",
        )
        .bind(workspace.uuid())
        .bind(trail)
        .bind(now.to_sqlx())
        .bind(format!("{} {gone}", class.as_str()))
        .execute(tx.connection())
        .await?;
    }
    tx.complete().await?;
    Ok(Purged {
        gone,
        more: gone >= u64::try_from(limit).unwrap_or(u64::MAX),
    })
}

/// Events that are too old. Figures of people stay: they are of the relation, not of the events.
///
/// Days are counted by their number of events ([`crate::social`]): what goes is taken off that number, so that a day is not
/// counted anew from what is left of it.
async fn events(tx: &mut WorkspaceTx<'_, Keeping>, before: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let days: Vec<jiff_sqlx::Date> = sqlx::query_scalar(
        "delete from app.event e
        using platform.workspace w
        where e.workspace_id = $1 and w.workspace_id = $1 and e.occurred_at < $2
            and (e.occurred_at, e.event_id) in (
                select m.occurred_at, m.event_id from app.event m
                where m.workspace_id = $1 and m.occurred_at < $2
                order by m.occurred_at, m.event_id
                limit $3)
        returning (e.occurred_at at time zone w.time_zone)::date",
    )
    .bind(workspace.uuid())
    .bind(before.to_sqlx())
    .bind(BATCH)
    .fetch_all(tx.connection())
    .await?;
    let mut counts: BTreeMap<jiff::civil::Date, i64> = BTreeMap::new();
    for day in &days {
        *counts.entry(day.to_jiff()).or_default() += 1;
    }
    sqlx::query(
        "update app.social_day d set events = greatest(d.events - gone.events, 0)
        from unnest($2::date[], $3::bigint[]) as gone (day, events)
        where d.workspace_id = $1 and d.day = gone.day",
    )
    .bind(workspace.uuid())
    .bind(counts.keys().map(|day| day.to_sqlx()).collect::<Vec<_>>())
    .bind(counts.values().copied().collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(u64::try_from(days.len()).unwrap_or(u64::MAX))
}

/// Rows of one table that are too old.
async fn rows(
    tx: &mut WorkspaceTx<'_, Keeping>,
    class: RetentionClass,
    before: Timestamp,
) -> Result<u64, StoreError> {
    let statement = match class {
        RetentionClass::AudienceRaw => {
            "delete from app.social_visit v
            where v.workspace_id = $1 and (v.profile_id, v.started_at) in (
                select m.profile_id, m.started_at from app.social_visit m
                where m.workspace_id = $1 and m.started_at < $2
                limit $3)"
        }
        // Its age counts from when it was set: being seen again does not make it younger.
        RetentionClass::DeviceIdentifier => {
            "delete from app.identifier i
            where i.workspace_id = $1 and (i.kind, i.value) in (
                select m.kind, m.value from app.identifier m
                where m.workspace_id = $1 and m.kind = 'anonymous' and m.created_at < $2
                limit $3)"
        }
        // What an old no, or a yes that is over, counts as in lists and figures. The ledger keeps the proof of all of them
        // for as long as the person is known.
        RetentionClass::ChoiceMemory => {
            "delete from app.consent_state s
            where s.workspace_id = $1 and (s.purpose_key, s.profile_id) in (
                select m.purpose_key, m.profile_id from app.consent_state m
                where m.workspace_id = $1 and m.chosen_at < $2 and not m.permitted and not m.objected
                    and m.status in ('refused', 'withdrawn', 'expired')
                limit $3)"
        }
        // Not one that waits to be sent: it says something that nobody has read yet.
        RetentionClass::Mail => {
            "delete from app.mail l
            where l.workspace_id = $1 and l.mail_id in (
                select m.mail_id from app.mail m
                where m.workspace_id = $1 and m.created_at < $2 and m.state <> 'waiting'
                limit $3)"
        }
        RetentionClass::Suppression => {
            "delete from app.suppression s
            where s.workspace_id = $1 and s.fingerprint in (
                select m.fingerprint from app.suppression m
                where m.workspace_id = $1 and m.created_at < $2
                limit $3)"
        }
        // Who opened people's data, and for which case.
        _ => {
            "delete from app.profile_case c
            where c.workspace_id = $1 and c.case_id in (
                select m.case_id from app.profile_case m
                where m.workspace_id = $1 and m.expires_at < $2
                limit $3)"
        }
    };
    let workspace = tx.workspace();
    let done = sqlx::query(statement)
        .bind(workspace.uuid())
        .bind(before.to_sqlx())
        .bind(BATCH)
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected())
}

/// Files to take away whose time is over: what is in them goes, and then the file itself, once nobody asks for it any more.
async fn downloads(
    tx: &mut WorkspaceTx<'_, Keeping>,
    now: Timestamp,
    before: Timestamp,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "delete from app.export_chunk c
        where c.workspace_id = $1 and c.export_id in (
            select e.export_id from app.export e
            where e.workspace_id = $1 and (e.expires_at <= $2 or e.created_at < $3) and e.state <> 'expired')",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .bind(before.to_sqlx())
    .execute(tx.connection())
    .await?;
    let done = sqlx::query(
        "update app.export e set state = 'expired'
        where e.workspace_id = $1 and (e.expires_at <= $2 or e.created_at < $3) and e.state in ('making', 'ready')",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .bind(before.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Files of requests that were closed long ago. With a request go its steps and messages.
async fn requests(tx: &mut WorkspaceTx<'_, Keeping>, before: Timestamp) -> Result<u64, StoreError> {
    let is_there: bool = sqlx::query_scalar("select to_regclass('app.request') is not null")
        .fetch_one(tx.connection())
        .await?;
    if !is_there {
        return Ok(0);
    }
    let workspace = tx.workspace();
    let done = sqlx::query(
        "delete from app.request r
        where r.workspace_id = $1 and r.request_id in (
            select m.request_id from app.request m
            where m.workspace_id = $1 and m.closed_at < $2
            limit $3)",
    )
    .bind(workspace.uuid())
    .bind(before.to_sqlx())
    .bind(BATCH)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// People of whom nothing was heard for too long, no choice either: the same is done as when they are erased, except that
/// they may come back. Whoever set their data aside, or waits for an answer, is kept (GDPR, article 18(1)).
/// They are held meanwhile, so one who comes back at this moment is either seen here or made anew.
async fn people(
    tx: &mut WorkspaceTx<'_, Keeping>,
    before: Timestamp,
    customers: bool,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let roots: Vec<Uuid> = sqlx::query_scalar(
        "select p.profile_id from app.profile p
        where p.workspace_id = $1 and p.merged_into is null and p.last_seen_at < $2 and (p.order_count > 0) = $3
            and not exists (select from app.consent_event c
                where c.workspace_id = $1 and c.profile_id = p.profile_id and c.at >= $2)
            and not exists (select from app.consent_person h
                where h.workspace_id = $1 and h.profile_id = p.profile_id and h.restricted)
            and not exists (select from app.request r
                where r.workspace_id = $1 and r.profile_id = p.profile_id and r.closed_at is null)
        order by p.profile_id
        limit $4
        for update of p",
    )
    .bind(workspace.uuid())
    .bind(before.to_sqlx())
    .bind(customers)
    .bind(PEOPLE)
    .fetch_all(tx.connection())
    .await?;
    if roots.is_empty() {
        return Ok(0);
    }
    let profiles = members(tx, &roots, true).await?;
    let values = known_by(tx, &profiles).await?.values();
    let tables = tables(tx).await?;
    for place in PLACES.iter().filter(|place| tables.contains(place.table)) {
        while take_away(tx, place, &profiles, &values, now).await? >= u64::try_from(BATCH).unwrap_or(u64::MAX)
        {
        }
    }
    remove(tx, &profiles, &values, now, None).await
}
