//! What was decided lately.

use domain::ids::AccountId;
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A decision about one value or many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub decision: Uuid,
    /// When.
    pub decided_at: Timestamp,
    /// By whom.
    pub decided_by: AccountId,
    /// `accept`, `edit` or `reject`.
    pub verb: String,
    /// The field.
    pub name: String,
    /// A code of `domain::quality`.
    pub problem: String,
    /// What the values share, where that does not tell whose they are.
    pub pattern: String,
    /// How many values.
    pub changes: i64,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// How many values became again what they were.
    pub restored: Option<i64>,
}

#[derive(FromRow)]
struct Row {
    decision_id: Uuid,
    decided_at: jiff_sqlx::Timestamp,
    decided_by: Uuid,
    verb: String,
    name: String,
    problem: String,
    pattern: String,
    changes: i64,
    undone_at: Option<jiff_sqlx::Timestamp>,
    restored: Option<i64>,
}

impl Row {
    fn read(self) -> Decision {
        Decision {
            decision: self.decision_id,
            decided_at: self.decided_at.to_jiff(),
            decided_by: AccountId::from_uuid(self.decided_by),
            verb: self.verb,
            name: self.name,
            problem: self.problem,
            pattern: self.pattern,
            changes: self.changes,
            undone_at: self.undone_at.map(jiff_sqlx::Timestamp::to_jiff),
            restored: self.restored,
        }
    }
}

/// The latest decisions, the last first.
///
/// # Errors
/// When the database does not answer.
pub async fn decisions<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    limit: i64,
) -> Result<Vec<Decision>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select decision_id, decided_at, decided_by, verb, name, problem, pattern, changes, undone_at, restored
        from app.quality_decision
        where workspace_id = $1
        order by decided_at desc, decision_id desc
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// One decision.
///
/// # Errors
/// When the database does not answer.
pub async fn decision<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    decision: Uuid,
) -> Result<Option<Decision>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(
        "select decision_id, decided_at, decided_by, verb, name, problem, pattern, changes, undone_at, restored
        from app.quality_decision
        where workspace_id = $1 and decision_id = $2",
    )
    .bind(workspace.uuid())
    .bind(decision)
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(Row::read))
}
