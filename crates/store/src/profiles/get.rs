//! One person: the profile, its identifiers and its traits.

use domain::ids::ProfileId;
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

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
    /// Whether it is an id at the client; otherwise it is one of a browser or device.
    pub is_user: bool,
    /// Its value.
    pub value: String,
}

/// A trait of a person.
#[derive(Debug, Clone)]
pub struct TraitRow {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The name of the source that said so.
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
}

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
    let Some(row) = row else { return Ok(None) };
    let workspace = tx.workspace();
    let merged: Vec<(Uuid, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select profile_id, merged_at from app.profile
        where workspace_id = $1 and merged_into = $2
        order by merged_at",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?;
    let identifiers: Vec<(String, String)> = sqlx::query_as(
        "select kind, value from app.identifier
        where workspace_id = $1 and profile_id = $2
        order by kind desc, created_at
        limit 50",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?;
    let traits: Vec<(String, String, String, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select t.name, t.value, s.name, t.observed_at
        from app.trait t
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
        where t.workspace_id = $1 and t.profile_id = $2
        order by t.name
        limit 200",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(Some(ProfileDetails {
        profile,
        display_name: row.display_name,
        email: row.email,
        phone: row.phone,
        known_traits: row.known_traits,
        first_seen_at: row.first_seen_at.to_jiff(),
        last_seen_at: row.last_seen_at.to_jiff(),
        event_count: row.event_count,
        order_count: row.order_count,
        revenue_minor: row.revenue_minor,
        merged: merged
            .into_iter()
            .map(|(id, at)| (ProfileId::from_uuid(id), at.to_jiff()))
            .collect(),
        identifiers: identifiers
            .into_iter()
            .map(|(kind, value)| IdentifierRow {
                is_user: kind == "user",
                value,
            })
            .collect(),
        traits: traits
            .into_iter()
            .map(|(name, value, source, at)| TraitRow {
                name,
                value,
                source,
                observed_at: at.to_jiff(),
            })
            .collect(),
    }))
}

async fn one<Mode>(tx: &mut WorkspaceTx<'_, Mode>, profile: ProfileId) -> Result<Option<Row>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select merged_into, display_name, email, phone, known_traits, first_seen_at, last_seen_at, event_count,
            order_count, revenue_minor
        from app.profile
        where workspace_id = $1 and profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?)
}
