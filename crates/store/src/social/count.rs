//! Which days must be counted, and writing what was counted.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;

use super::{AnswerEvent, NewVisit};
use crate::{StoreError, WorkspaceTx};

/// A day whose visits must be counted, with the number of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangedDay {
    /// The day, where the workspace is.
    pub day: Date,
    /// How many events it has now.
    pub events: i64,
}

/// The time zone of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn time_zone<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<String, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_scalar("select time_zone from platform.workspace where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?,
    )
}

/// Days since `first` (which begins at `since`) that do not have the number of events they were counted from, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn changed_days<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    zone: &str,
    first: Date,
    since: Timestamp,
) -> Result<Vec<ChangedDay>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Date, i64)> = sqlx::query_as(
        "select coalesce(e.day, d.day), coalesce(e.events, 0)
        from (
            select (occurred_at at time zone $2)::date as day, count(*) as events
            from app.event
            where workspace_id = $1 and occurred_at >= $3
            group by 1
        ) e
        full join (
            select day, events from app.social_day where workspace_id = $1 and day >= $4
        ) d on d.day = e.day
        where coalesce(e.events, 0) <> coalesce(d.events, 0)
        order by 1",
    )
    .bind(workspace.uuid())
    .bind(zone)
    .bind(since.to_sqlx())
    .bind(first.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(day, events)| ChangedDay {
            day: day.to_jiff(),
            events,
        })
        .collect())
}

/// Puts what was counted in the place of what was there, for whole days: doing it again changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_days(
    tx: &mut WorkspaceTx<'_>,
    days: &[Date],
    visits: &[NewVisit],
    answers: &[AnswerEvent],
    counted: &[ChangedDay],
    (from, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    for statement in [
        "delete from app.social_visit where workspace_id = $1 and day = any($2)",
        "delete from app.social_tally where workspace_id = $1 and day = any($2)",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(days.iter().map(|day| day.to_sqlx()).collect::<Vec<_>>())
            .execute(tx.connection())
            .await?;
    }
    // Answers of the public form have no person, and no event from which they could be counted anew.
    sqlx::query(
        "delete from app.social_answer
        where workspace_id = $1 and answered_at >= $2 and answered_at < $3 and profile_id is not null",
    )
    .bind(workspace.uuid())
    .bind(from.to_sqlx())
    .bind(until.to_sqlx())
    .execute(tx.connection())
    .await?;
    insert_visits(tx, visits).await?;
    insert_tallies(tx, visits).await?;
    sqlx::query(
        "insert into app.social_answer (workspace_id, answer_id, answered_at, profile_id, said)
        select $1, new.id, new.at, new.profile, new.said
        from unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[]) as new (id, at, profile, said)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(answers.iter().map(|new| new.event.uuid()).collect::<Vec<_>>())
    .bind(
        answers
            .iter()
            .map(|new| new.answered_at.to_sqlx())
            .collect::<Vec<_>>(),
    )
    .bind(answers.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(answers.iter().map(|new| new.answer.as_str()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    sqlx::query(
        "insert into app.social_day (workspace_id, day, events, counted_at)
        select $1, new.day, new.events, $4 from unnest($2::date[], $3::bigint[]) as new (day, events)
        on conflict (workspace_id, day) do update set events = excluded.events, counted_at = excluded.counted_at",
    )
    .bind(workspace.uuid())
    .bind(counted.iter().map(|new| new.day.to_sqlx()).collect::<Vec<_>>())
    .bind(counted.iter().map(|new| new.events).collect::<Vec<_>>())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn insert_visits(tx: &mut WorkspaceTx<'_>, visits: &[NewVisit]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let campaign = |part: usize| {
        visits
            .iter()
            .map(|new| new.campaign.as_ref().and_then(|parts| parts.get(part).cloned()))
            .collect::<Vec<_>>()
    };
    sqlx::query(
        "insert into app.social_visit (workspace_id, profile_id, started_at, day, channel, landing, device, again,
            campaign_source, campaign_medium, campaign_name)
        select $1, new.profile, new.at, new.day, new.channel, new.landing, new.device, new.again, new.source, new.medium,
            new.name
        from unnest($2::uuid[], $3::timestamptz[], $4::date[], $5::text[], $6::text[], $7::text[], $8::boolean[],
            $9::text[], $10::text[], $11::text[])
            as new (profile, at, day, channel, landing, device, again, source, medium, name)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(visits.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.started_at.to_sqlx()).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.day.to_sqlx()).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.channel.as_str()).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.landing.as_str()).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.device).collect::<Vec<_>>())
    .bind(visits.iter().map(|new| new.again).collect::<Vec<_>>())
    .bind(campaign(0))
    .bind(campaign(1))
    .bind(campaign(2))
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn insert_tallies(tx: &mut WorkspaceTx<'_>, visits: &[NewVisit]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let mut sums: BTreeMap<(Date, &str, &str, bool, &str), i64> = BTreeMap::new();
    for visit in visits {
        let key = (
            visit.day,
            visit.channel.as_str(),
            visit.device,
            visit.again,
            visit.landing.as_str(),
        );
        *sums.entry(key).or_default() += 1;
    }
    let keys = || sums.keys();
    sqlx::query(
        "insert into app.social_tally (workspace_id, day, channel, device, again, landing, visits)
        select $1, new.day, new.channel, new.device, new.again, new.landing, new.visits
        from unnest($2::date[], $3::text[], $4::text[], $5::boolean[], $6::text[], $7::bigint[])
            as new (day, channel, device, again, landing, visits)
        on conflict (workspace_id, day, channel, device, again, landing) do update set visits = excluded.visits",
    )
    .bind(workspace.uuid())
    .bind(keys().map(|key| key.0.to_sqlx()).collect::<Vec<_>>())
    .bind(keys().map(|key| key.1).collect::<Vec<_>>())
    .bind(keys().map(|key| key.2).collect::<Vec<_>>())
    .bind(keys().map(|key| key.3).collect::<Vec<_>>())
    .bind(keys().map(|key| key.4).collect::<Vec<_>>())
    .bind(sums.values().copied().collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}
