//! Taking a step.

use domain::ids::PrivacyRequestId;
use domain::requests::deadline::{Course, Extension, ExtensionFault};
use domain::requests::opendsr::RequestStatus;
use domain::requests::state::{Standing, State, Step, StepFault};
use domain::requests::{DoubtReason, Entry, IdentityLevel, Kind, Origin, RefusalReason};
use jiff::Timestamp;
use store::requests::{
    Change, NewStep, Place, RequestRow, StepBy, append_step, begin_pause, change, end_pause, hold, pauses,
    place,
};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceTx};

use super::due::due;
use super::{alarms, calls, follow};
use crate::{Services, UseError};

/// A step that somebody wants to take, with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// More proof of identity is needed: the clock stands still until it comes.
    AskIdentity(DoubtReason),
    /// Proof came.
    Prove(IdentityLevel),
    /// Nothing more is needed.
    Queue,
    /// Work begins.
    Begin,
    /// It takes longer, for this reason, which the person is told.
    Extend(String),
    /// It is done; what the person is told beside that, if anything.
    Complete(String),
    /// The file that it asked for was delivered: what was said of it was said with the file.
    Deliver,
    /// It is refused, and why in words.
    Refuse(RefusalReason, String),
    /// It is taken back.
    Cancel,
    /// A program failed, with this code.
    Fail(&'static str),
    /// What failed is tried again.
    Retry,
}

/// Why a step was not taken.
#[derive(Debug)]
pub enum StepRefusal {
    /// It does not exist from here, or something that it needs is missing.
    Fault(StepFault),
    /// The time cannot be made longer.
    Extension(ExtensionFault),
    /// A program does this: people neither begin nor end it.
    ByProgram,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for StepRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Ask {
    const fn step(&self) -> Step {
        match self {
            Self::AskIdentity(_) => Step::AskIdentity,
            Self::Prove(level) => Step::ProveIdentity(*level),
            Self::Queue => Step::Queue,
            Self::Begin => Step::Begin,
            Self::Extend(_) => Step::Extend,
            Self::Complete(_) | Self::Deliver => Step::Complete,
            Self::Refuse(reason, _) => Step::Refuse(*reason),
            Self::Cancel => Step::Cancel,
            Self::Fail(_) => Step::Fail,
            Self::Retry => Step::Retry,
        }
    }

    /// The coded reason.
    const fn reason(&self) -> &'static str {
        match self {
            Self::AskIdentity(doubt) => doubt.as_str(),
            Self::Prove(level) => level.as_str(),
            Self::Refuse(reason, _) => reason.as_str(),
            Self::Fail(code) => code,
            _ => "",
        }
    }

    /// What the person is told in words.
    fn words(&self) -> &str {
        match self {
            Self::Extend(words) | Self::Complete(words) | Self::Refuse(_, words) => words.trim(),
            _ => "",
        }
    }
}

/// Takes a step with a request, in the caller's transaction: judges it, writes it down, counts the deadline anew, tells
/// the person, and does what follows from it.
///
/// # Errors
/// [`StepRefusal`] says why not; [`UseError::NotFound`] in it when the workspace has no such request.
pub async fn step(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    ask: &Ask,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    let row = hold(tx, request).await?.ok_or(UseError::NotFound)?;
    let staff = matches!(by, StepBy::Staff(_));
    if staff && is_done_by_program(row.kind) && matches!(ask, Ask::Begin | Ask::Complete(_) | Ask::Deliver) {
        return Err(StepRefusal::ByProgram);
    }
    make(services, tx, row, ask, by).await
}

/// A step with a request that is held, whoever may take it, and what follows from it.
pub(super) async fn make(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: RequestRow,
    ask: &Ask,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    let place = place(tx).await?;
    let row = take(services, tx, &place, row, ask, by).await?;
    let row = follow::after(services, tx, &place, row, ask, by).await?;
    alarms::set(services, tx, &row).await?;
    Ok(row)
}

/// Whether a program does the work, so that staff neither begin nor end it: what it does is what was asked for.
pub(super) const fn is_done_by_program(kind: Kind) -> bool {
    matches!(kind, Kind::Access | Kind::Portability | Kind::Erasure)
}

/// The step alone, without what follows from it.
pub(super) async fn take(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    place: &Place,
    row: RequestRow,
    ask: &Ask,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    let now = services.now();
    let step = ask.step();
    let standing = Standing {
        kind: row.kind,
        state: row.state,
        identity: row.identity,
        anonymous: row.anonymous,
        extended: row.extension.is_some(),
        human: matches!(by, StepBy::Staff(_)),
    };
    let state = standing.step(step).map_err(StepRefusal::Fault)?;
    let extension = extended(tx, place, &row, ask, now).await?;
    if step == Step::AskIdentity {
        begin_pause(tx, row.request, now).await?;
    } else if row.state == State::IdentityPending {
        end_pause(tx, row.request, now).await?;
    }
    let pauses = pauses(tx, row.request).await?;
    let due = due(place, row.received_at, &pauses, extension.as_ref(), now)?;
    let is_news = RequestStatus::from(state) != RequestStatus::from(row.state);
    let row = RequestRow {
        state,
        identity: match ask {
            Ask::Prove(level) => *level,
            _ => row.identity,
        },
        doubt: match ask {
            Ask::AskIdentity(doubt) => Some(*doubt),
            _ => row.doubt,
        },
        refusal: match ask {
            Ask::Refuse(reason, _) => Some(*reason),
            _ => None,
        },
        closed_at: state.is_final().then_some(now),
        extension,
        due,
        ..row
    };
    write(tx, &row, ask).await?;
    append_step(
        tx,
        &NewStep {
            request: row.request,
            profile: row.profile,
            happened_at: now,
            entry: step.into(),
            state,
            by,
            reason: ask.reason(),
            detail: ask.words(),
        },
    )
    .await?;
    on_the_trail(services, tx, row.request, step.into()).await?;
    if is_news && row.origin == Origin::Api {
        calls::cause(services, tx, row.request).await?;
    }
    Ok(row)
}

/// The longer time, judged if that is the step.
async fn extended(
    tx: &mut WorkspaceTx<'_>,
    place: &Place,
    row: &RequestRow,
    ask: &Ask,
    now: Timestamp,
) -> Result<Option<Extension>, StepRefusal> {
    let Ask::Extend(reason) = ask else {
        return Ok(row.extension.clone());
    };
    let pauses = pauses(tx, row.request).await?;
    let zone = place.time_zone.zone();
    let course = Course {
        received: row.received_at,
        zone: &zone,
        country: place.country,
        pauses: &pauses,
        extension: row.extension.as_ref(),
    };
    course
        .extend(reason, now)
        .map(Some)
        .map_err(StepRefusal::Extension)
}

async fn write(tx: &mut WorkspaceTx<'_>, row: &RequestRow, ask: &Ask) -> Result<(), StoreError> {
    let stands = Change {
        state: row.state,
        identity: row.identity,
        doubt: row.doubt,
        extension: row
            .extension
            .as_ref()
            .map(|extension| (extension.told, extension.reason.as_str())),
        refusal: row.refusal,
        failure: match ask {
            Ask::Fail(code) => Some(code),
            _ => None,
        },
        closed_at: row.closed_at,
        due: row.due,
    };
    change(tx, row.request, &stands).await
}

/// The same on the trail of the workspace, without any words.
pub(super) async fn on_the_trail(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    entry: Entry,
) -> Result<(), StoreError> {
    let line = TrailEntry {
        id: services.new_id(),
        happened_at: services.now(),
        action: "request.step",
        object: Some(request.uuid()),
        detail: entry.as_str(),
    };
    record(tx, &line).await
}
