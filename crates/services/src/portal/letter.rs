//! Mailing the way in: the part that looks an address up, where nobody waits for the answer.

use domain::account::Language;
use domain::ids::ProfileId;
use domain::mail::{SitePath, Template};
use domain::portal::{HostName, LINK_LIFE};
use jiff::Timestamp;
use store::jobs::LeasedJob;
use store::portal::{NewProof, Start, by_address, handle, open_proofs, start};
use store::{StoreError, WorkspaceTx};

use super::keys::{LinkKey, code_hash};
use super::start::WINDOW;
use crate::Services;
use crate::jobs::{JobFailure, Outcome};
use crate::mail::{NewMail, enqueue};

/// Mails to one address in an hour.
const MOST_OF_ADDRESS: i64 = 5;
/// Mails that one network causes in an hour.
const MOST_OF_NETWORK: i64 = 30;

impl Services {
    /// Looks an address up, mails the way in if somebody is reached there, and deletes it.
    pub(crate) async fn mail_portal_link(&self, job: &LeasedJob) -> Result<Outcome, JobFailure> {
        let since = self.now().checked_sub(WINDOW).unwrap_or(Timestamp::UNIX_EPOCH);
        let mut tx = self.database.write(job.scope()).await?;
        let Some(found) = start(&mut tx, job.subject(), since).await? else {
            return Ok(Outcome::Done);
        };
        let Some(email) = found.email.clone() else {
            return Ok(Outcome::Done);
        };
        let few = found.of_address < MOST_OF_ADDRESS && found.of_network < MOST_OF_NETWORK;
        let reached = if few {
            by_address(&mut tx, &email).await?
        } else {
            None
        };
        if let Some(profile) = reached {
            self.mail_the_way_in(&mut tx, &found, email, profile).await?;
        }
        handle(&mut tx, job.subject(), reached.is_some()).await?;
        tx.commit().await?;
        Ok(Outcome::Done)
    }

    /// Deletes the address of a start whose job was given up.
    pub(crate) async fn forget_portal_start(&self, job: &LeasedJob) -> Result<(), StoreError> {
        let mut tx = self.database.write(job.scope()).await?;
        handle(&mut tx, job.subject(), false).await?;
        tx.commit().await
    }

    async fn mail_the_way_in(
        &self,
        tx: &mut WorkspaceTx<'_>,
        start: &Start,
        email: String,
        profile: ProfileId,
    ) -> Result<(), StoreError> {
        let workspace = tx.workspace();
        let now = self.now();
        let link = LinkKey::new();
        let code = link.code(&self.secret, workspace);
        let proof = NewProof {
            token_hash: link.hash(),
            code_hash: code_hash(&self.secret, workspace, code),
            browser_hash: start.browser_hash,
            profile,
            leads_to: &start.leads_to,
            expires_at: now.checked_add(LINK_LIFE).unwrap_or(now),
        };
        open_proofs(tx, &proof).await?;
        let mail = NewMail {
            template: Template::PortalLink {
                link: SitePath::of(&["p", &start.slug, "link", &link.to_string()]),
                code: code.to_string(),
                minutes: u16::try_from(LINK_LIFE.as_mins()).unwrap_or(u16::MAX),
                // As it is registered, never as a request said it.
                host: start.host.as_deref().and_then(|host| HostName::parse(host).ok()),
            },
            language: Language::parse(&start.language).unwrap_or(Language::English),
            recipient: email,
            profile: Some(profile),
        };
        enqueue(tx, mail).await
    }
}
