//! The course of a request: append-only by grants.

use domain::ids::{AccountId, PrivacyRequestId, ProfileId};
use domain::requests::Entry;
use domain::requests::state::State;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// Who took a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepBy {
    /// The person.
    Person,
    /// A member of staff.
    Staff(AccountId),
    /// A program of the controller.
    Program,
    /// Mesure itself.
    System,
}

impl StepBy {
    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Staff(_) => "staff",
            Self::Program => "program",
            Self::System => "system",
        }
    }

    /// Which member of staff.
    #[must_use]
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::Staff(account) => Some(account),
            Self::Person | Self::Program | Self::System => None,
        }
    }
}

/// A step to be written down.
pub struct NewStep<'a> {
    /// Of which request.
    pub request: PrivacyRequestId,
    /// Whose request it is.
    pub profile: Option<ProfileId>,
    /// When.
    pub happened_at: Timestamp,
    /// What happened.
    pub entry: Entry,
    /// Where the request stands afterwards.
    pub state: State,
    /// Who did it.
    pub by: StepBy,
    /// The coded reason.
    pub reason: &'a str,
    /// The words that the person was told.
    pub detail: &'a str,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// When.
    pub happened_at: Timestamp,
    /// What happened.
    pub entry: Entry,
    /// Where the request stood afterwards.
    pub state: State,
    /// Who did it: `person`, `staff`, `program` or `system`.
    pub by: String,
    /// The name of the member of staff; none where the reader may not see it.
    pub name: Option<String>,
    /// The coded reason.
    pub reason: String,
    /// The words that the person was told.
    pub detail: String,
}

#[derive(FromRow)]
struct Row {
    happened_at: jiff_sqlx::Timestamp,
    entry: String,
    state: String,
    by: String,
    name: Option<String>,
    reason: String,
    detail: String,
}

/// Writes a step down. The request must be held.
///
/// # Errors
/// When the database does not answer.
pub async fn append_step(tx: &mut WorkspaceTx<'_>, step: &NewStep<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.request_step (workspace_id, request_id, step_number, profile_id, happened_at, entry, state, by,
            account_id, reason, detail)
        select $1, $2, coalesce(max(s.step_number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
        from app.request_step s where s.workspace_id = $1 and s.request_id = $2",
    )
    .bind(workspace.uuid())
    .bind(step.request.uuid())
    .bind(step.profile.map(ProfileId::uuid))
    .bind(step.happened_at.to_sqlx())
    .bind(step.entry.as_str())
    .bind(step.state.as_str())
    .bind(step.by.as_str())
    .bind(step.by.account().map(AccountId::uuid))
    .bind(step.reason)
    .bind(step.detail)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether something stands in the course since a moment.
///
/// # Errors
/// When the database does not answer.
pub async fn has_entry<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
    entry: Entry,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select exists (select from app.request_step
            where workspace_id = $1 and request_id = $2 and entry = $3 and happened_at >= $4)",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .bind(entry.as_str())
    .bind(since.to_sqlx())
    .fetch_one(tx.connection())
    .await?)
}

/// When something last came into the course.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_entry<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
    entry: Entry,
) -> Result<Option<Timestamp>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<jiff_sqlx::Timestamp> = sqlx::query_scalar(
        "select max(happened_at) from app.request_step
        where workspace_id = $1 and request_id = $2 and entry = $3",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .bind(entry.as_str())
    .fetch_one(tx.connection())
    .await?;
    Ok(found.map(jiff_sqlx::Timestamp::to_jiff))
}

/// When the deadline of a request was last counted anew: the time was made longer, or proof came.
///
/// # Errors
/// When the database does not answer.
pub async fn changed_at<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Option<Timestamp>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<jiff_sqlx::Timestamp> = sqlx::query_scalar(
        "select max(happened_at) from app.request_step
        where workspace_id = $1 and request_id = $2 and entry in ('extended', 'proven')",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .fetch_one(tx.connection())
    .await?;
    Ok(found.map(jiff_sqlx::Timestamp::to_jiff))
}

/// The course of a request, in order. Names of staff are for staff: the role of the portal cannot read them.
///
/// # Errors
/// When the database does not answer.
pub async fn course<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
    with_names: bool,
) -> Result<Vec<StepRow>, StoreError> {
    const NAMED: &str = "select s.happened_at, s.entry, s.state, s.by, a.name, s.reason, s.detail
        from app.request_step s
        left join platform.account a on a.account_id = s.account_id
        where s.workspace_id = $1 and s.request_id = $2
        order by s.step_number";
    const NAMELESS: &str =
        "select s.happened_at, s.entry, s.state, s.by, null::text as name, s.reason, s.detail
        from app.request_step s
        where s.workspace_id = $1 and s.request_id = $2
        order by s.step_number";
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(if with_names { NAMED } else { NAMELESS })
        .bind(workspace.uuid())
        .bind(request.uuid())
        .fetch_all(tx.connection())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StepRow {
                happened_at: row.happened_at.to_jiff(),
                entry: Entry::parse(&row.entry).ok_or(StoreError::Unreadable("request_step.entry"))?,
                state: State::parse(&row.state).ok_or(StoreError::Unreadable("request_step.state"))?,
                by: row.by,
                name: row.name,
                reason: row.reason,
                detail: row.detail,
            })
        })
        .collect()
}
