//! What happened to a person, the latest first.

use domain::collect::Call;
use domain::ids::{EventId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An event of a timeline.
#[derive(Debug, Clone)]
pub struct TimelineEvent {
    /// Its id.
    pub event: EventId,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// What kind of message it was.
    pub call: Call,
    /// Its name.
    pub name: Option<String>,
    /// Its properties, as sent.
    pub properties: serde_json::Value,
    /// What was kept of its context.
    pub context: serde_json::Value,
    /// What the order was worth, in minor units.
    pub revenue_minor: Option<i64>,
    /// The currency of the order.
    pub currency: Option<String>,
    /// The name of the source.
    pub source: String,
}

/// Where a page of the timeline begins: after this event, going back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// When it happened.
    pub occurred_at: Timestamp,
    /// Its id.
    pub event: EventId,
}

impl Before {
    /// Reads the form used in links: microseconds and id, joined by a dot.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (time, event) = text.split_once('.')?;
        let occurred_at = Timestamp::from_microsecond(time.parse().ok()?).ok()?;
        Some(Self {
            occurred_at,
            event: EventId::parse(event)?,
        })
    }
}

impl std::fmt::Display for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.occurred_at.as_microsecond(), self.event)
    }
}

#[derive(FromRow)]
struct Row {
    event_id: Uuid,
    occurred_at: jiff_sqlx::Timestamp,
    call: String,
    name: Option<String>,
    properties: serde_json::Value,
    context: serde_json::Value,
    revenue_minor: Option<i64>,
    currency: Option<String>,
    source: String,
}

/// Events of a person, of the profiles merged into it too: `rows` of them, before `before`. They lie in `span`, the
/// person's first and last event: months outside of it are not opened at all.
///
/// # Errors
/// When the database does not answer.
pub async fn timeline<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
    span: (Timestamp, Timestamp),
    before: Option<Before>,
    rows: u32,
) -> Result<Vec<TimelineEvent>, StoreError> {
    let workspace = tx.workspace();
    // Each profile is walked back through its own index entries, so a person with many events costs no more than one
    // with few.
    let found: Vec<Row> = sqlx::query_as(
        "select e.event_id, e.occurred_at, e.call, e.name, e.properties, e.context, e.revenue_minor, e.currency,
            s.name as source
        from unnest($2::uuid[]) as who (profile_id)
        cross join lateral (
            select v.event_id, v.occurred_at, v.call, v.name, v.properties, v.context, v.revenue_minor, v.currency,
                v.source_id
            from app.event v
            where v.workspace_id = $1 and v.profile_id = who.profile_id
                and v.occurred_at >= $6 and v.occurred_at <= $3 and (v.occurred_at < $3 or v.event_id < $4)
            order by v.occurred_at desc, v.event_id desc
            limit $5
        ) e
        join app.source s on s.workspace_id = $1 and s.source_id = e.source_id
        order by e.occurred_at desc, e.event_id desc
        limit $5",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .bind(before.map_or(span.1, |before| before.occurred_at).to_sqlx())
    .bind(before.map_or(Uuid::max(), |before| before.event.uuid()))
    .bind(i64::from(rows))
    .bind(span.0.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    found
        .into_iter()
        .map(|row| {
            Ok(TimelineEvent {
                event: EventId::from_uuid(row.event_id),
                occurred_at: row.occurred_at.to_jiff(),
                call: Call::parse(&row.call).ok_or(StoreError::Unreadable("event.call"))?,
                name: row.name,
                properties: row.properties,
                context: row.context,
                revenue_minor: row.revenue_minor,
                currency: row.currency,
                source: row.source,
            })
        })
        .collect()
}
