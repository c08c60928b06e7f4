//! What a file says of people.

use domain::ids::{ImportId, ProfileId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use sqlx::Postgres;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;

use crate::collect::doubt_contradictions;
use crate::{StoreError, WorkspaceTx};

/// A value that a file gives.
pub struct ImportedTrait {
    /// Whose it is.
    pub profile: ProfileId,
    /// Its name.
    pub name: String,
    /// Its value, normalised.
    pub value: String,
    /// What was sent, where it differs.
    pub original: Option<String>,
    /// Why it is doubtful.
    pub problem: Option<&'static str>,
    /// What could be meant.
    pub suggestion: Option<String>,
    /// When it was true.
    pub observed_at: Timestamp,
    /// What the source said before, to go back to.
    pub previous: Option<Value>,
}

/// Stores values of people who have just been made: nothing was said of them.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_traits(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    import: ImportId,
    traits: &[ImportedTrait],
) -> Result<(), StoreError> {
    for part in traits.chunks(20_000) {
        let workspace = tx.workspace();
        let query = sqlx::query(
            "insert into app.trait (workspace_id, source_id, import_id, profile_id, name, value, original, problem,
                suggestion, observed_at, allowed)
            select $1, $2, $3, new.profile_id, new.name, new.value, new.original, new.problem, new.suggestion,
                new.observed_at, coalesce((select g.known_mask from app.gate g where g.workspace_id = $1),
                4611686018427387904)
            from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[])
                as new (profile_id, name, value, original, problem, suggestion, observed_at)
            on conflict do nothing",
        )
        .bind(workspace.uuid())
        .bind(source.uuid())
        .bind(import.uuid());
        columns(query, part).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Stores values of people whom the source may have spoken of before: what it said later stays, and what staff have
/// mended is not undone by the same value again.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_traits(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    import: ImportId,
    traits: &[ImportedTrait],
) -> Result<(), StoreError> {
    for part in traits.chunks(5_000) {
        let workspace = tx.workspace();
        let query = sqlx::query(
            "insert into app.trait (workspace_id, source_id, import_id, profile_id, name, value, original, problem,
                suggestion, observed_at, previous, allowed)
            select $1, $2, $3, new.profile_id, new.name, new.value, new.original, new.problem, new.suggestion,
                new.observed_at, new.previous, p.allowed
            from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[],
                $11::jsonb[])
                as new (profile_id, name, value, original, problem, suggestion, observed_at, previous)
            join app.profile p on p.workspace_id = $1 and p.profile_id = new.profile_id
            on conflict (workspace_id, profile_id, name, source_id) do update
            set value = excluded.value, original = excluded.original, problem = excluded.problem,
                suggestion = excluded.suggestion, observed_at = excluded.observed_at, fixed_at = null,
                import_id = excluded.import_id, previous = excluded.previous
            where excluded.observed_at >= trait.observed_at
                and (trait.fixed_at is null
                    or coalesce(excluded.original, excluded.value) <> coalesce(trait.original, trait.value))",
        )
        .bind(workspace.uuid())
        .bind(source.uuid())
        .bind(import.uuid());
        columns(query, part)
            .bind(part.iter().map(|new| new.previous.as_ref()).collect::<Vec<_>>())
            .execute(tx.connection())
            .await?;
        let profiles: Vec<ProfileId> = part.iter().map(|new| new.profile).collect();
        doubt_contradictions(tx, source, &profiles).await?;
    }
    Ok(())
}

fn columns<'q>(
    query: Query<'q, Postgres, PgArguments>,
    traits: &'q [ImportedTrait],
) -> Query<'q, Postgres, PgArguments> {
    query
        .bind(traits.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
        .bind(traits.iter().map(|new| new.name.as_str()).collect::<Vec<_>>())
        .bind(traits.iter().map(|new| new.value.as_str()).collect::<Vec<_>>())
        .bind(
            traits
                .iter()
                .map(|new| new.original.as_deref())
                .collect::<Vec<_>>(),
        )
        .bind(traits.iter().map(|new| new.problem).collect::<Vec<_>>())
        .bind(
            traits
                .iter()
                .map(|new| new.suggestion.as_deref())
                .collect::<Vec<_>>(),
        )
        .bind(
            traits
                .iter()
                .map(|new| new.observed_at.to_sqlx())
                .collect::<Vec<_>>(),
        )
}
