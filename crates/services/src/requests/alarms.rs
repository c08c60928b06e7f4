//! Alarms: when half, four fifths and all of the time are over, it stands in the course of the request.

use domain::ids::PrivacyRequestId;
use domain::requests::Entry;
use jiff::Timestamp;
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::requests::{Due, NewStep, RequestRow, StepBy, append_step, changed_at, has_entry, hold};
use store::{StoreError, WorkspaceTx};

use crate::Services;
use crate::jobs::{JobFailure, JobKind, Outcome};

/// Sets the alarm of a request, unless it is over or its clock stands still.
pub(super) async fn set(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
) -> Result<(), StoreError> {
    let now = services.now();
    if row.closed_at.is_some() || row.due.paused {
        return Ok(());
    }
    // One that came by letter may be late when it is taken down: then it rings at once.
    let run_at = moments(&row.due)
        .map(|(at, _)| at)
        .into_iter()
        .find(|at| *at > now)
        .unwrap_or(now);
    let job = NewJob {
        id: services.new_id(),
        kind: JobKind::RequestAlarm.as_str(),
        subject: row.request.uuid(),
        run_at,
    };
    enqueue(tx, &job, now).await
}

/// The moments of the alarms, in order.
const fn moments(due: &Due) -> [(Timestamp, Entry); 3] {
    [
        (due.half_at, Entry::Half),
        (due.near_at, Entry::Near),
        (due.late_at, Entry::Late),
    ]
}

impl Services {
    /// Rings: each alarm that is over is written down once, and once more when its moment was moved.
    pub(crate) async fn request_alarm(&self, job: &LeasedJob) -> Result<Outcome, JobFailure> {
        let now = self.now();
        let request = PrivacyRequestId::from_uuid(job.subject());
        let mut tx = self.database.write(job.scope()).await?;
        let Some(row) = hold(&mut tx, request).await? else {
            return Ok(Outcome::Done);
        };
        if row.closed_at.is_some() || row.due.paused {
            return Ok(Outcome::Done);
        }
        let moments = moments(&row.due);
        let changed = changed_at(&mut tx, request).await?.unwrap_or(row.received_at);
        for (at, entry) in moments {
            // A moment that was moved to later rings again; one that was over when the others were moved does not.
            let since = if at > changed { at } else { row.received_at };
            if at <= now && !has_entry(&mut tx, request, entry, since).await? {
                let step = NewStep {
                    request,
                    profile: row.profile,
                    happened_at: now,
                    entry,
                    state: row.state,
                    by: StepBy::System,
                    reason: "",
                    detail: "",
                };
                append_step(&mut tx, &step).await?;
            }
        }
        tx.commit().await?;
        let next = moments.into_iter().map(|(at, _)| at).find(|at| *at > now);
        Ok(next.map_or(Outcome::Done, Outcome::At))
    }
}
