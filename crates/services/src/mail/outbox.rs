//! The mails that were written, where they are kept to be looked at.

use domain::account::Language;
use jiff::Timestamp;
use store::mail::{MailRow, latest};
use store::platform::every_scope;
use uuid::Uuid;

use super::{Letter, Sender};
use crate::{Services, UseError};

/// How many mails of a workspace are listed.
const MOST: i64 = 20;

/// A mail of the outbox.
#[derive(Debug, Clone)]
pub struct OutboxMail {
    /// What it says to whom.
    pub letter: Letter,
    /// waiting, sent or given up.
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// Why it failed last.
    pub error_code: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
}

impl Services {
    /// The latest mails of every workspace, newest first: nothing where mails are not kept.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn outbox(&self) -> Result<Vec<OutboxMail>, UseError> {
        let mut mails = Vec::new();
        if !self.mailing.kept {
            return Ok(mails);
        }
        for scope in every_scope(&self.database).await? {
            let mut tx = self.database.read(&scope).await?;
            mails.extend(latest(&mut tx, MOST).await?.into_iter().filter_map(readable));
            tx.finish().await?;
        }
        mails.sort_by_key(|mail| std::cmp::Reverse(mail.created_at));
        mails.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
        Ok(mails)
    }

    /// One mail of the outbox.
    ///
    /// # Errors
    /// When there is none, or the database does not answer.
    pub async fn outbox_mail(&self, id: Uuid) -> Result<OutboxMail, UseError> {
        let mut mails = self.outbox().await?.into_iter();
        mails.find(|mail| mail.letter.id == id).ok_or(UseError::NotFound)
    }
}

fn readable(row: MailRow) -> Option<OutboxMail> {
    Some(OutboxMail {
        letter: Letter {
            id: row.id,
            sender: Sender {
                name: row.workspace_name,
                slug: row.workspace_slug,
            },
            recipient: row.recipient?,
            language: Language::parse(&row.language)?,
            template: serde_json::from_value(row.content?).ok()?,
        },
        state: row.state,
        attempts: row.attempts,
        error_code: row.error_code,
        created_at: row.created_at,
    })
}
