//! For the portal: a person's own requests.

use domain::ids::{PrivacyRequestId, ProfileId};
use store::requests::{
    MessageRow, NewMessage, RequestRow, StepBy, StepRow, append_message, course, get, messages, of_person,
};
use store::{WorkspaceScope, WorkspaceTx};

use super::staff::{WriteError, readable};
use crate::{Services, UseError};

/// A request with its course and its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRequest {
    /// The request.
    pub request: RequestRow,
    /// Every step, in order, without the names of staff.
    pub course: Vec<StepRow>,
    /// What was written to each other.
    pub messages: Vec<MessageRow>,
}

impl Services {
    /// The requests of a person, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn requests_of_person(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
    ) -> Result<Vec<RequestRow>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let rows = of_person(&mut tx, profile).await?;
        tx.finish().await?;
        Ok(rows)
    }

    /// One request of a person.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when it is somebody else's, or not there.
    pub async fn request_of_person(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        request: PrivacyRequestId,
    ) -> Result<PersonRequest, UseError> {
        let mut tx = self.database.read(scope).await?;
        let theirs = of_person(&mut tx, profile).await?;
        let found = theirs.into_iter().find(|row| row.request == request);
        let found = found.ok_or(UseError::NotFound)?;
        let course = course(&mut tx, request, false).await?;
        let messages = messages(&mut tx, request).await?;
        tx.finish().await?;
        Ok(PersonRequest {
            request: found,
            course,
            messages,
        })
    }
}

/// The person writes, in the caller's transaction, which was opened for them.
///
/// # Errors
/// [`WriteError`] says what to mend; [`UseError::NotFound`] in it when the workspace has no such request.
pub async fn message_of_person(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    text: &str,
) -> Result<(), WriteError> {
    let body = readable(text)?;
    let row = get(tx, request).await?.ok_or(UseError::NotFound)?;
    let message = NewMessage {
        id: services.new_id(),
        request,
        profile: row.profile,
        sent_at: services.now(),
        by: StepBy::Person,
        body,
    };
    append_message(tx, &message).await?;
    Ok(())
}
