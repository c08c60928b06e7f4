//! Taking a request in.

use domain::account::Language;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::state::State;
use domain::requests::{Entry, IdentityLevel, Kind, Origin};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use store::requests::{
    NewRequest as NewRow, NewStep, Program, StepBy, append_step, by_form, get, insert, line_up, next_number,
    place,
};
use store::{Actor, StoreError, WorkspaceTx};
use uuid::{Builder, Uuid};

use super::ask::{Ask, StepRefusal, on_the_trail, take};
use super::due::due;
use super::{alarms, follow, letters};
use crate::{Services, UseError};

/// A request to be taken in.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// What is asked for.
    pub kind: Kind,
    /// Whose it is, as far as known.
    pub profile: Option<ProfileId>,
    /// The address that answers are sent to.
    pub contact: Option<String>,
    /// The language of the person.
    pub language: Language,
    /// How it came in.
    pub origin: Origin,
    /// How the person was proven.
    pub identity: IdentityLevel,
    /// Whether it is about the identifier of a browser only.
    pub anonymous: bool,
    /// What the person wrote.
    pub note: String,
}

/// What is known of how it arrived.
#[derive(Default)]
pub(super) struct Arrival<'a> {
    /// When, if not just now.
    pub at: Option<Timestamp>,
    /// By which way staff were told: the word of a channel.
    pub channel: &'a str,
    /// What a program said.
    pub program: Option<Program>,
    /// The digest of the form, and of what was typed into it.
    pub form: Option<[u8; 32]>,
}

/// Takes a request in, in the caller's transaction: it gets its number and its deadline, the person is told, and whatever
/// can be done by itself is done or caused.
///
/// # Errors
/// When the database does not answer.
pub async fn open(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    new: NewRequest,
) -> Result<PrivacyRequestId, UseError> {
    open_as(services, tx, new, Arrival::default()).await
}

/// A number for a form that is shown: nobody can guess it.
#[must_use]
pub fn new_form() -> Uuid {
    Builder::from_random_bytes(rand::random()).into_uuid()
}

/// As [`open`], for a form with a number of its own, which was shown once: sent twice with the same in it, by an impatient hand
/// or a nervous network, it is one request.
///
/// # Errors
/// When the database does not answer.
pub async fn open_once(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    new: NewRequest,
    form: Option<Uuid>,
) -> Result<PrivacyRequestId, UseError> {
    open_from_form(services, tx, new, form, Arrival::default()).await
}

pub(super) async fn open_from_form(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    new: NewRequest,
    form: Option<Uuid>,
    arrival: Arrival<'_>,
) -> Result<PrivacyRequestId, UseError> {
    line_up(tx).await?;
    let digest = form.map(|form| digest(form, &new));
    if let Some(digest) = &digest
        && let Some(before) = by_form(tx, digest).await?
    {
        return Ok(before);
    }
    let arrival = Arrival {
        form: digest,
        ..arrival
    };
    open_as(services, tx, new, arrival).await
}

/// The digest of a form with what was typed into it: whoever goes back and types something else makes another request.
fn digest(form: Uuid, new: &NewRequest) -> [u8; 32] {
    let profile = new.profile.map(|profile| profile.to_string());
    let mut digest = Sha256::new();
    digest.update(form.as_bytes());
    for part in [
        new.kind.as_str(),
        new.origin.as_str(),
        profile.as_deref().unwrap_or_default(),
        new.contact.as_deref().unwrap_or_default(),
        &new.note,
    ] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.finalize().into()
}

pub(super) async fn open_as(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    new: NewRequest,
    arrival: Arrival<'_>,
) -> Result<PrivacyRequestId, UseError> {
    let now = services.now();
    let received_at = arrival.at.unwrap_or(now);
    let place = place(tx).await?;
    let request = PrivacyRequestId::from_uuid(services.new_id());
    let by = match (new.origin, tx.actor()) {
        (_, Actor::Account(account)) => StepBy::Staff(account),
        (Origin::Portal | Origin::Mail, _) => StepBy::Person,
        (Origin::Api, _) => StepBy::Program,
        (Origin::Staff, _) => StepBy::System,
    };
    let number = next_number(tx).await?;
    let row = NewRow {
        request,
        number,
        kind: new.kind,
        origin: new.origin,
        received_at,
        profile: new.profile,
        anonymous: new.anonymous,
        identity: new.identity,
        language: new.language,
        contact: new.contact.as_deref(),
        note: &new.note,
        due: due(&place, received_at, &[], None, now)?,
        program: arrival.program.as_ref(),
        form: arrival.form.as_ref().map(<[u8; 32]>::as_slice),
    };
    insert(tx, &row).await?;
    let step = NewStep {
        request,
        profile: new.profile,
        happened_at: received_at,
        entry: Entry::Received,
        state: State::Received,
        by,
        reason: arrival.channel,
        detail: "",
    };
    append_step(tx, &step).await?;
    on_the_trail(services, tx, request, Entry::Received).await?;
    let row = get(tx, request).await?.ok_or(UseError::NotFound)?;
    letters::received(tx, &place, &row).await?;
    // Whoever is proven well enough waits for nothing.
    let row = if row.identity >= IdentityLevel::needed(row.kind, row.anonymous) {
        let queued = take(services, tx, &place, row, &Ask::Queue, StepBy::System)
            .await
            .map_err(fault)?;
        follow::by_itself(services, tx, &place, queued, by)
            .await
            .map_err(fault)?
    } else {
        row
    };
    alarms::set(services, tx, &row).await?;
    Ok(request)
}

/// Steps that exist for every request that has just come in are never refused.
pub(super) fn fault(refusal: StepRefusal) -> UseError {
    match refusal {
        StepRefusal::Use(error) => error,
        other => {
            tracing::error!(?other, "a request could not begin");
            UseError::Fault(StoreError::Unreadable("request.state"))
        }
    }
}
