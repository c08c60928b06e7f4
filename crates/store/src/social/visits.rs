//! Reading visits and answers from events.

use domain::ids::{EventId, ProfileId};
use domain::social::{Channel, Landing, SILENCE};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// The first event of a visit, and what the browser said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitStart {
    /// Whose event it is.
    pub profile: ProfileId,
    /// When it happened.
    pub started_at: Timestamp,
    /// Its day, where the workspace is.
    pub day: Date,
    /// The path of the page.
    pub path: String,
    /// The address of the page, if it was kept.
    pub url: Option<String>,
    /// The host of the page before, or its whole address.
    pub referrer: Option<String>,
    /// Source, medium and name of the campaign, if any is there.
    pub campaign: Option<[String; 3]>,
    /// The kind of device.
    pub device: Option<String>,
    /// Whether the person has been here before.
    pub again: bool,
    /// Whether the person has seen this page before; only looked up where the browser says nothing.
    pub seen_before: bool,
}

/// A visit to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVisit {
    /// Whose it is.
    pub profile: ProfileId,
    /// When it began.
    pub started_at: Timestamp,
    /// Its day, where the workspace is.
    pub day: Date,
    /// How it arrived.
    pub channel: Channel,
    /// Where it began.
    pub landing: Landing,
    /// The kind of device.
    pub device: &'static str,
    /// Whether the person had been here before.
    pub again: bool,
    /// Source, medium and name of the campaign.
    pub campaign: Option<[String; 3]>,
}

/// An answer sent as an event.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerEvent {
    /// The event.
    pub event: EventId,
    /// Who answered.
    pub profile: ProfileId,
    /// When.
    pub answered_at: Timestamp,
    /// What, as sent; then what is kept of it.
    pub answer: String,
    /// What was written beside it.
    pub detail: String,
}

#[derive(FromRow)]
struct Row {
    profile_id: Uuid,
    started_at: jiff_sqlx::Timestamp,
    day: jiff_sqlx::Date,
    path: Option<String>,
    url: Option<String>,
    referrer: Option<String>,
    source: Option<String>,
    medium: Option<String>,
    name: Option<String>,
    device: Option<String>,
    again: bool,
    seen_before: bool,
}

#[derive(FromRow)]
struct AnswerRow {
    event_id: Uuid,
    profile_id: Uuid,
    occurred_at: jiff_sqlx::Timestamp,
    answer: Option<String>,
    detail: Option<String>,
}

impl Row {
    fn read(self) -> VisitStart {
        let parts = [self.source, self.medium, self.name].map(Option::unwrap_or_default);
        let tagged = parts.iter().any(|part| !part.trim().is_empty());
        VisitStart {
            profile: ProfileId::from_uuid(self.profile_id),
            started_at: self.started_at.to_jiff(),
            day: self.day.to_jiff(),
            path: self.path.unwrap_or_default(),
            url: self.url,
            referrer: self.referrer,
            campaign: tagged.then_some(parts),
            device: self.device,
            again: self.again,
            seen_before: self.seen_before,
        }
    }
}

// Somebody who signed in half-way is one person: profiles are taken together with those that were joined to them. What
// comes before a visit is only looked for where it decides something, and for each visit of its own, by an index.
const STARTS: &str = "with page as materialized (
        select coalesce(p.merged_into, p.profile_id) as person, e.profile_id, e.occurred_at,
            lag(e.occurred_at) over (partition by coalesce(p.merged_into, p.profile_id)
                order by e.occurred_at, e.event_id) as before,
            coalesce(e.context #>> '{page,path}', e.properties ->> 'path') as path,
            e.properties ->> 'url' as url,
            coalesce(e.context #>> '{page,referrer_host}', nullif(e.properties ->> 'referrer', '')) as referrer,
            e.context #>> '{campaign,source}' as source, e.context #>> '{campaign,medium}' as medium,
            e.context #>> '{campaign,name}' as name, e.context #>> '{device,type}' as device
        from app.event e
        join app.source s on s.workspace_id = $1 and s.source_id = e.source_id and s.kind in ('website', 'shop')
        join app.profile p on p.workspace_id = $1 and p.profile_id = e.profile_id
        where e.workspace_id = $1 and e.occurred_at >= $4 and e.occurred_at < $3 and e.call in ('page', 'track')
            and (e.call = 'page' or e.context ? 'page')
    )
    select v.profile_id, v.occurred_at as started_at, (v.occurred_at at time zone $5)::date as day, v.path, v.url,
        v.referrer, v.source, v.medium, v.name, v.device,
        exists (
            select from app.profile q
            join app.event x on x.workspace_id = $1 and x.profile_id = q.profile_id
            where q.workspace_id = $1 and (q.profile_id = v.person or q.merged_into = v.person)
                and x.occurred_at < v.occurred_at and x.call = 'page'
        ) as again,
        case when v.referrer is null and coalesce(v.source, v.medium, v.name) is null then exists (
            select from app.profile q
            join app.event x on x.workspace_id = $1 and x.profile_id = q.profile_id
            where q.workspace_id = $1 and (q.profile_id = v.person or q.merged_into = v.person)
                and x.occurred_at < v.occurred_at and x.call = 'page'
                and coalesce(x.context #>> '{page,path}', x.properties ->> 'path') = v.path
        ) else false end as seen_before
    from page v
    where v.occurred_at >= $2 and (v.before is null or v.occurred_at - v.before > make_interval(secs => $6))
    order by v.occurred_at, v.profile_id";

/// The beginnings of visits from `from` to `until`.
///
/// # Errors
/// When the database does not answer.
pub async fn starts_between<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    from: Timestamp,
    until: Timestamp,
    zone: &str,
) -> Result<Vec<VisitStart>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(STARTS)
        .bind(workspace.uuid())
        .bind(from.to_sqlx())
        .bind(until.to_sqlx())
        .bind(from.checked_sub(SILENCE).unwrap_or(from).to_sqlx())
        .bind(zone)
        .bind(SILENCE.as_secs_f64())
        .fetch_all(tx.connection())
        .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Answers sent as events of one name, from `from` to `until`.
///
/// # Errors
/// When the database does not answer.
pub async fn answers_between<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    name: &str,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<AnswerEvent>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<AnswerRow> = sqlx::query_as(
        "select event_id, profile_id, occurred_at, properties ->> 'answer' as answer, properties ->> 'detail' as detail
        from app.event
        where workspace_id = $1 and occurred_at >= $2 and occurred_at < $3 and call = 'track' and name = $4
        order by occurred_at, event_id",
    )
    .bind(workspace.uuid())
    .bind(from.to_sqlx())
    .bind(until.to_sqlx())
    .bind(name)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AnswerEvent {
            event: EventId::from_uuid(row.event_id),
            profile: ProfileId::from_uuid(row.profile_id),
            answered_at: row.occurred_at.to_jiff(),
            answer: row.answer.unwrap_or_default(),
            detail: row.detail.unwrap_or_default(),
        })
        .collect())
}
