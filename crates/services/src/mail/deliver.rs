//! Sending one mail.

use domain::account::Language;
use domain::mail::{Template, next_try};
use store::StoreError;
use store::jobs::LeasedJob;
use store::mail::{WaitingMail, give_up, sent, tried, waiting};

use super::{Letter, PostFailure, Sender};
use crate::Services;
use crate::jobs::{JobFailure, Outcome};

impl Services {
    /// Tries to send the mail of a job. A worker that dies between sending and taking it down makes it go twice, with the
    /// same `Message-ID`; none is lost.
    pub(crate) async fn send_mail(&self, job: &LeasedJob) -> Result<Outcome, JobFailure> {
        let id = job.subject();
        let mut tx = self.database.read(job.scope()).await?;
        let mail = waiting(&mut tx, id).await?;
        tx.finish().await?;
        let Some(mail) = mail else {
            return Ok(Outcome::Done);
        };
        let Ok(template) = serde_json::from_value::<Template>(mail.content.clone()) else {
            self.mail_given_up(job, "MAIL_UNREADABLE").await?;
            return Ok(Outcome::Done);
        };
        let attempts = usize::try_from(mail.attempts).unwrap_or(0);
        let letter = letter(job, mail, template);
        let Err(failure) = self.post(&letter).await else {
            let mut tx = self.database.write(job.scope()).await?;
            sent(&mut tx, id, self.mailing.kept, self.now()).await?;
            tx.commit().await?;
            return Ok(Outcome::Done);
        };
        let pause = next_try(&letter.template, attempts + 1).filter(|_| failure.may_heal);
        tracing::warn!(mail = %id, code = failure.code, again = pause.is_some(), "a mail could not be sent");
        let Some(pause) = pause else {
            self.mail_given_up(job, failure.code).await?;
            return Ok(Outcome::Done);
        };
        let now = self.now();
        let next = now.saturating_add(pause).unwrap_or(now);
        let mut tx = self.database.write(job.scope()).await?;
        tried(&mut tx, id, failure.code, next).await?;
        tx.commit().await?;
        Ok(Outcome::At(next))
    }

    /// Takes down that a mail is not tried any more.
    pub(crate) async fn mail_given_up(&self, job: &LeasedJob, code: &str) -> Result<(), StoreError> {
        let mut tx = self.database.write(job.scope()).await?;
        give_up(&mut tx, job.subject(), code, self.mailing.kept).await?;
        tx.commit().await
    }

    async fn post(&self, letter: &Letter) -> Result<(), PostFailure> {
        match &self.mailing.post {
            Some(post) => post.send(letter).await,
            None => Err(PostFailure {
                code: "MAIL_NOT_CONFIGURED",
                may_heal: true,
            }),
        }
    }
}

fn letter(job: &LeasedJob, mail: WaitingMail, template: Template) -> Letter {
    Letter {
        id: job.subject(),
        sender: Sender {
            name: mail.workspace_name,
            slug: mail.workspace_slug,
        },
        recipient: mail.recipient,
        language: Language::parse(&mail.language).unwrap_or(Language::English),
        template,
    }
}
