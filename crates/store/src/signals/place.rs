//! The public consent page of a workspace: whoever knows its name may open it, as they may open the client's site.

use domain::account::Language;
use domain::ids::WorkspaceId;
use domain::workspace::Slug;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope};

/// A workspace whose public page is open.
#[derive(Debug, Clone)]
pub struct PublicPlace {
    /// For writing down what the visitor of the page chooses.
    pub scope: WorkspaceScope,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Language,
}

/// The workspace with a name in addresses, if it is in service.
///
/// # Errors
/// When the database does not answer.
pub async fn public_place(database: &Database, slug: &Slug) -> Result<Option<PublicPlace>, StoreError> {
    let found: Option<(Uuid, String, String)> = sqlx::query_as(
        "select w.workspace_id, w.name, w.language
        from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.slug = $1 and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(slug.as_str())
    .fetch_optional(database.app())
    .await?;
    found
        .map(|(workspace, name, language)| {
            Ok(PublicPlace {
                scope: WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System),
                name,
                language: Language::parse(&language).ok_or(StoreError::Unreadable("workspace.language"))?,
            })
        })
        .transpose()
}
