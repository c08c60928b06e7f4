//! Deciding about doubtful values, and taking a decision back.

use domain::ids::{AccountId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::{Doubt, ItemKey};
use crate::{StoreError, WorkspaceTx};

/// A decision to be written down.
pub struct NewDecision<'a> {
    /// Its id.
    pub decision: Uuid,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub account: AccountId,
    /// `accept`, `edit` or `reject`.
    pub verb: &'static str,
    /// The field.
    pub name: &'a str,
    /// A code of `domain::quality`.
    pub problem: &'a str,
    /// What the values share, where that does not tell whose they are.
    pub pattern: &'a str,
}

/// What a decision does to one value.
pub struct Change {
    /// The value as it was.
    pub doubt: Doubt,
    /// The value as it is to be.
    pub value: String,
}

/// Locks the values that a decision is about, and says which of them still wait as they were read.
///
/// # Errors
/// When the database does not answer.
pub async fn claim(
    tx: &mut WorkspaceTx<'_>,
    name: &str,
    doubts: &[Doubt],
) -> Result<Vec<ItemKey>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "select t.profile_id, t.source_id
        from app.trait t
        join unnest($3::uuid[], $4::uuid[], $5::text[]) as n (profile_id, source_id, value)
            on n.profile_id = t.profile_id and n.source_id = t.source_id and n.value = t.value
        where t.workspace_id = $1 and t.name = $2 and t.problem is not null
        order by t.profile_id, t.source_id
        for update of t",
    )
    .bind(workspace.uuid())
    .bind(name)
    .bind(
        doubts
            .iter()
            .map(|doubt| doubt.key.profile.uuid())
            .collect::<Vec<_>>(),
    )
    .bind(
        doubts
            .iter()
            .map(|doubt| doubt.key.source.uuid())
            .collect::<Vec<_>>(),
    )
    .bind(
        doubts
            .iter()
            .map(|doubt| doubt.value.as_str())
            .collect::<Vec<_>>(),
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(profile, source)| ItemKey {
            profile: ProfileId::from_uuid(profile),
            source: domain::ids::SourceId::from_uuid(source),
        })
        .collect())
}

/// Writes a decision down, with each value as it was and as it is to be.
///
/// # Errors
/// When the database does not answer.
pub async fn decide(
    tx: &mut WorkspaceTx<'_>,
    new: &NewDecision<'_>,
    changes: &[Change],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.quality_decision (workspace_id, decision_id, decided_at, decided_by, verb, name, problem, pattern,
            changes)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(workspace.uuid())
    .bind(new.decision)
    .bind(new.at.to_sqlx())
    .bind(new.account.uuid())
    .bind(new.verb)
    .bind(new.name)
    .bind(new.problem)
    .bind(new.pattern)
    .bind(i64::try_from(changes.len()).unwrap_or(i64::MAX))
    .execute(tx.connection())
    .await?;
    let text = |of: fn(&Doubt) -> Option<&str>| {
        changes
            .iter()
            .map(|change| of(&change.doubt).map(str::to_owned))
            .collect::<Vec<_>>()
    };
    sqlx::query(
        "insert into app.quality_change (workspace_id, decision_id, profile_id, name, source_id, sent, value, original,
            problem, suggestion, fixed_at, new_value, rejected)
        select $1, $2, n.profile_id, $3, n.source_id, coalesce(n.original, n.value), n.value, n.original, n.problem,
            n.suggestion, n.fixed_at, n.new_value, $4
        from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[],
            $12::text[]) as n (profile_id, source_id, value, original, problem, suggestion, fixed_at, new_value)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(new.decision)
    .bind(new.name)
    .bind(new.verb == "reject")
    .bind(changes.iter().map(|change| change.doubt.key.profile.uuid()).collect::<Vec<_>>())
    .bind(changes.iter().map(|change| change.doubt.key.source.uuid()).collect::<Vec<_>>())
    .bind(text(|doubt| Some(&doubt.value)))
    .bind(text(|doubt| doubt.original.as_deref()))
    .bind(text(|doubt| Some(&doubt.problem)))
    .bind(text(|doubt| doubt.suggestion.as_deref()))
    .bind(changes.iter().map(|change| change.doubt.fixed_at.map(|at| at.to_sqlx())).collect::<Vec<_>>())
    .bind(changes.iter().map(|change| change.value.as_str()).collect::<Vec<_>>())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Puts the values of a decision in their place; what was sent stays beside them. Whoever sends the same again does not
/// undo it.
///
/// # Errors
/// When the database does not answer.
pub async fn apply(tx: &mut WorkspaceTx<'_>, decision: Uuid, at: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query(
        "update app.trait t
        set value = c.new_value,
            original = case when c.new_value = c.sent then null else c.sent end,
            problem = null, suggestion = null, fixed_at = $3
        from app.quality_change c
        where t.workspace_id = $1 and c.workspace_id = $1 and c.decision_id = $2
            and t.profile_id = c.profile_id and t.name = c.name and t.source_id = c.source_id",
    )
    .bind(workspace.uuid())
    .bind(decision)
    .bind(at.to_sqlx())
    .execute(tx.connection())
    .await?
    .rows_affected())
}

/// Takes a decision back: each value that is still as the decision left it becomes what it was. Gives the people concerned,
/// once for each value; none when the decision was taken back before.
///
/// # Errors
/// When the database does not answer.
pub async fn restore(
    tx: &mut WorkspaceTx<'_>,
    decision: Uuid,
    account: AccountId,
    now: Timestamp,
) -> Result<Option<Vec<ProfileId>>, StoreError> {
    let workspace = tx.workspace();
    let decided_at: Option<jiff_sqlx::Timestamp> = sqlx::query_scalar(
        "select decided_at from app.quality_decision
        where workspace_id = $1 and decision_id = $2 and undone_at is null
        for update",
    )
    .bind(workspace.uuid())
    .bind(decision)
    .fetch_optional(tx.connection())
    .await?;
    let Some(decided_at) = decided_at else {
        return Ok(None);
    };
    // Who was joined to another since is found there.
    let profiles: Vec<Uuid> = sqlx::query_scalar(
        "update app.trait t
        set value = c.value, original = c.original, problem = c.problem, suggestion = c.suggestion,
            fixed_at = c.fixed_at
        from app.quality_change c
        join app.profile p on p.workspace_id = $1 and p.profile_id = c.profile_id
        where t.workspace_id = $1 and c.workspace_id = $1 and c.decision_id = $2
            and t.profile_id = coalesce(p.merged_into, p.profile_id) and t.name = c.name and t.source_id = c.source_id
            and t.fixed_at = $3 and t.value = c.new_value
        returning t.profile_id",
    )
    .bind(workspace.uuid())
    .bind(decision)
    .bind(decided_at)
    .fetch_all(tx.connection())
    .await?;
    sqlx::query(
        "update app.quality_decision set undone_at = $3, undone_by = $4, restored = $5
        where workspace_id = $1 and decision_id = $2",
    )
    .bind(workspace.uuid())
    .bind(decision)
    .bind(now.to_sqlx())
    .bind(account.uuid())
    .bind(i64::try_from(profiles.len()).unwrap_or(i64::MAX))
    .execute(tx.connection())
    .await?;
    Ok(Some(profiles.into_iter().map(ProfileId::from_uuid).collect()))
}
