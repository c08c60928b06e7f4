//! What a dry run asks: who is known, without holding anybody.

use std::collections::HashMap;

use domain::ids::{ProfileId, SourceId};
use uuid::Uuid;

use super::FoundPerson;
use super::people::{columns, kind_of};
use crate::collect::Identifier;
use crate::{StoreError, WorkspaceTx};

/// Those of the identifiers that lead to somebody.
///
/// # Errors
/// When the database does not answer.
pub async fn known_people<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    identifiers: &[Identifier],
) -> Result<Vec<FoundPerson>, StoreError> {
    let workspace = tx.workspace();
    let (kinds, values) = columns(identifiers);
    let rows: Vec<(String, String, Uuid, bool)> = sqlx::query_as(
        "select i.kind, i.value, i.profile_id,
            exists (select from app.identifier u
                where u.workspace_id = $1 and u.profile_id = i.profile_id and u.kind = 'user')
        from unnest($2::text[], $3::text[]) as asked (kind, value)
        join app.identifier i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value",
    )
    .bind(workspace.uuid())
    .bind(kinds)
    .bind(values)
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(kind, value, profile, has_user)| {
            Ok(FoundPerson {
                identifier: Identifier {
                    kind: kind_of(&kind)?,
                    value,
                },
                profile: ProfileId::from_uuid(profile),
                has_user,
            })
        })
        .collect()
}

/// What a source has said of people, as it was sent: by person and name.
///
/// # Errors
/// When the database does not answer.
pub async fn said_before<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    profiles: &[ProfileId],
) -> Result<HashMap<(ProfileId, String), String>, StoreError> {
    if profiles.is_empty() {
        return Ok(HashMap::new());
    }
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, String, String)> = sqlx::query_as(
        "select profile_id, name, coalesce(original, value) from app.trait
        where workspace_id = $1 and profile_id = any($2) and source_id = $3",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .bind(source.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, name, sent)| ((ProfileId::from_uuid(profile), name), sent))
        .collect())
}
