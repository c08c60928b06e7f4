//! Files to take away: encrypted, in pieces, behind a link that works once.

use domain::ids::{ProfileId, WorkspaceId};
use domain::workspace::Slug;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope, WorkspaceTx};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// Everything, with what it is for, where it comes from, who gets it and for how long (GDPR, article 15).
    Access,
    /// What the person gave or what was observed of them, on consent or for a contract (article 20).
    Portability,
}

impl Variant {
    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Portability => "portability",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Access, Self::Portability]
            .into_iter()
            .find(|variant| variant.as_str() == word)
    }
}

/// Where a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportState {
    /// It is being made.
    Making,
    /// It can be taken.
    Ready,
    /// It was taken, and is gone.
    Taken,
    /// Nobody took it in time, and it is gone.
    Expired,
    /// It could not be made.
    Failed,
}

impl ExportState {
    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Making => "making",
            Self::Ready => "ready",
            Self::Taken => "taken",
            Self::Expired => "expired",
            Self::Failed => "failed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "making" => Self::Making,
            "ready" => Self::Ready,
            "taken" => Self::Taken,
            "expired" => Self::Expired,
            "failed" => Self::Failed,
            _ => return None,
        })
    }
}

/// A file to be made.
pub struct NewExport {
    /// Its id.
    pub export: Uuid,
    /// Whose it is.
    pub profile: ProfileId,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// What it holds.
    pub variant: Variant,
    /// The language of its words.
    pub language: String,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// Until when it can be taken.
    pub expires_at: Timestamp,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Its id.
    pub export: Uuid,
    /// Whose it is.
    pub profile: ProfileId,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// What it holds.
    pub variant: Variant,
    /// The language of its words.
    pub language: String,
    /// Where it stands.
    pub state: ExportState,
    /// How large it is.
    pub bytes: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// Until when it can be taken.
    pub expires_at: Timestamp,
    /// When it was taken.
    pub taken_at: Option<Timestamp>,
}

impl ExportRow {
    /// Whether it waits to be taken.
    #[must_use]
    pub fn waits(&self, now: Timestamp) -> bool {
        self.state == ExportState::Ready && now < self.expires_at
    }
}

type Columns = (
    Uuid,
    Uuid,
    Option<Uuid>,
    String,
    String,
    String,
    i64,
    jiff_sqlx::Timestamp,
    jiff_sqlx::Timestamp,
    Option<jiff_sqlx::Timestamp>,
);

fn row(columns: Columns) -> Result<ExportRow, StoreError> {
    let (export, profile, request, variant, language, state, bytes, created_at, expires_at, taken_at) =
        columns;
    Ok(ExportRow {
        export,
        profile: ProfileId::from_uuid(profile),
        request,
        variant: Variant::parse(&variant).ok_or(StoreError::Unreadable("export.variant"))?,
        language,
        state: ExportState::parse(&state).ok_or(StoreError::Unreadable("export.state"))?,
        bytes,
        created_at: created_at.to_jiff(),
        expires_at: expires_at.to_jiff(),
        taken_at: taken_at.map(jiff_sqlx::Timestamp::to_jiff),
    })
}

/// Writes down that a file is to be made.
///
/// # Errors
/// `export_profile_fkey` when there is no such person.
pub async fn create_export(tx: &mut WorkspaceTx<'_>, new: &NewExport) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.export (workspace_id, export_id, profile_id, request_id, variant, language, state, created_at,
            expires_at)
        values ($1, $2, $3, $4, $5, $6, 'making', $7, $8)",
    )
    .bind(workspace.uuid())
    .bind(new.export)
    .bind(new.profile.uuid())
    .bind(new.request)
    .bind(new.variant.as_str())
    .bind(&new.language)
    .bind(new.created_at.to_sqlx())
    .bind(new.expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A file, held until the transaction ends if it writes.
///
/// # Errors
/// When the database does not answer.
pub async fn export<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    export: Uuid,
) -> Result<Option<ExportRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select export_id, profile_id, request_id, variant, language, state, file_bytes, created_at, expires_at, taken_at
        from app.export
        where workspace_id = $1 and export_id = $2",
    )
    .bind(workspace.uuid())
    .bind(export)
    .fetch_optional(tx.connection())
    .await?;
    found.map(row).transpose()
}

/// The file that was asked for by a request.
///
/// # Errors
/// When the database does not answer.
pub async fn export_of_request<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: Uuid,
) -> Result<Option<Uuid>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select export_id from app.export
        where workspace_id = $1 and request_id = $2 and state in ('making', 'ready', 'taken')
        order by created_at desc
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(request)
    .fetch_optional(tx.connection())
    .await?)
}

/// The files that were made for a request, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn exports_of_request<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: Uuid,
) -> Result<Vec<ExportRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Columns> = sqlx::query_as(
        "select export_id, profile_id, request_id, variant, language, state, file_bytes, created_at, expires_at, taken_at
        from app.export
        where workspace_id = $1 and request_id = $2
        order by created_at desc, export_id desc",
    )
    .bind(workspace.uuid())
    .bind(request)
    .fetch_all(tx.connection())
    .await?;
    found.into_iter().map(row).collect()
}

/// Forgets the files of a request that nobody took in time, so that another can be made.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_late_exports(
    tx: &mut WorkspaceTx<'_>,
    request: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let late: Vec<Uuid> = sqlx::query_scalar(
        "update app.export set state = 'expired', token_hash = null
        where workspace_id = $1 and request_id = $2 and state = 'ready' and expires_at <= $3
        returning export_id",
    )
    .bind(workspace.uuid())
    .bind(request)
    .bind(now.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    sqlx::query("delete from app.export_chunk where workspace_id = $1 and export_id = any($2)")
        .bind(workspace.uuid())
        .bind(late)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// The files of a person, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn exports_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Vec<ExportRow>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Columns> = sqlx::query_as(
        "select export_id, profile_id, request_id, variant, language, state, file_bytes, created_at, expires_at, taken_at
        from app.export
        where workspace_id = $1 and profile_id = $2
        order by created_at desc, export_id desc
        limit 20",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?;
    found.into_iter().map(row).collect()
}

/// Forgets pieces of an attempt that did not come to its end.
///
/// # Errors
/// When the database does not answer.
pub async fn restart_export(tx: &mut WorkspaceTx<'_>, export: Uuid) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.export_chunk where workspace_id = $1 and export_id = $2")
        .bind(workspace.uuid())
        .bind(export)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Keeps the next piece, encrypted.
///
/// # Errors
/// When the database does not answer, or the file is gone.
pub async fn add_export_chunk(
    tx: &mut WorkspaceTx<'_>,
    export: Uuid,
    number: i32,
    data: &[u8],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.export_chunk (workspace_id, export_id, number, data) values ($1, $2, $3, $4)",
    )
    .bind(workspace.uuid())
    .bind(export)
    .bind(number)
    .bind(data)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The file is whole. `false` when it is no longer being made.
///
/// # Errors
/// When the database does not answer.
pub async fn finish_export(
    tx: &mut WorkspaceTx<'_>,
    export: Uuid,
    bytes: i64,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.export set state = 'ready', file_bytes = $3, made_at = $4, expires_at = $5
        where workspace_id = $1 and export_id = $2 and state = 'making'",
    )
    .bind(workspace.uuid())
    .bind(export)
    .bind(bytes)
    .bind(now.to_sqlx())
    .bind(expires_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The file could not be made.
///
/// # Errors
/// When the database does not answer.
pub async fn fail_export(tx: &mut WorkspaceTx<'_>, export: Uuid) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.export set state = 'failed'
        where workspace_id = $1 and export_id = $2 and state = 'making'",
    )
    .bind(workspace.uuid())
    .bind(export)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Gives a file its link; an earlier one leads nowhere any more. `false` when the file cannot be taken.
///
/// # Errors
/// When the database does not answer.
pub async fn give_link(
    tx: &mut WorkspaceTx<'_>,
    export: Uuid,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.export set token_hash = $3
        where workspace_id = $1 and export_id = $2 and state = 'ready' and expires_at > $4",
    )
    .bind(workspace.uuid())
    .bind(export)
    .bind(token_hash)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The file that a link leads to, and the way into its workspace. `None` when the link was never given there, or is another
/// one's by now. The link is the proof.
///
/// # Errors
/// When the database does not answer.
pub async fn prove_download(
    database: &Database,
    slug: &Slug,
    token_hash: &[u8],
) -> Result<Option<(WorkspaceScope, ExportRow)>, StoreError> {
    let workspace: Option<Uuid> = sqlx::query_scalar(
        "select w.workspace_id from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.slug = $1 and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(slug.as_str())
    .fetch_optional(database.app())
    .await?;
    let Some(workspace) = workspace else {
        return Ok(None);
    };
    let scope = WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System);
    let mut tx = database.read(&scope).await?;
    let found: Option<Columns> = sqlx::query_as(
        "select export_id, profile_id, request_id, variant, language, state, file_bytes, created_at, expires_at, taken_at
        from app.export
        where workspace_id = $1 and token_hash = $2",
    )
    .bind(workspace)
    .bind(token_hash)
    .fetch_optional(tx.connection())
    .await?;
    tx.finish().await?;
    found.map(row).transpose().map(|row| row.map(|row| (scope, row)))
}

/// Takes the file: its pieces, in order, which are gone when the transaction commits. `None` when somebody was faster, or it
/// is too late.
///
/// # Errors
/// When the database does not answer.
pub async fn take_export(
    tx: &mut WorkspaceTx<'_>,
    export: Uuid,
    now: Timestamp,
) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
    let workspace = tx.workspace();
    let taken = sqlx::query(
        "update app.export set state = 'taken', taken_at = $3
        where workspace_id = $1 and export_id = $2 and state = 'ready' and expires_at > $3",
    )
    .bind(workspace.uuid())
    .bind(export)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    if taken.rows_affected() == 0 {
        return Ok(None);
    }
    let mut pieces: Vec<(i32, Vec<u8>)> = sqlx::query_as(
        "delete from app.export_chunk where workspace_id = $1 and export_id = $2 returning number, data",
    )
    .bind(workspace.uuid())
    .bind(export)
    .fetch_all(tx.connection())
    .await?;
    pieces.sort_unstable_by_key(|(number, _)| *number);
    Ok(Some(pieces.into_iter().map(|(_, data)| data).collect()))
}
