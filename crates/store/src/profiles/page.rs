//! One page of the list of people.

use domain::ids::ProfileId;
use domain::profiles::{Direction, PageNumber, ProfileOrder};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Which people, in which order.
#[derive(Debug, Clone)]
pub struct ProfileFilter {
    /// Folded words; a person has a term that begins with each.
    pub words: Vec<String>,
    /// Only people seen since then.
    pub seen_since: Option<Timestamp>,
    /// Only people with a name or an address (`true`), or only those without (`false`).
    pub named: Option<bool>,
    /// What they are ordered by.
    pub order: ProfileOrder,
    /// Which end comes first.
    pub direction: Direction,
    /// Which page.
    pub page: PageNumber,
}

/// People a page.
pub const ROWS: u32 = 50;

/// A person in the list.
#[derive(Debug, Clone)]
pub struct ProfileRow {
    /// Their id.
    pub profile: ProfileId,
    /// Their name.
    pub display_name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// Their city.
    pub city: Option<String>,
    /// How many of the expected traits are known.
    pub known_traits: i32,
    /// When they were last seen.
    pub last_seen_at: Timestamp,
    /// How many events they have.
    pub event_count: i64,
    /// What their orders were worth, in minor units.
    pub revenue_minor: i64,
}

/// A page of people.
#[derive(Debug, Clone)]
pub struct ProfilePage {
    /// The people of the page.
    pub rows: Vec<ProfileRow>,
    /// How many there are on all pages.
    pub total: i64,
}

#[derive(FromRow)]
struct Row {
    profile_id: Uuid,
    display_name: Option<String>,
    email: Option<String>,
    city: Option<String>,
    known_traits: i32,
    last_seen_at: jiff_sqlx::Timestamp,
    event_count: i64,
    revenue_minor: i64,
    total: i64,
}

// The tally counts everybody, so it answers only where everybody exists: in a transaction that operates the service.
macro_rules! count_all {
    () => {
        "case when current_setting('app.purpose_mask')::bigint = 4611686018427387904
            then (select coalesce(sum(t.profiles), 0)::bigint from app.profile_tally t where t.workspace_id = $1)
            else (select count(*) from app.profile p where p.workspace_id = $1 and p.merged_into is null) end"
    };
}

macro_rules! columns {
    ($total:expr) => {
        concat!(
            "select p.profile_id, p.display_name, p.email, p.city, p.known_traits, p.last_seen_at, p.event_count,
            p.revenue_minor, ",
            $total,
            " as total
        from app.profile p
        where p.workspace_id = $1 and p.merged_into is null"
        )
    };
}

// The conditions of a search. The first word leads; each further word must find the person too.
macro_rules! filtered {
    () => {
        " and ($3::timestamptz is null or p.last_seen_at >= $3)
        and ($4::boolean is null or (p.name_order < $5) = $4)
        and ($6::text is null or p.profile_id in (
            select t.profile_id from app.profile_term t where t.workspace_id = $1 and t.term >= $6 and t.term < $7))
        and not exists (select from unnest($8::text[], $9::text[]) as word (low, high)
            where not exists (select from app.profile_term t
                where t.workspace_id = $1 and t.profile_id = p.profile_id and t.term >= word.low and t.term < word.high))"
    };
}

// Of a page whose place is a parameter, PostgreSQL makes a plan each time, which takes longer than reading it: the first page,
// which nearly everybody reads, says its place in the text.
macro_rules! first_page {
    ($column:literal, $direction:literal) => {
        every_page!($column, $direction, " limit 50")
    };
}

macro_rules! later_page {
    ($column:literal, $direction:literal) => {
        every_page!($column, $direction, " limit 50 offset $2")
    };
}

macro_rules! every_page {
    ($column:literal, $direction:literal, $place:literal) => {
        concat!(
            columns!(count_all!()),
            " order by p.",
            $column,
            " ",
            $direction,
            ", p.profile_id ",
            $direction,
            $place
        )
    };
}

macro_rules! filtered_page {
    ($column:literal, $direction:literal) => {
        concat!(
            columns!("0::bigint"),
            filtered!(),
            " order by p.",
            $column,
            " ",
            $direction,
            ", p.profile_id ",
            $direction,
            " limit 50 offset $2"
        )
    };
}

// One text for each order, so that none is ever put together from what was asked.
macro_rules! ordered {
    ($page:ident, $filter:expr) => {
        match ($filter.order, $filter.direction) {
            (ProfileOrder::LastSeen, Direction::Ascending) => $page!("last_seen_at", "asc"),
            (ProfileOrder::LastSeen, Direction::Descending) => $page!("last_seen_at", "desc"),
            (ProfileOrder::Name, Direction::Ascending) => $page!("name_order", "asc"),
            (ProfileOrder::Name, Direction::Descending) => $page!("name_order", "desc"),
            (ProfileOrder::Revenue, Direction::Ascending) => $page!("revenue_minor", "asc"),
            (ProfileOrder::Revenue, Direction::Descending) => $page!("revenue_minor", "desc"),
            (ProfileOrder::Events, Direction::Ascending) => $page!("event_count", "asc"),
            (ProfileOrder::Events, Direction::Descending) => $page!("event_count", "desc"),
        }
    };
}

const COUNT_FILTERED: &str = concat!(
    "select count(*) from app.profile p where p.workspace_id = $1 and p.merged_into is null
        and $2::bigint is not null",
    filtered!()
);

/// Reads one page of people, and how many there are in all.
///
/// # Errors
/// When the database does not answer.
pub async fn page<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    filter: &ProfileFilter,
) -> Result<ProfilePage, StoreError> {
    let workspace = tx.workspace();
    let offset = filter.page.offset(ROWS);
    let unfiltered = filter.words.is_empty() && filter.seen_since.is_none() && filter.named.is_none();
    let (found, total): (Vec<Row>, i64) = if unfiltered {
        let query = if offset == 0 {
            sqlx::query_as(ordered!(first_page, filter)).bind(workspace.uuid())
        } else {
            sqlx::query_as(ordered!(later_page, filter))
                .bind(workspace.uuid())
                .bind(offset)
        };
        let found: Vec<Row> = query.fetch_all(tx.connection()).await?;
        let total = match found.first() {
            Some(row) => row.total,
            // After the last page, no row says it.
            None => {
                sqlx::query_scalar(concat!("select ", count_all!()))
                    .bind(workspace.uuid())
                    .fetch_one(tx.connection())
                    .await?
            }
        };
        (found, total)
    } else {
        let bounds = Bounds::of(&filter.words);
        let found = sqlx::query_as(ordered!(filtered_page, filter))
            .bind(workspace.uuid())
            .bind(offset)
            .bind(filter.seen_since.map(jiff::Timestamp::to_sqlx))
            .bind(filter.named)
            .bind(super::NAMELESS)
            .bind(&bounds.first_low)
            .bind(&bounds.first_high)
            .bind(&bounds.lows)
            .bind(&bounds.highs)
            .fetch_all(tx.connection())
            .await?;
        let total = sqlx::query_scalar(COUNT_FILTERED)
            .bind(workspace.uuid())
            .bind(offset)
            .bind(filter.seen_since.map(jiff::Timestamp::to_sqlx))
            .bind(filter.named)
            .bind(super::NAMELESS)
            .bind(&bounds.first_low)
            .bind(&bounds.first_high)
            .bind(&bounds.lows)
            .bind(&bounds.highs)
            .fetch_one(tx.connection())
            .await?;
        (found, total)
    };
    let rows = found
        .into_iter()
        .map(|row| ProfileRow {
            profile: ProfileId::from_uuid(row.profile_id),
            display_name: row.display_name,
            email: row.email,
            city: row.city,
            known_traits: row.known_traits,
            last_seen_at: row.last_seen_at.to_jiff(),
            event_count: row.event_count,
            revenue_minor: row.revenue_minor,
        })
        .collect();
    Ok(ProfilePage { rows, total })
}

/// A prefix as a range: an index on text serves ranges under row-level security, but not `like`.
struct Bounds {
    first_low: Option<String>,
    first_high: Option<String>,
    lows: Vec<String>,
    highs: Vec<String>,
}

impl Bounds {
    fn of(words: &[String]) -> Self {
        let high = |word: &String| format!("{word}\u{10FFFF}");
        let (first, rest) = words
            .split_first()
            .map_or((None, words), |(first, rest)| (Some(first), rest));
        Self {
            first_low: first.cloned(),
            first_high: first.map(high),
            lows: rest.to_vec(),
            highs: rest.iter().map(high).collect(),
        }
    }
}
