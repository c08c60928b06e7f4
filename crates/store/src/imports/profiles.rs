//! People that an import makes, whole in one go.

use domain::ids::{ImportId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::people::columns;
use crate::collect::{Identifier, Projection};
use crate::{StoreError, WorkspaceTx};

/// Somebody to be made, with what shows of them.
pub struct NewPerson {
    /// What is projected from what the file says.
    pub projection: Projection,
    /// When the file said it: seen first and last.
    pub seen_at: Timestamp,
}

/// Makes people, with the terms that find them.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_people(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    people: &[NewPerson],
) -> Result<(), StoreError> {
    let Some(first) = people.first() else {
        return Ok(());
    };
    let workspace = tx.workspace();
    let optional = |of: fn(&Projection) -> &Option<String>| {
        people
            .iter()
            .map(|new| of(&new.projection).as_deref())
            .collect::<Vec<_>>()
    };
    sqlx::query(
        "insert into app.profile (workspace_id, profile_id, display_name, name_order, email, phone, city, country,
            language, known_traits, first_seen_at, last_seen_at, created_at, import_id, allowed)
        select $1, new.profile_id, new.display_name, new.name_order, new.email, new.phone, new.city, new.country,
            new.language, new.known_traits, new.seen_at, new.seen_at, new.seen_at, $2,
            coalesce((select g.known_mask from app.gate g where g.workspace_id = $1), 4611686018427387904)
        from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
            $11::integer[], $12::timestamptz[])
            as new (profile_id, display_name, name_order, email, phone, city, country, language, known_traits, seen_at)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(
        people
            .iter()
            .map(|new| new.projection.profile.uuid())
            .collect::<Vec<_>>(),
    )
    .bind(optional(|projection| &projection.display_name))
    .bind(
        people
            .iter()
            .map(|new| new.projection.name_order.as_str())
            .collect::<Vec<_>>(),
    )
    .bind(optional(|projection| &projection.email))
    .bind(optional(|projection| &projection.phone))
    .bind(optional(|projection| &projection.city))
    .bind(optional(|projection| &projection.country))
    .bind(optional(|projection| &projection.language))
    .bind(
        people
            .iter()
            .map(|new| new.projection.known_traits)
            .collect::<Vec<_>>(),
    )
    .bind(people.iter().map(|new| new.seen_at.to_sqlx()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    insert_terms(tx, people).await?;
    let made = i64::try_from(people.len()).unwrap_or(i64::MAX);
    tally(tx, first.projection.profile, made).await
}

/// New people permit what everybody does who never chose, so their terms need no look at their profiles.
async fn insert_terms(tx: &mut WorkspaceTx<'_>, people: &[NewPerson]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let mut terms: Vec<(&str, uuid::Uuid)> = people
        .iter()
        .flat_map(|new| {
            let profile = new.projection.profile.uuid();
            new.projection
                .terms
                .iter()
                .map(move |term| (term.as_str(), profile))
        })
        .collect();
    // In the order of the index: pages are visited once.
    terms.sort_unstable();
    let (terms, profiles): (Vec<_>, Vec<_>) = terms.into_iter().unzip();
    sqlx::query(
        "insert into app.profile_term (workspace_id, term, profile_id, allowed)
        select $1, new.term, new.profile_id,
            coalesce((select g.known_mask from app.gate g where g.workspace_id = $1), 4611686018427387904)
        from unnest($2::text[], $3::uuid[]) as new (term, profile_id)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(terms)
    .bind(profiles)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Adds to the number of profiles.
pub(super) async fn tally(
    tx: &mut WorkspaceTx<'_>,
    profile: ProfileId,
    profiles: i64,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let [.., last] = profile.uuid().into_bytes();
    sqlx::query(
        "insert into app.profile_tally (workspace_id, part, profiles) values ($1, $2, $3)
        on conflict (workspace_id, part) do update set profiles = profile_tally.profiles + excluded.profiles",
    )
    .bind(workspace.uuid())
    .bind(i16::from(last % 16))
    .bind(profiles)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Links identifiers to people, for an import.
///
/// # Errors
/// [`StoreError::Conflict`] when another transaction has just linked one of them: the batch must look again.
pub async fn insert_identifiers(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    mut links: Vec<(Identifier, ProfileId)>,
    now: Timestamp,
) -> Result<(), StoreError> {
    if links.is_empty() {
        return Ok(());
    }
    // In one order everywhere, so that two batches wait for each other instead of locking each other out.
    links.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let profiles: Vec<uuid::Uuid> = links.iter().map(|(_, profile)| profile.uuid()).collect();
    let identifiers: Vec<Identifier> = links.into_iter().map(|(identifier, _)| identifier).collect();
    let (kinds, values) = columns(&identifiers);
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.identifier (workspace_id, kind, value, profile_id, created_at, import_id, allowed)
        select $1, new.kind, new.value, new.profile, $5, $6, p.allowed
        from unnest($2::text[], $3::text[], $4::uuid[]) as new (kind, value, profile)
        join app.profile p on p.workspace_id = $1 and p.profile_id = new.profile
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(kinds)
    .bind(values)
    .bind(&profiles)
    .bind(now.to_sqlx())
    .bind(import.uuid())
    .execute(tx.connection())
    .await?;
    if done.rows_affected() == u64::try_from(profiles.len()).unwrap_or(u64::MAX) {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}
