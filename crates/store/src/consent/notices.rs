//! Notices in versions: one draft at most, and published ones, which never change.

use std::collections::BTreeMap;

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::notice::{Edition, Section};
use domain::consent::purpose::Version;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use sqlx::types::Json;

use crate::{Actor, StoreError, WorkspaceTx};

/// A version of the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// Its number.
    pub version: Version,
    /// Everything but the editions.
    pub content: Value,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was published; none for the draft.
    pub published_at: Option<Timestamp>,
    /// The editions, with the digests that consents carry.
    pub editions: Vec<EditionRow>,
}

/// What people read in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRow {
    /// The language.
    pub language: Language,
    /// The texts.
    pub edition: Edition,
    /// The digest, once published.
    pub digest: Option<Digest>,
}

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// Its number.
    pub version: Version,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was published; none for the draft.
    pub published_at: Option<Timestamp>,
    /// The name of who published it, while they have an account.
    pub published_by: Option<String>,
    /// The languages, with the digests that consents carry.
    pub editions: Vec<(Language, Option<Digest>)>,
}

fn number(version: i32) -> Result<Version, StoreError> {
    Version::try_from(version).map_err(|_cause| StoreError::Unreadable("notice.version"))
}

fn stored(version: Version) -> i32 {
    i32::try_from(version).unwrap_or(i32::MAX)
}

fn language_of(word: &str) -> Result<Language, StoreError> {
    Language::parse(word).ok_or(StoreError::Unreadable("notice_edition.language"))
}

fn digest_of(bytes: Option<Vec<u8>>) -> Result<Option<Digest>, StoreError> {
    bytes
        .map(|bytes| {
            <[u8; 32]>::try_from(bytes.as_slice())
                .map(Digest::from_bytes)
                .map_err(|_cause| StoreError::Unreadable("notice_edition.digest"))
        })
        .transpose()
}

/// Every version, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn lines<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<NoticeLine>, StoreError> {
    type Row = (
        i32,
        jiff_sqlx::Timestamp,
        Option<jiff_sqlx::Timestamp>,
        Option<String>,
        Vec<String>,
        Vec<Option<Vec<u8>>>,
    );
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select n.version, n.created_at, n.published_at, a.name,
            array(select e.language from app.notice_edition e
                where e.workspace_id = $1 and e.version = n.version order by e.language),
            array(select e.digest from app.notice_edition e
                where e.workspace_id = $1 and e.version = n.version order by e.language)
        from app.notice n
        left join platform.account a on a.account_id = n.published_by
        where n.workspace_id = $1
        order by n.version desc",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(
            |(version, created_at, published_at, published_by, languages, digests)| {
                let editions = languages
                    .iter()
                    .zip(digests)
                    .map(|(language, digest)| Ok((language_of(language)?, digest_of(digest)?)))
                    .collect::<Result<_, StoreError>>()?;
                Ok(NoticeLine {
                    version: number(version)?,
                    created_at: created_at.to_jiff(),
                    published_at: published_at.map(jiff_sqlx::Timestamp::to_jiff),
                    published_by,
                    editions,
                })
            },
        )
        .collect()
}

type Row = (
    i32,
    Json<Value>,
    jiff_sqlx::Timestamp,
    Option<jiff_sqlx::Timestamp>,
);

/// A version, if there is one of that number.
///
/// # Errors
/// When the database does not answer.
pub async fn notice<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    version: Version,
) -> Result<Option<NoticeRow>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(
        "select version, content, created_at, published_at from app.notice where workspace_id = $1 and version = $2",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .fetch_optional(tx.connection())
    .await?;
    with_editions(tx, row).await
}

/// The version that holds: the one that was published last.
///
/// # Errors
/// When the database does not answer.
pub async fn published<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<NoticeRow>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(
        "select version, content, created_at, published_at from app.notice
        where workspace_id = $1 and published_at is not null
        order by version desc
        limit 1",
    )
    .bind(workspace.uuid())
    .fetch_optional(tx.connection())
    .await?;
    with_editions(tx, row).await
}

/// The draft, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn draft<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<NoticeRow>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(
        "select version, content, created_at, published_at from app.notice
        where workspace_id = $1 and published_at is null",
    )
    .bind(workspace.uuid())
    .fetch_optional(tx.connection())
    .await?;
    with_editions(tx, row).await
}

async fn with_editions<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    row: Option<Row>,
) -> Result<Option<NoticeRow>, StoreError> {
    type Found = (
        String,
        String,
        String,
        Json<BTreeMap<Section, String>>,
        Option<Vec<u8>>,
    );
    let Some((version, Json(content), created_at, published_at)) = row else {
        return Ok(None);
    };
    let workspace = tx.workspace();
    let rows: Vec<Found> = sqlx::query_as(
        "select language, title, summary, sections, digest from app.notice_edition
        where workspace_id = $1 and version = $2
        order by language",
    )
    .bind(workspace.uuid())
    .bind(version)
    .fetch_all(tx.connection())
    .await?;
    let editions = rows
        .into_iter()
        .map(|(language, title, summary, Json(sections), digest)| {
            Ok(EditionRow {
                language: language_of(&language)?,
                edition: Edition {
                    title,
                    summary,
                    sections,
                },
                digest: digest_of(digest)?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Some(NoticeRow {
        version: number(version)?,
        content,
        created_at: created_at.to_jiff(),
        published_at: published_at.map(jiff_sqlx::Timestamp::to_jiff),
        editions,
    }))
}

/// Begins a draft.
///
/// # Errors
/// `notice_draft_key` when there is one, `notice_pkey` when its number is taken.
pub async fn begin(
    tx: &mut WorkspaceTx<'_>,
    version: Version,
    content: &Value,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let by = author(tx.actor());
    sqlx::query(
        "insert into app.notice (workspace_id, version, content, created_by, created_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .bind(Json(content))
    .bind(by)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Writes the draft anew. `false` when there is none of that number: what is published never changes.
///
/// # Errors
/// When the database does not answer.
pub async fn write(tx: &mut WorkspaceTx<'_>, version: Version, content: &Value) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.notice set content = $3 where workspace_id = $1 and version = $2 and published_at is null",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .bind(Json(content))
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Writes an edition of the draft. `false` when there is no draft of that number.
///
/// # Errors
/// When the database does not answer.
pub async fn write_edition(
    tx: &mut WorkspaceTx<'_>,
    version: Version,
    language: Language,
    edition: &Edition,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.notice_edition (workspace_id, version, language, title, summary, sections)
        select n.workspace_id, n.version, $3, $4, $5, $6 from app.notice n
        where n.workspace_id = $1 and n.version = $2 and n.published_at is null
        on conflict (workspace_id, version, language) do update
        set title = excluded.title, summary = excluded.summary, sections = excluded.sections",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .bind(language.as_str())
    .bind(&edition.title)
    .bind(&edition.summary)
    .bind(Json(&edition.sections))
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Keeps the canonical text of an edition of the draft, with its digest.
///
/// # Errors
/// When the database does not answer.
pub async fn seal_edition(
    tx: &mut WorkspaceTx<'_>,
    version: Version,
    language: Language,
    canonical: &str,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.notice_edition e set canonical = $4, digest = $5
        from app.notice n
        where e.workspace_id = $1 and e.version = $2 and e.language = $3
            and n.workspace_id = $1 and n.version = e.version and n.published_at is null",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .bind(language.as_str())
    .bind(canonical)
    .bind(Digest::of(canonical.as_bytes()).as_bytes().as_slice())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Publishes the draft: from now on nothing of it changes. `false` when there is none of that number.
///
/// # Errors
/// When the database does not answer.
pub async fn publish(tx: &mut WorkspaceTx<'_>, version: Version, now: Timestamp) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let by = author(tx.actor());
    let done = sqlx::query(
        "update app.notice set published_at = $3, published_by = $4
        where workspace_id = $1 and version = $2 and published_at is null",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .bind(now.to_sqlx())
    .bind(by)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Throws the draft away. `false` when there is none of that number.
///
/// # Errors
/// When the database does not answer.
pub async fn discard(tx: &mut WorkspaceTx<'_>, version: Version) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "delete from app.notice where workspace_id = $1 and version = $2 and published_at is null",
    )
    .bind(workspace.uuid())
    .bind(stored(version))
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

const fn author(actor: Actor) -> Option<uuid::Uuid> {
    match actor {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    }
}
