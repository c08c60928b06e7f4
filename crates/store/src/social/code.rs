//! Codes of public addresses: which workspace they belong to.

use domain::account::Language;
use domain::ids::WorkspaceId;
use domain::social::Code;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope, WorkspaceTx};

/// The workspace that a code belongs to.
#[derive(Debug, Clone)]
pub struct CodeOwner {
    /// The proof with which it is entered: only what the code stands for is looked up there.
    pub scope: WorkspaceScope,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// Its time zone.
    pub time_zone: String,
}

/// The owner of a code. None when it was never given, and when its workspace is suspended.
///
/// # Errors
/// When the database does not answer.
pub async fn owner_of_code(database: &Database, code: &Code) -> Result<Option<CodeOwner>, StoreError> {
    let found: Option<(Uuid, String, String, String)> = sqlx::query_as(
        "select w.workspace_id, w.name, w.language, w.time_zone
        from platform.public_code c
        join platform.workspace w on w.workspace_id = c.workspace_id
        join platform.organisation o on o.organisation_id = w.organisation_id
        where c.code = $1 and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(code.as_str())
    .fetch_optional(database.app())
    .await?;
    Ok(found.map(|(workspace, name, language, time_zone)| CodeOwner {
        scope: WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System),
        name,
        language: Language::parse(&language).unwrap_or(Language::English),
        time_zone,
    }))
}

/// Gives a code to the workspace.
///
/// # Errors
/// `public_code_pkey` when it is taken.
pub async fn claim_code(tx: &mut WorkspaceTx<'_>, code: &Code) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("insert into platform.public_code (code, workspace_id) values ($1, $2)")
        .bind(code.as_str())
        .bind(workspace.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}
