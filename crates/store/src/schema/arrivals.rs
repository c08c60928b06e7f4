//! The latest verdicts of each source: a ring that never grows.

use std::collections::{BTreeMap, HashMap};

use domain::ids::SourceId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Verdicts kept of each source.
const SLOTS: i64 = 200;

/// A verdict to be listed.
#[derive(Debug, Clone)]
pub struct NewArrival {
    /// The source.
    pub source: SourceId,
    /// `accepted`, `flagged`, `duplicate` or `refused`.
    pub verdict: &'static str,
    /// Why, where it is refused.
    pub code: &'static str,
    /// The call; empty when it is not known.
    pub call: &'static str,
    /// The event.
    pub name: String,
    /// The start of an identifier.
    pub person: String,
    /// Names and types of what it carries, and what was found in it. No values.
    pub notes: Value,
    /// How many came before it that are not listed.
    pub skipped: i64,
}

/// A verdict that was listed.
#[derive(Debug, Clone)]
pub struct ArrivalRow {
    /// Its number: later ones are higher.
    pub number: i64,
    /// When it came in.
    pub received_at: Timestamp,
    /// The verdict.
    pub verdict: String,
    /// Why.
    pub code: String,
    /// The call.
    pub call: String,
    /// The event.
    pub name: String,
    /// The start of an identifier.
    pub person: String,
    /// Names and types of what it carries, and what was found in it.
    pub notes: Value,
    /// How many came before it that are not listed.
    pub skipped: i64,
}

/// Lists verdicts, each in the place of the oldest. The counter of a source is locked until the transaction ends, so
/// numbers become visible in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn list_arrivals(
    tx: &mut WorkspaceTx<'_>,
    arrivals: &[NewArrival],
    now: Timestamp,
) -> Result<(), StoreError> {
    if arrivals.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    let mut counts: BTreeMap<SourceId, i64> = BTreeMap::new();
    for arrival in arrivals {
        *counts.entry(arrival.source).or_default() += 1;
    }
    let rows: Vec<(Uuid, i64)> = sqlx::query_as(
        "insert into app.arrival_count as o (workspace_id, source_id, listed)
        select $1, new.source_id, new.listed from unnest($2::uuid[], $3::bigint[]) as new (source_id, listed)
        order by new.source_id
        on conflict (workspace_id, source_id) do update set listed = o.listed + excluded.listed
        returning o.source_id, o.listed",
    )
    .bind(workspace.uuid())
    .bind(counts.keys().map(|source| source.uuid()).collect::<Vec<_>>())
    .bind(counts.values().copied().collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    // The number before the first of these.
    let mut next: HashMap<SourceId, i64> = rows
        .into_iter()
        .map(|(source, listed)| {
            let source = SourceId::from_uuid(source);
            (source, listed - counts.get(&source).copied().unwrap_or_default())
        })
        .collect();
    // Of two for one slot the later stays.
    let mut slots: BTreeMap<(SourceId, i64), (i64, &NewArrival)> = BTreeMap::new();
    for arrival in arrivals {
        let number = next.entry(arrival.source).or_default();
        *number += 1;
        slots.insert((arrival.source, *number % SLOTS), (*number, arrival));
    }
    let text = |of: fn(&NewArrival) -> &str| {
        slots
            .values()
            .map(|(_, new)| of(new).to_owned())
            .collect::<Vec<_>>()
    };
    let slot = |place: i64| i16::try_from(place).unwrap_or_default();
    sqlx::query(
        "insert into app.arrival as o (workspace_id, source_id, slot, number, received_at, verdict, code, call, name,
            person, notes, skipped)
        select $1, new.source_id, new.slot, new.number, $12, new.verdict, new.code, new.call, new.name, new.person,
            new.notes, new.skipped
        from unnest($2::uuid[], $3::smallint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[],
            $9::text[], $10::jsonb[], $11::bigint[])
            as new (source_id, slot, number, verdict, code, call, name, person, notes, skipped)
        on conflict (workspace_id, source_id, slot) do update
        set number = excluded.number, received_at = excluded.received_at, verdict = excluded.verdict,
            code = excluded.code, call = excluded.call, name = excluded.name, person = excluded.person,
            notes = excluded.notes, skipped = excluded.skipped",
    )
    .bind(workspace.uuid())
    .bind(slots.keys().map(|(source, _)| source.uuid()).collect::<Vec<_>>())
    .bind(slots.keys().map(|(_, place)| slot(*place)).collect::<Vec<_>>())
    .bind(slots.values().map(|(number, _)| *number).collect::<Vec<_>>())
    .bind(text(|new| new.verdict))
    .bind(text(|new| new.code))
    .bind(text(|new| new.call))
    .bind(text(|new| &new.name))
    .bind(text(|new| &new.person))
    .bind(slots.values().map(|(_, new)| new.notes.clone()).collect::<Vec<_>>())
    .bind(slots.values().map(|(_, new)| new.skipped).collect::<Vec<_>>())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Row {
    number: i64,
    received_at: jiff_sqlx::Timestamp,
    verdict: String,
    code: String,
    call: String,
    name: String,
    person: String,
    notes: Value,
    skipped: i64,
}

/// The latest verdicts of a source after a number, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn arrivals<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    after: i64,
    most: i64,
) -> Result<Vec<ArrivalRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select number, received_at, verdict, code, call, name, person, notes, skipped
        from app.arrival
        where workspace_id = $1 and source_id = $2 and number > $3
        order by number desc
        limit $4",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(after)
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ArrivalRow {
            number: row.number,
            received_at: row.received_at.to_jiff(),
            verdict: row.verdict,
            code: row.code,
            call: row.call,
            name: row.name,
            person: row.person,
            notes: row.notes,
            skipped: row.skipped,
        })
        .collect())
}

/// Forgets verdicts listed before `before`, and says how many.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_arrivals(tx: &mut WorkspaceTx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query("delete from app.arrival where workspace_id = $1 and received_at < $2")
        .bind(workspace.uuid())
        .bind(before.to_sqlx())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected())
}
