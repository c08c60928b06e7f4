//! Requests that programs of the controller make, with a key. The controller has proven the person, and says so by asking.

use std::collections::BTreeSet;

use domain::account::Email;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::opendsr::RequestType;
use domain::requests::state::State;
use domain::requests::{CallbackUrl, IdentityLevel, Origin};
use store::WorkspaceTx;
use store::requests::{
    Program, ProgramRow, ProvenKey, RequestRow, StepBy, by_program, find_digest, find_raw, hold,
    insert_callbacks, place,
};
use uuid::Uuid;

use super::ask::{Ask, StepRefusal, step, take};
use super::calls::numbered;
use super::open::{Arrival, NewRequest, fault, open_as};
use crate::{Services, UseError};

/// By what a program knows the person: ids of the client, addresses, and digests of either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgramFinds {
    /// Ids of the client.
    pub ids: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// SHA-256 digests of ids.
    pub id_digests: Vec<Vec<u8>>,
    /// SHA-256 digests of normalised addresses.
    pub email_digests: Vec<Vec<u8>>,
}

/// What a program asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramAsks {
    /// The id that it gives.
    pub id: Uuid,
    /// What for.
    pub kind: RequestType,
    /// Whom it is about.
    pub finds: ProgramFinds,
    /// The digest of what it sent.
    pub digest: [u8; 32],
    /// Where it wants to be told.
    pub callbacks: Vec<CallbackUrl>,
}

/// Why a program is refused.
#[derive(Debug)]
pub enum ProgramError {
    /// The id was given before, to another request.
    Taken,
    /// It is worked on, or over: it cannot be taken back any more.
    TooLate,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for ProgramError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Takes a request of a program in. The same again gives the same answer, and nothing happens twice.
    ///
    /// # Errors
    /// [`ProgramError::Taken`] when its id belongs to another request.
    pub async fn program_asks(
        &self,
        key: &ProvenKey,
        asks: &ProgramAsks,
    ) -> Result<RequestRow, ProgramError> {
        match self.program_opens(key, asks).await {
            // Somebody sent the same at the same time, and was first.
            Err(ProgramError::Use(UseError::Fault(error))) if error.violates("request_program_key") => {
                let mut tx = self.database.read(&key.scope).await?;
                let found = by_program(&mut tx, asks.id).await?.ok_or(UseError::NotFound)?;
                tx.finish().await?;
                same(found, asks)
            }
            other => other,
        }
    }

    async fn program_opens(&self, key: &ProvenKey, asks: &ProgramAsks) -> Result<RequestRow, ProgramError> {
        let mut tx = self.database.write(&key.scope).await?;
        if let Some(found) = by_program(&mut tx, asks.id).await? {
            return same(found, asks);
        }
        let people = people(&mut tx, &asks.finds).await?;
        let new = NewRequest {
            kind: asks.kind.into(),
            // Several people, or nobody: staff find out whose it is.
            profile: people.first().copied().filter(|_| people.len() == 1),
            contact: None,
            language: place(&mut tx).await?.language,
            origin: Origin::Api,
            identity: IdentityLevel::FreshlyProven,
            anonymous: false,
            note: String::new(),
        };
        let arrival = Arrival {
            program: Some(Program {
                id: asks.id,
                digest: asks.digest.to_vec(),
                key: key.key,
            }),
            ..Arrival::default()
        };
        let request = open_as(self, &mut tx, new, arrival).await?;
        insert_callbacks(&mut tx, request, &numbered(self, &asks.callbacks)).await?;
        if asks.kind == RequestType::Erasure
            && people.is_empty()
            && self.was_erased(&mut tx, &asks.finds).await?
        {
            already_erased(self, &mut tx, request).await?;
        }
        let found = by_program(&mut tx, asks.id).await?.ok_or(UseError::NotFound)?;
        tx.commit().await?;
        Ok(found.request)
    }

    /// Whether somebody who is known by one of these was erased here. Digests tell nothing: only fingerprints are left.
    async fn was_erased(&self, tx: &mut WorkspaceTx<'_>, finds: &ProgramFinds) -> Result<bool, UseError> {
        let emails = addresses(finds);
        let known: Vec<(&str, &str)> = finds
            .ids
            .iter()
            .map(|id| ("user", id.as_str()))
            .chain(emails.iter().map(|email| ("email", email.as_str())))
            .collect();
        Ok(!known.is_empty() && self.is_suppressed(tx, &known).await?)
    }

    /// Where the request of a program stands.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when no program of the workspace gave this id.
    pub async fn program_request(&self, key: &ProvenKey, id: Uuid) -> Result<RequestRow, UseError> {
        let mut tx = self.database.read(&key.scope).await?;
        let found = by_program(&mut tx, id).await?.ok_or(UseError::NotFound)?;
        tx.finish().await?;
        Ok(found.request)
    }

    /// Takes the request of a program back, while nobody works on it.
    ///
    /// # Errors
    /// [`ProgramError::TooLate`] once somebody does.
    pub async fn program_cancels(&self, key: &ProvenKey, id: Uuid) -> Result<RequestRow, ProgramError> {
        let mut tx = self.database.write(&key.scope).await?;
        let found = by_program(&mut tx, id).await?.ok_or(UseError::NotFound)?;
        // Sent again because the answer was lost.
        if found.request.state == State::Cancelled {
            return Ok(found.request);
        }
        let request: PrivacyRequestId = found.request.request;
        let row = match step(self, &mut tx, request, &Ask::Cancel, StepBy::Program).await {
            Ok(row) => row,
            Err(StepRefusal::Use(error)) => return Err(error.into()),
            Err(_) => return Err(ProgramError::TooLate),
        };
        tx.commit().await?;
        Ok(row)
    }
}

fn same(found: ProgramRow, asks: &ProgramAsks) -> Result<RequestRow, ProgramError> {
    // Of whoever was erased no digest is left: the id alone says that it is the same.
    if found.digest.is_none_or(|digest| digest == asks.digest) {
        Ok(found.request)
    } else {
        Err(ProgramError::Taken)
    }
}

/// Somebody who was erased before is to be erased: that is done.
async fn already_erased(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<(), UseError> {
    let place = place(tx).await?;
    let row = hold(tx, request).await?.ok_or(UseError::NotFound)?;
    let row = take(services, tx, &place, row, &Ask::Begin, StepBy::System)
        .await
        .map_err(fault)?;
    let done = Ask::Complete(String::new());
    take(services, tx, &place, row, &done, StepBy::System)
        .await
        .map_err(fault)?;
    Ok(())
}

/// The addresses, normalised.
fn addresses(finds: &ProgramFinds) -> Vec<String> {
    finds
        .emails
        .iter()
        .filter_map(|text| Email::parse(text).ok())
        .map(|email| email.as_str().to_owned())
        .collect()
}

async fn people<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    finds: &ProgramFinds,
) -> Result<BTreeSet<ProfileId>, UseError> {
    let emails = addresses(finds);
    let mut people = find_raw(tx, &finds.ids, &emails).await?;
    if !finds.id_digests.is_empty() || !finds.email_digests.is_empty() {
        people.extend(find_digest(tx, &finds.id_digests, &finds.email_digests).await?);
    }
    Ok(people)
}
