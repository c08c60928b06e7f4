//! Taking a mail to be sent, and what became of it. Each change does nothing to a mail that waits no longer.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A mail that waits, with what its sender is called.
#[derive(Debug, Clone)]
pub struct WaitingMail {
    /// The language, as a tag.
    pub language: String,
    /// To whom.
    pub recipient: String,
    /// The template.
    pub content: Value,
    /// How often it was tried.
    pub attempts: i32,
    /// The name of its workspace.
    pub workspace_name: String,
    /// The workspace's name in addresses.
    pub workspace_slug: String,
}

/// The mail, if it still waits.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting<M>(tx: &mut WorkspaceTx<'_, M>, id: Uuid) -> Result<Option<WaitingMail>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(String, String, Value, i32, String, String)> = sqlx::query_as(
        "select m.language, m.recipient, m.content, m.attempts, w.name, w.slug
        from app.mail m
        join platform.workspace w on w.workspace_id = m.workspace_id
        where m.workspace_id = $1 and m.mail_id = $2 and m.state = 'waiting'",
    )
    .bind(workspace.uuid())
    .bind(id)
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(
        |(language, recipient, content, attempts, workspace_name, workspace_slug)| WaitingMail {
            language,
            recipient,
            content,
            attempts,
            workspace_name,
            workspace_slug,
        },
    ))
}

/// Takes down that a mail was sent. Unless it is kept, to whom and what it said is forgotten.
///
/// # Errors
/// When the database does not answer.
pub async fn sent(tx: &mut WorkspaceTx<'_>, id: Uuid, kept: bool, now: Timestamp) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.mail
        set state = 'sent', attempts = attempts + 1, next_at = null, error_code = null, sent_at = $4,
            recipient = case when $3 then recipient end, content = case when $3 then content end
        where workspace_id = $1 and mail_id = $2 and state = 'waiting'",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(kept)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes down that a mail could not be sent, and is tried again.
///
/// # Errors
/// When the database does not answer.
pub async fn tried(
    tx: &mut WorkspaceTx<'_>,
    id: Uuid,
    code: &str,
    next_at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.mail set attempts = attempts + 1, next_at = $4, error_code = $3
        where workspace_id = $1 and mail_id = $2 and state = 'waiting'",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(code)
    .bind(next_at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes down that a mail is not tried any more, and why. Unless it is kept, to whom and what it said is forgotten.
///
/// # Errors
/// When the database does not answer.
pub async fn give_up(tx: &mut WorkspaceTx<'_>, id: Uuid, code: &str, kept: bool) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.mail
        set state = 'given_up', attempts = attempts + 1, next_at = null, error_code = $3,
            recipient = case when $4 then recipient end, content = case when $4 then content end
        where workspace_id = $1 and mail_id = $2 and state = 'waiting'",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(code)
    .bind(kept)
    .execute(tx.connection())
    .await?;
    Ok(())
}
