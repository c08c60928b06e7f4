//! The portal of a workspace, by its name in addresses.

use domain::account::{Language, TimeZoneName};
use domain::ids::WorkspaceId;
use domain::workspace::Slug;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope};

/// A workspace as anybody may know of it.
#[derive(Debug, Clone)]
pub struct Place {
    /// The way in, for what the portal does before it knows who somebody is, and in the name of whom it has proven.
    pub scope: WorkspaceScope,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// Its time zone.
    pub time_zone: TimeZoneName,
    /// Its country.
    pub country: String,
    /// Its currency.
    pub currency: String,
}

/// The workspace of that name. None when there is none, and when it is suspended.
///
/// # Errors
/// When the database does not answer.
pub async fn place(database: &Database, slug: &Slug) -> Result<Option<Place>, StoreError> {
    let found: Option<(Uuid, String, String, String, String, String)> = sqlx::query_as(
        "select w.workspace_id, w.name, w.language, w.time_zone, w.country, w.currency
        from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.slug = $1 and w.suspended_at is null and o.suspended_at is null",
    )
    .bind(slug.as_str())
    .fetch_optional(database.app())
    .await?;
    let Some((workspace, name, language, time_zone, country, currency)) = found else {
        return Ok(None);
    };
    Ok(Some(Place {
        scope: WorkspaceScope::new(WorkspaceId::from_uuid(workspace), Actor::System),
        slug: slug.clone(),
        name,
        language: Language::parse(&language).unwrap_or(Language::English),
        time_zone: TimeZoneName::parse(&time_zone).ok_or(StoreError::Unreadable("time_zone"))?,
        country,
        currency,
    }))
}
