//! What a person says of themselves, and answers for.

use domain::ids::{ProfileId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// A value that the person answers for.
pub struct Correction<'a> {
    /// The person.
    pub profile: ProfileId,
    /// The trait.
    pub name: &'a str,
    /// Its value, normalised.
    pub value: &'a str,
    /// What was typed, where it differs.
    pub original: Option<&'a str>,
    /// What the source of people's own words is called.
    pub source_name: &'a str,
}

/// Writes a value down that no source overrules from then on.
///
/// It comes from a source of its own, whose id is that of the
/// workspace: the person. What others say otherwise no longer counts, and is doubted when they say it again.
///
/// # Errors
/// When the database does not answer.
pub async fn correct(
    tx: &mut WorkspaceTx<'_>,
    correction: &Correction<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let source = SourceId::from_uuid(workspace.uuid());
    sqlx::query(
        "insert into app.source (workspace_id, source_id, kind, name, created_at)
        select $1, $2, 'survey', case
            when exists (select from app.source s where s.workspace_id = $1 and s.name = $3)
            then $3 || ' ' || left($2::text, 8) else $3 end, $4
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(correction.source_name)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    sqlx::query(
        "insert into app.trait (workspace_id, profile_id, name, source_id, value, original, observed_at, verified_at,
            allowed)
        select $1, p.profile_id, $3, $4, $5, $6, $7, $7, p.allowed
        from app.profile p
        where p.workspace_id = $1 and p.profile_id = $2
        on conflict (workspace_id, profile_id, name, source_id) do update
        set value = excluded.value, original = excluded.original, problem = null, suggestion = null,
            observed_at = excluded.observed_at, verified_at = excluded.verified_at",
    )
    .bind(workspace.uuid())
    .bind(correction.profile.uuid())
    .bind(correction.name)
    .bind(source.uuid())
    .bind(correction.value)
    .bind(correction.original)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
