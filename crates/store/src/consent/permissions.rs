//! The bits that the walls look at, on a person's rows.

use domain::consent::gate::{AgeBand, Allowed};
use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// What a person permits, for all of their profiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permitted {
    /// The profile that stands for the person.
    pub person: ProfileId,
    /// All of their profiles.
    pub profiles: Vec<ProfileId>,
    /// The bits, and until when they hold.
    pub allowed: Allowed,
    /// Whether everything they said is set aside.
    pub restricted: bool,
    /// Their age, as far as it is known.
    pub age: AgeBand,
    /// Whether anything is known of them that the gate must remember.
    pub known: bool,
}

/// Writes the bits on profiles and all that hangs on them, where they differ.
///
/// # Errors
/// When the database does not answer.
pub async fn save_permissions(
    tx: &mut WorkspaceTx<'_>,
    people: &[Permitted],
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let (profiles, masks): (Vec<_>, Vec<_>) = people
        .iter()
        .flat_map(|person| {
            person
                .profiles
                .iter()
                .map(|profile| (profile.uuid(), person.allowed.mask))
        })
        .unzip();
    for statement in [
        "update app.profile t set allowed = new.mask
        from unnest($2::uuid[], $3::bigint[]) as new (profile_id, mask)
        where t.workspace_id = $1 and t.profile_id = new.profile_id and t.allowed <> new.mask",
        "update app.identifier t set allowed = new.mask
        from unnest($2::uuid[], $3::bigint[]) as new (profile_id, mask)
        where t.workspace_id = $1 and t.profile_id = new.profile_id and t.allowed <> new.mask",
        "update app.trait t set allowed = new.mask
        from unnest($2::uuid[], $3::bigint[]) as new (profile_id, mask)
        where t.workspace_id = $1 and t.profile_id = new.profile_id and t.allowed <> new.mask",
        "update app.profile_term t set allowed = new.mask
        from unnest($2::uuid[], $3::bigint[]) as new (profile_id, mask)
        where t.workspace_id = $1 and t.profile_id = new.profile_id and t.allowed <> new.mask",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(&profiles)
            .bind(&masks)
            .execute(tx.connection())
            .await?;
    }
    let remembered: Vec<&Permitted> = people
        .iter()
        .filter(|person| person.known || person.allowed.changes_at.is_some())
        .collect();
    sqlx::query(
        "insert into app.consent_person (workspace_id, profile_id, age_band, restricted, changes_at, updated_at)
        select $1, new.profile_id, new.age_band, new.restricted, new.changes_at, $6
        from unnest($2::uuid[], $3::text[], $4::boolean[], $5::timestamptz[])
            as new (profile_id, age_band, restricted, changes_at)
        on conflict (workspace_id, profile_id) do update
        set age_band = excluded.age_band, restricted = excluded.restricted, changes_at = excluded.changes_at,
            updated_at = excluded.updated_at",
    )
    .bind(workspace.uuid())
    .bind(remembered.iter().map(|person| person.person.uuid()).collect::<Vec<_>>())
    .bind(remembered.iter().map(|person| person.age.as_str()).collect::<Vec<_>>())
    .bind(remembered.iter().map(|person| person.restricted).collect::<Vec<_>>())
    .bind(
        remembered
            .iter()
            .map(|person| person.allowed.changes_at.map(|at| at.to_sqlx()))
            .collect::<Vec<_>>(),
    )
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    // Whoever was due and has nothing left that changes is not due any more.
    sqlx::query(
        "update app.consent_person set changes_at = null
        where workspace_id = $1 and profile_id = any($2) and changes_at <= $3",
    )
    .bind(workspace.uuid())
    .bind(&profiles)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
