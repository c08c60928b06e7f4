//! What is wrong with a form, in words beside its field.

use domain::requests::deadline::ExtensionFault;
use domain::requests::state::StepFault;
use i18n::Messages;
use services::requests::{DeliverError, LiftError, StepRefusal, WriteError};

use crate::form::FormErrors;
use crate::page::{Page, PageError};

/// Where what is wrong is said when no field is: at the head of the actions.
pub(super) const ACTIONS: &str = "actions";

/// Why a step was not taken, beside `field` where it is about what was chosen there.
pub(super) fn of_step(refusal: StepRefusal, m: Messages) -> Result<FormErrors, PageError> {
    Ok(match refusal {
        StepRefusal::Use(error) => return Err(error.into()),
        StepRefusal::ByProgram => FormErrors::one(ACTIONS, m.requests_fault_by_program()),
        StepRefusal::Extension(fault) => FormErrors::one("extension", extension(fault, m)),
        StepRefusal::Fault(StepFault::ReasonDoesNotApply) => {
            FormErrors::one("refusal", m.requests_fault_reason_does_not_apply())
        }
        StepRefusal::Fault(fault) => FormErrors::one(ACTIONS, step(fault, m)),
    })
}

fn step(fault: StepFault, m: Messages) -> &'static str {
    match fault {
        StepFault::NoSuchStep => m.requests_fault_no_such_step(),
        StepFault::IdentityMissing => m.requests_fault_identity_missing(),
        StepFault::ReasonDoesNotApply => m.requests_fault_reason_does_not_apply(),
        StepFault::NeedsAHuman => m.requests_fault_needs_a_human(),
        StepFault::AlreadyExtended => m.requests_fault_already_extended(),
    }
}

fn extension(fault: ExtensionFault, m: Messages) -> &'static str {
    match fault {
        ExtensionFault::TooLate => m.requests_fault_extension_too_late(),
        ExtensionFault::ReasonMissing => m.requests_fault_extension_reason(),
        ExtensionFault::Already => m.requests_fault_already_extended(),
        ExtensionFault::OutOfRange => m.requests_fault_extension_out_of_range(),
    }
}

/// Why a file was not delivered.
pub(super) fn of_delivery(error: DeliverError, m: Messages) -> Result<FormErrors, PageError> {
    let message = match error {
        DeliverError::Use(error) => return Err(error.into()),
        DeliverError::NoFile => m.requests_fault_no_file(),
        DeliverError::NoAddress => m.requests_fault_no_address(),
        DeliverError::NotNow => m.requests_fault_no_such_step(),
    };
    Ok(FormErrors::one(ACTIONS, message))
}

/// Why a restriction is not lifted.
pub(super) fn of_lift(error: LiftError, page: &Page) -> Result<FormErrors, PageError> {
    let m = page.messages;
    Ok(match error {
        LiftError::Use(error) => return Err(error.into()),
        LiftError::Reason => FormErrors::one("reason", m.requests_fault_lift_reason()),
        LiftError::TooLong => FormErrors::one("reason", m.requests_fault_message_too_long()),
        LiftError::Channel => FormErrors::one("channel", m.requests_fault_lift_channel()),
        LiftError::NotRestricted => FormErrors::one(ACTIONS, m.requests_fault_lift_none()),
        LiftError::StillAsked => FormErrors::one(ACTIONS, m.requests_fault_lift_still_asked()),
        LiftError::NotTold => FormErrors::one(ACTIONS, m.requests_fault_lift_not_told()),
        LiftError::TooEarly(day) => FormErrors::one(
            ACTIONS,
            m.requests_fault_lift_too_early(&page.format.civil_date_long(day)),
        ),
    })
}

/// Why a message was not sent.
pub(super) fn of_message(error: WriteError, m: Messages) -> Result<FormErrors, PageError> {
    Ok(match error {
        WriteError::Use(error) => return Err(error.into()),
        WriteError::TooLong => FormErrors::one("text", m.requests_fault_message_too_long()),
        _ => FormErrors::one("text", m.requests_fault_message_empty()),
    })
}

/// Why it was not found out whose a request is.
pub(super) fn of_link(error: WriteError, m: Messages) -> Result<FormErrors, PageError> {
    let message = match error {
        WriteError::Use(error) => return Err(error.into()),
        WriteError::Empty => m.requests_fault_person_empty(),
        WriteError::Several => m.requests_fault_person_several(),
        WriteError::Known => return Ok(FormErrors::one(ACTIONS, m.requests_fault_person_known())),
        WriteError::Nobody | WriteError::TooLong => m.requests_fault_person_nobody(),
    };
    Ok(FormErrors::one("person", message))
}
