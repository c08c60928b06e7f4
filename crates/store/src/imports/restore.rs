//! Taking back what a file said of people. What anybody said later stays.

use domain::ids::{ImportId, ProfileId, SourceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use uuid::Uuid;

use super::profiles::tally;
use crate::{StoreError, WorkspaceTx};

/// A value that an import gave, with what its source said before.
pub struct TakenBack {
    /// Whose it is.
    pub profile: ProfileId,
    /// Its name.
    pub name: String,
    /// What the source said before.
    pub previous: Option<Value>,
}

/// What is said again, as it was said before.
pub struct Restored {
    /// Whose it is.
    pub profile: ProfileId,
    /// Its name.
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
    /// What had been said before that.
    pub previous: Option<Value>,
}

/// The imports that were taken back, or are being.
///
/// # Errors
/// When the database does not answer.
pub async fn undone_imports(tx: &mut WorkspaceTx<'_>) -> Result<Vec<ImportId>, StoreError> {
    let workspace = tx.workspace();
    let undone: Vec<Uuid> = sqlx::query_scalar(
        "select import_id from app.import where workspace_id = $1 and state in ('undoing', 'undone')",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(undone.into_iter().map(ImportId::from_uuid).collect())
}

/// Takes away some of the people that an import made and nothing else hangs on.
///
/// Gives back how many were looked at, and how many went.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_orphans(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<(usize, usize), StoreError> {
    let workspace = tx.workspace();
    let made: Vec<Uuid> = sqlx::query_scalar(
        "select profile_id from app.profile where workspace_id = $1 and import_id = $2 limit $3 for update",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    // What happened to them is in the row itself, which is held: an event that has just come in keeps them.
    let gone: Vec<Uuid> = sqlx::query_scalar(
        "delete from app.profile p
        where p.workspace_id = $1 and p.profile_id = any($3) and p.event_count = 0 and p.merged_into is null
            and not exists (select from app.trait t
                where t.workspace_id = $1 and t.profile_id = p.profile_id
                    and (t.import_id is distinct from $2 or t.previous is not null))
            and not exists (select from app.identifier i
                where i.workspace_id = $1 and i.profile_id = p.profile_id and i.import_id is distinct from $2)
            and not exists (select from app.profile m where m.workspace_id = $1 and m.merged_into = p.profile_id)
            and not exists (select from app.import_consent c
                where c.workspace_id = $1 and c.profile_id = p.profile_id and c.import_id <> $2)
            and not exists (select from app.consent_event e
                where e.workspace_id = $1 and e.profile_id = p.profile_id and e.origin <> 'import')
        returning p.profile_id",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(&made)
    .fetch_all(tx.connection())
    .await?;
    for statement in [
        "delete from app.trait where workspace_id = $1 and profile_id = any($2)",
        "delete from app.profile_term where workspace_id = $1 and profile_id = any($2)",
        "delete from app.consent_state where workspace_id = $1 and profile_id = any($2)",
        "delete from app.consent_person where workspace_id = $1 and profile_id = any($2)",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(&gone)
            .execute(tx.connection())
            .await?;
    }
    if let Some(first) = gone.first() {
        let count = i64::try_from(gone.len()).unwrap_or(0);
        tally(tx, ProfileId::from_uuid(*first), -count).await?;
    }
    Ok((made.len(), gone.len()))
}

/// Hands people that stay over to another import that spoke of them, or to nobody: those that an import made, of which
/// [`delete_orphans`] has just taken away the others.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_profiles(tx: &mut WorkspaceTx<'_>, import: ImportId, limit: i64) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.profile p
        set import_id = case when p.event_count = 0 then (select t.import_id from app.trait t
            where t.workspace_id = $1 and t.profile_id = p.profile_id and t.import_id <> $2
            order by t.import_id desc
            limit 1) end
        where p.workspace_id = $1 and p.profile_id in (select s.profile_id from app.profile s
            where s.workspace_id = $1 and s.import_id = $2
            limit $3)",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Some of the values that an import gave, whose people are held until the transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn traits_to_take_back(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<Vec<TakenBack>, StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "select profile_id from app.profile
        where workspace_id = $1 and profile_id in (select t.profile_id from app.trait t
            where t.workspace_id = $1 and t.import_id = $2
            limit $3)
        order by profile_id
        for no key update",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .execute(tx.connection())
    .await?;
    let rows: Vec<(Uuid, String, Option<Value>)> = sqlx::query_as(
        "select profile_id, name, previous from app.trait
        where workspace_id = $1 and import_id = $2
        limit $3",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, name, previous)| TakenBack {
            profile: ProfileId::from_uuid(profile),
            name,
            previous,
        })
        .collect())
}

/// Takes back values of an import: those with something to go back to are said again, the others go.
///
/// # Errors
/// When the database does not answer.
pub async fn take_back(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    import: ImportId,
    gone: &[(ProfileId, String)],
    restored: &[Restored],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "delete from app.trait t using unnest($4::uuid[], $5::text[]) as gone (profile_id, name)
        where t.workspace_id = $1 and t.profile_id = gone.profile_id and t.name = gone.name and t.source_id = $2
            and t.import_id = $3",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(import.uuid())
    .bind(gone.iter().map(|(profile, _)| profile.uuid()).collect::<Vec<_>>())
    .bind(gone.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    if restored.is_empty() {
        return Ok(());
    }
    let optional = |of: fn(&Restored) -> &Option<String>| {
        restored.iter().map(|old| of(old).as_deref()).collect::<Vec<_>>()
    };
    sqlx::query(
        "update app.trait t
        set value = old.value, original = old.original, problem = old.problem, suggestion = old.suggestion,
            observed_at = old.observed_at, fixed_at = old.fixed_at, import_id = old.import_id,
            previous = old.previous
        from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[],
            $11::timestamptz[], $12::uuid[], $13::jsonb[])
            as old (profile_id, name, value, original, problem, suggestion, observed_at, fixed_at, import_id, previous)
        where t.workspace_id = $1 and t.profile_id = old.profile_id and t.name = old.name and t.source_id = $2
            and t.import_id = $3",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(import.uuid())
    .bind(restored.iter().map(|old| old.profile.uuid()).collect::<Vec<_>>())
    .bind(restored.iter().map(|old| old.name.as_str()).collect::<Vec<_>>())
    .bind(restored.iter().map(|old| old.value.as_str()).collect::<Vec<_>>())
    .bind(optional(|old| &old.original))
    .bind(optional(|old| &old.problem))
    .bind(optional(|old| &old.suggestion))
    .bind(restored.iter().map(|old| old.observed_at.to_sqlx()).collect::<Vec<_>>())
    .bind(
        restored
            .iter()
            .map(|old| old.fixed_at.map(|at| at.to_sqlx()))
            .collect::<Vec<_>>(),
    )
    .bind(
        restored
            .iter()
            .map(|old| old.import.map(ImportId::uuid))
            .collect::<Vec<_>>(),
    )
    .bind(restored.iter().map(|old| old.previous.as_ref()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes away some of the identifiers that an import linked to people who stay.
///
/// Gives back how many were looked at.
///
/// An address stays while somebody says it of the person; an id stays while something came in under it since.
///
/// # Errors
/// When the database does not answer.
pub async fn identifiers_to_take_back(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    limit: i64,
) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select kind, value from app.identifier where workspace_id = $1 and import_id = $2 limit $3 for update",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    let (kinds, values): (Vec<String>, Vec<String>) = rows.into_iter().unzip();
    sqlx::query(
        "delete from app.identifier i
        using unnest($3::text[], $4::text[]) as mine (kind, value), app.profile p
        where i.workspace_id = $1 and i.kind = mine.kind and i.value = mine.value
            and p.workspace_id = $1 and p.profile_id = i.profile_id
            and case when i.kind = 'email' then not exists (select from app.trait t
                    where t.workspace_id = $1 and t.profile_id = i.profile_id and t.name = 'email'
                        and lower(t.value) = i.value)
                else p.event_count = 0 and not exists (select from app.trait t
                    where t.workspace_id = $1 and t.profile_id = i.profile_id and t.import_id > $2) end",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(&kinds)
    .bind(&values)
    .execute(tx.connection())
    .await?;
    keep_rest(tx, import, &kinds, &values).await?;
    Ok(u64::try_from(kinds.len()).unwrap_or(u64::MAX))
}

/// Hands identifiers that stay over to the import that their person was handed over to, or that speaks of them under it,
/// if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_rest(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    kinds: &[String],
    values: &[String],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.identifier i set import_id = coalesce(p.import_id, (select t.import_id from app.trait t
            where t.workspace_id = $1 and t.profile_id = i.profile_id and t.import_id <> $2
                and case when i.kind = 'email' then t.name = 'email' and lower(t.value) = i.value
                    else p.event_count = 0 end
            order by t.import_id desc
            limit 1))
        from unnest($3::text[], $4::text[]) as mine (kind, value), app.profile p
        where i.workspace_id = $1 and i.kind = mine.kind and i.value = mine.value and i.import_id = $2
            and p.workspace_id = $1 and p.profile_id = i.profile_id",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(kinds)
    .bind(values)
    .execute(tx.connection())
    .await?;
    Ok(())
}
