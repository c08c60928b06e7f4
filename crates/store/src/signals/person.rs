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
