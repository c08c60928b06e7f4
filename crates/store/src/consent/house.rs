//! What the gate must know of a workspace.

use domain::consent::gate::OPERATION;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// The settings of the gate, and what holds for people of whom nothing is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The workspace is in service.
    pub active: bool,
    /// It may reach minors.
    pub reaches_minors: bool,
    /// From which age people consent alone.
    pub consent_age: u8,
    /// Whether Global Privacy Control also stops profiling.
    pub signal_stops_profiling: bool,
    /// What a browser allows that nobody signed in with.
    pub unknown_mask: i64,
    /// What a person with an account or an order allows who never chose.
    pub known_mask: i64,
}

impl Default for House {
    fn default() -> Self {
        Self {
            active: true,
            reaches_minors: false,
            consent_age: 15,
            signal_stops_profiling: true,
            unknown_mask: OPERATION,
            known_mask: OPERATION,
        }
    }
}

/// Reads them; a workspace that never set anything has the strict ones of [`House::default`].
///
/// # Errors
/// When the database does not answer.
pub async fn house<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<House, StoreError> {
    let workspace = tx.workspace();
    let active: bool = sqlx::query_scalar(
        "select w.suspended_at is null and o.suspended_at is null
        from platform.workspace w
        join platform.organisation o on o.organisation_id = w.organisation_id
        where w.workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_one(tx.connection())
    .await?;
    let set: Option<(bool, i16, bool, i64, i64)> = sqlx::query_as(
        "select reaches_minors, consent_age, signal_stops_profiling, unknown_mask, known_mask
        from app.gate where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_optional(tx.connection())
    .await?;
    let Some((reaches_minors, consent_age, signal_stops_profiling, unknown_mask, known_mask)) = set else {
        return Ok(House {
            active,
            ..House::default()
        });
    };
    Ok(House {
        active,
        reaches_minors,
        consent_age: u8::try_from(consent_age)
            .map_err(|_cause| StoreError::Unreadable("gate.consent_age"))?,
        signal_stops_profiling,
        unknown_mask,
        known_mask,
    })
}

/// Saves what staff can set. The masks must be computed again afterwards.
///
/// # Errors
/// When the database does not answer.
pub async fn save_house(tx: &mut WorkspaceTx<'_>, house: &House) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.gate (workspace_id, reaches_minors, consent_age, signal_stops_profiling)
        values ($1, $2, $3, $4)
        on conflict (workspace_id) do update
        set reaches_minors = excluded.reaches_minors, consent_age = excluded.consent_age,
            signal_stops_profiling = excluded.signal_stops_profiling",
    )
    .bind(workspace.uuid())
    .bind(house.reaches_minors)
    .bind(i16::from(house.consent_age))
    .bind(house.signal_stops_profiling)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Saves what people allow of whom nothing is known, until when that holds, and that everyone is to be looked at again.
///
/// # Errors
/// When the database does not answer.
pub async fn save_masks(
    tx: &mut WorkspaceTx<'_>,
    unknown_mask: i64,
    known_mask: i64,
    changes_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.gate (workspace_id, unknown_mask, known_mask, changes_at)
        values ($1, $2, $3, $4)
        on conflict (workspace_id) do update
        set unknown_mask = excluded.unknown_mask, known_mask = excluded.known_mask, changes_at = excluded.changes_at,
            swept_to = null",
    )
    .bind(workspace.uuid())
    .bind(unknown_mask)
    .bind(known_mask)
    .bind(changes_at.map(|at| at.to_sqlx()))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether a purpose has begun or ended since the masks were computed.
///
/// # Errors
/// When the database does not answer.
pub async fn gate_is_due<Mode>(tx: &mut WorkspaceTx<'_, Mode>, now: Timestamp) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let due: Option<bool> =
        sqlx::query_scalar("select coalesce(changes_at <= $2, false) from app.gate where workspace_id = $1")
            .bind(workspace.uuid())
            .bind(now.to_sqlx())
            .fetch_optional(tx.connection())
            .await?;
    Ok(due.unwrap_or(false))
}
