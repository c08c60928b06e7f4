//! Finding a person by what a site knows of them, without holding them.

use domain::ids::ProfileId;
use uuid::Uuid;

use crate::collect::Identifier;
use crate::{StoreError, WorkspaceTx};

/// The person to whom an identifier leads.
///
/// # Errors
/// When the database does not answer.
pub async fn person_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    identifier: &Identifier,
) -> Result<Option<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Uuid> = sqlx::query_scalar(
        "select profile_id from app.identifier where workspace_id = $1 and kind = $2 and value = $3",
    )
    .bind(workspace.uuid())
    .bind(identifier.kind.as_str())
    .bind(&identifier.value)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(ProfileId::from_uuid))
}

/// Whether a profile has an id or an address at the client: it is somebody, not only a browser.
///
/// # Errors
/// When the database does not answer.
pub async fn is_somebody<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select exists (select from app.identifier
            where workspace_id = $1 and profile_id = $2 and kind in ('user', 'email'))",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_one(tx.connection())
    .await?)
}

/// Identifiers of browsers of a workspace, for the demonstration: the first in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn some_browsers<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select value from app.identifier
        where workspace_id = $1 and kind = 'anonymous'
        order by value limit $2",
    )
    .bind(workspace.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?)
}
