//! The queue of requests.

use domain::ids::{AccountId, CaseId};
use domain::requests::Kind;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use super::QueueRow;
use super::get::{QueueColumns, select};
use crate::profiles::OpenCase;
use crate::{StoreError, WorkspaceTx};

/// Which requests, by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Standing {
    /// Those that nothing ended.
    #[default]
    Open,
    /// Those whose time is over, or nearly.
    Due,
    /// Those that wait for proof of identity.
    Paused,
    /// Those with which a program failed.
    Error,
    /// Those that were done.
    Completed,
    /// Those that were refused.
    Refused,
    /// Those that were taken back.
    Cancelled,
    /// All.
    All,
}

impl Standing {
    /// Every choice, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Due,
        Self::Paused,
        Self::Error,
        Self::Completed,
        Self::Refused,
        Self::Cancelled,
        Self::All,
    ];

    /// The word of the parameter.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Due => "due",
            Self::Paused => "paused",
            Self::Error => "error",
            Self::Completed => "completed",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
            Self::All => "all",
        }
    }

    /// Reads the word of the parameter.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.as_str() == word)
    }
}

/// What the queue is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum QueueOrder {
    /// When an answer is due: open ones first, and of these the most pressing.
    #[default]
    Due,
    /// When they came, the newest first.
    Newest,
    /// When they came, the oldest first.
    Oldest,
}

impl QueueOrder {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }
}

/// What is asked of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueFilter {
    /// Where they stand.
    pub standing: Standing,
    /// Of one kind.
    pub kind: Option<Kind>,
    /// In the hands of this account.
    pub assigned_to: Option<AccountId>,
    /// In which order.
    pub order: QueueOrder,
    /// How many are left out.
    pub offset: i64,
    /// How many are read.
    pub rows: i64,
}

/// How many requests there are, by what needs somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct QueueCounts {
    /// That nothing ended.
    pub open: i64,
    /// Of these: whose time is over.
    pub late: i64,
    /// Of these: of whose time four fifths are over.
    pub near: i64,
    /// Of these: that wait for proof of identity.
    pub paused: i64,
    /// Of these: with which a program failed.
    pub error: i64,
    /// Of these: that nobody has in hand.
    pub free: i64,
}

#[derive(FromRow)]
struct Counted {
    #[sqlx(flatten)]
    row: QueueColumns,
    total: i64,
}

/// A page of the queue, and how many there are in all; none after the last page.
///
/// # Errors
/// When the database does not answer.
pub async fn list<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    filter: &QueueFilter,
    now: Timestamp,
) -> Result<(Vec<QueueRow>, i64), StoreError> {
    const ROWS: &str = select!(
        ", r.assigned_to, a.name as assignee, r.failure, count(*) over () as total
        from app.request r
        left join platform.account a on a.account_id = r.assigned_to
        where r.workspace_id = $1
            and case $3
                when 'open' then r.closed_at is null
                when 'due' then r.closed_at is null and not r.paused and r.near_at <= $2
                when 'paused' then r.closed_at is null and r.paused
                when 'all' then true
                else r.state = $3 end
            and ($4::text is null or r.kind = $4) and ($5::uuid is null or r.assigned_to = $5)
        order by
            case $6 when 'due' then r.closed_at is not null end,
            case $6 when 'due' then r.paused end,
            case $6 when 'due' then r.late_at when 'oldest' then r.received_at end,
            case $6 when 'newest' then r.received_at end desc,
            r.number
        limit $7 offset $8"
    );
    let workspace = tx.workspace();
    let rows: Vec<Counted> = sqlx::query_as(ROWS)
        .bind(workspace.uuid())
        .bind(now.to_sqlx())
        .bind(filter.standing.as_str())
        .bind(filter.kind.map(Kind::as_str))
        .bind(filter.assigned_to.map(AccountId::uuid))
        .bind(filter.order.as_str())
        .bind(filter.rows)
        .bind(filter.offset)
        .fetch_all(tx.connection())
        .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let rows = rows
        .into_iter()
        .map(|row| row.row.read())
        .collect::<Result<_, _>>()?;
    Ok((rows, total))
}

// Of the requests that nothing ended, by what needs somebody.
macro_rules! counts {
    ($now:literal) => {
        concat!(
            "select count(*) as open,
            count(*) filter (where not paused and late_at <= ",
            $now,
            ") as late,
            count(*) filter (where not paused and near_at <= ",
            $now,
            " and late_at > ",
            $now,
            ") as near,
            count(*) filter (where paused) as paused,
            count(*) filter (where state = 'error') as error,
            count(*) filter (where assigned_to is null) as free
        from app.request where workspace_id = $1 and closed_at is null"
        )
    };
}

/// How many requests need somebody.
///
/// # Errors
/// When the database does not answer.
pub async fn queue_counts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    now: Timestamp,
) -> Result<QueueCounts, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(counts!("$2"))
        .bind(workspace.uuid())
        .bind(now.to_sqlx())
        .fetch_one(tx.connection())
        .await?)
}

/// How many requests need somebody, and the case that an account has open: what pages of people show around them, in one
/// journey.
///
/// # Errors
/// When the database does not answer.
pub async fn counts_and_case<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    account: AccountId,
    now: Timestamp,
) -> Result<(QueueCounts, Option<OpenCase>), StoreError> {
    #[derive(FromRow)]
    struct Around {
        #[sqlx(flatten)]
        counts: QueueCounts,
        case_id: Option<Uuid>,
        case_number: Option<String>,
        expires_at: Option<jiff_sqlx::Timestamp>,
    }
    const AROUND: &str = concat!(
        "select q.open, q.late, q.near, q.paused, q.error, q.free, c.case_id, c.case_number, c.expires_at
        from (",
        counts!("$3"),
        ") q
        left join (
            select case_id, case_number, expires_at from app.profile_case
            where workspace_id = $1 and account_id = $2 and expires_at > $3
            order by expires_at desc
            limit 1
        ) c on true"
    );
    let workspace = tx.workspace();
    let found: Around = sqlx::query_as(AROUND)
        .bind(workspace.uuid())
        .bind(account.uuid())
        .bind(now.to_sqlx())
        .fetch_one(tx.connection())
        .await?;
    let case = found.case_id.zip(found.case_number).zip(found.expires_at);
    let case = case.map(|((case, number), expires_at)| OpenCase {
        case: CaseId::from_uuid(case),
        number,
        expires_at: expires_at.to_jiff(),
    });
    Ok((found.counts, case))
}
