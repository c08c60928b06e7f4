//! What follows from a step by itself.

use domain::requests::Kind;
use domain::requests::state::State;
use jiff::Timestamp;
use store::WorkspaceTx;
use store::jobs::{NewJob, enqueue};
use store::requests::{NewMessage, Place, RequestRow, StepBy, append_message};

use super::ask::{Ask, StepRefusal, is_done_by_program, take};
use super::{effects, letters};
use crate::{Services, UseError};

/// The kinds of jobs that answer what programs answer; the subject is the request.
const EXPORT: &str = "export";
const ERASE: &str = "erase";

/// Does what follows from a step that was just taken, and tells the person of it.
pub(super) async fn after(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    place: &Place,
    row: RequestRow,
    ask: &Ask,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    // The person is told first: a restriction is never lifted before that (GDPR, article 18(3)).
    if let Ask::Complete(words) = ask
        && !words.trim().is_empty()
    {
        keep_answer(services, tx, &row, by, words.trim()).await?;
    }
    letters::of_step(tx, &row, ask, by).await?;
    match row.state {
        State::Pending => by_itself(services, tx, place, row, by).await,
        State::InProgress | State::Extended if matches!(ask, Ask::Retry) => {
            cause(services, tx, &row).await?;
            Ok(row)
        }
        State::Completed => {
            effects::granted(services, tx, &row, by).await?;
            Ok(row)
        }
        State::Refused | State::Cancelled => {
            effects::given_up(services, tx, &row, by).await?;
            Ok(row)
        }
        _ => Ok(row),
    }
}

/// What a request begins with once it may be worked on: some end at once, some hold at once while staff weigh, some are
/// answered by a program.
pub(super) async fn by_itself(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    place: &Place,
    row: RequestRow,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    if row.profile.is_none() {
        return Ok(row);
    }
    if row.kind.is_immediate() {
        effects::at_once(services, tx, &row, by).await?;
        let row = take(services, tx, place, row, &Ask::Begin, StepBy::System).await?;
        let done = Ask::Complete(String::new());
        let row = take(services, tx, place, row, &done, StepBy::System).await?;
        letters::of_step(tx, &row, &done, StepBy::System).await?;
        return Ok(row);
    }
    if matches!(row.kind, Kind::Restriction | Kind::Objection) {
        effects::restrict(services, tx, &row, by).await?;
    }
    cause(services, tx, &row).await?;
    Ok(row)
}

/// Causes the job that answers it, where a program does.
pub(super) async fn cause(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
) -> Result<(), UseError> {
    if !is_done_by_program(row.kind) {
        return Ok(());
    }
    let now: Timestamp = services.now();
    let job = NewJob {
        id: services.new_id(),
        kind: if row.kind == Kind::Erasure { ERASE } else { EXPORT },
        subject: row.request.uuid(),
        run_at: now,
    };
    enqueue(tx, &job, now).await?;
    Ok(())
}

/// What staff answer beside that it is done stands among the messages.
async fn keep_answer(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
    words: &str,
) -> Result<(), UseError> {
    let message = NewMessage {
        id: services.new_id(),
        request: row.request,
        profile: row.profile,
        sent_at: services.now(),
        by,
        body: words,
    };
    append_message(tx, &message).await?;
    letters::message(tx, row, words).await?;
    Ok(())
}
