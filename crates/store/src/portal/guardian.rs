//! Asking a holder of parental responsibility, by a mailed link.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A minor asks.
pub struct NewGuardianRequest<'a> {
    /// Its identity.
    pub id: Uuid,
    /// The minor.
    pub profile: ProfileId,
    /// The SHA-256 of what is in the link.
    pub token_hash: [u8; 32],
    /// The address that is asked.
    pub email: &'a str,
    /// What stays of it.
    pub email_hash: [u8; 32],
    /// The language of the minor.
    pub language: &'a str,
    /// Until when it can be answered.
    pub expires_at: Timestamp,
}

/// A request, as the minor sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardianRequest {
    /// When it was made.
    pub asked_at: Timestamp,
    /// Until when it can be answered.
    pub expires_at: Timestamp,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
}

/// A request that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingGuardian {
    /// Its identity.
    pub id: Uuid,
    /// The minor, who may have been merged since.
    pub profile: ProfileId,
    /// The address that was asked.
    pub email: String,
    /// The language of the minor.
    pub language: String,
}

/// Writes a request down. `false`, and nothing written, when the person or the address had this many since.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_guardian(
    tx: &mut WorkspaceTx<'_>,
    new: &NewGuardianRequest<'_>,
    since: Timestamp,
    most: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.guardian_request (workspace_id, request_id, profile_id, token_hash, email, email_hash,
            language, asked_at, expires_at)
        select $1, $2, $3, $4, $5, $6, $7, $8, $9
        where (select count(*) from app.guardian_request o
                where o.workspace_id = $1 and o.profile_id = $3 and o.asked_at > $10) < $11
            and (select count(*) from app.guardian_request o
                where o.workspace_id = $1 and o.email_hash = $6 and o.asked_at > $10) < $11",
    )
    .bind(workspace.uuid())
    .bind(new.id)
    .bind(new.profile.uuid())
    .bind(new.token_hash.as_slice())
    .bind(new.email)
    .bind(new.email_hash.as_slice())
    .bind(new.language)
    .bind(now.to_sqlx())
    .bind(new.expires_at.to_sqlx())
    .bind(since.to_sqlx())
    .bind(most)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The latest request of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_guardian_request<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Option<GuardianRequest>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
        Option<jiff_sqlx::Timestamp>,
    )> = sqlx::query_as(
        "select asked_at, expires_at, answered_at from app.guardian_request
            where workspace_id = $1 and profile_id = any($2)
            order by asked_at desc
            limit 1",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(|(asked_at, expires_at, answered_at)| GuardianRequest {
        asked_at: asked_at.to_jiff(),
        expires_at: expires_at.to_jiff(),
        answered_at: answered_at.map(jiff_sqlx::Timestamp::to_jiff),
    }))
}

/// The request of a link that waits for its answer. Reading uses nothing up.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting_guardian<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    token_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<WaitingGuardian>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(Uuid, Uuid, String, String)> = sqlx::query_as(
        "select g.request_id, coalesce(p.merged_into, p.profile_id), g.email, g.language
        from app.guardian_request g
        join app.profile p on p.workspace_id = $1 and p.profile_id = g.profile_id
        where g.workspace_id = $1 and g.token_hash = $2 and g.expires_at > $3 and g.answered_at is null
            and g.email is not null",
    )
    .bind(workspace.uuid())
    .bind(token_hash.as_slice())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(|(id, profile, email, language)| WaitingGuardian {
        id,
        profile: ProfileId::from_uuid(profile),
        email,
        language,
    }))
}

/// Uses a request up and forgets its address: `false` when somebody else answered meanwhile.
///
/// # Errors
/// When the database does not answer.
pub async fn answer_guardian_request(
    tx: &mut WorkspaceTx<'_>,
    id: Uuid,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.guardian_request set answered_at = $3, email = null
        where workspace_id = $1 and request_id = $2 and answered_at is null and email is not null",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets the addresses of requests that nobody answered in time: how many.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_guardians(tx: &mut WorkspaceTx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.guardian_request set email = null
        where workspace_id = $1 and expires_at <= $2 and email is not null",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
