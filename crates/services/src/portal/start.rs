//! Asking to come in. What is done does not depend on whether the address is known.

use domain::account::{Email, EmailError, Language};
use domain::ids::PrivacyRequestId;
use jiff::{SignedDuration, Timestamp};
use store::jobs::{NewJob, enqueue};
use store::portal::{NewStart, insert_start};

use super::keys::counting_hash;
use super::{BrowserKey, Portal};
use crate::jobs::JobKind;
use crate::{Services, UseError};

/// In which time starts and mails are counted.
pub(super) const WINDOW: SignedDuration = SignedDuration::from_hours(1);
/// Starts of one network in that time; what is over it is answered alike, and forgotten.
const MOST_OF_NETWORK: i64 = 100;

/// The page that waits for somebody who comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LeadsTo {
    /// The first page.
    #[default]
    Home,
    /// Taking everything away.
    Take,
    /// Erasing everything.
    Erase,
    /// The file that a request asked for.
    File(PrivacyRequestId),
}

impl LeadsTo {
    /// The path of the page below the portal, as it is stored.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Take => "take".to_owned(),
            Self::Erase => "erase".to_owned(),
            Self::File(request) => format!("requests/{request}/file"),
        }
    }

    /// Reads the path; anything else leads to the first page.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        match path {
            "take" => Self::Take,
            "erase" => Self::Erase,
            _ => path
                .strip_prefix("requests/")
                .and_then(|path| path.strip_suffix("/file"))
                .and_then(PrivacyRequestId::parse)
                .map_or(Self::Home, Self::File),
        }
    }
}

/// Somebody asks to come in.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The address, as it was typed.
    pub email: &'a str,
    /// What the browser was given.
    pub browser: &'a BrowserKey,
    /// The network they ask from.
    pub network: &'a str,
    /// The language of the page.
    pub language: Language,
    /// The page that waits.
    pub leads_to: LeadsTo,
    /// Whether they ask under the client's own host name: there the link must lead, where the browser is known again.
    pub own_host: bool,
}

/// Why nothing was begun.
#[derive(Debug)]
pub enum StartError {
    /// The address must be mended.
    Email(EmailError),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for StartError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Takes down that somebody asks to come in. A job looks the address up, mails to it if it is known, and deletes it.
    ///
    /// # Errors
    /// [`StartError::Email`] when it is no address, known or not.
    pub async fn start_portal(&self, portal: &Portal, asking: Asking<'_>) -> Result<(), StartError> {
        let email = Email::parse(asking.email).map_err(StartError::Email)?;
        let workspace = portal.scope().workspace();
        let now = self.now();
        let id = self.new_id();
        let new = NewStart {
            id,
            email: email.as_str(),
            address_hash: counting_hash(&self.secret, "portal address", workspace, email.as_str()),
            network_hash: counting_hash(&self.secret, "portal network", workspace, asking.network),
            browser_hash: asking.browser.hash(),
            language: asking.language.as_str(),
            leads_to: &asking.leads_to.path(),
            own_host: asking.own_host,
        };
        let since = now.checked_sub(WINDOW).unwrap_or(Timestamp::UNIX_EPOCH);
        let mut tx = self.database.write(portal.scope()).await?;
        if insert_start(&mut tx, &new, since, MOST_OF_NETWORK, now).await? {
            let job = NewJob {
                id: self.new_id(),
                kind: JobKind::MailPortalLink.as_str(),
                subject: id,
                // Somebody waits for it: before whatever else the workspace has to do.
                run_at: Timestamp::UNIX_EPOCH,
            };
            enqueue(&mut tx, &job, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
