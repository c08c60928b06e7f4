//! Coming in with what was mailed: once, in the browser that asked.

use domain::portal::{Code, ends_at};
use store::portal::{NewSession, Swap, count_attempt, end, is_waiting, swap_code, swap_link};

use super::keys::{LinkKey, code_hash};
use super::{BrowserKey, LeadsTo, Portal, SessionKey};
use crate::{Services, UseError};

/// How often a code may be tried in a browser.
const MOST_ATTEMPTS: i16 = 5;

/// What the page of a link shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A button to come in.
    Ready,
    /// It was asked for in another browser: the code to type there.
    Elsewhere(Code),
    /// It was used, or is too old, or there never was one.
    Gone,
}

/// Somebody is in.
#[derive(Debug, Clone, Copy)]
pub struct Entered {
    /// What the browser holds from now on.
    pub key: SessionKey,
    /// The page that waits.
    pub leads_to: LeadsTo,
}

/// Why somebody is not let in.
#[derive(Debug)]
pub enum EnterError {
    /// Nothing was typed, or not eight signs.
    Malformed,
    /// It is wrong, or was used, or is too old, or was tried too often, or belongs to another browser.
    Refused,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for EnterError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Looks at a link, which uses nothing up: programs open the links of mails before people do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_link(
        &self,
        portal: &Portal,
        link: &str,
        browser: Option<&BrowserKey>,
    ) -> Result<Link, UseError> {
        let Some(link) = LinkKey::parse(link) else {
            return Ok(Link::Gone);
        };
        let mut tx = self.database.read(portal.scope()).await?;
        let waits_for = is_waiting(&mut tx, link.hash(), self.now()).await?;
        tx.finish().await?;
        Ok(match waits_for {
            None => Link::Gone,
            Some(hash) if browser.is_some_and(|browser| browser.hash() == hash) => Link::Ready,
            Some(_) => Link::Elsewhere(link.code(&self.secret, portal.scope().workspace())),
        })
    }

    /// Swaps a link for a session. The one from before ends.
    ///
    /// # Errors
    /// [`EnterError::Refused`] whatever the reason.
    pub async fn enter_by_link(
        &self,
        portal: &Portal,
        link: &str,
        browser: Option<&BrowserKey>,
        before: Option<&SessionKey>,
    ) -> Result<Entered, EnterError> {
        let link = LinkKey::parse(link).ok_or(EnterError::Refused)?;
        let browser = browser.ok_or(EnterError::Refused)?;
        let (key, new) = self.new_portal_session();
        let mut tx = self.database.write(portal.scope()).await?;
        let swap = swap_link(&mut tx, link.hash(), browser.hash(), &new, self.now()).await?;
        if let (Some(_), Some(before)) = (&swap, before) {
            end(&mut tx, before.hash()).await?;
        }
        tx.commit().await?;
        entered(key, swap)
    }

    /// Swaps a code for a session. The one from before ends.
    ///
    /// # Errors
    /// [`EnterError::Refused`] whatever the reason, unless it cannot be a code at all.
    pub async fn enter_by_code(
        &self,
        portal: &Portal,
        code: &str,
        browser: Option<&BrowserKey>,
        before: Option<&SessionKey>,
    ) -> Result<Entered, EnterError> {
        let code = Code::parse(code).ok_or(EnterError::Malformed)?;
        let browser = browser.ok_or(EnterError::Refused)?.hash();
        let now = self.now();
        // Counted for good before anything is judged.
        let mut tx = self.database.write(portal.scope()).await?;
        let may_try = count_attempt(&mut tx, browser, MOST_ATTEMPTS, now).await?;
        tx.commit().await?;
        if !may_try {
            return Err(EnterError::Refused);
        }
        let (key, new) = self.new_portal_session();
        let hash = code_hash(&self.secret, portal.scope().workspace(), code);
        let mut tx = self.database.write(portal.scope()).await?;
        let swap = swap_code(&mut tx, hash, browser, MOST_ATTEMPTS, &new, now).await?;
        if let (Some(_), Some(before)) = (&swap, before) {
            end(&mut tx, before.hash()).await?;
        }
        tx.commit().await?;
        entered(key, swap)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leave_portal(&self, portal: &Portal, key: &SessionKey) -> Result<(), UseError> {
        let mut tx = self.database.write(portal.scope()).await?;
        end(&mut tx, key.hash()).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(super) fn new_portal_session(&self) -> (SessionKey, NewSession) {
        let now = self.now();
        let key = SessionKey::new();
        let new = NewSession {
            session_hash: key.hash(),
            expires_at: ends_at(now, now),
        };
        (key, new)
    }
}

fn entered(key: SessionKey, swap: Option<Swap>) -> Result<Entered, EnterError> {
    let swap = swap.ok_or(EnterError::Refused)?;
    Ok(Entered {
        key,
        leads_to: LeadsTo::parse(&swap.leads_to),
    })
}
