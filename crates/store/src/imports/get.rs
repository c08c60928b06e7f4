//! Reading imports.

use domain::ids::{ImportId, SourceId};
use domain::quality::Conventions;
use domain::sources::SourceKind;
use domain::workspace::Currency;
use jiff::Timestamp;
use serde_json::Value;
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use uuid::Uuid;

use super::{Basis, Counts, FilePurpose, ImportState};
use crate::sources::ProvenSource;
use crate::{StoreError, WorkspaceScope, WorkspaceTx};

/// An import.
#[derive(Debug, Clone)]
pub struct ImportRow {
    /// Its id.
    pub import: ImportId,
    /// The source it is of.
    pub source: SourceId,
    /// That source's name.
    pub source_name: String,
    /// That source's kind.
    pub source_kind: SourceKind,
    /// What its rows are: a word of `domain::imports`.
    pub kind: String,
    /// Where it stands.
    pub state: ImportState,
    /// What the file is called.
    pub file_name: String,
    /// How large the file is.
    pub file_bytes: i64,
    /// What the file is, in the words of `files`.
    pub format: Option<String>,
    /// The names of its columns.
    pub header: Vec<String>,
    /// What its columns mean.
    pub mapping: Option<Value>,
    /// How its values are read.
    pub settings: Option<Value>,
    /// What its data may be used for.
    pub purpose: Option<FilePurpose>,
    /// On which ground.
    pub basis: Option<Basis>,
    /// Where it was collected.
    pub origin: String,
    /// How many rows it has, once they were counted.
    pub rows_total: Option<i64>,
    /// Rows of this step that are done.
    pub rows_done: i64,
    /// The number of the last of them in the file.
    pub position_row: i64,
    /// The byte after it.
    pub position_byte: i64,
    /// How far reading came.
    pub progress_done: i64,
    /// Where reading ends.
    pub progress_total: i64,
    /// Counts of the batch whose people are stored and whose events may not be.
    pub pending: Option<Value>,
    /// What became of the rows of this step.
    pub counts: Counts,
    /// What the dry run counted.
    pub checked: Option<Counts>,
    /// Why it could not go on.
    pub error_code: Option<String>,
    /// When it began.
    pub created_at: Timestamp,
    /// Which step it is at.
    pub step: i32,
    /// Since when it is brought in.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// How many yeses were withdrawn by that.
    pub consents_withdrawn: i64,
}

/// The query of an import, with what it ends with.
macro_rules! imports_where {
    ($rest:literal) => {
        concat!(
            "select i.import_id, i.source_id, s.name as source_name, s.kind as source_kind, i.kind, i.state,
        i.file_name, i.file_bytes, i.format, i.header, i.mapping, i.settings, i.purpose, i.basis, i.origin, i.rows_total,
        i.rows_done, i.position_row, i.position_byte, i.progress_done, i.progress_total, i.pending, i.new_count,
        i.updated_count, i.unchanged_count, i.suppressed_count, i.refused_count, i.checked_new, i.checked_updated,
        i.checked_unchanged, i.checked_suppressed, i.checked_refused, i.error_code, i.created_at, i.step, i.started_at,
        i.finished_at, i.undone_at, i.consents_withdrawn
    from app.import i
    join app.source s on s.workspace_id = $1 and s.source_id = i.source_id
    where i.workspace_id = $1",
            $rest
        )
    };
}

fn time(row: &PgRow, name: &str) -> Result<Option<Timestamp>, StoreError> {
    let time: Option<jiff_sqlx::Timestamp> = row.try_get(name)?;
    Ok(time.map(jiff_sqlx::Timestamp::to_jiff))
}

fn read(row: &PgRow) -> Result<ImportRow, StoreError> {
    let kind: String = row.try_get("source_kind")?;
    let state: String = row.try_get("state")?;
    let purpose: Option<String> = row.try_get("purpose")?;
    let basis: Option<String> = row.try_get("basis")?;
    let checked: Option<i64> = row.try_get("checked_new")?;
    let checked = match checked {
        None => None,
        Some(new) => Some(Counts {
            new,
            updated: row.try_get("checked_updated")?,
            unchanged: row.try_get("checked_unchanged")?,
            suppressed: row.try_get("checked_suppressed")?,
            refused: row.try_get("checked_refused")?,
        }),
    };
    Ok(ImportRow {
        import: ImportId::from_uuid(row.try_get("import_id")?),
        source: SourceId::from_uuid(row.try_get("source_id")?),
        source_name: row.try_get("source_name")?,
        source_kind: SourceKind::parse(&kind).ok_or(StoreError::Unreadable("source.kind"))?,
        kind: row.try_get("kind")?,
        state: ImportState::parse(&state).ok_or(StoreError::Unreadable("import.state"))?,
        file_name: row.try_get("file_name")?,
        file_bytes: row.try_get("file_bytes")?,
        format: row.try_get("format")?,
        header: row.try_get("header")?,
        mapping: row.try_get("mapping")?,
        settings: row.try_get("settings")?,
        purpose: purpose.as_deref().and_then(FilePurpose::parse),
        basis: basis.as_deref().and_then(Basis::parse),
        origin: row.try_get("origin")?,
        rows_total: row.try_get("rows_total")?,
        rows_done: row.try_get("rows_done")?,
        position_row: row.try_get("position_row")?,
        position_byte: row.try_get("position_byte")?,
        progress_done: row.try_get("progress_done")?,
        progress_total: row.try_get("progress_total")?,
        pending: row.try_get("pending")?,
        counts: Counts {
            new: row.try_get("new_count")?,
            updated: row.try_get("updated_count")?,
            unchanged: row.try_get("unchanged_count")?,
            suppressed: row.try_get("suppressed_count")?,
            refused: row.try_get("refused_count")?,
        },
        checked,
        error_code: row.try_get("error_code")?,
        created_at: time(row, "created_at")?.unwrap_or_default(),
        step: row.try_get("step")?,
        started_at: time(row, "started_at")?,
        finished_at: time(row, "finished_at")?,
        undone_at: time(row, "undone_at")?,
        consents_withdrawn: row.try_get("consents_withdrawn")?,
    })
}

/// One import.
///
/// # Errors
/// When the database does not answer.
pub async fn get<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    import: ImportId,
) -> Result<Option<ImportRow>, StoreError> {
    let workspace = tx.workspace();
    let row = sqlx::query(imports_where!(" and i.import_id = $2"))
        .bind(workspace.uuid())
        .bind(import.uuid())
        .fetch_optional(tx.connection())
        .await?;
    row.as_ref().map(read).transpose()
}

/// The latest imports, those whose file is still arriving left out.
///
/// # Errors
/// When the database does not answer.
pub async fn list<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    offset: i64,
    limit: i64,
) -> Result<Vec<ImportRow>, StoreError> {
    let workspace = tx.workspace();
    let rows = sqlx::query(imports_where!(
        " and i.state <> 'receiving' order by i.created_at desc, i.import_id desc offset $2 limit $3"
    ))
    .bind(workspace.uuid())
    .bind(offset)
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    rows.iter().map(read).collect()
}

/// A source of the workspace, as one that files speak for.
///
/// # Errors
/// When the database does not answer.
pub async fn source_facts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    scope: &WorkspaceScope,
    source: SourceId,
) -> Result<Option<(ProvenSource, String)>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Uuid> =
        sqlx::query_scalar("select source_id from app.source where workspace_id = $1 and source_id = $2")
            .bind(workspace.uuid())
            .bind(source.uuid())
            .fetch_optional(tx.connection())
            .await?;
    if found.is_none() {
        return Ok(None);
    }
    let (currency, country, language, time_zone): (String, String, String, String) = sqlx::query_as(
        "select currency, country, language, time_zone from platform.workspace where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?;
    let currency = Currency::parse(&currency).ok_or(StoreError::Unreadable("workspace.currency"))?;
    let proven = ProvenSource {
        scope: scope.clone(),
        source,
        key: None,
        currency,
        conventions: Conventions { country, language },
    };
    Ok(Some((proven, time_zone)))
}

/// The sources of the workspace, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn sources<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<Vec<(SourceId, String, SourceKind)>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, String, String)> =
        sqlx::query_as("select source_id, name, kind from app.source where workspace_id = $1 order by name")
            .bind(workspace.uuid())
            .fetch_all(tx.connection())
            .await?;
    rows.into_iter()
        .map(|(id, name, kind)| {
            let kind = SourceKind::parse(&kind).ok_or(StoreError::Unreadable("source.kind"))?;
            Ok((SourceId::from_uuid(id), name, kind))
        })
        .collect()
}

/// The country and the language of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn workspace_customs<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<(String, String), StoreError> {
    let workspace = tx.workspace();
    Ok(
        sqlx::query_as("select country, language from platform.workspace where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?,
    )
}
