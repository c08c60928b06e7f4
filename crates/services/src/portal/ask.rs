//! Asking for what somebody, or a program, has to do: taking away, erasing, a human to look at a decision.

use domain::account::Language;
use domain::ids::PrivacyRequestId;
use domain::requests::{Kind, Origin};
use store::portal::address_of;
use store::requests::{RequestRow, line_up, of_person};
use uuid::Uuid;

use super::PortalVisit;
use crate::requests::{NewRequest, PersonRequest, WriteError, message_of_person, open_once};
use crate::{Services, UseError};

/// The longest note.
const LONGEST: usize = 2_000;

/// Why nothing was asked for.
#[derive(Debug)]
pub enum AskError {
    /// The proof of who it is is not fresh enough, or does not suffice at all.
    NotProven,
    /// Nothing was written where a human needs to know what it is about.
    Empty,
    /// Too much was.
    TooLong,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for AskError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Opens a request of the person of a visit. Where one of the same kind is open already, it is that one; and so it is where
    /// the same form is sent twice.
    ///
    /// # Errors
    /// [`AskError`] says what is missing.
    pub async fn portal_ask(
        &self,
        visit: &PortalVisit,
        kind: Kind,
        note: &str,
        language: Language,
        form: Option<Uuid>,
    ) -> Result<PrivacyRequestId, AskError> {
        if !visit.suffices(kind) {
            return Err(AskError::NotProven);
        }
        let note = note.trim();
        if kind == Kind::ContestDecision && note.is_empty() {
            return Err(AskError::Empty);
        }
        if note.chars().count() > LONGEST {
            return Err(AskError::TooLong);
        }
        let mut tx = self.database.write(visit.writing()).await?;
        // Two that come at once are one after the other.
        line_up(&mut tx).await?;
        let theirs = of_person(&mut tx, visit.profile()).await?;
        let waiting = theirs
            .iter()
            .find(|row| row.kind == kind && !row.state.is_final());
        if let Some(waiting) = waiting.filter(|_| kind != Kind::ContestDecision) {
            return Ok(waiting.request);
        }
        let new = NewRequest {
            kind,
            profile: Some(visit.profile()),
            contact: address_of(&mut tx, visit.profile()).await?,
            language,
            origin: Origin::Portal,
            identity: visit.level(),
            anonymous: visit.is_anonymous(),
            note: note.to_owned(),
        };
        let request = open_once(self, &mut tx, new, form).await?;
        tx.commit().await?;
        Ok(request)
    }

    /// The requests of the person, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_requests(&self, visit: &PortalVisit) -> Result<Vec<RequestRow>, UseError> {
        self.requests_of_person(visit.person(), visit.profile()).await
    }

    /// One of them, with its course and its messages.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when it is somebody else's, or not there.
    pub async fn portal_request(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
    ) -> Result<PersonRequest, UseError> {
        self.request_of_person(visit.person(), visit.profile(), request)
            .await
    }

    /// Writes to whoever handles a request of the person.
    ///
    /// # Errors
    /// [`WriteError`] says what to mend.
    pub async fn portal_write(
        &self,
        visit: &PortalVisit,
        request: PrivacyRequestId,
        text: &str,
    ) -> Result<(), WriteError> {
        // Only the person's own.
        self.portal_request(visit, request).await?;
        let mut tx = self.database.write(visit.writing()).await?;
        message_of_person(self, &mut tx, request, text).await?;
        tx.commit().await?;
        Ok(())
    }
}
