//! How long data is kept, where a workspace has said so itself.

use domain::consent::retention::{Keep, RetentionClass};
use domain::ids::AccountId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{Actor, StoreError, WorkspaceTx};

/// What a workspace has said of a class.
#[derive(Debug, Clone)]
pub struct RetentionRow {
    /// The class.
    pub class: RetentionClass,
    /// For how long.
    pub keep: Keep,
    /// Why.
    pub reason: Option<String>,
    /// Who said so.
    pub changed_by: Option<AccountId>,
    /// When.
    pub changed_at: Timestamp,
}

type Columns = (
    String,
    String,
    i32,
    Option<String>,
    Option<uuid::Uuid>,
    jiff_sqlx::Timestamp,
);

/// What the workspace has said; every other class is kept for its default time.
///
/// # Errors
/// When the database does not answer, or holds what the domain does not know.
pub async fn kept<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<RetentionRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Columns> = sqlx::query_as(
        "select class, unit, amount, reason, changed_by, changed_at from app.retention where workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(class, unit, amount, reason, changed_by, changed_at)| {
            let amount = u16::try_from(amount).map_err(|_| StoreError::Unreadable("retention.amount"))?;
            Ok(RetentionRow {
                class: RetentionClass::parse(&class).ok_or(StoreError::Unreadable("retention.class"))?,
                keep: match unit.as_str() {
                    "days" => Keep::Days(amount),
                    "months" => Keep::Months(amount),
                    _ => return Err(StoreError::Unreadable("retention.unit")),
                },
                reason,
                changed_by: changed_by.map(AccountId::from_uuid),
                changed_at: changed_at.to_jiff(),
            })
        })
        .collect()
}

/// Says for how long a class is kept, in the place of what was said before.
///
/// # Errors
/// When the database does not answer.
pub async fn save_kept(
    tx: &mut WorkspaceTx<'_>,
    class: RetentionClass,
    keep: Keep,
    reason: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (unit, amount) = match keep {
        Keep::Days(days) => ("days", days),
        Keep::Months(months) => ("months", months),
    };
    let account = match tx.actor() {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.retention (workspace_id, class, unit, amount, reason, changed_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, class) do update
        set unit = excluded.unit, amount = excluded.amount, reason = excluded.reason, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at",
    )
    .bind(workspace.uuid())
    .bind(class.as_str())
    .bind(unit)
    .bind(i32::from(amount))
    .bind(reason)
    .bind(account)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
