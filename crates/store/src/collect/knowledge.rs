//! Traits, and what is projected from them onto the profile: names, addresses and the terms that find it.

use domain::ids::{ProfileId, SourceId};
use domain::quality::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// What a source says of a person, to be stored unless the source said something later.
pub struct NewTrait {
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
}

/// A trait of a profile.
pub struct ProfileTrait {
    /// Whose it is.
    pub profile: ProfileId,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What is projected onto a profile.
pub struct Projection {
    /// The profile.
    pub profile: ProfileId,
    /// The name to show.
    pub display_name: Option<String>,
    /// The name to sort by.
    pub name_order: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// How many of the expected traits are known.
    pub known_traits: i32,
    /// The words it is found by.
    pub terms: Vec<String>,
}

/// Stores what a source says. What it said earlier than what is known of it changes nothing, and what it repeats does not
/// undo what a member of staff has mended.
///
/// # Errors
/// When the database does not answer.
pub async fn upsert_traits(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    traits: &[NewTrait],
) -> Result<(), StoreError> {
    if traits.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.trait (workspace_id, profile_id, name, source_id, value, original, problem, suggestion,
            observed_at, allowed)
        select $1, new.profile_id, new.name, $2, new.value, new.original, new.problem, new.suggestion, new.observed_at,
            p.allowed
        from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
            as new (profile_id, name, value, original, problem, suggestion, observed_at)
        join app.profile p on p.workspace_id = $1 and p.profile_id = new.profile_id
        on conflict (workspace_id, profile_id, name, source_id) do update
        set value = excluded.value, original = excluded.original, problem = excluded.problem,
            suggestion = excluded.suggestion, observed_at = excluded.observed_at, fixed_at = null, import_id = null,
            previous = null
        where excluded.observed_at >= trait.observed_at
            and (trait.fixed_at is null
                or coalesce(excluded.original, excluded.value) <> coalesce(trait.original, trait.value))",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(traits.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.name.as_str()).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.value.as_str()).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.original.as_deref()).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.problem).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.suggestion.as_deref()).collect::<Vec<_>>())
    .bind(traits.iter().map(|new| new.observed_at.to_sqlx()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    let profiles: Vec<ProfileId> = traits.iter().map(|new| new.profile).collect();
    doubt_contradictions(tx, source, &profiles).await
}

/// Doubts what a source says otherwise than the person, since the person answered for it: it waits in the queue of
/// quality, with the person's own word as what could be meant, and shows nowhere.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn doubt_contradictions(
    tx: &mut WorkspaceTx<'_>,
    source: SourceId,
    profiles: &[ProfileId],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.trait t
        set problem = $4, suggestion = v.value
        from app.trait v
        where t.workspace_id = $1 and t.profile_id = any($3) and t.source_id = $2 and t.verified_at is null
            and v.workspace_id = $1 and v.profile_id = any($3) and v.profile_id = t.profile_id and v.name = t.name
            and v.verified_at is not null and v.verified_at <= t.observed_at and v.value <> t.value
            and t.fixed_at is null",
    )
    .bind(workspace.uuid())
    .bind(source.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .bind(Problem::Contradicts.code())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What is held to be true of the profiles: of each trait, what the person answers for, else what was observed last.
///
/// An address that lets its holder into the portal yields to no address that does not: what a site says, whose key
/// anybody can read, never takes somebody's own door away (`portal::find`).
///
/// # Errors
/// When the database does not answer.
pub async fn traits_of(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<Vec<ProfileTrait>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, String, String)> = sqlx::query_as(
        "select distinct on (t.profile_id, t.name) t.profile_id, t.name, t.value
        from app.trait t
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
        where t.workspace_id = $1 and t.profile_id = any($2)
        order by t.profile_id, t.name, t.verified_at is null,
            t.name = 'email' and not app.is_proven(s.kind, t.import_id), t.observed_at desc, t.source_id",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, name, value)| ProfileTrait {
            profile: ProfileId::from_uuid(profile),
            name,
            value,
        })
        .collect())
}

/// Writes projections, and replaces the terms of their profiles.
///
/// # Errors
/// When the database does not answer.
pub async fn save_projections(
    tx: &mut WorkspaceTx<'_>,
    projections: &[Projection],
) -> Result<(), StoreError> {
    if projections.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    let profiles: Vec<Uuid> = projections.iter().map(|new| new.profile.uuid()).collect();
    let optional = |of: fn(&Projection) -> &Option<String>| {
        projections.iter().map(|new| of(new).clone()).collect::<Vec<_>>()
    };
    sqlx::query(
        "update app.profile p
        set display_name = new.display_name, name_order = new.name_order, email = new.email, phone = new.phone,
            city = new.city, country = new.country, language = new.language, known_traits = new.known_traits
        from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
            $10::integer[])
            as new (profile_id, display_name, name_order, email, phone, city, country, language, known_traits)
        where p.workspace_id = $1 and p.profile_id = new.profile_id",
    )
    .bind(workspace.uuid())
    .bind(&profiles)
    .bind(optional(|new| &new.display_name))
    .bind(projections.iter().map(|new| new.name_order.as_str()).collect::<Vec<_>>())
    .bind(optional(|new| &new.email))
    .bind(optional(|new| &new.phone))
    .bind(optional(|new| &new.city))
    .bind(optional(|new| &new.country))
    .bind(optional(|new| &new.language))
    .bind(projections.iter().map(|new| new.known_traits).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    sqlx::query("delete from app.profile_term where workspace_id = $1 and profile_id = any($2)")
        .bind(workspace.uuid())
        .bind(&profiles)
        .execute(tx.connection())
        .await?;
    let terms = || {
        projections
            .iter()
            .flat_map(|new| new.terms.iter().map(move |term| (new.profile.uuid(), term)))
    };
    sqlx::query(
        "insert into app.profile_term (workspace_id, term, profile_id, allowed)
        select $1, new.term, new.profile_id, p.allowed
        from unnest($2::uuid[], $3::text[]) as new (profile_id, term)
        join app.profile p on p.workspace_id = $1 and p.profile_id = new.profile_id
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(terms().map(|(profile, _)| profile).collect::<Vec<_>>())
    .bind(terms().map(|(_, term)| term.as_str()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}
