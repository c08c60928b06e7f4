//! Who the rows of a batch are about, and what their source says of them already.

use std::collections::HashSet;

use domain::ids::{ImportId, ProfileId, SourceId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::Row as _;
use uuid::Uuid;

use super::forecast::known_people;
use crate::collect::Identifier;
use crate::{StoreError, WorkspaceTx};

/// An identifier that leads to somebody.
pub struct FoundPerson {
    /// The identifier.
    pub identifier: Identifier,
    /// To whom.
    pub profile: ProfileId,
    /// Whether that person has an id at the client.
    pub has_user: bool,
}

/// What a source says of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct SaidValue {
    /// Of whom.
    pub profile: ProfileId,
    /// What is said.
    pub name: String,
    /// The value, normalised.
    pub value: String,
    /// What was sent, where it differs.
    pub original: Option<String>,
    /// Why it is doubtful.
    pub problem: Option<String>,
    /// What could be meant.
    pub suggestion: Option<String>,
    /// When it was true.
    pub observed_at: Timestamp,
    /// When staff mended it.
    pub fixed_at: Option<Timestamp>,
    /// The import that said it.
    pub import: Option<ImportId>,
    /// What the source had said before.
    pub previous: Option<Value>,
}

/// Those of the fingerprints that are on the list of people who must not come back.
///
/// # Errors
/// When the database does not answer.
pub async fn suppressed<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    fingerprints: &[Vec<u8>],
) -> Result<HashSet<Vec<u8>>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Vec<u8>> = sqlx::query_scalar(
        "select fingerprint from app.suppression where workspace_id = $1 and fingerprint = any($2)",
    )
    .bind(workspace.uuid())
    .bind(fingerprints)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().collect())
}

/// Those of the identifiers that lead to somebody. The people are held until the transaction ends.
///
/// # Errors
/// [`StoreError::Conflict`] when an identifier has just moved to another person: the batch must look again.
pub async fn resolve(
    tx: &mut WorkspaceTx<'_>,
    identifiers: &[Identifier],
) -> Result<Vec<FoundPerson>, StoreError> {
    let found = known_people(tx, identifiers).await?;
    if found.is_empty() {
        return Ok(found);
    }
    let profiles: Vec<Uuid> = found.iter().map(|found| found.profile.uuid()).collect();
    let workspace = tx.workspace();
    let held: Vec<Uuid> = sqlx::query_scalar(
        "select profile_id from app.profile
        where workspace_id = $1 and profile_id = any($2)
        order by profile_id
        for no key update",
    )
    .bind(workspace.uuid())
    .bind(&profiles)
    .fetch_all(tx.connection())
    .await?;
    let held: HashSet<Uuid> = held.into_iter().collect();
    // Asked again: now it shows what those who held the people before have written.
    let found = known_people(tx, identifiers).await?;
    if found.iter().all(|found| held.contains(&found.profile.uuid())) {
        Ok(found)
    } else {
        Err(StoreError::Conflict)
    }
}

/// What a source says of people.
///
/// # Errors
/// When the database does not answer.
pub async fn said<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: SourceId,
    profiles: &[ProfileId],
) -> Result<Vec<SaidValue>, StoreError> {
    if profiles.is_empty() {
        return Ok(Vec::new());
    }
    let workspace = tx.workspace();
    let rows = sqlx::query(
        "select profile_id, name, value, original, problem, suggestion, observed_at, fixed_at, import_id, previous
        from app.trait
        where workspace_id = $1 and profile_id = any($2) and source_id = $3",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .bind(source.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.iter()
        .map(|row| {
            let observed_at: jiff_sqlx::Timestamp = row.try_get("observed_at")?;
            let fixed_at: Option<jiff_sqlx::Timestamp> = row.try_get("fixed_at")?;
            let import: Option<Uuid> = row.try_get("import_id")?;
            Ok(SaidValue {
                profile: ProfileId::from_uuid(row.try_get("profile_id")?),
                name: row.try_get("name")?,
                value: row.try_get("value")?,
                original: row.try_get("original")?,
                problem: row.try_get("problem")?,
                suggestion: row.try_get("suggestion")?,
                observed_at: observed_at.to_jiff(),
                fixed_at: fixed_at.map(jiff_sqlx::Timestamp::to_jiff),
                import: import.map(ImportId::from_uuid),
                previous: row.try_get("previous")?,
            })
        })
        .collect()
}

/// The kinds and the values, side by side.
pub(super) fn columns(identifiers: &[Identifier]) -> (Vec<&'static str>, Vec<&str>) {
    identifiers
        .iter()
        .map(|identifier| (identifier.kind.as_str(), identifier.value.as_str()))
        .unzip()
}
