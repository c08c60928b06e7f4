//! Causing a mail.

use domain::account::Language;
use domain::ids::ProfileId;
use domain::mail::Template;
use jiff::Timestamp;
use store::jobs::NewJob;
use store::mail::{NewMailRow, insert};
use store::{StoreError, WorkspaceTx};

use crate::jobs::JobKind;

/// A mail to be sent.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// What it says.
    pub template: Template,
    /// In which language.
    pub language: Language,
    /// To which address.
    pub recipient: String,
    /// Whom it is about, where that is known: their mails go when they are erased.
    pub profile: Option<ProfileId>,
}

/// Writes a mail in the caller's transaction: it is sent once that is committed, and never otherwise.
///
/// # Errors
/// When the database does not answer.
pub async fn enqueue(tx: &mut WorkspaceTx<'_>, mail: NewMail) -> Result<(), StoreError> {
    let content = serde_json::to_value(&mail.template)
        .map_err(|_cause| StoreError::Unreadable("the template of a mail"))?;
    let row = NewMailRow {
        kind: mail.template.kind(),
        language: mail.language.as_str(),
        recipient: &mail.recipient,
        profile: mail.profile,
        content: &content,
    };
    let (id, created_at) = insert(tx, &row).await?;
    let job = NewJob {
        // A mail causes one job, so the two share their id.
        id,
        kind: JobKind::SendMail.as_str(),
        subject: id,
        // Before everything else that the workspace waits for: the code in it may be good for some minutes only.
        run_at: Timestamp::UNIX_EPOCH,
    };
    store::jobs::enqueue(tx, &job, created_at).await
}
