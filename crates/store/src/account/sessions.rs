//! Sessions of staff. The id itself is never stored, and a session that was ended never comes back.

use domain::ids::AccountId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{Database, StoreError};

/// The SHA-256 of a session's id: all that the database knows of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SessionHash([u8; 32]);

impl SessionHash {
    /// The hash of the id in the cookie.
    #[must_use]
    pub fn of(id: i128) -> Self {
        Self(Sha256::digest(id.to_be_bytes()).into())
    }

    pub(crate) const fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// Reads the hexadecimal form used in the form that ends a session. It is no secret: the id cannot be had from it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let bytes: Option<Vec<u8>> = text
            .as_bytes()
            .chunks(2)
            .map(|pair| {
                str::from_utf8(pair)
                    .ok()
                    .and_then(|pair| u8::from_str_radix(pair, 16).ok())
            })
            .collect();
        bytes?.try_into().ok().map(Self)
    }
}

impl std::fmt::Display for SessionHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A session as it is loaded.
pub struct StoredSession {
    /// Whose it is.
    pub account: AccountId,
    /// What the session remembers, as JSON.
    pub data: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A session in the list of "your sessions".
pub struct SessionRow {
    /// Names the session in the list.
    pub hash: SessionHash,
    /// The family of the browser and system, such as "Firefox, Linux".
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
}

/// Makes a session. `false` when the id is taken, so that the caller draws another.
///
/// # Errors
/// When the database does not answer.
pub async fn create_session(
    database: &Database,
    hash: SessionHash,
    account: AccountId,
    data: &str,
    device: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "insert into platform.session (session_hash, account_id, data, device, created_at, last_seen_at, expires_at)
        values ($1, $2, $3, $4, $5, $5, $6)
        on conflict do nothing",
    )
    .bind(hash.0.as_slice())
    .bind(account.uuid())
    .bind(data)
    .bind(device)
    .bind(now.to_sqlx())
    .bind(expires_at.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Loads a live session.
///
/// # Errors
/// When the database does not answer.
pub async fn load_session(
    database: &Database,
    hash: SessionHash,
    now: Timestamp,
) -> Result<Option<StoredSession>, StoreError> {
    type Columns = (
        Uuid,
        String,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
    );
    let row: Option<Columns> = sqlx::query_as(
        "select account_id, data, created_at, last_seen_at, expires_at from platform.session
        where session_hash = $1 and expires_at > $2",
    )
    .bind(hash.0.as_slice())
    .bind(now.to_sqlx())
    .fetch_optional(database.app())
    .await?;
    Ok(row.map(
        |(account, data, created_at, last_seen_at, expires_at)| StoredSession {
            account: AccountId::from_uuid(account),
            data,
            created_at: created_at.to_jiff(),
            last_seen_at: last_seen_at.to_jiff(),
            expires_at: expires_at.to_jiff(),
        },
    ))
}

/// Saves a live session. `false` when it was ended, or expired, meanwhile: it stays ended.
///
/// # Errors
/// When the database does not answer.
pub async fn save_session(
    database: &Database,
    hash: SessionHash,
    data: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update platform.session set data = $2, last_seen_at = $3, expires_at = $4
        where session_hash = $1 and expires_at > $3",
    )
    .bind(hash.0.as_slice())
    .bind(data)
    .bind(now.to_sqlx())
    .bind(expires_at.to_sqlx())
    .execute(database.app())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a session was seen, and puts off its end. `false` when it was ended meanwhile.
///
/// # Errors
/// When the database does not answer.
pub async fn touch_session(
    database: &Database,
    hash: SessionHash,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let done =
        sqlx::query("update platform.session set last_seen_at = $2, expires_at = $3 where session_hash = $1")
            .bind(hash.0.as_slice())
            .bind(now.to_sqlx())
            .bind(expires_at.to_sqlx())
            .execute(database.app())
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a session.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_session(database: &Database, hash: SessionHash) -> Result<(), StoreError> {
    sqlx::query("delete from platform.session where session_hash = $1")
        .bind(hash.0.as_slice())
        .execute(database.app())
        .await?;
    Ok(())
}

/// Ends one of an account's own sessions. `false` when it is not theirs, or has ended.
///
/// # Errors
/// When the database does not answer.
pub async fn end_session(
    database: &Database,
    account: AccountId,
    hash: SessionHash,
) -> Result<bool, StoreError> {
    let done = sqlx::query("delete from platform.session where session_hash = $1 and account_id = $2")
        .bind(hash.0.as_slice())
        .bind(account.uuid())
        .execute(database.app())
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends every session of an account but one, and says how many.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_other_sessions(
    database: &Database,
    account: AccountId,
    kept: SessionHash,
) -> Result<u64, StoreError> {
    let done = sqlx::query("delete from platform.session where account_id = $1 and session_hash <> $2")
        .bind(account.uuid())
        .bind(kept.0.as_slice())
        .execute(database.app())
        .await?;
    Ok(done.rows_affected())
}

/// The live sessions of an account, the last used first.
///
/// # Errors
/// When the database does not answer.
pub async fn sessions_of(
    database: &Database,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<SessionRow>, StoreError> {
    let rows: Vec<(Vec<u8>, String, jiff_sqlx::Timestamp, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select session_hash, device, created_at, last_seen_at from platform.session
        where account_id = $1 and expires_at > $2
        order by last_seen_at desc
        limit 100",
    )
    .bind(account.uuid())
    .bind(now.to_sqlx())
    .fetch_all(database.app())
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(hash, device, created_at, last_seen_at)| {
            Some(SessionRow {
                hash: SessionHash(hash.try_into().ok()?),
                device,
                created_at: created_at.to_jiff(),
                last_seen_at: last_seen_at.to_jiff(),
            })
        })
        .collect())
}

/// Deletes the sessions that ended before `now`.
///
/// # Errors
/// When the database does not answer.
pub async fn expire_sessions(database: &Database, now: Timestamp) -> Result<u64, StoreError> {
    let done = sqlx::query("delete from platform.session where expires_at <= $1")
        .bind(now.to_sqlx())
        .execute(database.app())
        .await?;
    Ok(done.rows_affected())
}
