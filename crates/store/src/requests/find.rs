//! Finding whom a request is about, by what the person is known by.

use std::collections::BTreeSet;

use domain::ids::ProfileId;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// The people who are known by one of these ids of the client, or by one of these addresses, which are normalised.
///
/// An address counts where it is proven (the function `app.is_proven`): anybody could claim one with the key of a site.
///
/// # Errors
/// When the database does not answer.
pub async fn find_raw<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    ids: &[String],
    emails: &[String],
) -> Result<BTreeSet<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "select i.profile_id from unnest($2::text[]) as asked (value)
        join app.identifier i on i.workspace_id = $1 and i.kind = 'user' and i.value = asked.value
        union
        select i.profile_id from unnest($3::text[]) as asked (value)
        join app.identifier i on i.workspace_id = $1 and i.kind = 'email' and i.value = asked.value
        union
        select p.profile_id from unnest($3::text[]) as asked (value)
        join app.profile_term f on f.workspace_id = $1 and f.term = asked.value
        join app.profile p on p.workspace_id = $1 and p.profile_id = f.profile_id and p.merged_into is null
        join app.trait t on t.workspace_id = $1 and t.profile_id = p.profile_id and t.name = 'email'
            and t.value = asked.value
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id and app.is_proven(s.kind, t.import_id)",
    )
    .bind(workspace.uuid())
    .bind(ids)
    .bind(emails)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(ProfileId::from_uuid).collect())
}

/// The people who are known by an id or an address with one of these SHA-256 digests. Every one of the workspace is
/// looked at, so this is for programs that ask now and then.
///
/// # Errors
/// When the database does not answer.
pub async fn find_digest<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    ids: &[Vec<u8>],
    emails: &[Vec<u8>],
) -> Result<BTreeSet<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "select i.profile_id from app.identifier i
        where i.workspace_id = $1 and (
            (i.kind = 'user' and sha256(convert_to(i.value, 'UTF8')) = any($2))
            or (i.kind = 'email' and sha256(convert_to(i.value, 'UTF8')) = any($3)))
        union
        select p.profile_id from app.trait t
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id and app.is_proven(s.kind, t.import_id)
        join app.profile p on p.workspace_id = $1 and p.profile_id = t.profile_id and p.merged_into is null
        where t.workspace_id = $1 and t.name = 'email' and sha256(convert_to(t.value, 'UTF8')) = any($3)",
    )
    .bind(workspace.uuid())
    .bind(ids)
    .bind(emails)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(ProfileId::from_uuid).collect())
}
