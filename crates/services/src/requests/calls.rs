//! Telling programs where their requests stand, at the addresses that they gave.

use std::pin::Pin;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::ids::PrivacyRequestId;
use domain::requests::opendsr::RequestStatus;
use domain::requests::{CallbackUrl, Entry};
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::requests::{
    CallbackRow, NewStep, RequestRow, StepBy, append_step, callback, callbacks_of, forget_callback, get,
    hold, note_told, note_unreached,
};
use store::{StoreError, WorkspaceTx};

use crate::Services;
use crate::jobs::{JobFailure, JobKind, Outcome};

/// How long is waited after each failure, in seconds, before it is tried again; after the last it is given up.
const PAUSES: [u32; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// A call to an address.
#[derive(Debug, Clone)]
pub struct Call {
    /// The address.
    pub url: String,
    /// What is said: JSON.
    pub body: Vec<u8>,
    /// Whose processor it is that calls.
    pub domain: String,
    /// The signature of the body, as `OpenDSR` wants it.
    pub signature: String,
}

/// Why a call came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallFailure {
    /// The stable code.
    pub code: &'static str,
    /// Whether trying again may help.
    pub may_heal: bool,
    /// How many seconds whoever was called wants to be left alone.
    pub rest: Option<u32>,
}

/// The making of a call.
pub type Calling<'a> = Pin<Box<dyn Future<Output = Result<(), CallFailure>> + Send + 'a>>;

/// Calls addresses.
pub trait Caller: Send + Sync {
    /// Makes a call. `Ok` when what was said was taken.
    fn call<'a>(&'a self, call: &'a Call) -> Calling<'a>;
}

impl Services {
    /// The same, with a way to call programs.
    #[must_use]
    pub fn with_caller(mut self, caller: Arc<dyn Caller>) -> Self {
        self.caller = Some(caller);
        self
    }

    /// The host under which people and programs see this processor.
    #[must_use]
    pub fn processor_domain(&self) -> &str {
        domain_of(self.origin())
    }

    /// Where the request of a program stands, as the program reads it.
    #[must_use]
    pub fn program_standing(&self, slug: &str, program: &str, row: &RequestRow, has_results: bool) -> Value {
        let mut body = json!({
            "controller_id": slug,
            "subject_request_id": program,
            "request_status": RequestStatus::from(row.state),
            "received_time": row.received_at.to_string(),
            "expected_completion_time": row.due.late_at.to_string(),
            "api_version": "2.0",
        });
        if let (true, Some(body)) = (has_results, body.as_object_mut()) {
            let url = format!("{}/opendsr/v2/requests/{program}/results", self.origin());
            body.insert("results_url".to_owned(), url.into());
        }
        body
    }

    /// Tells one address of the request of a program where it stands now, unless that was said there.
    pub(crate) async fn request_call(&self, job: &LeasedJob) -> Result<Outcome, JobFailure> {
        let Some(caller) = self.caller.clone() else {
            return Ok(Outcome::Done);
        };
        let mut tx = self.database.read(job.scope()).await?;
        let Some(wanted) = callback(&mut tx, job.subject()).await? else {
            return Ok(Outcome::Done);
        };
        let Some(row) = get(&mut tx, wanted.request).await? else {
            return Ok(Outcome::Done);
        };
        let file = super::deliver::waiting_file(self, &mut tx, &row).await?;
        tx.finish().await?;
        let status = RequestStatus::from(row.state);
        // That it waits was the answer to the request itself.
        let before = wanted.told.as_deref().unwrap_or(RequestStatus::Pending.as_str());
        if before == status.as_str() {
            return Ok(Outcome::Done);
        }
        let call = self.call_of(&wanted, &row, file.is_some());
        match caller.call(&call).await {
            Ok(()) => {
                let mut tx = self.database.write(job.scope()).await?;
                if status.is_final() {
                    forget_callback(&mut tx, wanted.callback).await?;
                } else {
                    note_told(&mut tx, wanted.callback, status, self.now()).await?;
                }
                tx.commit().await?;
                Ok(Outcome::Done)
            }
            Err(failure) => self.call_failed(job, &wanted, failure).await,
        }
    }

    fn call_of(&self, wanted: &CallbackRow, row: &RequestRow, has_results: bool) -> Call {
        let program = wanted.program.to_string();
        let mut body = self.program_standing(&wanted.slug, &program, row, has_results);
        if let Some(body) = body.as_object_mut() {
            body.insert("status_callback_url".to_owned(), wanted.url.clone().into());
        }
        let body = body.to_string().into_bytes();
        Call {
            url: wanted.url.clone(),
            domain: self.processor_domain().to_owned(),
            signature: STANDARD.encode(self.sign_answer(&body)),
            body,
        }
    }

    async fn call_failed(
        &self,
        job: &LeasedJob,
        wanted: &CallbackRow,
        failure: CallFailure,
    ) -> Result<Outcome, JobFailure> {
        let now = self.now();
        let pause = usize::try_from(wanted.tries)
            .ok()
            .and_then(|tries| PAUSES.get(tries))
            .filter(|_| failure.may_heal);
        tracing::warn!(request = %wanted.request, code = failure.code, again = pause.is_some(), "a program was not reached");
        let mut tx = self.database.write(job.scope()).await?;
        let Some(pause) = pause else {
            forget_callback(&mut tx, wanted.callback).await?;
            if let Some(row) = hold(&mut tx, wanted.request).await? {
                let step = NewStep {
                    request: row.request,
                    profile: row.profile,
                    happened_at: now,
                    entry: Entry::CallFailed,
                    state: row.state,
                    by: StepBy::System,
                    reason: failure.code,
                    detail: "",
                };
                append_step(&mut tx, &step).await?;
            }
            tx.commit().await?;
            return Ok(Outcome::Done);
        };
        note_unreached(&mut tx, wanted.callback).await?;
        tx.commit().await?;
        let longest = PAUSES.last().copied().unwrap_or(*pause);
        let rest = failure.rest.unwrap_or(0).min(longest).max(*pause);
        let next = now.saturating_add(SignedDuration::from_secs(i64::from(rest)));
        Ok(Outcome::At(next.unwrap_or(now)))
    }
}

/// Causes that whoever wants to be told of a request is told.
pub(super) async fn cause(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<(), StoreError> {
    let now = services.now();
    for wanted in callbacks_of(tx, request).await? {
        let job = NewJob {
            id: services.new_id(),
            kind: JobKind::RequestCall.as_str(),
            subject: wanted,
            run_at: now,
        };
        enqueue(tx, &job, now).await?;
    }
    Ok(())
}

/// Addresses with the ids by which they are kept.
pub(super) fn numbered(services: &Services, urls: &[CallbackUrl]) -> Vec<(uuid::Uuid, CallbackUrl)> {
    urls.iter().map(|url| (services.new_id(), url.clone())).collect()
}

/// The host of an address of the web.
fn domain_of(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split([':', '/']).next().unwrap_or(host)
}
