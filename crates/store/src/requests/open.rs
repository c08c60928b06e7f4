//! Making a request.

use domain::account::Language;
use domain::ids::{PrivacyRequestId, ProfileId, RequestKeyId};
use domain::requests::{IdentityLevel, Kind, Origin};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::Due;
use crate::{StoreError, WorkspaceTx};

/// What a program said of its request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// The id that it gave.
    pub id: Uuid,
    /// The digest of what it sent.
    pub digest: Vec<u8>,
    /// The key that it came with.
    pub key: RequestKeyId,
}

/// A request to be made.
pub struct NewRequest<'a> {
    /// Its id.
    pub request: PrivacyRequestId,
    /// Its number.
    pub number: i64,
    /// What is asked for.
    pub kind: Kind,
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
    /// The language of the person.
    pub language: Language,
    /// Where answers are sent.
    pub contact: Option<&'a str>,
    /// What the person wrote.
    pub note: &'a str,
    /// When an answer is due.
    pub due: Due,
    /// What a program said, if one made it.
    pub program: Option<&'a Program>,
    /// The digest of the form that it was typed into, and of what was typed.
    pub form: Option<&'a [u8]>,
}

/// Waits until nobody else is making a request in the workspace: what was made meanwhile is seen by every later statement.
///
/// # Errors
/// When the database does not answer.
pub async fn line_up(tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 30))")
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// The request that came by a form, if it was sent before.
///
/// # Errors
/// When the database does not answer.
pub async fn by_form<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    form: &[u8],
) -> Result<Option<PrivacyRequestId>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Uuid> =
        sqlx::query_scalar("select request_id from app.request where workspace_id = $1 and form_digest = $2")
            .bind(workspace.uuid())
            .bind(form)
            .fetch_optional(tx.connection())
            .await?;
    Ok(found.map(PrivacyRequestId::from_uuid))
}

/// The next number of the workspace. Who asks at the same time waits.
///
/// # Errors
/// When the database does not answer.
pub async fn next_number(tx: &mut WorkspaceTx<'_>) -> Result<i64, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "insert into app.request_number (workspace_id, last) values ($1, 1)
        on conflict (workspace_id) do update set last = request_number.last + 1
        returning last",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?)
}

/// Makes a request, which has just been received.
///
/// # Errors
/// `request_program_key` when a program gave its id before.
pub async fn insert(tx: &mut WorkspaceTx<'_>, new: &NewRequest<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.request (workspace_id, request_id, number, kind, state, origin, received_at, profile_id,
            anonymous, identity, language, contact, note, target_on, limit_on, half_at, near_at, late_at, program_id,
            program_digest, request_key_id, form_digest)
        values ($1, $2, $3, $4, 'received', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
    )
    .bind(workspace.uuid())
    .bind(new.request.uuid())
    .bind(new.number)
    .bind(new.kind.as_str())
    .bind(new.origin.as_str())
    .bind(new.received_at.to_sqlx())
    .bind(new.profile.map(ProfileId::uuid))
    .bind(new.anonymous)
    .bind(new.identity.as_str())
    .bind(new.language.as_str())
    .bind(new.contact)
    .bind(new.note)
    .bind(new.due.target.to_sqlx())
    .bind(new.due.limit.to_sqlx())
    .bind(new.due.half_at.to_sqlx())
    .bind(new.due.near_at.to_sqlx())
    .bind(new.due.late_at.to_sqlx())
    .bind(new.program.map(|program| program.id))
    .bind(new.program.map(|program| program.digest.as_slice()))
    .bind(new.program.map(|program| program.key.uuid()))
    .bind(new.form)
    .execute(tx.connection())
    .await?;
    Ok(())
}
