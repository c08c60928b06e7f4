//! The organisations and workspaces of the platform, without personal data.

use domain::ids::{OrganisationId, WorkspaceId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Actor, Database, StoreError, WorkspaceScope};

/// An organisation and its workspaces.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    /// Its id.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Since when it is suspended.
    pub suspended_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// How many people hold a role in it.
    pub members: i64,
    /// Its workspaces, by name.
    pub workspaces: Vec<WorkspaceRow>,
}

/// A workspace.
#[derive(Debug, Clone)]
pub struct WorkspaceRow {
    /// Its id.
    pub workspace: WorkspaceId,
    /// The name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it does, where.
    pub sector: String,
    /// Its language, as a tag.
    pub language: String,
    /// Its time zone.
    pub time_zone: String,
    /// Since when it is suspended.
    pub suspended_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// How many people hold a role in it.
    pub members: i64,
}

type OrganisationColumns = (
    Uuid,
    String,
    Option<jiff_sqlx::Timestamp>,
    jiff_sqlx::Timestamp,
    i64,
);
type WorkspaceColumns = (
    Uuid,
    Uuid,
    String,
    String,
    String,
    String,
    String,
    Option<jiff_sqlx::Timestamp>,
    jiff_sqlx::Timestamp,
    i64,
);

/// Every organisation with its workspaces, by name. Read as the platform's role, which cannot see people.
///
/// # Errors
/// When the database does not answer.
pub async fn organisations(database: &Database) -> Result<Vec<OrganisationRow>, StoreError> {
    let organisations: Vec<OrganisationColumns> = sqlx::query_as(
        "select o.organisation_id, o.name, o.suspended_at, o.created_at,
            (select count(*) from platform.organisation_member m where m.organisation_id = o.organisation_id)
        from platform.organisation o
        order by o.name",
    )
    .fetch_all(database.platform())
    .await?;
    let workspaces: Vec<WorkspaceColumns> = sqlx::query_as(
        "select w.organisation_id, w.workspace_id, w.slug, w.name, w.sector, w.language, w.time_zone, w.suspended_at,
            w.created_at,
            (select count(*) from platform.workspace_member m where m.workspace_id = w.workspace_id)
        from platform.workspace w
        order by w.name",
    )
    .fetch_all(database.platform())
    .await?;
    let mut rows: Vec<OrganisationRow> = organisations
        .into_iter()
        .map(|(id, name, suspended_at, created_at, members)| OrganisationRow {
            organisation: OrganisationId::from_uuid(id),
            name,
            suspended_at: suspended_at.map(jiff_sqlx::Timestamp::to_jiff),
            created_at: created_at.to_jiff(),
            members,
            workspaces: Vec::new(),
        })
        .collect();
    for (organisation, id, slug, name, sector, language, time_zone, suspended_at, created_at, members) in
        workspaces
    {
        if let Some(row) = rows
            .iter_mut()
            .find(|row| row.organisation.uuid() == organisation)
        {
            row.workspaces.push(WorkspaceRow {
                workspace: WorkspaceId::from_uuid(id),
                slug,
                name,
                sector,
                language,
                time_zone,
                suspended_at: suspended_at.map(jiff_sqlx::Timestamp::to_jiff),
                created_at: created_at.to_jiff(),
                members,
            });
        }
    }
    Ok(rows)
}

/// How many workspaces there are: none means an empty database.
///
/// # Errors
/// When the database does not answer.
pub async fn workspace_count(database: &Database) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar("select count(*) from platform.workspace")
        .fetch_one(database.platform())
        .await?)
}

/// A scope for each workspace, for maintenance: it walks from one to the next, never over several at once.
///
/// # Errors
/// When the database does not answer.
pub async fn every_scope(database: &Database) -> Result<Vec<WorkspaceScope>, StoreError> {
    let ids: Vec<Uuid> =
        sqlx::query_scalar("select workspace_id from platform.workspace order by workspace_id")
            .fetch_all(database.app())
            .await?;
    Ok(ids
        .into_iter()
        .map(|id| WorkspaceScope::new(WorkspaceId::from_uuid(id), Actor::System))
        .collect())
}
