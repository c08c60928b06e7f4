//! Where the controller is: its time zone, its country and its languages decide how days are counted and what is written.

use domain::account::{Language, TimeZoneName};
use domain::requests::Country;

use crate::{StoreError, WorkspaceTx};

/// Where the workspace is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub time_zone: TimeZoneName,
    /// Whose holidays count.
    pub country: Country,
    /// Its language.
    pub language: Language,
}

/// Where the workspace of the transaction is.
///
/// # Errors
/// When the database does not answer.
pub async fn place<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Place, StoreError> {
    let workspace = tx.workspace();
    let (name, zone, country, language): (String, String, String, String) = sqlx::query_as(
        "select name, time_zone, country, language from platform.workspace where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?;
    Ok(Place {
        name,
        time_zone: TimeZoneName::parse(&zone).ok_or(StoreError::Unreadable("workspace.time_zone"))?,
        country: Country::of_code(&country),
        language: Language::parse(&language).unwrap_or(Language::English),
    })
}
