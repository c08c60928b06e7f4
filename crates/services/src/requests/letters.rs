//! What the person is told by mail, where there is an address.

use domain::mail::{RequestStep, Template};
use domain::requests::Kind;
use domain::requests::state::State;
use jiff::civil::Date;
use store::requests::{Place, RequestRow, StepBy};
use store::{StoreError, WorkspaceTx};

use super::ask::Ask;
use crate::mail::{NewMail, enqueue};

/// The request came in: its number, and until when it is answered.
pub(super) async fn received(
    tx: &mut WorkspaceTx<'_>,
    place: &Place,
    row: &RequestRow,
) -> Result<(), StoreError> {
    let date = row.received_at.to_zoned(place.time_zone.zone()).date();
    let template = Template::RequestReceived {
        number: row.reference(),
        kind: row.kind,
        date,
        deadline: row.due.limit,
    };
    send(tx, row, template).await
}

/// A step was taken.
pub(super) async fn of_step(
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    ask: &Ask,
    by: StepBy,
) -> Result<(), StoreError> {
    let number = row.reference();
    let template = match ask {
        Ask::AskIdentity(_) => progress(number, RequestStep::ProofNeeded),
        // That a program began is not worth a mail: it says when it is done.
        Ask::Begin if matches!(by, StepBy::Staff(_)) => progress(number, RequestStep::Begun),
        Ask::Extend(reason) => Template::RequestExtended {
            number,
            deadline: row.due.limit,
            reason: reason.trim().to_owned(),
        },
        Ask::Complete(_) if row.kind == Kind::Erasure => Template::ErasureDone { number },
        Ask::Complete(_) => Template::RequestDone {
            number,
            kind: row.kind,
        },
        Ask::Refuse(reason, words) => Template::RequestRefused {
            number,
            reason: *reason,
            explanation: words.trim().to_owned(),
        },
        Ask::Cancel => progress(number, RequestStep::Cancelled),
        // The file came with words of its own.
        Ask::Prove(_) | Ask::Queue | Ask::Begin | Ask::Deliver | Ask::Fail(_) | Ask::Retry => return Ok(()),
    };
    send(tx, row, template).await
}

/// Staff write.
pub(super) async fn message(
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    text: &str,
) -> Result<(), StoreError> {
    let template = Template::RequestMessage {
        number: row.reference(),
        text: text.to_owned(),
    };
    send(tx, row, template).await
}

/// Their data will be used again from a day on.
pub(super) async fn restriction_ends(
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    date: Date,
) -> Result<(), StoreError> {
    let template = Template::RestrictionEnds {
        number: row.reference(),
        date,
    };
    send(tx, row, template).await
}

const fn progress(number: String, step: RequestStep) -> Template {
    Template::RequestProgress { number, step }
}

async fn send(tx: &mut WorkspaceTx<'_>, row: &RequestRow, template: Template) -> Result<(), StoreError> {
    let Some(recipient) = row.contact.clone() else {
        return Ok(());
    };
    // The mail that says that a person was erased must not go with the rest of what was about them.
    let erased = row.kind == Kind::Erasure && row.state == State::Completed;
    let mail = NewMail {
        template,
        language: row.language,
        recipient,
        profile: row.profile.filter(|_| !erased),
    };
    enqueue(tx, mail).await
}
