//! What was found in messages, by day.

use std::collections::{BTreeMap, HashSet};

use domain::ids::SourceId;
use domain::schema::{Count, FindingKey, FindingKind};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Findings of a source on one day that are told apart; the rest is added up without event and property.
const MOST_FINDINGS: i64 = 300;

/// Adds findings.
///
/// # Errors
/// When the database does not answer.
pub async fn record_findings(
    tx: &mut WorkspaceTx<'_>,
    findings: &BTreeMap<FindingKey, Count>,
) -> Result<(), StoreError> {
    if findings.is_empty() {
        return Ok(());
    }
    let done = upsert(tx, findings, MOST_FINDINGS).await?;
    if done.len() == findings.len() {
        return Ok(());
    }
    let mut rest: BTreeMap<FindingKey, Count> = BTreeMap::new();
    for (key, count) in findings {
        let name = (
            key.source.uuid(),
            key.day.to_string(),
            key.kind.as_str().to_owned(),
            key.code.to_owned(),
        );
        if !done.contains(&(name, (key.call.to_owned(), key.name.clone(), key.path.clone()))) {
            let key = FindingKey {
                call: "",
                name: String::new(),
                path: String::new(),
                ..key.clone()
            };
            rest.entry(key)
                .and_modify(|sum| sum.messages += count.messages)
                .or_insert(*count);
        }
    }
    // Without event and property there are few: they always have room.
    upsert(tx, &rest, i64::MAX / 2).await?;
    Ok(())
}

type Named = ((Uuid, String, String, String), (String, String, String));

async fn upsert(
    tx: &mut WorkspaceTx<'_>,
    findings: &BTreeMap<FindingKey, Count>,
    most: i64,
) -> Result<HashSet<Named>, StoreError> {
    let workspace = tx.workspace();
    let keys = || findings.keys();
    let text = |of: fn(&FindingKey) -> &str| keys().map(|key| of(key).to_owned()).collect::<Vec<_>>();
    let rows: Vec<(Uuid, String, String, String, String, String, String)> = sqlx::query_as(
        "insert into app.finding as o (workspace_id, source_id, day, kind, code, call, name, path, messages,
            first_seen_at, last_seen_at)
        select $1, new.source_id, new.day, new.kind, new.code, new.call, new.name, new.path, new.messages, new.first_at,
            new.last_at
        from (
            select n.*, known.kind is not null as is_known,
                row_number() over (partition by n.source_id, n.day, known.kind is null
                    order by n.kind, n.code, n.call, n.name, n.path) as place
            from unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
                $10::timestamptz[], $11::timestamptz[])
                as n (source_id, day, kind, code, call, name, path, messages, first_at, last_at)
            left join app.finding known on known.workspace_id = $1 and known.source_id = n.source_id
                and known.day = n.day and known.kind = n.kind and known.code = n.code and known.call = n.call
                and known.name = n.name and known.path = n.path
        ) new
        where new.is_known or new.place <= $12 - (select count(*) from app.finding held
            where held.workspace_id = $1 and held.source_id = new.source_id and held.day = new.day)
        order by new.source_id, new.day, new.kind collate \"C\", new.code collate \"C\", new.call collate \"C\",
            new.name collate \"C\", new.path collate \"C\"
        on conflict (workspace_id, source_id, day, kind, code, call, name, path) do update
        set messages = o.messages + excluded.messages, first_seen_at = least(o.first_seen_at, excluded.first_seen_at),
            last_seen_at = greatest(o.last_seen_at, excluded.last_seen_at)
        returning o.source_id, o.day::text, o.kind, o.code, o.call, o.name, o.path",
    )
    .bind(workspace.uuid())
    .bind(keys().map(|key| key.source.uuid()).collect::<Vec<_>>())
    .bind(keys().map(|key| key.day.to_sqlx()).collect::<Vec<_>>())
    .bind(text(|key| key.kind.as_str()))
    .bind(text(|key| key.code))
    .bind(text(|key| key.call))
    .bind(text(|key| &key.name))
    .bind(text(|key| &key.path))
    .bind(findings.values().map(|count| count.messages).collect::<Vec<_>>())
    .bind(findings.values().map(|count| count.first.to_sqlx()).collect::<Vec<_>>())
    .bind(findings.values().map(|count| count.last.to_sqlx()).collect::<Vec<_>>())
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(source, day, kind, code, call, name, path)| ((source, day, kind, code), (call, name, path)))
        .collect())
}

/// A finding of a source, added up over days.
#[derive(Debug, Clone)]
pub struct FindingRow {
    /// What.
    pub kind: FindingKind,
    /// Why.
    pub code: String,
    /// The call; empty when it is not known.
    pub call: String,
    /// The event; empty for calls without a name.
    pub name: String,
    /// The property.
    pub path: String,
    /// In how many messages.
    pub messages: i64,
    /// First.
    pub first_seen_at: Timestamp,
    /// Last.
    pub last_seen_at: Timestamp,
    /// In how many messages on each day: days after the first one asked for, and messages.
    pub daily: Vec<(i32, i64)>,
}

#[derive(FromRow)]
struct Row {
    kind: String,
    code: String,
    call: String,
    name: String,
    path: String,
    messages: i64,
    first_seen_at: jiff_sqlx::Timestamp,
    last_seen_at: jiff_sqlx::Timestamp,
    days: Vec<i32>,
    counts: Vec<i64>,
}

/// What was found in what a source sent since a day, the most frequent first.
///
/// # Errors
/// When the database does not answer.
pub async fn findings<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    since: Date,
    most: i64,
) -> Result<Vec<FindingRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select kind, code, call, name, path, sum(messages)::bigint as messages, min(first_seen_at) as first_seen_at,
            max(last_seen_at) as last_seen_at, array_agg(day - $3 order by day) as days,
            array_agg(messages order by day) as counts
        from app.finding
        where workspace_id = $1 and source_id = $2 and day >= $3
        group by kind, code, call, name, path
        order by messages desc, kind, code, call, name, path
        limit $4",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(since.to_sqlx())
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(FindingRow {
                kind: FindingKind::parse(&row.kind).ok_or(StoreError::Unreadable("finding.kind"))?,
                code: row.code,
                call: row.call,
                name: row.name,
                path: row.path,
                messages: row.messages,
                first_seen_at: row.first_seen_at.to_jiff(),
                last_seen_at: row.last_seen_at.to_jiff(),
                daily: row.days.into_iter().zip(row.counts).collect(),
            })
        })
        .collect()
}

/// How many findings of a kind a source had on a day.
#[derive(Debug, Clone)]
pub struct FindingSum {
    /// The source.
    pub source: SourceId,
    /// The day.
    pub day: Date,
    /// What.
    pub kind: FindingKind,
    /// Why.
    pub code: String,
    /// How many messages, each counted once for each place in it.
    pub messages: i64,
}

/// The findings of each day since one, by source, kind and code.
///
/// # Errors
/// When the database does not answer.
pub async fn sums<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: Option<SourceId>,
    since: Date,
) -> Result<Vec<FindingSum>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, jiff_sqlx::Date, String, String, i64)> = sqlx::query_as(
        "select source_id, day, kind, code, sum(messages)::bigint
        from app.finding
        where workspace_id = $1 and ($2::uuid is null or source_id = $2) and day >= $3
        group by source_id, day, kind, code
        order by source_id, day, kind, code",
    )
    .bind(workspace.uuid())
    .bind(source.map(SourceId::uuid))
    .bind(since.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(source, day, kind, code, messages)| {
            Ok(FindingSum {
                source: SourceId::from_uuid(source),
                day: day.to_jiff(),
                kind: FindingKind::parse(&kind).ok_or(StoreError::Unreadable("finding.kind"))?,
                code,
                messages,
            })
        })
        .collect()
}

/// Forgets findings of days before one, and says how many.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_findings(tx: &mut WorkspaceTx<'_>, before: Date) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query("delete from app.finding where workspace_id = $1 and day < $2")
        .bind(workspace.uuid())
        .bind(before.to_sqlx())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected())
}
