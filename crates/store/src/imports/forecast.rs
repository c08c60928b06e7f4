//! What a dry run asks: who is known, without holding anybody.

use std::collections::{HashMap, HashSet};

use domain::ids::{ProfileId, SourceId};
use uuid::Uuid;

use super::FoundPerson;
use crate::collect::{Identifier, IdentifierKind};
use crate::{StoreError, WorkspaceTx};

/// Those of the identifiers that lead to somebody.
///
/// Kind by kind, each with its list of values: a walk along the key, whatever the planner thinks of how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn known_people<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    identifiers: &[Identifier],
) -> Result<Vec<FoundPerson>, StoreError> {
    let workspace = tx.workspace();
    let mut found: Vec<(Identifier, Uuid)> = Vec::new();
    for kind in [
        IdentifierKind::User,
        IdentifierKind::Email,
        IdentifierKind::Anonymous,
    ] {
        let values: Vec<&str> = identifiers
            .iter()
            .filter(|identifier| identifier.kind == kind)
            .map(|identifier| identifier.value.as_str())
            .collect();
        if values.is_empty() {
            continue;
        }
        let rows: Vec<(String, Uuid)> = sqlx::query_as(
            "select value, profile_id from app.identifier
            where workspace_id = $1 and kind = $2 and value = any($3)",
        )
        .bind(workspace.uuid())
        .bind(kind.as_str())
        .bind(values)
        .fetch_all(tx.connection())
        .await?;
        found.extend(
            rows.into_iter()
                .map(|(value, profile)| (Identifier { kind, value }, profile)),
        );
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let with_user: Vec<Uuid> = sqlx::query_scalar(
        "select distinct profile_id from app.identifier
        where workspace_id = $1 and profile_id = any($2) and kind = 'user'",
    )
    .bind(workspace.uuid())
    .bind(found.iter().map(|(_, profile)| *profile).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    let with_user: HashSet<Uuid> = with_user.into_iter().collect();
    Ok(found
        .into_iter()
        .map(|(identifier, profile)| FoundPerson {
            identifier,
            profile: ProfileId::from_uuid(profile),
            has_user: with_user.contains(&profile),
        })
        .collect())
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
