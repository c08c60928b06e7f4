//! Identifiers, and the profiles they lead to.

use std::collections::HashSet;

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// What an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdentifierKind {
    /// The person's id at the client.
    User,
    /// The id of a browser or device.
    Anonymous,
    /// An e-mail address, as a file of the client says. Never from events: a write key is public, and anybody could take
    /// somebody else's address for their own.
    Email,
}

impl IdentifierKind {
    /// The word it is stored as.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Anonymous => "anonymous",
            Self::Email => "email",
        }
    }

    /// The kind that a stored word means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::User, Self::Anonymous, Self::Email]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// Links events to a profile.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identifier {
    /// What it is.
    pub kind: IdentifierKind,
    /// Its value.
    pub value: String,
}

/// An identifier that is stored.
pub struct KnownIdentifier {
    /// The identifier.
    pub identifier: Identifier,
    /// The profile it leads to.
    pub profile: ProfileId,
    /// Whether that profile has an id or address at the client: it is somebody, not only a browser.
    pub is_somebody: bool,
}

/// A profile to be made.
pub struct NewProfile {
    /// Its id.
    pub profile: ProfileId,
    /// When it was first seen.
    pub first_seen_at: Timestamp,
    /// Whether it has an id at the client from the start: it is somebody, not only a browser.
    pub is_somebody: bool,
}

/// Those of the identifiers that are stored. Their profiles are held until the transaction ends, so that nobody else
/// joins them, or links a person to them, meanwhile.
///
/// # Errors
/// [`StoreError::Conflict`] when an identifier has just moved to another profile: the batch must look again.
pub async fn known(
    tx: &mut WorkspaceTx<'_>,
    identifiers: &[Identifier],
) -> Result<Vec<KnownIdentifier>, StoreError> {
    if identifiers.is_empty() {
        return Ok(Vec::new());
    }
    let held = hold(tx, identifiers).await?;
    // Whoever is reached by an id or an address is somebody; of the others it has to be asked.
    let named: HashSet<ProfileId> = held
        .iter()
        .filter(|(identifier, _)| identifier.kind != IdentifierKind::Anonymous)
        .map(|(_, profile)| *profile)
        .collect();
    let mut asked: Vec<ProfileId> = held
        .iter()
        .map(|(_, profile)| *profile)
        .filter(|profile| !named.contains(profile))
        .collect();
    asked.sort_unstable();
    asked.dedup();
    let people = people_among(tx, &asked).await?;
    Ok(held
        .into_iter()
        .map(|(identifier, profile)| KnownIdentifier {
            identifier,
            profile,
            is_somebody: named.contains(&profile) || people.contains(&profile),
        })
        .collect())
}

/// Finds the profiles of the identifiers and locks them, in one order everywhere, so that two batches wait for each other
/// instead of locking each other out.
///
/// Having waited for a lock, PostgreSQL looks at the profile again, but not at the identifier: if the profile has been
/// merged meanwhile, the identifier leads elsewhere now.
async fn hold(
    tx: &mut WorkspaceTx<'_>,
    identifiers: &[Identifier],
) -> Result<Vec<(Identifier, ProfileId)>, StoreError> {
    let workspace = tx.workspace();
    let (kinds, values): (Vec<_>, Vec<_>) = identifiers
        .iter()
        .map(|identifier| (identifier.kind.as_str(), identifier.value.as_str()))
        .unzip();
    let rows: Vec<(String, String, Uuid, bool)> = sqlx::query_as(
        "select i.kind, i.value, p.profile_id, p.merged_into is not null
        from unnest($2::text[], $3::text[]) as asked (kind, value)
        join app.identifier i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value
        join app.profile p on p.workspace_id = $1 and p.profile_id = i.profile_id
        order by p.profile_id
        for no key update of p",
    )
    .bind(workspace.uuid())
    .bind(kinds)
    .bind(values)
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(kind, value, profile, merged)| {
            if merged {
                return Err(StoreError::Conflict);
            }
            let kind = IdentifierKind::parse(&kind).ok_or(StoreError::Unreadable("identifier.kind"))?;
            Ok((Identifier { kind, value }, ProfileId::from_uuid(profile)))
        })
        .collect()
}

/// Those of the profiles that have an id or an address at the client. A statement of its own: it sees what those who held
/// the profiles before have written.
async fn people_among(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<HashSet<ProfileId>, StoreError> {
    if profiles.is_empty() {
        return Ok(HashSet::new());
    }
    let workspace = tx.workspace();
    let found: Vec<Uuid> = sqlx::query_scalar(
        "select i.profile_id from unnest($2::uuid[]) as asked (profile_id)
        join app.identifier i on i.workspace_id = $1 and i.profile_id = asked.profile_id
        where i.kind in ('user', 'email')",
    )
    .bind(workspace.uuid())
    .bind(profiles.iter().map(|profile| profile.uuid()).collect::<Vec<_>>())
    .fetch_all(tx.connection())
    .await?;
    Ok(found.into_iter().map(ProfileId::from_uuid).collect())
}

/// Makes profiles, which permit what people do of whom nothing is known.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_profiles(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[NewProfile],
    now: Timestamp,
) -> Result<(), StoreError> {
    if profiles.is_empty() {
        return Ok(());
    }
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.profile (workspace_id, profile_id, name_order, first_seen_at, last_seen_at, created_at, allowed)
        select $1, new.id, $2, new.seen_at, new.seen_at, $5, coalesce(case when new.somebody then g.known_mask
            else g.unknown_mask end, 4611686018427387904)
        from unnest($3::uuid[], $4::timestamptz[], $6::boolean[]) as new (id, seen_at, somebody)
        left join app.gate g on g.workspace_id = $1
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(crate::profiles::NAMELESS)
    .bind(profiles.iter().map(|new| new.profile.uuid()).collect::<Vec<_>>())
    .bind(profiles.iter().map(|new| new.first_seen_at.to_sqlx()).collect::<Vec<_>>())
    .bind(now.to_sqlx())
    .bind(profiles.iter().map(|new| new.is_somebody).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    let Some(first) = profiles.first() else {
        return Ok(());
    };
    tally(tx, first.profile, i64::try_from(profiles.len()).unwrap_or(0)).await
}

/// Links identifiers to profiles.
///
/// # Errors
/// [`StoreError::Conflict`] when another transaction has just linked one of them: the batch must look again.
pub async fn insert_identifiers(
    tx: &mut WorkspaceTx<'_>,
    links: &[(Identifier, ProfileId)],
    now: Timestamp,
) -> Result<(), StoreError> {
    if links.is_empty() {
        return Ok(());
    }
    let mut links: Vec<_> = links.iter().collect();
    links.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.identifier (workspace_id, kind, value, profile_id, created_at, allowed)
        select $1, new.kind, new.value, new.profile, $5, p.allowed
        from unnest($2::text[], $3::text[], $4::uuid[]) as new (kind, value, profile)
        join app.profile p on p.workspace_id = $1 and p.profile_id = new.profile
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(
        links
            .iter()
            .map(|(identifier, _)| identifier.kind.as_str())
            .collect::<Vec<_>>(),
    )
    .bind(
        links
            .iter()
            .map(|(identifier, _)| identifier.value.as_str())
            .collect::<Vec<_>>(),
    )
    .bind(
        links
            .iter()
            .map(|(_, profile)| profile.uuid())
            .collect::<Vec<_>>(),
    )
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    if done.rows_affected() == u64::try_from(links.len()).unwrap_or(u64::MAX) {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}

/// Joins the profile of a browser to the one of the person who has signed in there.
///
/// The joined profile stays, with its own figures, so that the merge can be undone; its identifiers lead to `into` from
/// now on, and the most restrictive permissions win.
///
/// # Errors
/// When the database does not answer.
pub async fn merge(
    tx: &mut WorkspaceTx<'_>,
    from: ProfileId,
    into: ProfileId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let merged: Option<Uuid> = sqlx::query_scalar(
        "update app.profile set merged_into = $3, merged_at = $4
        where workspace_id = $1 and profile_id = $2 and merged_into is null
        returning profile_id",
    )
    .bind(workspace.uuid())
    .bind(from.uuid())
    .bind(into.uuid())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    if merged.is_none() {
        return Err(StoreError::Conflict);
    }
    sqlx::query(
        "update app.profile p
        set event_count = p.event_count + f.event_count, order_count = p.order_count + f.order_count,
            revenue_minor = p.revenue_minor + f.revenue_minor, allowed = p.allowed & f.allowed,
            first_seen_at = least(p.first_seen_at, f.first_seen_at),
            last_seen_at = greatest(p.last_seen_at, f.last_seen_at)
        from app.profile f
        where p.workspace_id = $1 and p.profile_id = $3 and f.workspace_id = $1 and f.profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(from.uuid())
    .bind(into.uuid())
    .execute(tx.connection())
    .await?;
    for statement in [
        // The profile's permissions, narrowed above, narrow what hangs on it.
        "update app.identifier i set profile_id = $3, allowed = i.allowed & p.allowed
        from app.profile p
        where i.workspace_id = $1 and i.profile_id in ($2, $3) and p.workspace_id = $1 and p.profile_id = $3",
        // What hung on a profile merged earlier follows.
        "update app.profile set merged_into = $3 where workspace_id = $1 and merged_into = $2",
        "insert into app.trait (workspace_id, profile_id, name, source_id, value, original, problem, suggestion,
            observed_at, fixed_at, import_id, previous, allowed, verified_at)
        select workspace_id, $3, name, source_id, value, original, problem, suggestion, observed_at, fixed_at,
            import_id, previous, allowed, verified_at
        from app.trait
        where workspace_id = $1 and profile_id = $2
        on conflict do nothing",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(from.uuid())
            .bind(into.uuid())
            .execute(tx.connection())
            .await?;
    }
    sqlx::query(
        "update app.trait t set allowed = t.allowed & p.allowed
        from app.profile p
        where t.workspace_id = $1 and t.profile_id = $2 and p.workspace_id = $1 and p.profile_id = $2",
    )
    .bind(workspace.uuid())
    .bind(into.uuid())
    .execute(tx.connection())
    .await?;
    sqlx::query("delete from app.profile_term where workspace_id = $1 and profile_id = $2")
        .bind(workspace.uuid())
        .bind(from.uuid())
        .execute(tx.connection())
        .await?;
    tally(tx, from, -1).await
}

/// Adds to the number of profiles. Which of the rows is added to follows from the profile, so that batches that write
/// side by side seldom wait for each other.
async fn tally(tx: &mut WorkspaceTx<'_>, profile: ProfileId, profiles: i64) -> Result<(), StoreError> {
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
