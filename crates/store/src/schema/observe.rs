//! Writing what a batch shows, in the transaction that stores it.

use domain::ids::SourceId;
use domain::schema::{Count, EventKey, FindingKey, FindingKind, Tally};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::record_findings;
use crate::{StoreError, WorkspaceTx};

/// Events of a source that are observed at most.
pub const MOST_EVENTS: i64 = 200;
/// Properties of an event that are observed at most.
pub const MOST_PROPERTIES: i64 = 150;

/// Adds what a batch shows to what is known: one statement, in one order everywhere, and one more for what was found. What
/// has no room is counted as overflow, on `today`.
///
/// # Errors
/// When the database does not answer.
pub async fn observe(tx: &mut WorkspaceTx<'_>, tally: &Tally, today: Date) -> Result<(), StoreError> {
    let mut findings = tally.findings.clone();
    if !tally.events.is_empty() {
        let (events, properties) = upsert(tx, tally).await?;
        let is_all = |done: i64, given: usize| usize::try_from(done).is_ok_and(|done| done == given);
        if !(is_all(events, tally.events.len()) && is_all(properties, tally.properties.len())) {
            for (key, count) in overflow(tx, tally, today).await? {
                findings.insert(key, count);
            }
        }
    }
    record_findings(tx, &findings).await
}

const UPSERT: &str = "with events as (
        insert into app.observed_event as o (workspace_id, source_id, call, name, messages, first_seen_at, last_seen_at)
        select $1, new.source_id, new.call, new.name, new.messages, new.first_at, new.last_at
        from (
            select n.*, known.name is not null as is_known,
                row_number() over (partition by n.source_id, known.name is null order by n.call, n.name) as place
            from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::timestamptz[])
                as n (source_id, call, name, messages, first_at, last_at)
            left join app.observed_event known on known.workspace_id = $1 and known.source_id = n.source_id
                and known.call = n.call and known.name = n.name
        ) new
        where new.is_known or new.place <= $20 - (select count(*) from app.observed_event held
            where held.workspace_id = $1 and held.source_id = new.source_id)
        order by new.source_id, new.call collate \"C\", new.name collate \"C\"
        on conflict (workspace_id, source_id, call, name) do update
        set messages = o.messages + excluded.messages, first_seen_at = least(o.first_seen_at, excluded.first_seen_at),
            last_seen_at = greatest(o.last_seen_at, excluded.last_seen_at)
        returning o.source_id, o.call, o.name
    ), properties as (
        insert into app.observed_property as o (workspace_id, source_id, call, name, path, messages, strings, numbers,
            booleans, arrays, objects, nulls, first_seen_at, last_seen_at)
        select $1, e.source_id, e.call, e.name, new.path, new.messages, new.strings, new.numbers, new.booleans,
            new.arrays, new.objects, new.nulls, new.first_at, new.last_at
        from (
            select n.*, known.path is not null as is_known,
                row_number() over (partition by n.source_id, n.call, n.name, known.path is null order by n.path) as place
            from unnest($8::uuid[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::bigint[], $14::bigint[],
                $15::bigint[], $16::bigint[], $17::bigint[], $18::bigint[], $19::timestamptz[], $22::timestamptz[])
                as n (source_id, call, name, path, messages, strings, numbers, booleans, arrays, objects, nulls, first_at,
                    last_at)
            left join app.observed_property known on known.workspace_id = $1 and known.source_id = n.source_id
                and known.call = n.call and known.name = n.name and known.path = n.path
        ) new
        join events e on e.source_id = new.source_id and e.call = new.call and e.name = new.name
        where new.is_known or new.place <= $21 - (select count(*) from app.observed_property held
            where held.workspace_id = $1 and held.source_id = new.source_id and held.call = new.call
                and held.name = new.name)
        order by e.source_id, e.call, e.name, new.path collate \"C\"
        on conflict (workspace_id, source_id, call, name, path) do update
        set messages = o.messages + excluded.messages, strings = o.strings + excluded.strings,
            numbers = o.numbers + excluded.numbers, booleans = o.booleans + excluded.booleans,
            arrays = o.arrays + excluded.arrays, objects = o.objects + excluded.objects,
            nulls = o.nulls + excluded.nulls, first_seen_at = least(o.first_seen_at, excluded.first_seen_at),
            last_seen_at = greatest(o.last_seen_at, excluded.last_seen_at)
        returning 1 as one
    )
    select (select count(*) from events), (select count(*) from properties)";

async fn upsert(tx: &mut WorkspaceTx<'_>, tally: &Tally) -> Result<(i64, i64), StoreError> {
    let workspace = tx.workspace();
    let events = || tally.events.iter();
    let properties = || tally.properties.iter();
    let of_type = |place: usize| {
        properties()
            .map(|(_, (_, types))| types.get(place).copied().unwrap_or_default())
            .collect::<Vec<i64>>()
    };
    Ok(sqlx::query_as(UPSERT)
        .bind(workspace.uuid())
        .bind(
            events()
                .map(|((source, ..), _)| source.uuid())
                .collect::<Vec<_>>(),
        )
        .bind(events().map(|((_, call, _), _)| *call).collect::<Vec<_>>())
        .bind(events().map(|((.., name), _)| name.as_str()).collect::<Vec<_>>())
        .bind(events().map(|(_, count)| count.messages).collect::<Vec<_>>())
        .bind(
            events()
                .map(|(_, count)| count.first.to_sqlx())
                .collect::<Vec<_>>(),
        )
        .bind(
            events()
                .map(|(_, count)| count.last.to_sqlx())
                .collect::<Vec<_>>(),
        )
        .bind(
            properties()
                .map(|(((source, ..), _), _)| source.uuid())
                .collect::<Vec<_>>(),
        )
        .bind(
            properties()
                .map(|(((_, call, _), _), _)| *call)
                .collect::<Vec<_>>(),
        )
        .bind(
            properties()
                .map(|(((.., name), _), _)| name.as_str())
                .collect::<Vec<_>>(),
        )
        .bind(
            properties()
                .map(|((_, path), _)| path.as_str())
                .collect::<Vec<_>>(),
        )
        .bind(
            properties()
                .map(|(_, (count, _))| count.messages)
                .collect::<Vec<_>>(),
        )
        .bind(of_type(0))
        .bind(of_type(1))
        .bind(of_type(2))
        .bind(of_type(3))
        .bind(of_type(4))
        .bind(of_type(5))
        .bind(
            properties()
                .map(|(_, (count, _))| count.first.to_sqlx())
                .collect::<Vec<_>>(),
        )
        .bind(MOST_EVENTS)
        .bind(MOST_PROPERTIES)
        .bind(
            properties()
                .map(|(_, (count, _))| count.last.to_sqlx())
                .collect::<Vec<_>>(),
        )
        .fetch_one(tx.connection())
        .await?)
}

/// What had no room: the events and properties of the batch that are not known now.
async fn overflow(
    tx: &mut WorkspaceTx<'_>,
    tally: &Tally,
    today: Date,
) -> Result<Vec<(FindingKey, Count)>, StoreError> {
    let workspace = tx.workspace();
    let sources: Vec<Uuid> = tally.events.keys().map(|(source, ..)| source.uuid()).collect();
    let rows: Vec<(Uuid, String, String, Option<String>)> = sqlx::query_as(
        "select e.source_id, e.call, e.name, p.path
        from app.observed_event e
        left join app.observed_property p on p.workspace_id = $1 and p.source_id = e.source_id and p.call = e.call
            and p.name = e.name
        where e.workspace_id = $1 and e.source_id = any($2)",
    )
    .bind(workspace.uuid())
    .bind(sources)
    .fetch_all(tx.connection())
    .await?;
    let mut events = std::collections::HashSet::new();
    let mut properties = std::collections::HashSet::new();
    for (source, call, name, path) in rows {
        let source = SourceId::from_uuid(source);
        if let Some(path) = path {
            properties.insert((source, call.clone(), name.clone(), path));
        }
        events.insert((source, call, name));
    }
    let owned = |(source, call, name): &EventKey| (*source, (*call).to_owned(), name.clone());
    let mut found: std::collections::BTreeMap<FindingKey, Count> = std::collections::BTreeMap::new();
    let mut add = |source, code, call, name: &str, count: &Count| {
        let key = FindingKey {
            source,
            day: today,
            kind: FindingKind::Overflow,
            code,
            call,
            name: name.to_owned(),
            path: String::new(),
        };
        found
            .entry(key)
            .and_modify(|sum| sum.messages += count.messages)
            .or_insert(*count);
    };
    for (key, count) in &tally.events {
        if !events.contains(&owned(key)) {
            add(key.0, "event", key.1, "", count);
        }
    }
    for ((key, path), (count, _)) in &tally.properties {
        let (source, call, name) = owned(key);
        if events.contains(&owned(key)) && !properties.contains(&(source, call, name, path.clone())) {
            add(key.0, "property", key.1, &key.2, count);
        }
    }
    Ok(found.into_iter().collect())
}
