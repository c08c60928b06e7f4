//! For how long classes of data are kept, where it is not for as long as by default.

use domain::consent::retention::{Keep, RetentionClass};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{Actor, StoreError, WorkspaceTx};

/// What a workspace said of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRow {
    /// The class.
    pub class: RetentionClass,
    /// For how long.
    pub keep: Keep,
    /// Why for longer than by default.
    pub reason: Option<String>,
    /// The name of who said so, while they have an account.
    pub set_by: Option<String>,
    /// When.
    pub set_at: Timestamp,
}

/// What the workspace said; of classes that are not there, the default holds.
///
/// # Errors
/// When the database does not answer.
pub async fn settings<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<RetentionRow>, StoreError> {
    type Row = (
        String,
        String,
        i32,
        Option<String>,
        Option<String>,
        jiff_sqlx::Timestamp,
    );
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select r.class, r.unit, r.amount, r.reason, a.name, r.set_at
        from app.retention r
        left join platform.account a on a.account_id = r.set_by
        where r.workspace_id = $1",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(class, unit, amount, reason, set_by, set_at)| {
            let amount =
                u16::try_from(amount).map_err(|_cause| StoreError::Unreadable("retention.amount"))?;
            Ok(RetentionRow {
                class: RetentionClass::parse(&class).ok_or(StoreError::Unreadable("retention.class"))?,
                keep: match unit.as_str() {
                    "days" => Keep::Days(amount),
                    _ => Keep::Months(amount),
                },
                reason,
                set_by,
                set_at: set_at.to_jiff(),
            })
        })
        .collect()
}

/// Says for how long a class is kept.
///
/// # Errors
/// When the database does not answer.
pub async fn set(
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
    let workspace = tx.workspace();
    let by = match tx.actor() {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    sqlx::query(
        "insert into app.retention (workspace_id, class, unit, amount, reason, set_by, set_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, class) do update
        set unit = excluded.unit, amount = excluded.amount, reason = excluded.reason, set_by = excluded.set_by,
            set_at = excluded.set_at",
    )
    .bind(workspace.uuid())
    .bind(class.as_str())
    .bind(unit)
    .bind(i32::from(amount))
    .bind(reason)
    .bind(by)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
