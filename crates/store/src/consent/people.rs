//! Who is one person, and what the gate must know of them beside their choices.

use domain::consent::gate::{Age, AgeBand, Ages};
use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A profile of a person: their own, or one that turned out to be theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupMember {
    /// The profile.
    pub profile: ProfileId,
    /// The profile that stands for the person.
    pub person: ProfileId,
    /// Since when it is theirs, unless it is the one that stands for them.
    pub merged_at: Option<Timestamp>,
    /// They have an id or address at the client, or an order: a contract.
    pub contract: bool,
}

/// What is kept of a person for the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// What was said of their age.
    pub ages: Ages,
    /// They must not come back.
    pub suppressed: bool,
}

/// Everyone whom these profiles belong to, with all of their profiles, in a fixed order.
///
/// The profiles are held until the transaction ends, so that two that compute permissions for one person come one after the other.
///
/// # Errors
/// When the database does not answer.
pub async fn people(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<Vec<(GroupMember, Known)>, StoreError> {
    let workspace = tx.workspace();
    let asked: Vec<Uuid> = profiles.iter().map(|profile| profile.uuid()).collect();
    let mut persons: Vec<Uuid> = sqlx::query_scalar(
        "select coalesce(p.merged_into, p.profile_id) from app.profile p
        where p.workspace_id = $1 and p.profile_id = any($2)",
    )
    .bind(workspace.uuid())
    .bind(asked)
    .fetch_all(tx.connection())
    .await?;
    persons.sort_unstable();
    persons.dedup();
    sqlx::query(
        "select p.profile_id from app.profile p
        where p.workspace_id = $1 and p.profile_id = any($2)
        order by p.profile_id
        for no key update",
    )
    .bind(workspace.uuid())
    .bind(&persons)
    .execute(tx.connection())
    .await?;
    group(tx, &persons).await
}

/// All profiles of the people whom these profiles belong to.
async fn group<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[Uuid],
) -> Result<Vec<(GroupMember, Known)>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Found> = sqlx::query_as(
        "select p.profile_id, person.profile_id as person_id, p.merged_at,
            p.order_count > 0 or exists (select from app.identifier i
                where i.workspace_id = $1 and i.profile_id = p.profile_id and i.kind in ('user', 'email')) as contract,
            c.suppressed, c.own_age, c.own_age_until, c.data_age, c.data_age_until, c.site_age, c.site_age_until
        from (select distinct coalesce(a.merged_into, a.profile_id) as profile_id from app.profile a
            where a.workspace_id = $1 and a.profile_id = any($2)) as person
        join app.profile p on p.workspace_id = $1
            and (p.profile_id = person.profile_id or p.merged_into = person.profile_id)
        left join app.consent_person c on c.workspace_id = $1 and c.profile_id = p.profile_id
        order by person.profile_id, p.profile_id",
    )
    .bind(workspace.uuid())
    .bind(profiles)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(Found::read).collect())
}

/// A profile of a person as it is stored.
#[derive(FromRow)]
struct Found {
    profile_id: Uuid,
    person_id: Uuid,
    merged_at: Option<jiff_sqlx::Timestamp>,
    contract: bool,
    suppressed: Option<bool>,
    own_age: Option<String>,
    own_age_until: Option<jiff_sqlx::Date>,
    data_age: Option<String>,
    data_age_until: Option<jiff_sqlx::Date>,
    site_age: Option<String>,
    site_age_until: Option<jiff_sqlx::Date>,
}

impl Found {
    fn read(self) -> (GroupMember, Known) {
        let age = |band: Option<String>, until: Option<jiff_sqlx::Date>| Age {
            band: band.as_deref().and_then(AgeBand::parse).unwrap_or_default(),
            until: until.map(jiff_sqlx::Date::to_jiff),
        };
        let member = GroupMember {
            profile: ProfileId::from_uuid(self.profile_id),
            person: ProfileId::from_uuid(self.person_id),
            merged_at: self.merged_at.map(jiff_sqlx::Timestamp::to_jiff),
            contract: self.contract,
        };
        let known = Known {
            ages: Ages {
                own: age(self.own_age, self.own_age_until),
                data: age(self.data_age, self.data_age_until),
                site: age(self.site_age, self.site_age_until),
            },
            suppressed: self.suppressed.unwrap_or(false),
        };
        (member, known)
    }
}

/// One person, for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFacts {
    /// The profile that stands for them.
    pub person: ProfileId,
    /// What was said of their age.
    pub ages: Ages,
    /// They must not come back.
    pub suppressed: bool,
    /// They have an id or address at the client, or an order.
    pub contract: bool,
    members: Vec<GroupMember>,
}

impl PersonFacts {
    /// All of their profiles.
    #[must_use]
    pub fn profiles(&self) -> Vec<ProfileId> {
        self.members.iter().map(|member| member.profile).collect()
    }

    /// The profiles that turned out to be theirs, and when.
    pub fn merged(&self) -> impl Iterator<Item = (ProfileId, Timestamp)> {
        self.members
            .iter()
            .filter_map(|member| Some((member.profile, member.merged_at?)))
    }
}

/// The person whom a profile belongs to; none when it is not there, or may not be seen.
///
/// # Errors
/// When the database does not answer.
pub async fn person_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Option<PersonFacts>, StoreError> {
    let found = group(tx, &[profile.uuid()]).await?;
    let Some((first, _)) = found.first() else {
        return Ok(None);
    };
    let mut facts = PersonFacts {
        person: first.person,
        ages: Ages::default(),
        suppressed: false,
        contract: false,
        members: Vec::new(),
    };
    for (member, known) in found {
        facts.contract |= member.contract;
        facts.suppressed |= known.suppressed;
        facts.ages = facts.ages.join(known.ages);
        facts.members.push(member);
    }
    Ok(Some(facts))
}

/// People whose permissions change by themselves up to a time: a consent ends, a pause is over, two were joined.
///
/// # Errors
/// When the database does not answer.
pub async fn due<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "select profile_id from app.consent_person
        where workspace_id = $1 and changes_at <= $2
        order by changes_at
        limit $3",
    )
    .bind(workspace.uuid())
    .bind(now.to_sqlx())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(ProfileId::from_uuid).collect())
}

/// Marks people as due. `false` where there are no purposes, so that nothing depends on it.
///
/// # Errors
/// When the database does not answer.
pub async fn mark_due(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.consent_person (workspace_id, profile_id, changes_at, updated_at)
        select $1, new.profile_id, $3, $3
        from (select distinct profile_id from unnest($2::uuid[]) as given (profile_id)) as new
        where exists (select from app.gate g where g.workspace_id = $1)
        on conflict (workspace_id, profile_id) do update set changes_at = excluded.changes_at",
    )
    .bind(workspace.uuid())
    .bind(
        profiles
            .iter()
            .map(|profile| profile.uuid())
            .collect::<Vec<Uuid>>(),
    )
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// When the next of them is due, people of whom nothing is known included.
///
/// # Errors
/// When the database does not answer.
pub async fn next_due<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<Timestamp>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<jiff_sqlx::Timestamp> = sqlx::query_scalar(
        "select least(
            (select changes_at from app.consent_person
                where workspace_id = $1 and changes_at is not null order by changes_at limit 1),
            (select changes_at from app.gate where workspace_id = $1))",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?;
    Ok(found.map(jiff_sqlx::Timestamp::to_jiff))
}

/// The next people after one, by their ids: everyone is looked at again when purposes change.
///
/// # Errors
/// When the database does not answer.
pub async fn next_profiles<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    after: Option<ProfileId>,
    limit: i64,
) -> Result<Vec<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "select profile_id from app.profile
        where workspace_id = $1 and profile_id > $2
        order by profile_id
        limit $3",
    )
    .bind(workspace.uuid())
    .bind(after.map_or(Uuid::nil(), ProfileId::uuid))
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(ProfileId::from_uuid).collect())
}

/// How far everyone was looked at again.
///
/// # Errors
/// When the database does not answer.
pub async fn swept_to<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<ProfileId>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<Option<Uuid>> =
        sqlx::query_scalar("select swept_to from app.gate where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_optional(tx.connection())
            .await?;
    Ok(found.flatten().map(ProfileId::from_uuid))
}

/// Notes how far everyone was looked at again. Purposes that change meanwhile begin anew: then nothing is noted.
///
/// # Errors
/// When the database does not answer.
pub async fn save_swept(
    tx: &mut WorkspaceTx<'_>,
    before: Option<ProfileId>,
    now_at: ProfileId,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.gate set swept_to = $3 where workspace_id = $1 and swept_to is not distinct from $2",
    )
    .bind(workspace.uuid())
    .bind(before.map(ProfileId::uuid))
    .bind(now_at.uuid())
    .execute(tx.connection())
    .await?;
    Ok(())
}
