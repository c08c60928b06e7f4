//! Reading requests.

use domain::account::Language;
use domain::ids::{AccountId, PrivacyRequestId, ProfileId};
use domain::requests::deadline::Extension;
use domain::requests::state::State;
use domain::requests::{DoubtReason, IdentityLevel, Kind, Origin, RefusalReason};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

use super::Due;
use crate::{StoreError, WorkspaceTx};

/// A request, as its person may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// Its id.
    pub request: PrivacyRequestId,
    /// Its number, from 1 in each workspace.
    pub number: i64,
    /// What is asked for.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// How it came in.
    pub origin: Origin,
    /// When it came.
    pub received_at: Timestamp,
    /// Whose it is, as far as known.
    pub profile: Option<ProfileId>,
    /// Whether it is about the identifier of a browser only.
    pub anonymous: bool,
    /// How the person was proven.
    pub identity: IdentityLevel,
    /// Why more proof was asked for.
    pub doubt: Option<DoubtReason>,
    /// The language of the person.
    pub language: Language,
    /// Where answers are sent.
    pub contact: Option<String>,
    /// What the person wrote.
    pub note: String,
    /// The longer time, if it was taken.
    pub extension: Option<Extension>,
    /// Why it was refused.
    pub refusal: Option<RefusalReason>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// When an answer is due.
    pub due: Due,
}

impl RequestRow {
    /// The number as people read it.
    #[must_use]
    pub fn reference(&self) -> String {
        let received = self.received_at.to_zoned(jiff::tz::TimeZone::UTC).date();
        domain::requests::reference(self.number, received)
    }
}

/// A request, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// The request.
    pub request: RequestRow,
    /// Who has it in hand, with their name.
    pub assignee: Option<(AccountId, String)>,
    /// What a program said when it failed.
    pub failure: Option<String>,
}

/// A request that a program made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramRow {
    /// The request.
    pub request: RequestRow,
    /// The digest of what the program sent; none once the person was erased.
    pub digest: Option<Vec<u8>>,
}

/// The columns that its person may see, and what follows them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select r.request_id, r.number, r.kind, r.state, r.origin, r.received_at, r.profile_id, r.anonymous,
                r.identity, r.doubt, r.language, r.contact, r.note, r.extended_at, r.extension_reason, r.refusal,
                r.closed_at, r.target_on, r.limit_on, r.late_at, r.paused",
            $rest
        )
    };
}
pub(super) use select;

#[derive(FromRow)]
pub(super) struct Row {
    request_id: Uuid,
    number: i64,
    kind: String,
    state: String,
    origin: String,
    received_at: jiff_sqlx::Timestamp,
    profile_id: Option<Uuid>,
    anonymous: bool,
    identity: String,
    doubt: Option<String>,
    language: String,
    contact: Option<String>,
    note: String,
    extended_at: Option<jiff_sqlx::Timestamp>,
    extension_reason: Option<String>,
    refusal: Option<String>,
    closed_at: Option<jiff_sqlx::Timestamp>,
    target_on: jiff_sqlx::Date,
    limit_on: jiff_sqlx::Date,
    late_at: jiff_sqlx::Timestamp,
    paused: bool,
}

impl Row {
    pub(super) fn read(self) -> Result<RequestRow, StoreError> {
        let received_at = self.received_at.to_jiff();
        let late_at = self.late_at.to_jiff();
        Ok(RequestRow {
            request: PrivacyRequestId::from_uuid(self.request_id),
            number: self.number,
            kind: Kind::parse(&self.kind).ok_or(StoreError::Unreadable("request.kind"))?,
            state: State::parse(&self.state).ok_or(StoreError::Unreadable("request.state"))?,
            origin: Origin::parse(&self.origin).ok_or(StoreError::Unreadable("request.origin"))?,
            received_at,
            profile: self.profile_id.map(ProfileId::from_uuid),
            anonymous: self.anonymous,
            identity: IdentityLevel::parse(&self.identity)
                .ok_or(StoreError::Unreadable("request.identity"))?,
            doubt: self.doubt.as_deref().and_then(DoubtReason::parse),
            language: Language::parse(&self.language).unwrap_or(Language::English),
            contact: self.contact,
            note: self.note,
            extension: self
                .extended_at
                .zip(self.extension_reason)
                .map(|(told, reason)| Extension {
                    told: told.to_jiff(),
                    reason,
                }),
            refusal: self.refusal.as_deref().and_then(RefusalReason::parse),
            closed_at: self.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            due: Due::between(
                (self.target_on.to_jiff(), self.limit_on.to_jiff()),
                received_at,
                late_at,
                self.paused,
            ),
        })
    }
}

impl Due {
    /// The deadline of a request that came at `received_at` and is late from `late_at` on.
    #[must_use]
    pub fn between(
        (target, limit): (jiff::civil::Date, jiff::civil::Date),
        received_at: Timestamp,
        late_at: Timestamp,
        paused: bool,
    ) -> Self {
        let whole = late_at.duration_since(received_at);
        let after = |share: jiff::SignedDuration| received_at.saturating_add(share).unwrap_or(late_at);
        Self {
            target,
            limit,
            half_at: after(whole / 2),
            near_at: after(whole / 5 * 4),
            late_at,
            paused,
        }
    }
}

/// A request of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn get<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Option<RequestRow>, StoreError> {
    const SQL: &str = select!(" from app.request r where r.workspace_id = $1 and r.request_id = $2");
    one(tx, request, SQL).await
}

/// A request of the workspace, held until the transaction ends: nobody else takes a step with it meanwhile.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<Option<RequestRow>, StoreError> {
    const SQL: &str =
        select!(" from app.request r where r.workspace_id = $1 and r.request_id = $2 for no key update of r");
    one(tx, request, SQL).await
}

async fn one<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
    sql: &'static str,
) -> Result<Option<RequestRow>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(sql)
        .bind(workspace.uuid())
        .bind(request.uuid())
        .fetch_optional(tx.connection())
        .await?;
    row.map(Row::read).transpose()
}

/// The requests of a person, and of those who were merged into them, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Vec<RequestRow>, StoreError> {
    const SQL: &str = select!(
        " from app.request r
        where r.workspace_id = $1 and (r.profile_id = $2 or r.profile_id in
            (select p.profile_id from app.profile p where p.workspace_id = $1 and p.merged_into = $2))
        order by r.received_at desc, r.number desc"
    );
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(SQL)
        .bind(workspace.uuid())
        .bind(profile.uuid())
        .fetch_all(tx.connection())
        .await?;
    rows.into_iter().map(Row::read).collect()
}

#[derive(FromRow)]
struct ProgramColumns {
    #[sqlx(flatten)]
    row: Row,
    program_digest: Option<Vec<u8>>,
}

/// The request to which a program gave an id.
///
/// # Errors
/// When the database does not answer.
pub async fn by_program<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    program: Uuid,
) -> Result<Option<ProgramRow>, StoreError> {
    const SQL: &str =
        select!(", r.program_digest from app.request r where r.workspace_id = $1 and r.program_id = $2");
    let workspace = tx.workspace();
    let row: Option<ProgramColumns> = sqlx::query_as(SQL)
        .bind(workspace.uuid())
        .bind(program)
        .fetch_optional(tx.connection())
        .await?;
    row.map(|row| {
        Ok(ProgramRow {
            request: row.row.read()?,
            digest: row.program_digest,
        })
    })
    .transpose()
}

#[derive(FromRow)]
pub(super) struct QueueColumns {
    #[sqlx(flatten)]
    row: Row,
    assigned_to: Option<Uuid>,
    assignee: Option<String>,
    failure: Option<String>,
}

impl QueueColumns {
    pub(super) fn read(self) -> Result<QueueRow, StoreError> {
        Ok(QueueRow {
            request: self.row.read()?,
            assignee: self
                .assigned_to
                .map(AccountId::from_uuid)
                .map(|account| (account, self.assignee.unwrap_or_default())),
            failure: self.failure,
        })
    }
}

/// A request of the workspace, with what only staff see.
///
/// # Errors
/// When the database does not answer.
pub async fn seen_by_staff<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Option<QueueRow>, StoreError> {
    const SQL: &str = select!(
        ", r.assigned_to, a.name as assignee, r.failure
        from app.request r
        left join platform.account a on a.account_id = r.assigned_to
        where r.workspace_id = $1 and r.request_id = $2"
    );
    let workspace = tx.workspace();
    let row: Option<QueueColumns> = sqlx::query_as(SQL)
        .bind(workspace.uuid())
        .bind(request.uuid())
        .fetch_optional(tx.connection())
        .await?;
    row.map(QueueColumns::read).transpose()
}
