//! Using data again that was set aside: the person is told before, with the reason (GDPR, article 18(3)), and has some days to
//! say something.

use domain::access::Capability;
use domain::ids::PrivacyRequestId;
use domain::requests::state::State;
use domain::requests::{Entry, Kind};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use store::requests::{
    NewMessage, NewStep, Place, RequestRow, StepBy, append_message, append_step, hold, latest_entry,
    of_person, place,
};
use store::{StoreError, WorkspaceTx};

use super::ask::on_the_trail;
use super::details::Restriction;
use super::staff::MESSAGE_CHARACTERS;
use super::take_down::Channel;
use super::{effects, letters};
use crate::access::Visit;
use crate::{Services, UseError};

/// How many days pass between telling and lifting.
pub const LIFT_DAYS: i64 = 7;
/// The shortest reason, in characters: as for a longer time.
const SHORTEST: usize = 10;

/// Why a restriction is not lifted, or the person was not told.
#[derive(Debug)]
pub enum LiftError {
    /// The reason is missing, or too short to be one.
    Reason,
    /// The reason is too long.
    TooLong,
    /// It was not said how the person is told, or there is no address for a mail.
    Channel,
    /// Nothing of the person is set aside.
    NotRestricted,
    /// The person still asks for it: that is to be answered first.
    StillAsked,
    /// The person was not told.
    NotTold,
    /// The person was told; from this day on.
    TooEarly(Date),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for LiftError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// When a restriction of which the person was told at a time can be lifted: as a day begins where the workspace is.
pub(super) fn lift_on(place: &Place, told: Timestamp) -> Option<(Date, Timestamp)> {
    let zone = place.time_zone.zone();
    let told = told.to_zoned(zone.clone()).date();
    let day = told.checked_add(Span::new().days(LIFT_DAYS)).ok()?;
    Some((day, day.to_zoned(zone).ok()?.timestamp()))
}

/// When the person was told, at the last, that what is set aside now will be used again.
pub(super) async fn told_at<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    request: PrivacyRequestId,
    restriction: Restriction,
) -> Result<Option<Timestamp>, StoreError> {
    let told = latest_entry(tx, request, Entry::LiftAnnounced).await?;
    Ok(told.filter(|told| *told >= restriction.since))
}

/// Whether the person still waits for an answer about what is set aside.
pub(super) async fn is_still_asked<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    row: &RequestRow,
) -> Result<bool, StoreError> {
    let Some(profile) = row.profile else {
        return Ok(false);
    };
    let theirs = of_person(tx, profile).await?;
    Ok(theirs.iter().any(|other| {
        matches!(other.kind, Kind::Restriction | Kind::Objection)
            && !other.state.is_final()
            && other.state != State::Received
    }))
}

impl Services {
    /// Tells the person that their data will be used again, and why: by mail now, or as staff told them.
    ///
    /// # Errors
    /// [`LiftError`] says what to mend.
    pub async fn announce_lift(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
        reason: &str,
        channel: &str,
    ) -> Result<(), LiftError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        let (row, _) = self.restricted(&mut tx, request).await?;
        let reason = reason.trim();
        match reason.chars().count() {
            ..SHORTEST => return Err(LiftError::Reason),
            SHORTEST..=MESSAGE_CHARACTERS => {}
            _ => return Err(LiftError::TooLong),
        }
        let channel = Channel::parse(channel)
            .filter(|channel| *channel != Channel::Mail || row.contact.is_some())
            .ok_or(LiftError::Channel)?;
        let place = place(&mut tx).await?;
        let (day, _) = lift_on(&place, now).ok_or(StoreError::Unreadable("workspace.time_zone"))?;
        // It stands among the messages, whichever way the person was told.
        let message = NewMessage {
            id: self.new_id(),
            request,
            profile: row.profile,
            sent_at: now,
            by,
            body: reason,
        };
        append_message(&mut tx, &message).await?;
        if channel == Channel::Mail {
            letters::message(&mut tx, &row, reason).await?;
            letters::restriction_ends(&mut tx, &row, day).await?;
        }
        let step = NewStep {
            request,
            profile: row.profile,
            happened_at: now,
            entry: Entry::LiftAnnounced,
            state: row.state,
            by,
            reason: channel.as_str(),
            detail: reason,
        };
        append_step(&mut tx, &step).await?;
        on_the_trail(self, &mut tx, request, Entry::LiftAnnounced).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Uses the data of a person again who was told so, whoever had it set aside.
    ///
    /// # Errors
    /// [`LiftError`] says what is missing.
    pub async fn lift_restriction(&self, visit: &Visit, request: PrivacyRequestId) -> Result<(), LiftError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let mut tx = self.database.write(scope).await?;
        let (row, restriction) = self.restricted(&mut tx, request).await?;
        let told = told_at(&mut tx, request, restriction)
            .await?
            .ok_or(LiftError::NotTold)?;
        let place = place(&mut tx).await?;
        let (day, from) = lift_on(&place, told).ok_or(StoreError::Unreadable("workspace.time_zone"))?;
        if self.now() < from {
            return Err(LiftError::TooEarly(day));
        }
        effects::lift(self, &mut tx, &row, by).await?;
        self.note_step(&mut tx, &row, Entry::Lifted, by, "").await?;
        tx.commit().await?;
        Ok(())
    }

    async fn restricted(
        &self,
        tx: &mut WorkspaceTx<'_>,
        request: PrivacyRequestId,
    ) -> Result<(RequestRow, Restriction), LiftError> {
        let row = hold(tx, request).await?.ok_or(UseError::NotFound)?;
        let profile = row.profile.ok_or(LiftError::NotRestricted)?;
        let restriction = effects::restriction(tx, profile)
            .await?
            .ok_or(LiftError::NotRestricted)?;
        if is_still_asked(tx, &row).await? {
            return Err(LiftError::StillAsked);
        }
        Ok((row, restriction))
    }
}
