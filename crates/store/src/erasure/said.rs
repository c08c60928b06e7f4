//! What the person set and asked for, what they were answered, and what sites said for them: to be taken away by them.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

fn reference(number: i64, received_at: jiff_sqlx::Timestamp) -> String {
    let received = received_at.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date();
    domain::requests::reference(number, received)
}

fn ids(profiles: &[ProfileId]) -> Vec<Uuid> {
    profiles.iter().map(|profile| profile.uuid()).collect()
}

/// A request that the person made.
#[derive(Debug, Clone)]
pub struct RequestLine {
    /// Its number, as people read it.
    pub reference: String,
    /// What was asked for.
    pub kind: String,
    /// Where it stands.
    pub state: String,
    /// How it came in.
    pub origin: String,
    /// When.
    pub received_at: Timestamp,
    /// How the person was proven.
    pub identity: String,
    /// Why more proof was asked for.
    pub doubt: Option<String>,
    /// The language of the person.
    pub language: String,
    /// Where answers are sent.
    pub contact: Option<String>,
    /// What the person wrote.
    pub note: String,
    /// When the person was told that it takes longer.
    pub extended_at: Option<Timestamp>,
    /// Why it takes longer.
    pub extension_reason: Option<String>,
    /// Why it was refused.
    pub refusal: Option<String>,
    /// The last day that the law allows.
    pub limit: Date,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

#[derive(FromRow)]
struct RequestColumns {
    number: i64,
    kind: String,
    state: String,
    origin: String,
    received_at: jiff_sqlx::Timestamp,
    identity: String,
    doubt: Option<String>,
    language: String,
    contact: Option<String>,
    note: String,
    extended_at: Option<jiff_sqlx::Timestamp>,
    extension_reason: Option<String>,
    refusal: Option<String>,
    limit_on: jiff_sqlx::Date,
    closed_at: Option<jiff_sqlx::Timestamp>,
}

/// Requests of the person.
///
/// # Errors
/// When the database does not answer.
pub async fn request_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<RequestLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<RequestColumns> = sqlx::query_as(
        "select number, kind, state, origin, received_at, identity, doubt, language, contact, note, extended_at,
            extension_reason, refusal, limit_on, closed_at
        from app.request
        where workspace_id = $1 and profile_id = any($2)
        order by received_at, number",
    )
    .bind(workspace.uuid())
    .bind(ids(profiles))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| RequestLine {
            reference: reference(row.number, row.received_at),
            kind: row.kind,
            state: row.state,
            origin: row.origin,
            received_at: row.received_at.to_jiff(),
            identity: row.identity,
            doubt: row.doubt,
            language: row.language,
            contact: row.contact,
            note: row.note,
            extended_at: row.extended_at.map(jiff_sqlx::Timestamp::to_jiff),
            extension_reason: row.extension_reason,
            refusal: row.refusal,
            limit: row.limit_on.to_jiff(),
            closed_at: row.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
        .collect())
}

/// A step of one of their requests.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// The number of the request, as people read it.
    pub reference: String,
    /// When.
    pub happened_at: Timestamp,
    /// What happened.
    pub entry: String,
    /// Where the request stood afterwards.
    pub state: String,
    /// Who did it: `person`, `staff`, `program` or `system`. Which member of staff is not the person's data.
    pub by: String,
    /// The coded reason.
    pub reason: String,
    /// The words that the person was told.
    pub told: String,
}

/// Every step of the person's requests, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn step_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<StepLine>, StoreError> {
    type Columns = (
        i64,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
        String,
        String,
        String,
        String,
        String,
    );
    let workspace = tx.workspace();
    let rows: Vec<Columns> = sqlx::query_as(
        "select r.number, r.received_at, s.happened_at, s.entry, s.state, s.by, s.reason, s.detail
        from app.request r
        join app.request_step s on s.workspace_id = $1 and s.request_id = r.request_id
        where r.workspace_id = $1 and r.profile_id = any($2)
        order by r.received_at, r.number, s.step_number",
    )
    .bind(workspace.uuid())
    .bind(ids(profiles))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(number, received_at, happened_at, entry, state, by, reason, told)| StepLine {
                reference: reference(number, received_at),
                happened_at: happened_at.to_jiff(),
                entry,
                state,
                by,
                reason,
                told,
            },
        )
        .collect())
}

/// A message of one of their requests.
#[derive(Debug, Clone)]
pub struct MessageLine {
    /// The number of the request, as people read it.
    pub reference: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Who wrote: `person` or `staff`.
    pub by: String,
    /// What.
    pub body: String,
}

/// What was written to each other about the person's requests, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn message_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<MessageLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(i64, jiff_sqlx::Timestamp, jiff_sqlx::Timestamp, String, String)> = sqlx::query_as(
        "select r.number, r.received_at, m.sent_at, m.by, m.body
        from app.request r
        join app.request_message m on m.workspace_id = $1 and m.request_id = r.request_id
        where r.workspace_id = $1 and r.profile_id = any($2)
        order by r.received_at, r.number, m.sent_at, m.message_id",
    )
    .bind(workspace.uuid())
    .bind(ids(profiles))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(number, received_at, sent_at, by, body)| MessageLine {
            reference: reference(number, received_at),
            sent_at: sent_at.to_jiff(),
            by,
            body,
        })
        .collect())
}

/// How personal the person wants it, and how surprising.
#[derive(Debug, Clone)]
pub struct DialLine {
    /// `off`, `less` or `normal`.
    pub level: String,
    /// The share of surprises, in hundredths.
    pub surprise: i16,
    /// When it was set.
    pub changed_at: Timestamp,
}

/// What the person has set, the latest first: what was set before profiles were merged stands below.
///
/// # Errors
/// When the database does not answer.
pub async fn dial_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<DialLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, i16, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select level, surprise, changed_at from app.preference
        where workspace_id = $1 and profile_id = any($2)
        order by changed_at desc, profile_id",
    )
    .bind(workspace.uuid())
    .bind(ids(profiles))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(level, surprise, changed_at)| DialLine {
            level,
            surprise,
            changed_at: changed_at.to_jiff(),
        })
        .collect())
}

/// What a source last said of the person by itself.
#[derive(Debug, Clone)]
pub struct HeardLine {
    /// The source.
    pub source: String,
    /// Global Privacy Control was on at some time.
    pub gpc: bool,
    /// When it was last heard.
    pub heard_at: Timestamp,
}

/// What sources last said of the person by themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn heard_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<HeardLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, bool, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select s.name, h.gpc, h.heard_at
        from app.signal_heard h
        join app.source s on s.workspace_id = $1 and s.source_id = h.source_id
        where h.workspace_id = $1 and h.profile_id = any($2)
        order by h.heard_at, s.name",
    )
    .bind(workspace.uuid())
    .bind(ids(profiles))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(source, gpc, heard_at)| HeardLine {
            source,
            gpc,
            heard_at: heard_at.to_jiff(),
        })
        .collect())
}
