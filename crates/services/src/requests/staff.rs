//! What staff do with a request: steps, messages, whose it is, who has it in hand.

use domain::access::Capability;
use domain::account::Email;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::state::State;
use domain::requests::{Entry, IdentityLevel};
use store::WorkspaceTx;
use store::requests::{
    NewMessage, NewStep, RequestRow, StepBy, append_message, append_step, assign, find_raw, hold, link, place,
};

use super::ask::{Ask, StepRefusal, on_the_trail, step};
use super::open::fault;
use super::{alarms, follow, letters};
use crate::access::Visit;
use crate::{Services, UseError};

/// The longest message, in characters.
pub const MESSAGE_CHARACTERS: usize = 4_000;

/// Why a message was not sent, or a person not found.
#[derive(Debug)]
pub enum WriteError {
    /// Nothing was typed.
    Empty,
    /// More than [`MESSAGE_CHARACTERS`].
    TooLong,
    /// Nobody is known by that.
    Nobody,
    /// Several people are known by that.
    Several,
    /// It is known already whose it is.
    Known,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for WriteError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// What can be sent.
pub(super) fn readable(text: &str) -> Result<&str, WriteError> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(WriteError::Empty),
        1..=MESSAGE_CHARACTERS => Ok(text),
        _ => Err(WriteError::TooLong),
    }
}

impl Services {
    /// Takes a step with a request.
    ///
    /// # Errors
    /// [`StepRefusal`] says why not.
    pub async fn step_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
        ask: &Ask,
    ) -> Result<(), StepRefusal> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let mut tx = self.database.write(scope).await?;
        step(self, &mut tx, request, ask, by).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes to the person.
    ///
    /// # Errors
    /// [`WriteError`] says what to mend.
    pub async fn write_to_person(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
        text: &str,
    ) -> Result<(), WriteError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let body = readable(text)?;
        let mut tx = self.database.write(scope).await?;
        let row = hold(&mut tx, request).await?.ok_or(UseError::NotFound)?;
        let message = NewMessage {
            id: self.new_id(),
            request,
            profile: row.profile,
            sent_at: self.now(),
            by: StepBy::Staff(visit.visitor.account.account),
            body,
        };
        append_message(&mut tx, &message).await?;
        letters::message(&mut tx, &row, body).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes a request into one's own hands, or gives it back.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such request.
    pub async fn assign_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
        mine: bool,
    ) -> Result<(), UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let account = visit.visitor.account.account;
        let mut tx = self.database.write(scope).await?;
        let row = hold(&mut tx, request).await?.ok_or(UseError::NotFound)?;
        assign(&mut tx, request, mine.then_some(account)).await?;
        let entry = if mine { Entry::Assigned } else { Entry::Released };
        self.note_step(&mut tx, &row, entry, StepBy::Staff(account), "")
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Says whose request it is, by the id or the address that the client knows the person by. What was waiting for that
    /// goes on.
    ///
    /// # Errors
    /// [`WriteError`] says what to mend.
    pub async fn link_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
        known_by: &str,
    ) -> Result<(), WriteError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let mut tx = self.database.write(scope).await?;
        let row = hold(&mut tx, request).await?.ok_or(UseError::NotFound)?;
        if row.profile.is_some() {
            return Err(WriteError::Known);
        }
        let profile = person_known_by(&mut tx, known_by).await?;
        link(&mut tx, request, profile).await?;
        let row = RequestRow {
            profile: Some(profile),
            ..row
        };
        self.note_step(&mut tx, &row, Entry::Linked, by, "").await?;
        let enough = row.identity >= IdentityLevel::needed(row.kind, row.anonymous);
        let row = if row.state == State::Pending && enough {
            let place = place(&mut tx).await?;
            follow::by_itself(self, &mut tx, &place, row, by)
                .await
                .map_err(fault)?
        } else {
            row
        };
        alarms::set(self, &mut tx, &row).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes something into the course of a request that leaves it where it stands.
    pub(super) async fn note_step(
        &self,
        tx: &mut WorkspaceTx<'_>,
        row: &RequestRow,
        entry: Entry,
        by: StepBy,
        reason: &str,
    ) -> Result<(), UseError> {
        let step = NewStep {
            request: row.request,
            profile: row.profile,
            happened_at: self.now(),
            entry,
            state: row.state,
            by,
            reason,
            detail: "",
        };
        append_step(tx, &step).await?;
        on_the_trail(self, tx, row.request, entry).await?;
        Ok(())
    }
}

/// The one person that the client knows by an id or an address.
pub(super) async fn person_known_by<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    known_by: &str,
) -> Result<ProfileId, WriteError> {
    let known_by = known_by.trim();
    if known_by.is_empty() {
        return Err(WriteError::Empty);
    }
    let emails: Vec<String> = Email::parse(known_by)
        .map(|email| email.as_str().to_owned())
        .into_iter()
        .collect();
    let found = find_raw(tx, &[known_by.to_owned()], &emails).await?;
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (None, _) => Err(WriteError::Nobody),
        (Some(profile), None) => Ok(profile),
        (Some(_), Some(_)) => Err(WriteError::Several),
    }
}
