//! Whom an address or a browser belongs to.

use domain::ids::ProfileId;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Whom the identifier of a browser leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The profile.
    pub profile: ProfileId,
    /// Whether it has an id or an address at the client: then holding a browser proves too little.
    pub is_somebody: bool,
}

/// The person that an address belongs to: by the client's own files, else the only one whose profile shows it.
///
/// # Errors
/// When the database does not answer.
pub async fn by_address<M>(
    tx: &mut WorkspaceTx<'_, M>,
    email: &str,
) -> Result<Option<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Uuid> = sqlx::query_scalar(
        "select coalesce(p.merged_into, p.profile_id)
        from app.identifier i
        join app.profile p on p.workspace_id = $1 and p.profile_id = i.profile_id
        where i.workspace_id = $1 and i.kind = 'email' and i.value = $2",
    )
    .bind(workspace.uuid())
    .bind(email)
    .fetch_optional(tx.connection())
    .await?;
    if let Some(profile) = found {
        return Ok(Some(ProfileId::from_uuid(profile)));
    }
    let shown: Vec<Uuid> = sqlx::query_scalar(
        "select p.profile_id
        from app.profile_term t
        join app.profile p on p.workspace_id = $1 and p.profile_id = t.profile_id
        where t.workspace_id = $1 and t.term = $2 and p.merged_into is null and lower(p.email) = $3
        limit 2",
    )
    .bind(workspace.uuid())
    .bind(domain::profiles::terms(None, Some(email), None).concat())
    .bind(email)
    .fetch_all(tx.connection())
    .await?;
    Ok(match shown.as_slice() {
        [only] => Some(ProfileId::from_uuid(*only)),
        _ => None,
    })
}

/// The address at which a person is reached: that of the client's own files, else the one that the profile shows.
///
/// # Errors
/// When the database does not answer.
pub async fn address_of<M>(
    tx: &mut WorkspaceTx<'_, M>,
    profile: ProfileId,
) -> Result<Option<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select coalesce(
            (select i.value from app.identifier i
                where i.workspace_id = $1 and i.profile_id = $2 and i.kind = 'email'
                order by i.created_at, i.value
                limit 1),
            lower(p.email))
        from app.profile p
        where p.workspace_id = $1 and p.profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?
    .flatten())
}

/// Whom the identifier of a browser leads to.
///
/// # Errors
/// When the database does not answer.
pub async fn browser<M>(tx: &mut WorkspaceTx<'_, M>, anonymous: &str) -> Result<Option<Reached>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(Uuid, bool)> = sqlx::query_as(
        "select r.profile_id, exists (select from app.identifier k
                where k.workspace_id = $1 and k.profile_id = r.profile_id and k.kind in ('user', 'email'))
        from (select coalesce(p.merged_into, p.profile_id) as profile_id
            from app.identifier i
            join app.profile p on p.workspace_id = $1 and p.profile_id = i.profile_id
            where i.workspace_id = $1 and i.kind = 'anonymous' and i.value = $2) r",
    )
    .bind(workspace.uuid())
    .bind(anonymous)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(|(profile, is_somebody)| Reached {
        profile: ProfileId::from_uuid(profile),
        is_somebody,
    }))
}
