//! Moving a request on.

use domain::ids::{AccountId, PrivacyRequestId, ProfileId};
use domain::requests::state::State;
use domain::requests::{DoubtReason, IdentityLevel, RefusalReason};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use super::Due;
use crate::{StoreError, WorkspaceTx};

/// How a request stands after a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    /// Where it stands.
    pub state: State,
    /// How the person was proven.
    pub identity: IdentityLevel,
    /// Why more proof was asked for.
    pub doubt: Option<DoubtReason>,
    /// When the person was told that it takes longer, and why.
    pub extension: Option<(Timestamp, &'a str)>,
    /// Why it was refused.
    pub refusal: Option<RefusalReason>,
    /// What a program said when it failed.
    pub failure: Option<&'a str>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// When an answer is due.
    pub due: Due,
}

/// Writes how a request stands.
///
/// # Errors
/// When the database does not answer.
pub async fn change(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    change: &Change<'_>,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.request set state = $3, identity = $4, doubt = $5, extended_at = $6, extension_reason = $7,
            refusal = $8, failure = $9, closed_at = $10, target_on = $11, limit_on = $12, half_at = $13, near_at = $14,
            late_at = $15, paused = $16
        where workspace_id = $1 and request_id = $2",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .bind(change.state.as_str())
    .bind(change.identity.as_str())
    .bind(change.doubt.map(DoubtReason::as_str))
    .bind(change.extension.map(|(told, _)| told.to_sqlx()))
    .bind(change.extension.map(|(_, reason)| reason))
    .bind(change.refusal.map(RefusalReason::as_str))
    .bind(change.failure)
    .bind(change.closed_at.map(|closed| closed.to_sqlx()))
    .bind(change.due.target.to_sqlx())
    .bind(change.due.limit.to_sqlx())
    .bind(change.due.half_at.to_sqlx())
    .bind(change.due.near_at.to_sqlx())
    .bind(change.due.late_at.to_sqlx())
    .bind(change.due.paused)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Gives a request to somebody, or to nobody.
///
/// # Errors
/// When the database does not answer.
pub async fn assign(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    account: Option<AccountId>,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("update app.request set assigned_to = $3 where workspace_id = $1 and request_id = $2")
        .bind(workspace.uuid())
        .bind(request.uuid())
        .bind(account.map(AccountId::uuid))
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Says whose request it is: its course and its messages become theirs too.
///
/// # Errors
/// When the database does not answer.
pub async fn link(
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    profile: ProfileId,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    for statement in [
        "update app.request set profile_id = $3 where workspace_id = $1 and request_id = $2",
        "update app.request_step set profile_id = $3 where workspace_id = $1 and request_id = $2",
        "update app.request_message set profile_id = $3 where workspace_id = $1 and request_id = $2",
    ] {
        sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(request.uuid())
            .bind(profile.uuid())
            .execute(tx.connection())
            .await?;
    }
    Ok(())
}
