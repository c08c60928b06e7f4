//! The latest events, without the person: enough to see that data arrives.

use jiff::Timestamp;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// An event without its person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatestEvent {
    /// When it happened.
    pub occurred_at: Timestamp,
    /// The word of its call.
    pub call: String,
    /// Its name.
    pub name: Option<String>,
    /// The name of the source.
    pub source: String,
}

#[derive(FromRow)]
struct Row {
    occurred_at: jiff_sqlx::Timestamp,
    call: String,
    name: Option<String>,
    source: String,
}

/// The latest events of the workspace.
///
/// # Errors
/// When the database does not answer.
pub async fn latest<Mode>(tx: &mut WorkspaceTx<'_, Mode>, rows: u32) -> Result<Vec<LatestEvent>, StoreError> {
    let workspace = tx.workspace();
    let found: Vec<Row> = sqlx::query_as(
        "select e.occurred_at, e.call, e.name, s.name as source
        from (
            select v.occurred_at, v.event_id, v.call, v.name, v.source_id
            from app.event v
            where v.workspace_id = $1
            order by v.occurred_at desc, v.event_id desc
            limit $2
        ) e
        join app.source s on s.workspace_id = $1 and s.source_id = e.source_id
        order by e.occurred_at desc, e.event_id desc",
    )
    .bind(workspace.uuid())
    .bind(i64::from(rows))
    .fetch_all(tx.connection())
    .await?;
    Ok(found
        .into_iter()
        .map(|row| LatestEvent {
            occurred_at: row.occurred_at.to_jiff(),
            call: row.call,
            name: row.name,
            source: row.source,
        })
        .collect())
}
