//! What values mean in the workspace, and when its days begin.

use domain::account::TimeZoneName;
use domain::quality::Conventions;

use crate::{StoreError, WorkspaceTx};

/// The customs of the workspace, and its time zone.
///
/// # Errors
/// When the database does not answer.
pub async fn customs<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<(Conventions, TimeZoneName), StoreError> {
    let workspace = tx.workspace();
    let (country, language, zone): (String, String, String) =
        sqlx::query_as("select country, language, time_zone from platform.workspace where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?;
    let zone = TimeZoneName::parse(&zone).ok_or(StoreError::Unreadable("workspace.time_zone"))?;
    Ok((Conventions { country, language }, zone))
}
