//! Writing a mail.

use domain::ids::ProfileId;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// A mail to be sent.
pub struct NewMailRow<'a> {
    /// The word of its template.
    pub kind: &'static str,
    /// The language, as a tag.
    pub language: &'a str,
    /// To whom.
    pub recipient: &'a str,
    /// Whom it is about.
    pub profile: Option<ProfileId>,
    /// The template.
    pub content: &'a Value,
}

/// Writes a mail, and gives it an id.
///
/// The time is the database's, so that whoever writes a mail needs nothing but their transaction.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(
    tx: &mut WorkspaceTx<'_>,
    mail: &NewMailRow<'_>,
) -> Result<(Uuid, jiff::Timestamp), StoreError> {
    let workspace = tx.workspace();
    let (id, at): (Uuid, jiff_sqlx::Timestamp) = sqlx::query_as(
        "insert into app.mail (workspace_id, mail_id, kind, language, recipient, profile_id, content, created_at)
        values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, clock_timestamp())
        returning mail_id, created_at",
    )
    .bind(workspace.uuid())
    .bind(mail.kind)
    .bind(mail.language)
    .bind(mail.recipient)
    .bind(mail.profile.map(ProfileId::uuid))
    .bind(mail.content)
    .fetch_one(tx.connection())
    .await?;
    Ok((id, at.to_jiff()))
}
