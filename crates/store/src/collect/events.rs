//! Writing events.

use domain::collect::Call;
use domain::ids::{EventId, ProfileId, SourceId};
use domain::workspace::Money;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::{Map, Value};

use crate::{StoreError, WorkspaceTx};

/// An event to be stored.
pub struct NewEvent<'a> {
    /// Its id.
    pub event: EventId,
    /// Whose it is.
    pub profile: ProfileId,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// What kind of message it was.
    pub call: Call,
    /// Its name.
    pub name: Option<&'a str>,
    /// Its properties, as [`encode`] writes them.
    pub properties: &'a str,
    /// The part of the context that is kept, as [`encode`] writes it.
    pub context: &'a str,
    /// What the order was worth.
    pub revenue: Option<Money>,
}

/// Stores events of one source.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_events(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    events: &[NewEvent<'_>],
    received_at: Timestamp,
) -> Result<(), StoreError> {
    if events.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    let count = events.len();
    let mut ids = Vec::with_capacity(count);
    let mut profiles = Vec::with_capacity(count);
    let mut times = Vec::with_capacity(count);
    let mut calls = Vec::with_capacity(count);
    let mut names = Vec::with_capacity(count);
    let mut properties = Vec::with_capacity(count);
    let mut contexts = Vec::with_capacity(count);
    let mut revenues = Vec::with_capacity(count);
    let mut currencies = Vec::with_capacity(count);
    for event in events {
        ids.push(event.event.uuid());
        profiles.push(event.profile.uuid());
        times.push(event.occurred_at.to_sqlx());
        calls.push(event.call.as_str());
        names.push(event.name);
        properties.push(event.properties);
        contexts.push(event.context);
        revenues.push(event.revenue.map(|money| money.minor));
        currencies.push(event.revenue.map(|money| money.currency.as_str().to_owned()));
    }
    sqlx::query(
        "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, name, properties,
            context, revenue_minor, currency, received_at)
        select $1, new.occurred_at, new.event_id, new.profile_id, $2, new.call, new.name, new.properties::jsonb,
            new.context::jsonb, new.revenue, new.currency, $12
        from unnest($3::timestamptz[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[],
            $10::bigint[], $11::text[])
            as new (occurred_at, event_id, profile_id, call, name, properties, context, revenue, currency)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(times)
    .bind(ids)
    .bind(profiles)
    .bind(calls)
    .bind(names)
    .bind(properties)
    .bind(contexts)
    .bind(revenues)
    .bind(currencies)
    .bind(received_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// JSON as PostgreSQL can hold it: with every character but NUL, one of which would refuse the whole batch.
#[must_use]
pub fn encode(members: &Map<String, Value>) -> String {
    let text =
        |members: &Map<String, Value>| serde_json::to_string(members).unwrap_or_else(|_| "{}".to_owned());
    let plain = text(members);
    if !plain.contains("\\u0000") {
        return plain;
    }
    let mut cleaned = Value::Object(members.clone());
    clean(&mut cleaned);
    cleaned.as_object().map(text).unwrap_or_default()
}

fn clean(value: &mut Value) {
    match value {
        Value::String(text) => text.retain(|character| character != '\0'),
        Value::Array(values) => values.iter_mut().for_each(clean),
        Value::Object(members) => {
            members.values_mut().for_each(clean);
            *members = std::mem::take(members)
                .into_iter()
                .map(|(name, value)| (name.replace('\0', ""), value))
                .collect();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
