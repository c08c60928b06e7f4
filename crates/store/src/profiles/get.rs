//! One person: the profile, its identifiers and its traits.

use domain::ids::ProfileId;
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

use crate::collect::IdentifierKind;
use crate::{StoreError, WorkspaceTx};

/// A person.
#[derive(Debug, Clone)]
pub struct ProfileDetails {
    /// Their id.
    pub profile: ProfileId,
    /// Their name.
    pub display_name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// How many of the expected traits are known.
    pub known_traits: i32,
    /// When they were first seen.
    pub first_seen_at: Timestamp,
    /// When they were last seen.
    pub last_seen_at: Timestamp,
    /// How many events they have.
    pub event_count: i64,
    /// How many orders.
    pub order_count: i64,
    /// What their orders were worth, in minor units.
    pub revenue_minor: i64,
    /// Profiles that were merged into this one, with the time of each merge.
    pub merged: Vec<(ProfileId, Timestamp)>,
    /// What links events to them.
    pub identifiers: Vec<IdentifierRow>,
    /// What is known of them, and from where.
    pub traits: Vec<TraitRow>,
}

/// An identifier of a person.
#[derive(Debug, Clone)]
pub struct IdentifierRow {
    /// What it is.
    pub kind: IdentifierKind,
    /// Its value.
    pub value: String,
}

/// A trait of a person: what is held to be true, and what other sources say.
#[derive(Debug, Clone)]
pub struct TraitRow {
    /// Its name.
    pub name: String,
    /// What the person answers for, else what was observed last, by any source.
    pub latest: Saying,
    /// What other sources say, the latest first.
    pub others: Vec<Saying>,
}

/// What one source says of a trait.
#[derive(Debug, Clone)]
pub struct Saying {
    /// The value, normalised.
    pub value: String,
    /// What was sent, where it differs.
    pub original: Option<String>,
    /// Why it is doubtful: a code of `domain::quality`.
    pub problem: Option<String>,
    /// What could be meant.
    pub suggestion: Option<String>,
    /// When a member of staff mended it.
    pub fixed_at: Option<Timestamp>,
    /// Since when the person answers for it.
    pub verified_at: Option<Timestamp>,
    /// The name of the source.
    pub source: String,
    /// When it was true.
    pub observed_at: Timestamp,
}

#[derive(FromRow)]
struct Row {
    merged_into: Option<Uuid>,
    display_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    known_traits: i32,
    first_seen_at: jiff_sqlx::Timestamp,
    last_seen_at: jiff_sqlx::Timestamp,
    event_count: i64,
    order_count: i64,
    revenue_minor: i64,
    merged_ids: Option<Vec<Uuid>>,
    merged_at: Option<Vec<jiff_sqlx::Timestamp>>,
    identifier_kinds: Option<Vec<String>>,
    identifier_values: Option<Vec<String>>,
    trait_names: Option<Vec<String>>,
    trait_values: Option<Vec<String>>,
    trait_originals: Option<Vec<Option<String>>>,
    trait_problems: Option<Vec<Option<String>>>,
    trait_suggestions: Option<Vec<Option<String>>>,
    trait_fixes: Option<Vec<Option<jiff_sqlx::Timestamp>>>,
    trait_answers: Option<Vec<Option<jiff_sqlx::Timestamp>>>,
    trait_sources: Option<Vec<String>>,
    trait_times: Option<Vec<jiff_sqlx::Timestamp>>,
}

/// The whole person in one journey: a page that waits for the database six times is slow however fast each answer is.
const ONE: &str = "
select p.merged_into, p.display_name, p.email, p.phone, p.known_traits, p.first_seen_at, p.last_seen_at,
    p.event_count, p.order_count, p.revenue_minor, m.merged_ids, m.merged_at, i.identifier_kinds,
    i.identifier_values, t.trait_names, t.trait_values, t.trait_originals, t.trait_problems,
    t.trait_suggestions, t.trait_fixes, t.trait_answers, t.trait_sources, t.trait_times
from app.profile p
left join lateral (
    select array_agg(o.profile_id order by o.merged_at, o.profile_id) as merged_ids,
        array_agg(o.merged_at order by o.merged_at, o.profile_id) as merged_at
    from app.profile o
    where o.workspace_id = $1 and o.merged_into = $2
    ) m on true
left join lateral (
    select array_agg(k.kind) as identifier_kinds, array_agg(k.value) as identifier_values
    from (
        select kind, value from app.identifier
        where workspace_id = $1 and profile_id = $2
        order by kind desc, created_at, value
        limit 50) k
    ) i on true
left join lateral (
    select array_agg(said.name) as trait_names, array_agg(said.value) as trait_values,
        array_agg(said.original) as trait_originals, array_agg(said.problem) as trait_problems,
        array_agg(said.suggestion) as trait_suggestions, array_agg(said.fixed_at) as trait_fixes,
        array_agg(said.verified_at) as trait_answers, array_agg(said.source) as trait_sources,
        array_agg(said.observed_at) as trait_times
    from (
        select f.name, f.value, f.original, f.problem, f.suggestion, f.fixed_at, f.verified_at, s.name as source,
            f.observed_at
        from app.trait f
        join app.source s on s.workspace_id = $1 and s.source_id = f.source_id
        where f.workspace_id = $1 and f.profile_id = $2
        order by f.name, f.verified_at is null,
            f.name = 'email' and not app.is_proven(s.kind, f.import_id), f.observed_at desc, f.source_id
        limit 400) said
    ) t on true
where p.workspace_id = $1 and p.profile_id = $2";

/// Reads a person. One that was merged leads to the person it was merged into.
///
/// # Errors
/// When the database does not answer.
pub async fn get<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Option<ProfileDetails>, StoreError> {
    let mut profile = profile;
    let mut row = one(tx, profile).await?;
    if let Some(into) = row.as_ref().and_then(|row| row.merged_into) {
        profile = ProfileId::from_uuid(into);
        row = one(tx, profile).await?;
    }
    Ok(row.map(|mut row| ProfileDetails {
        profile,
        traits: traits(&mut row),
        display_name: row.display_name,
        email: row.email,
        phone: row.phone,
        known_traits: row.known_traits,
        first_seen_at: row.first_seen_at.to_jiff(),
        last_seen_at: row.last_seen_at.to_jiff(),
        event_count: row.event_count,
        order_count: row.order_count,
        revenue_minor: row.revenue_minor,
        merged: row
            .merged_ids
            .unwrap_or_default()
            .into_iter()
            .zip(row.merged_at.unwrap_or_default())
            .map(|(id, at)| (ProfileId::from_uuid(id), at.to_jiff()))
            .collect(),
        identifiers: row
            .identifier_kinds
            .unwrap_or_default()
            .iter()
            .zip(row.identifier_values.unwrap_or_default())
            .filter_map(|(kind, value)| {
                let kind = IdentifierKind::parse(kind)?;
                Some(IdentifierRow { kind, value })
            })
            .collect(),
    }))
}

async fn one<Mode>(tx: &mut WorkspaceTx<'_, Mode>, profile: ProfileId) -> Result<Option<Row>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(ONE)
        .bind(workspace.uuid())
        .bind(profile.uuid())
        .fetch_optional(tx.connection())
        .await?)
}

/// Groups what sources say by trait; it comes sorted by name, the latest first.
fn traits(row: &mut Row) -> Vec<TraitRow> {
    let names = row.trait_names.take().unwrap_or_default();
    let sayings = row
        .trait_values
        .take()
        .unwrap_or_default()
        .into_iter()
        .zip(row.trait_originals.take().unwrap_or_default())
        .zip(row.trait_problems.take().unwrap_or_default())
        .zip(row.trait_suggestions.take().unwrap_or_default())
        .zip(row.trait_fixes.take().unwrap_or_default())
        .zip(row.trait_answers.take().unwrap_or_default())
        .zip(row.trait_sources.take().unwrap_or_default())
        .zip(row.trait_times.take().unwrap_or_default());
    let mut traits: Vec<TraitRow> = Vec::new();
    for (name, (((((((value, original), problem), suggestion), fixed), answered), source), at)) in
        names.into_iter().zip(sayings)
    {
        let saying = Saying {
            value,
            original,
            problem,
            suggestion,
            fixed_at: fixed.map(jiff_sqlx::Timestamp::to_jiff),
            verified_at: answered.map(jiff_sqlx::Timestamp::to_jiff),
            source,
            observed_at: at.to_jiff(),
        };
        match traits.last_mut().filter(|last| last.name == name) {
            Some(last) => last.others.push(saying),
            None => traits.push(TraitRow {
                name,
                latest: saying,
                others: Vec::new(),
            }),
        }
    }
    traits
}
