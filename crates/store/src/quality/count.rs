//! Counting how good the data is, some thousands of people at a time: no statement runs for long, however many there are.

use domain::ids::{ProfileId, SourceId};
use domain::quality::Counts;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// What was counted of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldCounts {
    /// Of this source only; none for the whole workspace.
    pub source: Option<SourceId>,
    /// The field.
    pub name: String,
    /// The counts.
    pub counts: Counts,
}

/// What values are held against.
#[derive(Debug, Clone, Default)]
pub struct Yardsticks {
    /// Each field with the moment since which its values count; none for ever.
    pub since: Vec<(String, Option<Timestamp>)>,
    /// Each country with what its telephone numbers begin with and how its postcodes are written.
    pub countries: Vec<(&'static str, Option<String>, Option<String>)>,
}

#[derive(FromRow)]
struct Row {
    source_id: Option<Uuid>,
    name: String,
    people: i64,
    present: i64,
    valid: i64,
    fresh: i64,
    telling: i64,
    single: i64,
    comparable: i64,
    agreed: i64,
}

/// The last of the next people by id, `limit` of them at most; none when there are no more.
///
/// # Errors
/// When the database does not answer.
pub async fn next_people<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    after: ProfileId,
    limit: i64,
) -> Result<Option<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let last: Option<Uuid> = sqlx::query_scalar(
        "select n.profile_id
        from (select profile_id from app.profile
            where workspace_id = $1 and profile_id > $2
            order by profile_id limit $3) n
        order by n.profile_id desc limit 1",
    )
    .bind(workspace.uuid())
    .bind(after.uuid())
    .bind(limit)
    .fetch_optional(tx.connection())
    .await?;
    Ok(last.map(ProfileId::from_uuid))
}

/// The fields of which people between two ids have a value.
///
/// # Errors
/// When the database does not answer.
pub async fn field_names<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    after: ProfileId,
    until: ProfileId,
) -> Result<Vec<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select distinct name from app.trait where workspace_id = $1 and profile_id > $2 and profile_id <= $3",
    )
    .bind(workspace.uuid())
    .bind(after.uuid())
    .bind(until.uuid())
    .fetch_all(tx.connection())
    .await?)
}

/// Of each person, what is held to be true is what was observed last. A person whose other sources say otherwise, whose
/// number is of another country or whose postcode no country of theirs writes so, contradicts themselves. Two people share
/// an address or a number when one of them is found by the other's.
const COUNT: &str = "
with said as materialized (
    select t.profile_id, t.name, t.source_id, t.value, t.observed_at,
        t.problem is null or exists (
            select from app.quality_change c
            join app.quality_decision d on d.workspace_id = $1 and d.decision_id = c.decision_id
            where c.workspace_id = $1 and c.profile_id = t.profile_id and c.name = t.name and c.rejected
                and d.undone_at is null and c.sent = coalesce(t.original, t.value)) as valid,
        row_number() over (partition by t.profile_id, t.name order by t.observed_at desc, t.source_id) = 1 as held,
        count(*) over (partition by t.profile_id, t.name) > 1 as several,
        min(lower(t.value) collate \"C\") over (partition by t.profile_id, t.name)
            = max(lower(t.value) collate \"C\") over (partition by t.profile_id, t.name) as same
    from app.trait t
    join app.profile p on p.workspace_id = $1 and p.profile_id = t.profile_id and p.merged_into is null
    where t.workspace_id = $1 and t.profile_id > $2 and t.profile_id <= $3 and t.observed_at <= $4
), settled as materialized (
    select s.profile_id, s.name, s.source_id, s.value, s.observed_at, s.valid, s.held, s.several, s.same,
        max(case when s.name = 'address.country' and s.held then s.value end) over (partition by s.profile_id) as home
    from said s
), judged as materialized (
    select s.profile_id, s.name, s.source_id, s.held, s.valid, app.counts(s.observed_at, f.since) as fresh,
        s.name in ('email', 'phone') as telling,
        s.name in ('email', 'phone') and not exists (
            select from app.profile_term o
            where o.workspace_id = $1 and o.profile_id <> s.profile_id
                and o.term = case s.name when 'email' then lower(s.value) else ltrim(s.value, '+') end) as single,
        s.several or a.astray is not null as comparable,
        s.same and a.astray is not true as agreed
    from settled s
    left join unnest($7::text[], $8::text[], $9::text[]) as c (country, calling, postcode)
        on c.country = s.home and s.name in ('phone', 'address.postalCode')
    cross join lateral (select case
        when s.name = 'phone' and s.value like '+%' then not starts_with(s.value, c.calling)
        when s.name = 'address.postalCode' then s.value !~ c.postcode end as astray) a
    left join unnest($5::text[], $6::timestamptz[]) as f (name, since) on f.name = s.name
)
select null::uuid as source_id, j.name, all_people.people, count(*) as present, count(*) filter (where j.valid) as valid,
    count(*) filter (where j.fresh) as fresh, count(*) filter (where j.telling) as telling,
    count(*) filter (where j.single) as single, count(*) filter (where j.comparable) as comparable,
    count(*) filter (where j.comparable and j.agreed) as agreed
from judged j
cross join (select count(distinct profile_id) as people from said) all_people
where j.held
group by j.name, all_people.people
union all
select j.source_id, j.name, its.people, count(*), count(*) filter (where j.valid), count(*) filter (where j.fresh),
    count(*) filter (where j.telling), count(*) filter (where j.single), count(*) filter (where j.comparable),
    count(*) filter (where j.comparable and j.agreed)
from judged j
join (select source_id, count(distinct profile_id) as people from said group by source_id) its
    on its.source_id = j.source_id
group by j.source_id, j.name, its.people";

/// Counts the people between two ids, by what had been observed until a moment.
///
/// # Errors
/// When the database does not answer.
pub async fn count_people<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    (after, until): (ProfileId, ProfileId),
    now: Timestamp,
    yardsticks: &Yardsticks,
) -> Result<Vec<FieldCounts>, StoreError> {
    let workspace = tx.workspace();
    let countries = &yardsticks.countries;
    let rows: Vec<Row> = sqlx::query_as(COUNT)
        .bind(workspace.uuid())
        .bind(after.uuid())
        .bind(until.uuid())
        .bind(now.to_sqlx())
        .bind(
            yardsticks
                .since
                .iter()
                .map(|(name, _)| name.as_str())
                .collect::<Vec<_>>(),
        )
        .bind(
            yardsticks
                .since
                .iter()
                .map(|(_, since)| since.map(|at| at.to_sqlx()))
                .collect::<Vec<_>>(),
        )
        .bind(
            countries
                .iter()
                .map(|(country, _, _)| *country)
                .collect::<Vec<_>>(),
        )
        .bind(
            countries
                .iter()
                .map(|(_, calling, _)| calling.as_deref())
                .collect::<Vec<_>>(),
        )
        .bind(
            countries
                .iter()
                .map(|(_, _, postcode)| postcode.as_deref())
                .collect::<Vec<_>>(),
        )
        .fetch_all(tx.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| FieldCounts {
            source: row.source_id.map(SourceId::from_uuid),
            name: row.name,
            counts: Counts {
                people: row.people,
                present: row.present,
                valid: row.valid,
                fresh: row.fresh,
                telling: row.telling,
                single: row.single,
                comparable: row.comparable,
                agreed: row.agreed,
            },
        })
        .collect())
}
