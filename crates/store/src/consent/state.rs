//! What holds now, by person and purpose: a projection of the ledger, for pages that count.

use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Where a person stands with a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentState {
    /// The profile that stands for the person.
    pub profile: ProfileId,
    /// The key of the purpose.
    pub purpose: String,
    /// The word of [`domain::consent::state::Status`].
    pub status: &'static str,
    /// The version that the choice was about.
    pub version: Option<u32>,
    /// When it was chosen.
    pub chosen_at: Option<Timestamp>,
    /// Until when it holds.
    pub expires_at: Option<Timestamp>,
    /// They object.
    pub objected: bool,
    /// Until when they paused it.
    pub paused_until: Option<Timestamp>,
    /// Their browser speaks against it.
    pub signal: bool,
    /// Their browser speaks against it, and they said yes.
    pub conflict: bool,
    /// The gate allows it.
    pub permitted: bool,
    /// Where it was chosen.
    pub origin: Option<&'static str>,
    /// How.
    pub method: Option<&'static str>,
    /// In which language.
    pub language: Option<&'static str>,
}

/// Puts these states in the place of all that stood for the people.
///
/// # Errors
/// When the database does not answer.
pub async fn save_states(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
    states: &[CurrentState],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.consent_state where workspace_id = $1 and profile_id = any($2)")
        .bind(workspace.uuid())
        .bind(
            profiles
                .iter()
                .map(|profile| profile.uuid())
                .collect::<Vec<Uuid>>(),
        )
        .execute(tx.connection())
        .await?;
    if states.is_empty() {
        return Ok(());
    }
    fn each<'s, T>(states: &'s [CurrentState], read: impl Fn(&'s CurrentState) -> T) -> Vec<T> {
        states.iter().map(read).collect()
    }
    let time = |at: Option<Timestamp>| at.map(|at| at.to_sqlx());
    sqlx::query(
        "insert into app.consent_state (workspace_id, purpose_key, profile_id, status, version, chosen_at, expires_at,
            objected, paused_until, signal, conflict, permitted, origin, method, language)
        select $1, new.purpose_key, new.profile_id, new.status, new.version, new.chosen_at, new.expires_at, new.objected,
            new.paused_until, new.signal, new.conflict, new.permitted, new.origin, new.method, new.language
        from unnest($2::text[], $3::uuid[], $4::text[], $5::integer[], $6::timestamptz[], $7::timestamptz[],
            $8::boolean[], $9::timestamptz[], $10::boolean[], $11::boolean[], $12::boolean[], $13::text[], $14::text[],
            $15::text[])
            as new (purpose_key, profile_id, status, version, chosen_at, expires_at, objected, paused_until, signal,
            conflict, permitted, origin, method, language)",
    )
    .bind(workspace.uuid())
    .bind(each(states, |state| state.purpose.as_str()))
    .bind(each(states, |state| state.profile.uuid()))
    .bind(each(states, |state| state.status))
    .bind(each(states, |state| state.version.and_then(|version| i32::try_from(version).ok())))
    .bind(each(states, |state| time(state.chosen_at)))
    .bind(each(states, |state| time(state.expires_at)))
    .bind(each(states, |state| state.objected))
    .bind(each(states, |state| time(state.paused_until)))
    .bind(each(states, |state| state.signal))
    .bind(each(states, |state| state.conflict))
    .bind(each(states, |state| state.permitted))
    .bind(each(states, |state| state.origin))
    .bind(each(states, |state| state.method))
    .bind(each(states, |state| state.language))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What stands for a person, as `(purpose, status, permitted)`, by purpose.
///
/// # Errors
/// When the database does not answer.
pub async fn states_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Vec<(String, String, bool)>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(
        "select purpose_key, status, permitted from app.consent_state
        where workspace_id = $1 and profile_id = $2
        order by purpose_key",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_all(tx.connection())
    .await?)
}
