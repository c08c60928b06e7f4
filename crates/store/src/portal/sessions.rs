//! Sessions of people in the portal. The id itself is never stored.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, StoreError, WorkspaceScope, WorkspaceTx};

/// A session that begins.
pub struct NewSession {
    /// The SHA-256 of its id.
    pub session_hash: [u8; 32],
    /// When it ends if it is not used.
    pub expires_at: Timestamp,
}

/// A session, with the proof of who is there.
#[derive(Debug, Clone)]
pub struct Session {
    /// The way to what is known of this person, and of nobody else.
    pub person: WorkspaceScope,
    /// The person.
    pub profile: ProfileId,
    /// Whether a known channel was answered by; otherwise only the browser is known.
    pub identified: bool,
    /// When.
    pub proven_at: Timestamp,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
}

/// Begins a session for whoever holds a browser.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(
    tx: &mut WorkspaceTx<'_>,
    new: &NewSession,
    profile: ProfileId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.portal_session (workspace_id, session_hash, profile_id, level, proven_at, created_at,
            last_seen_at, expires_at)
        values ($1, $2, $3, 'browser', $4, $4, $4, $5)",
    )
    .bind(workspace.uuid())
    .bind(new.session_hash.as_slice())
    .bind(profile.uuid())
    .bind(now.to_sqlx())
    .bind(new.expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The session, if it lasts. Somebody who was joined to another person is that person now. A browser in which somebody
/// has been recognised since is no proof any more: its session has ended.
///
/// # Errors
/// When the database does not answer.
pub async fn session<M>(
    tx: &mut WorkspaceTx<'_, M>,
    session_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<Session>, StoreError> {
    type Columns = (
        Uuid,
        bool,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
    );
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select coalesce(p.merged_into, p.profile_id), s.level = 'known_channel', s.proven_at, s.created_at,
            s.last_seen_at
        from app.portal_session s
        join app.profile p on p.workspace_id = $1 and p.profile_id = s.profile_id
        where s.workspace_id = $1 and s.session_hash = $2 and s.expires_at > $3
            and (s.level = 'known_channel' or not exists (select from app.identifier k
                where k.workspace_id = $1 and k.profile_id = coalesce(p.merged_into, p.profile_id)
                    and k.kind in ('user', 'email')))",
    )
    .bind(workspace.uuid())
    .bind(session_hash.as_slice())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(
        found.map(|(profile, identified, proven_at, created_at, last_seen_at)| {
            let profile = ProfileId::from_uuid(profile);
            Session {
                person: WorkspaceScope::new(workspace, Actor::Person(profile)),
                profile,
                identified,
                proven_at: proven_at.to_jiff(),
                created_at: created_at.to_jiff(),
                last_seen_at: last_seen_at.to_jiff(),
            }
        }),
    )
}

/// Notes that a session was used, and puts off its end. One that was ended meanwhile stays ended.
///
/// # Errors
/// When the database does not answer.
pub async fn touch(
    tx: &mut WorkspaceTx<'_>,
    session_hash: [u8; 32],
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.portal_session set last_seen_at = $3, expires_at = $4
        where workspace_id = $1 and session_hash = $2",
    )
    .bind(workspace.uuid())
    .bind(session_hash.as_slice())
    .bind(now.to_sqlx())
    .bind(expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the database does not answer.
pub async fn end(tx: &mut WorkspaceTx<'_>, session_hash: [u8; 32]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.portal_session where workspace_id = $1 and session_hash = $2")
        .bind(workspace.uuid())
        .bind(session_hash.as_slice())
        .execute(tx.connection())
        .await?;
    Ok(())
}
