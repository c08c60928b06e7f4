//! Reading sources with what they sent.

use domain::ids::{SourceId, WriteKeyId};
use domain::sources::SourceKind;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A source, with what it sent in a window of time.
#[derive(Debug, Clone)]
pub struct SourceRow {
    /// Its id.
    pub source: SourceId,
    /// What it is.
    pub kind: SourceKind,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Events of the window.
    pub events: i64,
    /// When the last event happened.
    pub last_event_at: Option<Timestamp>,
    /// Events of each day of the window, the first day first.
    pub daily: Vec<i64>,
}

/// A write key of a source.
#[derive(Debug, Clone)]
pub struct WriteKeyRow {
    /// Its id.
    pub id: WriteKeyId,
    /// The key.
    pub key: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it is revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
}

#[derive(FromRow)]
struct Row {
    source_id: Uuid,
    kind: String,
    name: String,
    created_at: jiff_sqlx::Timestamp,
    last_event_at: Option<jiff_sqlx::Timestamp>,
    daily: Vec<i64>,
}

impl Row {
    fn read(self) -> Result<SourceRow, StoreError> {
        Ok(SourceRow {
            source: SourceId::from_uuid(self.source_id),
            kind: SourceKind::parse(&self.kind).ok_or(StoreError::Unreadable("source.kind"))?,
            name: self.name,
            created_at: self.created_at.to_jiff(),
            events: self.daily.iter().sum(),
            last_event_at: self.last_event_at.map(jiff_sqlx::Timestamp::to_jiff),
            daily: self.daily,
        })
    }
}

// Events are put into days in one walk: a join of each source with each day would open every month once for each pair.
const ROWS: &str = "with counted as materialized (
        select e.source_id, width_bucket(e.occurred_at, $2::timestamptz[]) as number, count(*) as events
        from app.event e
        where e.workspace_id = $1 and ($5::uuid is null or e.source_id = $5)
            and e.occurred_at >= $3 and e.occurred_at < $4
        group by 1, 2
    )
    select s.source_id, s.kind, s.name, s.created_at,
        (select e.occurred_at from app.event e
            where e.workspace_id = $1 and e.source_id = s.source_id
            order by e.occurred_at desc
            limit 1) as last_event_at,
        array(select coalesce(c.events, 0)
            from unnest($2::timestamptz[]) with ordinality as day (starts, number)
            left join counted c on c.source_id = s.source_id and c.number = day.number
            order by day.number) as daily
    from app.source s
    where s.workspace_id = $1 and ($5::uuid is null or s.source_id = $5)
    order by s.name";

/// The sources of the workspace, by name, with their events on each day of a window: `(start, end)` of each day, which
/// meet without gaps.
///
/// # Errors
/// When the database does not answer.
pub async fn list<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    days: &[(Timestamp, Timestamp)],
) -> Result<Vec<SourceRow>, StoreError> {
    rows(tx, days, None).await
}

/// One source of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn get<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    days: &[(Timestamp, Timestamp)],
) -> Result<Option<SourceRow>, StoreError> {
    Ok(rows(tx, days, Some(source)).await?.into_iter().next())
}

async fn rows<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    days: &[(Timestamp, Timestamp)],
    only: Option<SourceId>,
) -> Result<Vec<SourceRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(ROWS)
        .bind(workspace.uuid())
        .bind(days.iter().map(|(start, _)| start.to_sqlx()).collect::<Vec<_>>())
        .bind(days.first().map(|(start, _)| start.to_sqlx()))
        .bind(days.last().map(|(_, end)| end.to_sqlx()))
        .bind(only.map(SourceId::uuid))
        .fetch_all(tx.connection())
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// The name of a source of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn name<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
) -> Result<Option<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select name from app.source where workspace_id = $1 and source_id = $2")
            .bind(workspace.uuid())
            .bind(source.uuid())
            .fetch_optional(tx.connection())
            .await?,
    )
}

/// The write keys of a source, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn keys<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
) -> Result<Vec<WriteKeyRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<KeyRow> = sqlx::query_as(
        "select write_key_id, write_key, created_at, revoked_at, last_used_at from app.write_key
        where workspace_id = $1 and source_id = $2
        order by created_at desc, write_key_id desc",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| WriteKeyRow {
            id: WriteKeyId::from_uuid(row.write_key_id),
            key: row.write_key,
            created_at: row.created_at.to_jiff(),
            revoked_at: row.revoked_at.map(jiff_sqlx::Timestamp::to_jiff),
            last_used_at: row.last_used_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
        .collect())
}

#[derive(FromRow)]
struct KeyRow {
    write_key_id: Uuid,
    write_key: String,
    created_at: jiff_sqlx::Timestamp,
    revoked_at: Option<jiff_sqlx::Timestamp>,
    last_used_at: Option<jiff_sqlx::Timestamp>,
}
