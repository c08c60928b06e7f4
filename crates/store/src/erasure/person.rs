//! Everything that is known of a person, to be taken away by them.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// The person.
#[derive(Debug, Clone)]
pub struct PersonFacts {
    /// The profile that stands for them.
    pub profile: ProfileId,
    /// All of their profiles.
    pub profiles: Vec<ProfileId>,
    /// Identifiers: kind and value.
    pub identifiers: Vec<(String, String)>,
    /// When they were first seen.
    pub first_seen_at: Timestamp,
    /// When they were last seen.
    pub last_seen_at: Timestamp,
    /// How many events they have.
    pub events: i64,
    /// How many orders.
    pub orders: i64,
    /// What these were worth, in minor units of the workspace's currency.
    pub revenue_minor: i64,
    /// The currency.
    pub currency: String,
    /// The name of the workspace.
    pub workspace: String,
}

/// The person with a profile; none when it is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn person_facts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Option<PersonFacts>, StoreError> {
    type Columns = (
        Uuid,
        jiff_sqlx::Timestamp,
        jiff_sqlx::Timestamp,
        i64,
        i64,
        i64,
        String,
        String,
    );
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select p.profile_id, p.first_seen_at, p.last_seen_at, p.event_count, p.order_count, p.revenue_minor,
            w.currency, w.name
        from app.profile q
        join app.profile p on p.workspace_id = $1 and p.profile_id = coalesce(q.merged_into, q.profile_id)
        join platform.workspace w on w.workspace_id = $1
        where q.workspace_id = $1 and q.profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?;
    let Some((root, first_seen_at, last_seen_at, events, orders, revenue_minor, currency, name)) = found
    else {
        return Ok(None);
    };
    let profiles: Vec<Uuid> = sqlx::query_scalar(
        "select profile_id from app.profile
        where workspace_id = $1 and (profile_id = $2 or merged_into = $2)
        order by merged_into nulls first, profile_id",
    )
    .bind(workspace.uuid())
    .bind(root)
    .fetch_all(tx.connection())
    .await?;
    let identifiers = sqlx::query_as(
        "select kind, value from app.identifier
        where workspace_id = $1 and profile_id = any($2)
        order by kind desc, created_at, value",
    )
    .bind(workspace.uuid())
    .bind(&profiles)
    .fetch_all(tx.connection())
    .await?;
    Ok(Some(PersonFacts {
        profile: ProfileId::from_uuid(root),
        profiles: profiles.into_iter().map(ProfileId::from_uuid).collect(),
        identifiers,
        first_seen_at: first_seen_at.to_jiff(),
        last_seen_at: last_seen_at.to_jiff(),
        events,
        orders,
        revenue_minor,
        currency,
        workspace: name,
    }))
}

/// What a source says of the person.
#[derive(Debug, Clone)]
pub struct TraitLine {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// What was sent, where it differs.
    pub original: Option<String>,
    /// The source.
    pub source: String,
    /// When it was true.
    pub observed_at: Timestamp,
}

/// Everything that sources say of a person, by name, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn trait_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Vec<TraitLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, String, Option<String>, String, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select t.name, t.value, t.original, s.name, t.observed_at
        from app.trait t
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
        where t.workspace_id = $1 and t.profile_id = $2
        order by t.name, t.observed_at desc, t.source_id",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(name, value, original, source, observed_at)| TraitLine {
            name,
            value,
            original,
            source,
            observed_at: observed_at.to_jiff(),
        })
        .collect())
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// Its id.
    pub event: Uuid,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// What kind of message it was.
    pub call: String,
    /// Its name.
    pub name: Option<String>,
    /// Its properties.
    pub properties: Value,
    /// What was kept of its context.
    pub context: Value,
    /// The source.
    pub source: String,
}

/// Events of a person after one, in their order, `limit` of them at most.
///
/// # Errors
/// When the database does not answer.
pub async fn event_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
    after: Option<(Timestamp, Uuid)>,
    limit: i64,
) -> Result<Vec<EventLine>, StoreError> {
    type Columns = (
        Uuid,
        jiff_sqlx::Timestamp,
        String,
        Option<String>,
        Value,
        Value,
        String,
    );
    let workspace = tx.workspace();
    let (at, event) = after.map_or((None, Uuid::nil()), |(at, event)| (Some(at.to_sqlx()), event));
    let rows: Vec<Columns> = sqlx::query_as(
        "select e.event_id, e.occurred_at, e.call, e.name, e.properties, e.context, s.name
        from unnest($2::uuid[]) as who (profile_id)
        cross join lateral (
            select v.event_id, v.occurred_at, v.call, v.name, v.properties, v.context, v.source_id
            from app.event v
            where v.workspace_id = $1 and v.profile_id = who.profile_id
                and v.occurred_at >= coalesce($3, '-infinity'::timestamptz)
                and (v.occurred_at > coalesce($3, '-infinity'::timestamptz) or v.event_id > $4)
            order by v.occurred_at, v.event_id
            limit $5) e
        join app.source s on s.workspace_id = $1 and s.source_id = e.source_id
        order by e.occurred_at, e.event_id
        limit $5",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .bind(at)
    .bind(event)
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(event, occurred_at, call, name, properties, context, source)| EventLine {
                event,
                occurred_at: occurred_at.to_jiff(),
                call,
                name,
                properties,
                context,
                source,
            },
        )
        .collect())
}

/// A choice that a file proved.
#[derive(Debug, Clone)]
pub struct ConsentLine {
    /// To which purpose.
    pub purpose: String,
    /// When.
    pub given_at: Timestamp,
    /// Where.
    pub origin: String,
    /// Which text was shown.
    pub text_version: String,
}

/// Choices that files proved.
///
/// # Errors
/// When the database does not answer.
pub async fn consent_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<ConsentLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, jiff_sqlx::Timestamp, String, String)> = sqlx::query_as(
        "select purpose, given_at, origin, text_version from app.import_consent
        where workspace_id = $1 and profile_id = any($2)
        order by given_at, purpose",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(purpose, given_at, origin, text_version)| ConsentLine {
            purpose,
            given_at: given_at.to_jiff(),
            origin,
            text_version,
        })
        .collect())
}

/// What was worked out from events: a visit, or an answer to "how did you hear of us?".
#[derive(Debug, Clone)]
pub struct DerivedLine {
    /// `visit` or `answer`.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// What was worked out.
    pub value: Value,
}

/// What was worked out about the person.
///
/// # Errors
/// When the database does not answer.
pub async fn derived_lines<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<DerivedLine>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, jiff_sqlx::Timestamp, Value)> = sqlx::query_as(
        "select 'visit', v.started_at, jsonb_strip_nulls(jsonb_build_object('channel', v.channel, 'landing', v.landing,
            'device', v.device, 'again', v.again, 'campaign', v.campaign_name))
        from app.social_visit v
        where v.workspace_id = $1 and v.profile_id = any($2)
        union all
        select 'answer', a.answered_at, jsonb_build_object('said', a.said)
        from app.social_answer a
        where a.workspace_id = $1 and a.profile_id = any($2)
        order by 2",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, at, value)| DerivedLine {
            kind,
            at: at.to_jiff(),
            value,
        })
        .collect())
}
