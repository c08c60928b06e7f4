//! The latest mails, to be looked at where they are kept.

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A mail, whatever became of it.
#[derive(Debug, Clone)]
pub struct MailRow {
    /// Its id.
    pub id: Uuid,
    /// The word of its template.
    pub kind: String,
    /// The language, as a tag.
    pub language: String,
    /// To whom; none once it is forgotten.
    pub recipient: Option<String>,
    /// The template; none once it is forgotten.
    pub content: Option<Value>,
    /// waiting, sent or given up.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// Why it failed last.
    pub error_code: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// The name of its workspace.
    pub workspace_name: String,
    /// The workspace's name in addresses.
    pub workspace_slug: String,
}

type Columns = (
    Uuid,
    String,
    String,
    Option<String>,
    Option<Value>,
    String,
    i32,
    Option<String>,
    jiff_sqlx::Timestamp,
    String,
    String,
);

/// The latest mails, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn latest<M>(tx: &mut WorkspaceTx<'_, M>, most: i64) -> Result<Vec<MailRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Columns> = sqlx::query_as(
        "select m.mail_id, m.kind, m.language, m.recipient, m.content, m.state, m.attempts, m.error_code, m.created_at,
            w.name, w.slug
        from app.mail m
        join platform.workspace w on w.workspace_id = m.workspace_id
        where m.workspace_id = $1
        order by m.created_at desc, m.mail_id
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(
            |(id, kind, language, recipient, content, state, attempts, error_code, at, name, slug)| MailRow {
                id,
                kind,
                language,
                recipient,
                content,
                state,
                attempts,
                error_code,
                created_at: at.to_jiff(),
                workspace_name: name,
                workspace_slug: slug,
            },
        )
        .collect())
}
