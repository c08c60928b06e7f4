//! For the programs that answer a request: they begin it, and end it well or badly.

use domain::ids::PrivacyRequestId;
use domain::requests::state::State;
use store::WorkspaceTx;
use store::requests::{RequestRow, StepBy, get};

use super::ask::{Ask, StepRefusal, step};
use crate::{Services, UseError};

/// A program begins, or goes on with what it began before it died. The request, as it stands now.
///
/// # Errors
/// [`StepRefusal::Fault`] when it was taken back or refused meanwhile, or waits for proof: then there is nothing to do.
pub async fn begin(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<RequestRow, StepRefusal> {
    let row = get(tx, request).await?.ok_or(UseError::NotFound)?;
    match row.state {
        State::InProgress | State::Extended => Ok(row),
        State::Error => step(services, tx, request, &Ask::Retry, StepBy::System).await,
        _ => step(services, tx, request, &Ask::Begin, StepBy::System).await,
    }
}

/// A program is done: the person is told.
///
/// # Errors
/// [`StepRefusal::Fault`] when the request is not worked on.
pub async fn finish(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<RequestRow, StepRefusal> {
    step(
        services,
        tx,
        request,
        &Ask::Complete(String::new()),
        StepBy::System,
    )
    .await
}

/// A program failed for good, with a stable code: somebody must look.
///
/// # Errors
/// [`StepRefusal::Fault`] when the request is not worked on.
pub async fn fail(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    code: &'static str,
) -> Result<RequestRow, StepRefusal> {
    step(services, tx, request, &Ask::Fail(code), StepBy::System).await
}
