//! One request, as staff see it, with what can be done.

use domain::access::Capability;
use domain::ids::PrivacyRequestId;
use domain::requests::deadline::{Alarm, Course, Pause};
use domain::requests::state::{Standing, Step};
use domain::requests::{IdentityLevel, RefusalReason};
use jiff::Timestamp;
use jiff::civil::Date;
use store::WorkspaceTx;
use store::erasure::{ExportRow, exports_of_request};
use store::portal::address_of;
use store::requests::{
    MessageRow, Place, QueueRow, RequestRow, StepRow, course, messages, pauses, place, seen_by_staff,
};

use super::ask::is_done_by_program;
use super::due::alarm;
use super::{deliver, effects, lift};
use crate::access::Visit;
use crate::{Services, UseError};

/// What staff can do with a request now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Possible {
    /// Say whose it is.
    Link,
    /// Ask for more proof.
    AskIdentity,
    /// Say that proof came.
    Prove,
    /// Let it be worked on.
    Queue,
    /// Begin.
    Begin,
    /// Take longer.
    Extend,
    /// End it well.
    Complete,
    /// Refuse it, for one of these reasons.
    Refuse(Vec<RefusalReason>),
    /// Take it back for the person.
    Cancel,
    /// Let a program try again.
    Retry,
    /// Have the file made anew.
    MakeFile,
    /// Mail the way to the file to this address.
    MailFile(String),
    /// Take the file, to hand it over.
    HandOverFile,
    /// Tell the person that their data will be used again.
    AnnounceLift,
    /// Use their data again.
    Lift,
}

/// Data of a person that is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restriction {
    /// Since when.
    pub since: Timestamp,
    /// Whether the person did that themselves, in the portal.
    pub by_themselves: bool,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The request.
    pub row: QueueRow,
    /// How far its time has run.
    pub alarm: Alarm,
    /// Every step, in order.
    pub course: Vec<StepRow>,
    /// What was written to each other.
    pub messages: Vec<MessageRow>,
    /// When the clock stood still.
    pub pauses: Vec<Pause>,
    /// For how many days it stood still.
    pub paused_days: i32,
    /// What can be done now.
    pub possible: Vec<Possible>,
    /// Whether the visitor has it in hand.
    pub mine: bool,
    /// Where the controller is.
    pub place: Place,
    /// The files that were made for it, the latest first.
    pub files: Vec<ExportRow>,
    /// Whether the person's data is set aside.
    pub restriction: Option<Restriction>,
    /// From when on it can be used again, of which the person was told.
    pub lift_on: Option<Date>,
}

impl Services {
    /// One request of the workspace.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such request.
    pub async fn request_details(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<Details, UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let mut tx = self.database.read(scope).await?;
        let details = self.details_in(&mut tx, visit, request).await?;
        tx.finish().await?;
        Ok(details)
    }

    pub(super) async fn details_in<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<Details, UseError> {
        let now = self.now();
        let row = seen_by_staff(tx, request).await?.ok_or(UseError::NotFound)?;
        let course_of_it = course(tx, request, true).await?;
        let messages = messages(tx, request).await?;
        let pauses = pauses(tx, request).await?;
        let place = place(tx).await?;
        let zone = place.time_zone.zone();
        let extension = row.request.extension.clone();
        let course = Course {
            received: row.request.received_at,
            zone: &zone,
            country: place.country,
            pauses: &pauses,
            extension: extension.as_ref(),
        };
        let until = row.request.closed_at.unwrap_or(now);
        let deadline = course.deadline(until);
        let mut row = row;
        // While proof is awaited, each day moves the deadline: what is stored is as of when it was asked for.
        if let Some(deadline) = deadline {
            row.request.due.target = deadline.target;
            row.request.due.limit = deadline.limit;
        }
        let mut possible = possible(&row.request, &course, now);
        let files = exports_of_request(tx, request.uuid()).await?;
        possible.extend(self.deliveries(tx, &row.request, &files).await?);
        let restriction = match row.request.profile {
            Some(profile) => effects::restriction(tx, profile).await?,
            None => None,
        };
        let mut lift_on = None;
        if let Some(restriction) = restriction
            && !lift::is_still_asked(tx, &row.request).await?
        {
            let told = lift::told_at(tx, request, restriction).await?;
            match told.and_then(|told| lift::lift_on(&place, told)) {
                None => possible.push(Possible::AnnounceLift),
                Some((day, from)) => {
                    lift_on = Some(day);
                    possible.extend((from <= now).then_some(Possible::Lift));
                }
            }
        }
        Ok(Details {
            alarm: match row.request.closed_at {
                Some(_) => Alarm::Calm,
                None => alarm(&row.request.due, now),
            },
            paused_days: deadline.map_or(0, |deadline| deadline.paused_days),
            mine: row
                .assignee
                .as_ref()
                .is_some_and(|(account, _)| *account == visit.visitor.account.account),
            row,
            course: course_of_it,
            messages,
            pauses,
            possible,
            place,
            files,
            restriction,
            lift_on,
        })
    }

    /// How the file of a request can be delivered.
    async fn deliveries<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        row: &RequestRow,
        files: &[ExportRow],
    ) -> Result<Vec<Possible>, UseError> {
        let Some(profile) = row.profile.filter(|_| deliver::is_to_deliver(row)) else {
            return Ok(Vec::new());
        };
        let now = self.now();
        if files.iter().any(|file| file.waits(now)) {
            let address = address_of(tx, profile).await?;
            let mut ways: Vec<Possible> = address.map(Possible::MailFile).into_iter().collect();
            ways.push(Possible::HandOverFile);
            return Ok(ways);
        }
        // One whose time is over makes room for another.
        let is_being_made = files
            .iter()
            .any(|file| deliver::is_live(file) && now < file.expires_at);
        Ok((!is_being_made)
            .then_some(Possible::MakeFile)
            .into_iter()
            .collect())
    }
}

/// What staff can do, in the order of the page. Only what would be taken is offered.
fn possible(row: &RequestRow, course: &Course<'_>, now: Timestamp) -> Vec<Possible> {
    if row.state.is_final() {
        return Vec::new();
    }
    let standing = Standing {
        kind: row.kind,
        state: row.state,
        identity: row.identity,
        anonymous: row.anonymous,
        extended: row.extension.is_some(),
        human: true,
    };
    let exists = |step| standing.step(step).is_ok();
    let by_program = is_done_by_program(row.kind);
    // Long enough to be judged by its time alone.
    let in_time = course.extend("long enough", now).is_ok();
    let reasons: Vec<RefusalReason> = RefusalReason::ALL
        .into_iter()
        .filter(|reason| exists(Step::Refuse(*reason)))
        .collect();
    [
        (row.profile.is_none() && !row.anonymous, Possible::Link),
        (
            exists(Step::ProveIdentity(IdentityLevel::CheckedByStaff)),
            Possible::Prove,
        ),
        (exists(Step::Queue), Possible::Queue),
        (exists(Step::Begin) && !by_program, Possible::Begin),
        (exists(Step::Complete) && !by_program, Possible::Complete),
        (exists(Step::Retry), Possible::Retry),
        (exists(Step::AskIdentity), Possible::AskIdentity),
        (exists(Step::Extend) && in_time, Possible::Extend),
        (!reasons.is_empty(), Possible::Refuse(reasons)),
        (exists(Step::Cancel), Possible::Cancel),
    ]
    .into_iter()
    .filter(|(offered, _)| *offered)
    .map(|(_, possible)| possible)
    .collect()
}
