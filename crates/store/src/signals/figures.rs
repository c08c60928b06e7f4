//! Figures about choices: counted in groups, never by person.

use domain::consent::purpose::PurposeKey;
use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// How many people stand where with a purpose, by where and in which language they chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRow {
    /// The purpose.
    pub purpose: String,
    /// Where they stand: of `domain::consent::state::Status`.
    pub status: String,
    /// Where they chose.
    pub origin: Option<String>,
    /// In which language.
    pub language: Option<String>,
    /// How many people.
    pub people: i64,
}

/// How many people did something with a purpose in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The Monday of the week.
    pub week: Date,
    /// The purpose.
    pub purpose: String,
    /// What they did.
    pub action: String,
    /// How many people.
    pub people: i64,
}

/// How many people took something back on a day of the week at an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRow {
    /// The day: 1 is Monday.
    pub day: i8,
    /// The hour, in steps of two.
    pub hour: i8,
    /// How many people.
    pub people: i64,
}

/// Figures about everybody who has said something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// People with at least one state.
    pub people: i64,
    /// People whose browser says no by itself.
    pub signalled: i64,
    /// People whose browser says no while they said yes.
    pub conflicts: i64,
    /// People of whom a yes ends soon.
    pub ending: i64,
}

/// Somebody in a list behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub profile: ProfileId,
    /// The purpose.
    pub purpose: String,
    /// Where they stand.
    pub status: String,
    /// When they chose.
    pub chosen_at: Option<Timestamp>,
    /// Until when it holds.
    pub expires_at: Option<Timestamp>,
}

/// Where people stand, in groups.
///
/// # Errors
/// When the database does not answer.
pub async fn answers<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    now: Timestamp,
) -> Result<Vec<StateRow>, StoreError> {
    let workspace = tx.workspace();
    type Group = (String, String, Option<String>, Option<String>, i64);
    let rows: Vec<Group> = sqlx::query_as(
        "select purpose_key,
            case when status = 'granted' and expires_at <= $2 then 'expired' else status end as standing,
            origin, language, count(*)
        from app.consent_state
        where workspace_id = $1
        group by 1, 2, 3, 4
        order by 1, 2, 3, 4",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(purpose, status, origin, language, people)| StateRow {
            purpose,
            status,
            origin,
            language,
            people,
        })
        .collect())
}

/// Figures about everybody who has said something; `ending` counts those of whom a yes ends before `soon`.
///
/// # Errors
/// When the database does not answer.
pub async fn figures<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    now: Timestamp,
    soon: Timestamp,
) -> Result<Figures, StoreError> {
    let workspace = tx.workspace();
    let (people, signalled, conflicts, ending): (i64, i64, i64, i64) = sqlx::query_as(
        "select count(distinct profile_id), count(distinct profile_id) filter (where signal),
            count(distinct profile_id) filter (where conflict),
            count(distinct profile_id) filter (where status = 'granted' and expires_at > $2 and expires_at <= $3)
        from app.consent_state
        where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .bind(soon.to_sqlx())
    .fetch_one(tx.connection())
    .await?;
    Ok(Figures {
        people,
        signalled,
        conflicts,
        ending,
    })
}

/// What people did in each week since a time, where the workspace is.
///
/// # Errors
/// When the database does not answer.
pub async fn weeks<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    zone: &str,
    since: Timestamp,
) -> Result<Vec<AnswerRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Date, String, String, i64)> = sqlx::query_as(
        "select date_trunc('week', e.at at time zone $2)::date, coalesce(purpose_key, ''), action,
            count(distinct profile_id)
        from app.consent_event e
        where e.workspace_id = $1 and e.at >= $3 and method <> 'gpc'
            and action in ('granted', 'renewed', 'refused', 'withdrawn')
        group by 1, 2, 3
        order by 1, 2, 3",
    )
    .bind(workspace.uuid())
    .bind(zone)
    .bind(since.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(week, purpose, action, people)| AnswerRow {
            week: week.to_jiff(),
            purpose,
            action,
            people,
        })
        .collect())
}

/// When people took something back since a time, by day of the week and hour, where the workspace is.
///
/// # Errors
/// When the database does not answer.
pub async fn withdrawals<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    zone: &str,
    since: Timestamp,
) -> Result<Vec<DayRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(i16, i16, i64)> = sqlx::query_as(
        "select extract(isodow from e.at at time zone $2)::smallint,
            (extract(hour from e.at at time zone $2)::integer / 2 * 2)::smallint, count(distinct profile_id)
        from app.consent_event e
        where e.workspace_id = $1 and e.at >= $3 and action = 'withdrawn'
        group by 1, 2
        order by 1, 2",
    )
    .bind(workspace.uuid())
    .bind(zone)
    .bind(since.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(day, hour, people)| DayRow {
            day: i8::try_from(day).unwrap_or(1),
            hour: i8::try_from(hour).unwrap_or(0),
            people,
        })
        .collect())
}

/// How many people exist in this transaction: opened for a purpose, those who can be reached for it.
///
/// # Errors
/// When the database does not answer.
pub async fn reachable<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<i64, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar(
            "select count(*) from app.profile where workspace_id = $1 and merged_into is null",
        )
        .bind(workspace.uuid())
        .fetch_one(tx.connection())
        .await?,
    )
}

/// How many people stand so with a purpose.
///
/// # Errors
/// When the database does not answer.
pub async fn count_with<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    purpose: &PurposeKey,
    status: &str,
) -> Result<i64, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select count(*) from app.consent_state
        where workspace_id = $1 and purpose_key = $2 and status = $3",
    )
    .bind(workspace.uuid())
    .bind(purpose.as_str())
    .bind(status)
    .fetch_one(tx.connection())
    .await?)
}

/// People who stand so with a purpose, those who chose last first: `limit` of them after the first `skipped`.
///
/// # Errors
/// When the database does not answer.
pub async fn people_with<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    purpose: &PurposeKey,
    status: &str,
    skipped: i64,
    limit: i64,
) -> Result<Vec<PersonRow>, StoreError> {
    type Found = (
        Uuid,
        String,
        String,
        Option<jiff_sqlx::Timestamp>,
        Option<jiff_sqlx::Timestamp>,
    );
    let workspace = tx.workspace();
    let rows: Vec<Found> = sqlx::query_as(
        "select profile_id, purpose_key, status, chosen_at, expires_at
        from app.consent_state
        where workspace_id = $1 and purpose_key = $2 and status = $3
        order by chosen_at desc nulls last, profile_id
        limit $4 offset $5",
    )
    .bind(workspace.uuid())
    .bind(purpose.as_str())
    .bind(status)
    .bind(limit)
    .bind(skipped)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, purpose, status, chosen_at, expires_at)| PersonRow {
            profile: ProfileId::from_uuid(profile),
            purpose,
            status,
            chosen_at: chosen_at.map(jiff_sqlx::Timestamp::to_jiff),
            expires_at: expires_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
        .collect())
}
