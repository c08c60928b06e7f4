//! What a person did lately, and the receipts of their choices, as the person themselves may read them.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Happening {
    /// When.
    pub at: Timestamp,
    /// The kind of message.
    pub call: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// The name of the source.
    pub source: String,
}

/// A receipt of a choice.
#[derive(Debug, Clone)]
pub struct ReceiptRow {
    /// Its id.
    pub receipt: Uuid,
    /// The entry of the ledger that it is of.
    pub sequence: i64,
    /// When it was given.
    pub issued_at: Timestamp,
}

/// What happened since `since`, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn happenings<M>(
    tx: &mut WorkspaceTx<'_, M>,
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Happening>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Timestamp, String, Option<String>, String)> = sqlx::query_as(
        "select e.occurred_at, e.call, e.name, s.name
        from app.event e
        join app.source s on s.workspace_id = $1 and s.source_id = e.source_id
        where e.workspace_id = $1 and e.profile_id = any (current_setting('app.person')::uuid[])
            and e.occurred_at > $2
        order by e.occurred_at desc
        limit $3",
    )
    .bind(workspace.uuid())
    .bind(since.to_sqlx())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(at, call, name, source)| Happening {
            at: at.to_jiff(),
            call,
            name,
            source,
        })
        .collect())
}

/// The receipts of the person, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn receipts<M>(tx: &mut WorkspaceTx<'_, M>, limit: i64) -> Result<Vec<ReceiptRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, i64, jiff_sqlx::Timestamp)> = sqlx::query_as(
        "select receipt_id, sequence, issued_at
        from app.consent_receipt
        where workspace_id = $1 and profile_id = any (current_setting('app.person')::uuid[])
        order by issued_at desc, sequence desc
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(receipt, sequence, issued_at)| ReceiptRow {
            receipt,
            sequence,
            issued_at: issued_at.to_jiff(),
        })
        .collect())
}

/// A receipt of the person, as it was given.
///
/// # Errors
/// When the database does not answer.
pub async fn receipt<M>(tx: &mut WorkspaceTx<'_, M>, receipt: Uuid) -> Result<Option<String>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select document from app.consent_receipt
        where workspace_id = $1 and receipt_id = $2
            and profile_id = any (current_setting('app.person')::uuid[])",
    )
    .bind(workspace.uuid())
    .bind(receipt)
    .fetch_optional(tx.connection())
    .await?)
}
