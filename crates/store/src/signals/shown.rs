//! What people were shown when they chose: the notice and the interface, by their digests.

use domain::account::Language;
use domain::consent::Digest;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// The notice that is shown now, in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeShown {
    /// Its version.
    pub version: u32,
    /// The digest of its text.
    pub digest: Digest,
}

/// The notice that was published last, in a language; none when it has no edition in it.
///
/// # Errors
/// When the database does not answer.
pub async fn notice_now<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    language: Language,
) -> Result<Option<NoticeShown>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(i32, Vec<u8>)> = sqlx::query_as(
        "select e.version, e.digest
        from app.notice_edition e
        where e.workspace_id = $1 and e.language = $2 and e.digest is not null
            and e.version = (select max(n.version) from app.notice n
                where n.workspace_id = $1 and n.published_at is not null)",
    )
    .bind(workspace.uuid())
    .bind(language.as_str())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.and_then(|(version, digest)| {
        Some(NoticeShown {
            version: u32::try_from(version).ok()?,
            digest: Digest::from_bytes(digest.try_into().ok()?),
        })
    }))
}

/// The text of a notice that was published, with its version, by its digest.
///
/// # Errors
/// When the database does not answer.
pub async fn notice_text<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    digest: Digest,
) -> Result<Option<(u32, String)>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(i32, String)> = sqlx::query_as(
        "select version, coalesce(canonical, '') from app.notice_edition
        where workspace_id = $1 and digest = $2
        order by version limit 1",
    )
    .bind(workspace.uuid())
    .bind(digest.as_bytes().as_slice())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.and_then(|(version, text)| Some((u32::try_from(version).ok()?, text))))
}

/// Keeps an interface in which people choose, to show it again.
///
/// # Errors
/// When the database does not answer.
pub async fn remember_interface(
    tx: &mut WorkspaceTx<'_>,
    digest: Digest,
    kind: &str,
    content: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.interface (workspace_id, digest, kind, content, first_shown_at)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(digest.as_bytes().as_slice())
    .bind(kind)
    .bind(content)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The kind and content of an interface that was shown, by its digest.
///
/// # Errors
/// When the database does not answer.
pub async fn interface<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    digest: Digest,
) -> Result<Option<(String, String)>, StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_as("select kind, content from app.interface where workspace_id = $1 and digest = $2")
            .bind(workspace.uuid())
            .bind(digest.as_bytes().as_slice())
            .fetch_optional(tx.connection())
            .await?,
    )
}
