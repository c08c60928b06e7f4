//! Reading what was observed.

use domain::collect::Call;
use domain::ids::SourceId;
use domain::schema::{ObservedEvent, ObservedProperty};
use jiff::Timestamp;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// An event of a source.
#[derive(Debug, Clone)]
pub struct EventRow {
    /// The call.
    pub call: Call,
    /// The name; empty for calls without names of their own.
    pub name: String,
    /// How many messages.
    pub messages: i64,
    /// How many properties.
    pub properties: i64,
    /// The first.
    pub first_seen_at: Timestamp,
    /// The last.
    pub last_seen_at: Timestamp,
}

/// A property of an event.
#[derive(Debug, Clone)]
pub struct PropertyRow {
    /// What was observed.
    pub observed: ObservedProperty,
    /// The first.
    pub first_seen_at: Timestamp,
    /// The last.
    pub last_seen_at: Timestamp,
}

fn call(word: &str) -> Result<Call, StoreError> {
    Call::parse(word).ok_or(StoreError::Unreadable("observed_event.call"))
}

/// The events of a source, the most frequent first.
///
/// # Errors
/// When the database does not answer.
pub async fn observed_events<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
) -> Result<Vec<EventRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, i64, i64, jiff_sqlx::Timestamp, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select e.call, e.name, e.messages,
            (select count(*) from app.observed_property p
                where p.workspace_id = $1 and p.source_id = e.source_id and p.call = e.call and p.name = e.name),
            e.first_seen_at, e.last_seen_at
        from app.observed_event e
        where e.workspace_id = $1 and e.source_id = $2
        order by e.messages desc, e.call, e.name",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(word, name, messages, properties, first, last)| {
            Ok(EventRow {
                call: call(&word)?,
                name,
                messages,
                properties,
                first_seen_at: first.to_jiff(),
                last_seen_at: last.to_jiff(),
            })
        })
        .collect()
}

#[derive(FromRow)]
struct Row {
    call: String,
    name: String,
    path: String,
    messages: i64,
    strings: i64,
    numbers: i64,
    booleans: i64,
    arrays: i64,
    objects: i64,
    nulls: i64,
    first_seen_at: jiff_sqlx::Timestamp,
    last_seen_at: jiff_sqlx::Timestamp,
}

impl Row {
    fn observed(&self) -> ObservedProperty {
        ObservedProperty {
            path: self.path.clone(),
            messages: self.messages,
            types: [
                self.strings,
                self.numbers,
                self.booleans,
                self.arrays,
                self.objects,
                self.nulls,
            ],
        }
    }
}

/// The properties of an event, in the order of their paths.
///
/// # Errors
/// When the database does not answer.
pub async fn observed_properties<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    call: Call,
    name: &str,
) -> Result<Vec<PropertyRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select call, name, path, messages, strings, numbers, booleans, arrays, objects, nulls, first_seen_at,
            last_seen_at
        from app.observed_property
        where workspace_id = $1 and source_id = $2 and call = $3 and name = $4
        order by path",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(call.as_str())
    .bind(name)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PropertyRow {
            observed: row.observed(),
            first_seen_at: row.first_seen_at.to_jiff(),
            last_seen_at: row.last_seen_at.to_jiff(),
        })
        .collect())
}

/// The events of all sources of the workspace with their properties, added up, in the order of call and name.
///
/// # Errors
/// When the database does not answer.
pub async fn observed_everywhere<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<Vec<ObservedEvent>, StoreError> {
    let workspace = tx.workspace();
    let events: Vec<(String, String, i64)> = sqlx::query_as(
        "select call, name, sum(messages)::bigint from app.observed_event
        where workspace_id = $1
        group by call, name
        order by call, name",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    let rows: Vec<Row> = sqlx::query_as(
        "select call, name, path, sum(messages)::bigint as messages, sum(strings)::bigint as strings,
            sum(numbers)::bigint as numbers, sum(booleans)::bigint as booleans, sum(arrays)::bigint as arrays,
            sum(objects)::bigint as objects, sum(nulls)::bigint as nulls, min(first_seen_at) as first_seen_at,
            max(last_seen_at) as last_seen_at
        from app.observed_property
        where workspace_id = $1
        group by call, name, path
        order by call, name, path",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    let mut rows = rows.into_iter().peekable();
    let mut found = Vec::with_capacity(events.len());
    for (word, name, messages) in events {
        let mut properties = Vec::new();
        while let Some(row) = rows.next_if(|row| (&row.call, &row.name) == (&word, &name)) {
            properties.push(row.observed());
        }
        found.push(ObservedEvent {
            call: call(&word)?,
            name,
            messages,
            properties,
        });
    }
    Ok(found)
}
