//! Links and codes that were mailed, and their swap for a session: once, in one statement.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::NewSession;
use crate::{StoreError, WorkspaceTx};

/// A link and a code that are mailed.
pub struct NewProof<'a> {
    /// The SHA-256 of what is in the link.
    pub token_hash: [u8; 32],
    /// The keyed hash of the code: forty bits alone could be tried out.
    pub code_hash: [u8; 32],
    /// The hash of what the browser was given.
    pub browser_hash: [u8; 32],
    /// Who is reached at the address.
    pub profile: ProfileId,
    /// The page that waits.
    pub leads_to: &'a str,
    /// Until when.
    pub expires_at: Timestamp,
}

/// What a proof was swapped for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The page that waits.
    pub leads_to: String,
}

/// Writes a proof down.
///
/// # Errors
/// When the database does not answer.
pub async fn open_proofs(tx: &mut WorkspaceTx<'_>, new: &NewProof<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.portal_proof (workspace_id, token_hash, code_hash, browser_hash, profile_id, leads_to,
            expires_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(workspace.uuid())
    .bind(new.token_hash.as_slice())
    .bind(new.code_hash.as_slice())
    .bind(new.browser_hash.as_slice())
    .bind(new.profile.uuid())
    .bind(new.leads_to)
    .bind(new.expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The browser that a link waits for; none when it was used, or has ended. Reading uses nothing up.
///
/// # Errors
/// When the database does not answer.
pub async fn is_waiting<M>(
    tx: &mut WorkspaceTx<'_, M>,
    token_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<[u8; 32]>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Vec<u8>> = sqlx::query_scalar(
        "select browser_hash from app.portal_proof
        where workspace_id = $1 and token_hash = $2 and expires_at > $3",
    )
    .bind(workspace.uuid())
    .bind(token_hash.as_slice())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    found
        .map(|hash| {
            hash.try_into()
                .map_err(|_cause| StoreError::Unreadable("portal_proof.browser_hash"))
        })
        .transpose()
}

/// Swaps a link for a session, in the browser that it was asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn swap_link(
    tx: &mut WorkspaceTx<'_>,
    token_hash: [u8; 32],
    browser_hash: [u8; 32],
    new: &NewSession,
    now: Timestamp,
) -> Result<Option<Swap>, StoreError> {
    let workspace = tx.workspace();
    let swapped: Option<String> = sqlx::query_scalar(
        "with used as (
            delete from app.portal_proof
            where workspace_id = $1 and token_hash = $2 and browser_hash = $3 and expires_at > $4
            returning profile_id, leads_to
        ), begun as (
            insert into app.portal_session (workspace_id, session_hash, profile_id, level, proven_at, created_at,
                last_seen_at, expires_at)
            select $1, $5, used.profile_id, 'known_channel', $4, $4, $4, $6 from used
            returning profile_id
        )
        select used.leads_to from used join begun on begun.profile_id = used.profile_id",
    )
    .bind(workspace.uuid())
    .bind(token_hash.as_slice())
    .bind(browser_hash.as_slice())
    .bind(now.to_sqlx())
    .bind(new.session_hash.as_slice())
    .bind(new.expires_at.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(swapped.map(|leads_to| Swap { leads_to }))
}

/// Counts an attempt at a code in a browser, before it is judged: of many that are sent at once, no more are judged than
/// if they came one after the other. `false` when there is nothing left to try.
///
/// # Errors
/// When the database does not answer.
pub async fn count_attempt(
    tx: &mut WorkspaceTx<'_>,
    browser_hash: [u8; 32],
    most: i16,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.portal_proof set attempts = attempts + 1
        where workspace_id = $1 and browser_hash = $2 and expires_at > $3 and attempts < $4",
    )
    .bind(workspace.uuid())
    .bind(browser_hash.as_slice())
    .bind(now.to_sqlx())
    .bind(most)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Swaps a code for a session, in the browser that it was asked for, unless it was tried too often.
///
/// # Errors
/// When the database does not answer.
pub async fn swap_code(
    tx: &mut WorkspaceTx<'_>,
    code_hash: [u8; 32],
    browser_hash: [u8; 32],
    most: i16,
    new: &NewSession,
    now: Timestamp,
) -> Result<Option<Swap>, StoreError> {
    let workspace = tx.workspace();
    let swapped: Option<String> = sqlx::query_scalar(
        "with used as (
            delete from app.portal_proof
            where workspace_id = $1 and browser_hash = $3 and code_hash = $2 and expires_at > $4 and attempts <= $7
            returning profile_id, leads_to
        ), begun as (
            insert into app.portal_session (workspace_id, session_hash, profile_id, level, proven_at, created_at,
                last_seen_at, expires_at)
            select $1, $5, used.profile_id, 'known_channel', $4, $4, $4, $6 from used
            returning profile_id
        )
        select used.leads_to from used join begun on begun.profile_id = used.profile_id",
    )
    .bind(workspace.uuid())
    .bind(code_hash.as_slice())
    .bind(browser_hash.as_slice())
    .bind(now.to_sqlx())
    .bind(new.session_hash.as_slice())
    .bind(new.expires_at.to_sqlx())
    .bind(most)
    .fetch_optional(tx.connection())
    .await?;
    Ok(swapped.map(|leads_to| Swap { leads_to }))
}
