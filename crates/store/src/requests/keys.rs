//! Keys of programs that ask for people.

use domain::ids::{AccountId, RequestKeyId};
use domain::requests::RequestKey;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope, WorkspaceTx};

/// A key to be made.
pub struct NewRequestKey<'a> {
    /// Its id.
    pub id: RequestKeyId,
    /// What it is for, in the words of who made it.
    pub name: &'a str,
    /// The key.
    pub key: &'a RequestKey,
    /// Who made it.
    pub created_by: AccountId,
}

/// A key, of which only the end is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKeyRow {
    /// Its id.
    pub id: RequestKeyId,
    /// What it is for.
    pub name: String,
    /// Its last characters.
    pub ending: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
    /// Since when it is revoked.
    pub revoked_at: Option<Timestamp>,
}

/// A program that may ask.
#[derive(Debug, Clone)]
pub struct ProvenKey {
    /// The proof with which its transaction is opened.
    pub scope: WorkspaceScope,
    /// The key.
    pub key: RequestKeyId,
    /// The name of the workspace in addresses.
    pub slug: String,
}

/// Makes a key.
///
/// # Errors
/// `request_key_name_key` when a live key has that name.
pub async fn create_key(
    tx: &mut WorkspaceTx<'_>,
    new: &NewRequestKey<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.request_key (workspace_id, request_key_id, name, digest, ending, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(workspace.uuid())
    .bind(new.id.uuid())
    .bind(new.name)
    .bind(new.key.digest().as_slice())
    .bind(new.key.ending())
    .bind(new.created_by.uuid())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Revokes a key. `false` when there is no such live key.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke_key(
    tx: &mut WorkspaceTx<'_>,
    key: RequestKeyId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let revoked = sqlx::query(
        "update app.request_key set revoked_at = $3
        where workspace_id = $1 and request_key_id = $2 and revoked_at is null",
    )
    .bind(workspace.uuid())
    .bind(key.uuid())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(revoked.rows_affected() == 1)
}

type KeyColumns = (
    Uuid,
    String,
    String,
    jiff_sqlx::Timestamp,
    Option<jiff_sqlx::Timestamp>,
    Option<jiff_sqlx::Timestamp>,
);

/// The keys of the workspace, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn keys<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<RequestKeyRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<KeyColumns> = sqlx::query_as(
        "select request_key_id, name, ending, created_at, last_used_at, revoked_at from app.request_key
        where workspace_id = $1
        order by created_at desc, request_key_id desc",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(id, name, ending, created_at, last_used_at, revoked_at)| RequestKeyRow {
                id: RequestKeyId::from_uuid(id),
                name,
                ending,
                created_at: created_at.to_jiff(),
                last_used_at: last_used_at.map(jiff_sqlx::Timestamp::to_jiff),
                revoked_at: revoked_at.map(jiff_sqlx::Timestamp::to_jiff),
            },
        )
        .collect())
}

/// Proves a key. `None` when it was never made or is revoked, and when its workspace is suspended.
///
/// The workspace is read from the key, but only a key that stands in that workspace opens it.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_key(
    database: &Database,
    key: &RequestKey,
    now: Timestamp,
) -> Result<Option<ProvenKey>, StoreError> {
    let claimed = WorkspaceScope::new(key.workspace(), Actor::System);
    let mut tx = database.write(&claimed).await?;
    let found: Option<(Uuid, String)> = sqlx::query_as(
        "select k.request_key_id, w.slug
        from app.request_key k
        join platform.workspace w on w.workspace_id = $1
        join platform.organisation o on o.organisation_id = w.organisation_id
        where k.workspace_id = $1 and k.digest = $2 and k.revoked_at is null
            and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(key.workspace().uuid())
    .bind(key.digest().as_slice())
    .fetch_optional(tx.connection())
    .await?;
    let Some((id, slug)) = found else { return Ok(None) };
    // To the minute: a key that is used often is not written each time.
    sqlx::query(
        "update app.request_key set last_used_at = $3
        where workspace_id = $1 and request_key_id = $2
            and (last_used_at is null or last_used_at < $3 - interval '1 minute')",
    )
    .bind(key.workspace().uuid())
    .bind(id)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    tx.commit().await?;
    Ok(Some(ProvenKey {
        scope: claimed,
        key: RequestKeyId::from_uuid(id),
        slug,
    }))
}
