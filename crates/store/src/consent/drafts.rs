//! What is proposed for purposes until the privacy officer decides, and how many people permit each.

use domain::consent::purpose::PurposeKey;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use sqlx::types::Json;

use crate::{Actor, StoreError, WorkspaceTx};

/// Something that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalRow {
    /// For which purpose.
    pub key: PurposeKey,
    /// What it would be.
    pub content: Value,
    /// Whether other texts say something else, or are only mended.
    pub text_change: String,
    /// The name of who proposed it, while they have an account.
    pub proposed_by: Option<String>,
    /// When.
    pub proposed_at: Timestamp,
}

/// Everything that is proposed, by key.
///
/// # Errors
/// When the database does not answer.
pub async fn proposals<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<ProposalRow>, StoreError> {
    type Row = (String, Json<Value>, String, Option<String>, jiff_sqlx::Timestamp);
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select d.purpose_key, d.content, d.text_change, a.name, d.proposed_at
        from app.purpose_draft d
        left join platform.account a on a.account_id = d.proposed_by
        where d.workspace_id = $1
        order by d.purpose_key",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(key, Json(content), text_change, proposed_by, proposed_at)| {
            Ok(ProposalRow {
                key: PurposeKey::parse(&key).ok_or(StoreError::Unreadable("purpose_draft.purpose_key"))?,
                content,
                text_change,
                proposed_by,
                proposed_at: proposed_at.to_jiff(),
            })
        })
        .collect()
}

/// Proposes something, in the place of what was proposed for the same purpose.
///
/// # Errors
/// When the database does not answer.
pub async fn propose(
    tx: &mut WorkspaceTx<'_>,
    key: &PurposeKey,
    content: &Value,
    text_change: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let by = match tx.actor() {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    sqlx::query(
        "insert into app.purpose_draft (workspace_id, purpose_key, content, text_change, proposed_by, proposed_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, purpose_key) do update
        set content = excluded.content, text_change = excluded.text_change, proposed_by = excluded.proposed_by,
            proposed_at = excluded.proposed_at",
    )
    .bind(workspace.uuid())
    .bind(key.as_str())
    .bind(Json(content))
    .bind(text_change)
    .bind(by)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes a proposal away. `false` when there was none.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(tx: &mut WorkspaceTx<'_>, key: &PurposeKey) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query("delete from app.purpose_draft where workspace_id = $1 and purpose_key = $2")
        .bind(workspace.uuid())
        .bind(key.as_str())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected() > 0)
}

/// What people permit, as bits, and how many of them: profiles that were merged into another are counted with it.
///
/// # Errors
/// When the database does not answer.
pub async fn permitted<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<(i64, i64)>, StoreError> {
    let workspace = tx.workspace();
    let rows = sqlx::query_as(
        "select allowed, count(*) from app.profile
        where workspace_id = $1 and merged_into is null
        group by allowed",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows)
}
