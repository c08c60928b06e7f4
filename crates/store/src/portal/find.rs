//! Whom an address or a browser belongs to.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
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

/// The person that an address belongs to: by the client's own files, else the only one of whom a source that keeps its key
/// says so.
///
/// What a site or an application says proves nothing: its write key can be read by anybody, who could then say
/// that their own address is somebody else's.
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
        "select distinct p.profile_id
        from app.profile_term f
        join app.profile p on p.workspace_id = $1 and p.profile_id = f.profile_id
        join app.trait t on t.workspace_id = $1 and t.profile_id = p.profile_id
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
        where f.workspace_id = $1 and f.term = $2 and p.merged_into is null
            and t.name = 'email' and lower(t.value) = $3
            and app.is_proven(s.kind, t.import_id)
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

/// The address at which a person is reached: that of the client's own files, else what a source that keeps its key said
/// last (see [`by_address`]).
///
/// Not what the person corrected: nobody has shown yet that they read what is sent there.
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
            (select lower(t.value) from app.trait t
                join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
                where t.workspace_id = $1 and t.profile_id = $2 and t.name = 'email'
                    and app.is_proven(s.kind, t.import_id)
                order by t.observed_at desc, t.source_id
                limit 1))",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?
    .flatten())
}

/// Keeps the address at which a person is reached as one of their identifiers, whatever is said of their address from now
/// on.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_address(
    tx: &mut WorkspaceTx<'_>,
    profile: ProfileId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(address) = address_of(tx, profile).await? else {
        return Ok(());
    };
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.identifier (workspace_id, kind, value, profile_id, created_at, allowed)
        select $1, 'email', $3, p.profile_id, $4, p.allowed
        from app.profile p
        where p.workspace_id = $1 and p.profile_id = $2
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .bind(address)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
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
