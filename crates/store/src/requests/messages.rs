//! What was written to each other.

use domain::ids::{AccountId, PrivacyRequestId, ProfileId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::StepBy;
use crate::{StoreError, WorkspaceTx};

/// A message to be kept.
pub struct NewMessage<'a> {
    /// Its id.
    pub id: Uuid,
    /// Of which request.
    pub request: PrivacyRequestId,
    /// Whose request it is.
    pub profile: Option<ProfileId>,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Who wrote: the person or staff.
    pub by: StepBy,
    /// What.
    pub body: &'a str,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Whether staff wrote it, rather than the person.
    pub from_staff: bool,
    /// What.
    pub body: String,
}

/// Keeps a message.
///
/// # Errors
/// When the database does not answer.
pub async fn append_message(tx: &mut WorkspaceTx<'_>, new: &NewMessage<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.request_message (workspace_id, request_id, message_id, profile_id, sent_at, by, account_id, body)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(workspace.uuid())
    .bind(new.request.uuid())
    .bind(new.id)
    .bind(new.profile.map(ProfileId::uuid))
    .bind(new.sent_at.to_sqlx())
    .bind(new.by.as_str())
    .bind(new.by.account().map(AccountId::uuid))
    .bind(new.body)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The messages of a request, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn messages<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
) -> Result<Vec<MessageRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(jiff_sqlx::Timestamp, bool, String)> = sqlx::query_as(
        "select sent_at, by = 'staff', body from app.request_message
        where workspace_id = $1 and request_id = $2
        order by sent_at, message_id",
    )
    .bind(workspace.uuid())
    .bind(request.uuid())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(sent_at, from_staff, body)| MessageRow {
            sent_at: sent_at.to_jiff(),
            from_staff,
            body,
        })
        .collect())
}
