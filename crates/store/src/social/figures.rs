//! Figures of visits.

use domain::social::{Channel, Spread};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// Visits of one day, channel and kind of device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelDay {
    /// The day.
    pub day: Date,
    /// How they arrived.
    pub channel: Channel,
    /// The kind of device.
    pub device: String,
    /// Whether the people had been here before.
    pub again: bool,
    /// How many.
    pub visits: i64,
}

/// Arrivals on one page.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LandingRow {
    /// Its path.
    pub landing: String,
    /// All arrivals.
    pub arrivals: i64,
    /// Those that are unexplained.
    pub unexplained: i64,
    /// Those on a page that the person had seen before.
    pub known_page: i64,
}

/// Visits from `first` to the day before `end`, by day, channel, device and whether people had been here before.
///
/// # Errors
/// When the database does not answer.
pub async fn by_day<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    first: Date,
    end: Date,
) -> Result<Vec<ChannelDay>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Date, String, String, bool, i64)> = sqlx::query_as(
        "select day, channel, device, again, sum(visits)::bigint
        from app.social_tally
        where workspace_id = $1 and day >= $2 and day < $3
        group by day, channel, device, again",
    )
    .bind(workspace.uuid())
    .bind(first.to_sqlx())
    .bind(end.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(day, channel, device, again, visits)| {
            Ok(ChannelDay {
                day: day.to_jiff(),
                channel: Channel::parse(&channel).ok_or(StoreError::Unreadable("social_tally.channel"))?,
                device,
                again,
                visits,
            })
        })
        .collect()
}

/// The pages with at least `fewest` arrivals on which the most unexplained visits began, from `first` to the day before `end`.
///
/// # Errors
/// When the database does not answer.
pub async fn landings<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    first: Date,
    end: Date,
    fewest: u32,
    rows: u32,
) -> Result<Vec<LandingRow>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select landing, sum(visits)::bigint as arrivals,
            coalesce(sum(visits) filter (where channel = 'unexplained'), 0)::bigint as unexplained,
            coalesce(sum(visits) filter (where channel = 'known_page'), 0)::bigint as known_page
        from app.social_tally
        where workspace_id = $1 and day >= $2 and day < $3 and channel <> 'own_site'
        group by landing
        having sum(visits) filter (where channel = 'unexplained') > 0 and sum(visits) >= $5
        order by unexplained desc, landing
        limit $4",
    )
    .bind(workspace.uuid())
    .bind(first.to_sqlx())
    .bind(end.to_sqlx())
    .bind(i64::from(rows))
    .bind(i64::from(fewest))
    .fetch_all(tx.connection())
    .await?)
}

/// How many first arrivals there were since `first`, and how many of them were unexplained.
///
/// # Errors
/// When the database does not answer.
pub async fn first_arrivals<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    first: Date,
) -> Result<(i64, i64), StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select coalesce(sum(visits), 0)::bigint,
            coalesce(sum(visits) filter (where channel = 'unexplained'), 0)::bigint
        from app.social_tally
        where workspace_id = $1 and day >= $2 and channel <> 'own_site' and not again",
    )
    .bind(workspace.uuid())
    .bind(first.to_sqlx())
    .fetch_one(tx.connection())
    .await?)
}

/// How arrivals from `first` to the day before `end` are spread over people.
///
/// # Errors
/// When the database does not answer.
pub async fn spread<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    first: Date,
    end: Date,
) -> Result<Spread, StoreError> {
    let workspace = tx.workspace();
    let (people, arrivals, unexplained, arrivals_squared, both, unexplained_squared): (i64, f64, f64, f64, f64, f64) =
        sqlx::query_as(
            "select count(*), coalesce(sum(m), 0)::float8, coalesce(sum(u), 0)::float8,
                coalesce(sum(m * m), 0)::float8, coalesce(sum(m * u), 0)::float8, coalesce(sum(u * u), 0)::float8
            from (
                select count(*) as m, count(*) filter (where v.channel = 'unexplained') as u
                from app.social_visit v
                join app.profile p on p.workspace_id = $1 and p.profile_id = v.profile_id
                where v.workspace_id = $1 and v.day >= $2 and v.day < $3 and v.channel <> 'own_site'
                group by coalesce(p.merged_into, p.profile_id)
            ) person",
        )
        .bind(workspace.uuid())
        .bind(first.to_sqlx())
        .bind(end.to_sqlx())
        .fetch_one(tx.connection())
        .await?;
    Ok(Spread {
        people: u32::try_from(people).unwrap_or(u32::MAX),
        arrivals,
        unexplained,
        arrivals_squared,
        both,
        unexplained_squared,
    })
}

/// When the latest day was counted.
///
/// # Errors
/// When the database does not answer.
pub async fn counted_at<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<Timestamp>, StoreError> {
    let workspace = tx.workspace();
    let at: Option<jiff_sqlx::Timestamp> =
        sqlx::query_scalar("select max(counted_at) from app.social_day where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?;
    Ok(at.map(jiff_sqlx::Timestamp::to_jiff))
}
