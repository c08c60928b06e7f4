//! Links to share, their clicks, and what came of them.

use domain::ids::LinkId;
use domain::social::{Code, LinkTarget, Tag};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A link to be made.
pub struct NewLink<'a> {
    /// Its id.
    pub link: LinkId,
    /// Its code.
    pub code: &'a Code,
    /// Where it leads.
    pub target: &'a LinkTarget,
    /// Its tags: source, medium, name.
    pub tags: [&'a Tag; 3],
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its id.
    pub link: LinkId,
    /// Its code.
    pub code: String,
    /// Where it leads, without tags.
    pub target: String,
    /// Its tags: source, medium, name.
    pub tags: [String; 3],
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it is off.
    pub ended_at: Option<Timestamp>,
    /// How often it was followed.
    pub clicks: i64,
}

/// What came of the links with some tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkUse {
    /// The tags: source, medium, name.
    pub tags: [String; 3],
    /// Visits that arrived with these tags.
    pub visits: i64,
    /// How many people they are of.
    pub people: i64,
    /// Orders of these people after such a visit, within the time given.
    pub orders: i64,
}

#[derive(FromRow)]
struct Row {
    link_id: Uuid,
    code: String,
    target: String,
    campaign_source: String,
    campaign_medium: String,
    campaign_name: String,
    created_at: jiff_sqlx::Timestamp,
    ended_at: Option<jiff_sqlx::Timestamp>,
    clicks: i64,
}

/// Makes a link.
///
/// # Errors
/// `social_link_tags_key` when another has its tags, `social_link_host_fkey` when its host is not declared.
pub async fn create_link(
    tx: &mut WorkspaceTx<'_>,
    new: &NewLink<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let [source, medium, name] = new.tags;
    sqlx::query(
        "insert into app.social_link (workspace_id, link_id, code, host, target, campaign_source, campaign_medium,
            campaign_name, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(workspace.uuid())
    .bind(new.link.uuid())
    .bind(new.code.as_str())
    .bind(new.target.host().as_str())
    .bind(new.target.plain())
    .bind(source.as_str())
    .bind(medium.as_str())
    .bind(name.as_str())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Switches a link off. `false` when there is no such link that is on.
///
/// # Errors
/// When the database does not answer.
pub async fn end_link(tx: &mut WorkspaceTx<'_>, link: LinkId, now: Timestamp) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.social_link set ended_at = $3 where workspace_id = $1 and link_id = $2 and ended_at is null",
    )
    .bind(workspace.uuid())
    .bind(link.uuid())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The links of the workspace, those that are on first, then the newest.
///
/// # Errors
/// When the database does not answer.
pub async fn links<Mode>(tx: &mut WorkspaceTx<'_, Mode>, rows: u32) -> Result<Vec<LinkRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select l.link_id, l.code, l.target, l.campaign_source, l.campaign_medium, l.campaign_name, l.created_at,
            l.ended_at,
            (select coalesce(sum(c.clicks), 0)::bigint from app.social_click c
                where c.workspace_id = $1 and c.link_id = l.link_id) as clicks
        from app.social_link l
        where l.workspace_id = $1
        order by l.ended_at is not null, l.created_at desc, l.link_id
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(i64::from(rows))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| LinkRow {
            link: LinkId::from_uuid(row.link_id),
            code: row.code,
            target: row.target,
            tags: [row.campaign_source, row.campaign_medium, row.campaign_name],
            created_at: row.created_at.to_jiff(),
            ended_at: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
            clicks: row.clicks,
        })
        .collect())
}

/// The link of a code that is on: its id, its target, its tags.
///
/// # Errors
/// When the database does not answer.
pub async fn target_of_code<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    code: &Code,
) -> Result<Option<(LinkId, String, [String; 3])>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(Uuid, String, String, String, String)> = sqlx::query_as(
        "select link_id, target, campaign_source, campaign_medium, campaign_name
        from app.social_link
        where workspace_id = $1 and code = $2 and ended_at is null",
    )
    .bind(workspace.uuid())
    .bind(code.as_str())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(|(link, target, source, medium, name)| {
        (LinkId::from_uuid(link), target, [source, medium, name])
    }))
}

/// Counts clicks of a day.
///
/// # Errors
/// When the database does not answer.
pub async fn click(tx: &mut WorkspaceTx<'_>, link: LinkId, day: Date, clicks: i64) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.social_click (workspace_id, link_id, day, clicks) values ($1, $2, $3, $4)
        on conflict (workspace_id, link_id, day) do update set clicks = social_click.clicks + excluded.clicks",
    )
    .bind(workspace.uuid())
    .bind(link.uuid())
    .bind(day.to_sqlx())
    .bind(clicks)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What came of each link: visits with its tags, and orders of the same people in the time after.
///
/// # Errors
/// When the database does not answer.
pub async fn uses<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    after: SignedDuration,
) -> Result<Vec<LinkUse>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, String, i64, i64, i64)> = sqlx::query_as(
        "with arrived as materialized (
            select l.link_id, l.campaign_source, l.campaign_medium, l.campaign_name, v.started_at,
                coalesce(p.merged_into, p.profile_id) as person
            from app.social_link l
            join app.social_visit v on v.workspace_id = $1 and v.campaign_name = l.campaign_name
                and v.campaign_source = l.campaign_source and v.campaign_medium = l.campaign_medium
            join app.profile p on p.workspace_id = $1 and p.profile_id = v.profile_id
            where l.workspace_id = $1
        ), ordered as (
            select a.link_id, count(distinct e.event_id) as orders
            from arrived a
            join app.profile q on q.workspace_id = $1 and (q.profile_id = a.person or q.merged_into = a.person)
            join app.event e on e.workspace_id = $1 and e.profile_id = q.profile_id
                and e.occurred_at >= a.started_at and e.occurred_at < a.started_at + make_interval(secs => $2)
            where e.revenue_minor >= 0
            group by a.link_id
        )
        select a.campaign_source, a.campaign_medium, a.campaign_name, count(*), count(distinct a.person),
            coalesce(max(o.orders), 0)
        from arrived a
        left join ordered o on o.link_id = a.link_id
        group by a.link_id, a.campaign_source, a.campaign_medium, a.campaign_name",
    )
    .bind(workspace.uuid())
    .bind(after.as_secs_f64())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(source, medium, name, visits, people, orders)| LinkUse {
            tags: [source, medium, name],
            visits,
            people,
            orders,
        })
        .collect())
}
