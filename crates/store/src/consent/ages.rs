//! What is said of people's ages, by who says it.

use domain::consent::gate::Age;
use domain::ids::{ImportId, ProfileId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An age that somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewAge {
    /// Whose it is.
    pub profile: ProfileId,
    /// The band.
    pub age: Age,
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeSayer {
    /// The person.
    Own,
    /// The client: a source that keeps its key, or a file.
    Data(Option<ImportId>),
    /// A source whose key anybody can read.
    Site,
}

/// Whether anybody can read the key of a source.
///
/// # Errors
/// When the database does not answer.
pub async fn shows_its_key(tx: &mut WorkspaceTx<'_>, source: SourceId) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select not app.is_proven(kind, null) from app.source where workspace_id = $1 and source_id = $2",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .fetch_optional(tx.connection())
    .await?
    .unwrap_or(true))
}

/// Keeps ages; those of whom another was known are given back, because the gate must look at them again.
///
/// # Errors
/// When the database does not answer.
pub async fn say_ages(
    tx: &mut WorkspaceTx<'_>,
    sayer: AgeSayer,
    ages: &[NewAge],
    now: Timestamp,
) -> Result<Vec<ProfileId>, StoreError> {
    if ages.is_empty() {
        return Ok(Vec::new());
    }
    let workspace = tx.workspace();
    let (statement, import) = match sayer {
        AgeSayer::Own => (
            "insert into app.consent_person as t (workspace_id, profile_id, own_age, own_age_until, updated_at)
            select $1, new.profile_id, new.band, new.until, $5
            from unnest($2::uuid[], $3::text[], $4::date[]) as new (profile_id, band, until)
            where $6::uuid is null
            on conflict (workspace_id, profile_id) do update
            set own_age = excluded.own_age, own_age_until = excluded.own_age_until, updated_at = excluded.updated_at
            where (t.own_age, t.own_age_until) is distinct from (excluded.own_age, excluded.own_age_until)
            returning t.profile_id",
            None,
        ),
        AgeSayer::Data(import) => (
            "insert into app.consent_person as t (workspace_id, profile_id, data_age, data_age_until, data_age_import,
                updated_at)
            select $1, new.profile_id, new.band, new.until, $6, $5
            from unnest($2::uuid[], $3::text[], $4::date[]) as new (profile_id, band, until)
            on conflict (workspace_id, profile_id) do update
            set data_age = excluded.data_age, data_age_until = excluded.data_age_until,
                data_age_import = excluded.data_age_import, updated_at = excluded.updated_at
            where (t.data_age, t.data_age_until) is distinct from (excluded.data_age, excluded.data_age_until)
            returning t.profile_id",
            import.map(ImportId::uuid),
        ),
        AgeSayer::Site => (
            "insert into app.consent_person as t (workspace_id, profile_id, site_age, site_age_until, updated_at)
            select $1, new.profile_id, new.band, new.until, $5
            from unnest($2::uuid[], $3::text[], $4::date[]) as new (profile_id, band, until)
            where $6::uuid is null
            on conflict (workspace_id, profile_id) do update
            set site_age = excluded.site_age, site_age_until = excluded.site_age_until, updated_at = excluded.updated_at
            where (t.site_age, t.site_age_until) is distinct from (excluded.site_age, excluded.site_age_until)
            returning t.profile_id",
            None,
        ),
    };
    let changed: Vec<Uuid> = sqlx::query_scalar(statement)
        .bind(workspace.uuid())
        .bind(ages.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
        .bind(ages.iter().map(|new| new.age.band.as_str()).collect::<Vec<_>>())
        .bind(
            ages.iter()
                .map(|new| new.age.until.map(|day| day.to_sqlx()))
                .collect::<Vec<_>>(),
        )
        .bind(now.to_sqlx())
        .bind(import)
        .fetch_all(tx.connection())
        .await?;
    Ok(changed.into_iter().map(ProfileId::from_uuid).collect())
}

/// Forgets some of the ages that an import said; whose they were.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_ages(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<Vec<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let forgotten: Vec<Uuid> = sqlx::query_scalar(
        "update app.consent_person t
        set data_age = null, data_age_until = null, data_age_import = null
        where t.workspace_id = $1 and t.profile_id in (select c.profile_id from app.consent_person c
            where c.workspace_id = $1 and c.data_age_import = $2
            limit $3)
        returning t.profile_id",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(forgotten.into_iter().map(ProfileId::from_uuid).collect())
}
