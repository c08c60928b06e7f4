//! Counts by day and by source.

use domain::workspace::Currency;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// The figures of one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct DayFigures {
    /// Events of the day.
    pub events: i64,
    /// People with at least one event that day.
    pub people: i64,
    /// Orders of the day; refunds are not orders.
    pub orders: i64,
    /// What the orders were worth, less refunds, in minor units.
    pub revenue_minor: i64,
}

/// What a source sent in a window.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct SourceShare {
    /// The name of the source.
    pub name: String,
    /// Events of the window.
    pub events: i64,
    /// Events of the window before.
    pub events_before: i64,
}

/// The figures of each day, `(start, end)` of each in order.
///
/// The days meet without gaps, and a day without events has zeros. Orders are those in `currency`, as on profiles:
/// amounts of different currencies have no sum.
///
/// # Errors
/// When the database does not answer.
pub async fn daily<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    days: &[(Timestamp, Timestamp)],
    currency: Currency,
) -> Result<Vec<DayFigures>, StoreError> {
    let workspace = tx.workspace();
    let (Some((first, _)), Some((_, end))) = (days.first(), days.last()) else {
        return Ok(Vec::new());
    };
    // Events are put into days in one walk: a join with each day would open every month once for each.
    Ok(sqlx::query_as(
        "select coalesce(found.events, 0) as events, coalesce(found.people, 0) as people,
            coalesce(found.orders, 0) as orders, coalesce(found.revenue_minor, 0) as revenue_minor
        from unnest($2::timestamptz[]) with ordinality as day (starts, number)
        left join (
            select width_bucket(e.occurred_at, $2::timestamptz[]) as number, count(*) as events,
                count(distinct e.profile_id) as people,
                count(*) filter (where e.revenue_minor >= 0 and e.currency = $5) as orders,
                sum(e.revenue_minor) filter (where e.currency = $5)::bigint as revenue_minor
            from app.event e
            where e.workspace_id = $1 and e.occurred_at >= $3 and e.occurred_at < $4
            group by 1
        ) found on found.number = day.number
        order by day.number",
    )
    .bind(workspace.uuid())
    .bind(days.iter().map(|(start, _)| start.to_sqlx()).collect::<Vec<_>>())
    .bind(first.to_sqlx())
    .bind(end.to_sqlx())
    .bind(currency.as_str())
    .fetch_all(tx.connection())
    .await?)
}

/// What each source sent from `middle` to `end`, and from `start` to `middle`; the most active first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_source<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    start: Timestamp,
    middle: Timestamp,
    end: Timestamp,
) -> Result<Vec<SourceShare>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select s.name, count(e.event_id) filter (where e.occurred_at >= $3) as events,
            count(e.event_id) filter (where e.occurred_at < $3) as events_before
        from app.source s
        left join app.event e on e.workspace_id = $1 and e.source_id = s.source_id
            and e.occurred_at >= $2 and e.occurred_at < $4
        where s.workspace_id = $1
        group by s.source_id, s.name
        order by events desc, s.name",
    )
    .bind(workspace.uuid())
    .bind(start.to_sqlx())
    .bind(middle.to_sqlx())
    .bind(end.to_sqlx())
    .fetch_all(tx.connection())
    .await?)
}

/// How many people there are, how many of them have a name or an address, and how many were seen first since `since`.
///
/// # Errors
/// When the database does not answer.
pub async fn profile_counts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    since: Timestamp,
) -> Result<(i64, i64, i64), StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select count(*), count(*) filter (where name_order < $2), count(*) filter (where first_seen_at >= $3)
        from app.profile
        where workspace_id = $1 and merged_into is null",
    )
    .bind(workspace.uuid())
    .bind(crate::profiles::NAMELESS)
    .bind(since.to_sqlx())
    .fetch_one(tx.connection())
    .await?)
}

/// How many people were seen first on each day, `(start, end)` of each in order; the days meet without gaps.
///
/// # Errors
/// When the database does not answer.
pub async fn new_people_daily<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    days: &[(Timestamp, Timestamp)],
) -> Result<Vec<i64>, StoreError> {
    let workspace = tx.workspace();
    let (Some((first, _)), Some((_, end))) = (days.first(), days.last()) else {
        return Ok(Vec::new());
    };
    // People are put into days in one walk: a join with each day would walk through them once for each.
    Ok(sqlx::query_scalar(
        "select coalesce(found.people, 0)
        from unnest($2::timestamptz[]) with ordinality as day (starts, number)
        left join (
            select width_bucket(p.first_seen_at, $2::timestamptz[]) as number, count(*) as people
            from app.profile p
            where p.workspace_id = $1 and p.merged_into is null and p.first_seen_at >= $3 and p.first_seen_at < $4
            group by 1
        ) found on found.number = day.number
        order by day.number",
    )
    .bind(workspace.uuid())
    .bind(days.iter().map(|(start, _)| start.to_sqlx()).collect::<Vec<_>>())
    .bind(first.to_sqlx())
    .bind(end.to_sqlx())
    .fetch_all(tx.connection())
    .await?)
}
