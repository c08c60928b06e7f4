//! Coming in as whoever holds a browser: its identifier is proof enough for what is known by it alone (EDPB, guidelines
//! 01/2022, 67).

use store::portal::{begin, browser, end};

use super::{Portal, SessionKey};
use crate::{Services, UseError};

/// The shortest identifier that nobody guesses: that of a UUID without its hyphens.
const SHORTEST: usize = 22;
/// The longest that is looked for.
const LONGEST: usize = 200;

/// Why a browser does not come in.
#[derive(Debug)]
pub enum BrowserError {
    /// Nothing is known of it, or its identifier could be guessed.
    Unknown,
    /// Somebody was recognised in it: they come in by their address.
    Somebody,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for BrowserError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Begins a session for the identifier of a browser.
    ///
    /// # Errors
    /// [`BrowserError`] says why not.
    pub async fn enter_by_browser(
        &self,
        portal: &Portal,
        anonymous: &str,
        before: Option<&SessionKey>,
    ) -> Result<SessionKey, BrowserError> {
        if !(SHORTEST..=LONGEST).contains(&anonymous.len()) {
            return Err(BrowserError::Unknown);
        }
        let (key, new) = self.new_portal_session();
        let mut tx = self.database.write(portal.scope()).await?;
        let reached = browser(&mut tx, anonymous).await?.ok_or(BrowserError::Unknown)?;
        if reached.is_somebody {
            return Err(BrowserError::Somebody);
        }
        begin(&mut tx, &new, reached.profile, self.now()).await?;
        if let Some(before) = before {
            end(&mut tx, before.hash()).await?;
        }
        tx.commit().await?;
        Ok(key)
    }
}
