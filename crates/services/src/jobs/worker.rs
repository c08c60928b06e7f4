//! Workers: they take a job, keep it while they work, and give it back.

use std::time::Duration;

use jiff::SignedDuration;
use store::StoreError;
use store::jobs::{LeasedJob, extend, fail, finish, give_up, lease, postpone, release};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{JobFailure, Outcome, Stop, Turn};
use crate::Services;

/// How long a job is one worker's without a word from it: a worker that was killed is replaced after this time.
pub const LEASE: SignedDuration = SignedDuration::from_secs(10);
/// How often a worker says that it lives.
const BEAT: Duration = Duration::from_secs(2);
/// How long a job may go on before others get their turn.
const TURN: Duration = Duration::from_secs(20);
/// How long an idle worker rests.
const REST: Duration = Duration::from_millis(500);
/// How often a job is tried before it is given up.
const TRIES: i32 = 6;

/// Given back while it worked.
struct Lost;

impl Services {
    /// Works until it is asked to stop. A job under way is given back at the next point where nothing is lost.
    pub async fn work(&self, stop: Stop) {
        let worker = self.new_id();
        while !stop.is_asked() {
            match self.work_once(worker, &stop).await {
                Ok(true) => {}
                Ok(false) => stop.asked_within(REST).await,
                Err(error) => {
                    tracing::warn!(%error, "a worker has to wait");
                    stop.asked_within(4 * REST).await;
                }
            }
        }
    }

    /// Takes the next job and works on it for a turn. `false` when there was none.
    ///
    /// # Errors
    /// When the database does not answer; a job that was taken is free again when its lease runs out.
    pub async fn work_once(&self, worker: Uuid, stop: &Stop) -> Result<bool, StoreError> {
        let now = self.now();
        let Some(job) = lease(&self.database, worker, now, until(now)).await? else {
            return Ok(false);
        };
        let turn = Turn::new(stop.clone(), TURN);
        // A task of its own: a panic in it ends the job, not the worker, and it ends when this worker does.
        let mut task = JoinSet::new();
        let (services, mine) = (self.clone(), job.clone());
        task.spawn(async move { services.do_turn(&mine, &turn).await });
        let outcome = tokio::select! {
            joined = task.join_next() => match joined {
                Some(Ok(outcome)) => Ok(outcome),
                Some(Err(_)) | None => Ok(Err(JobFailure { code: "PANIC", may_heal: true })),
            },
            lost = self.keep(&job) => Err(lost),
        };
        match outcome {
            Ok(Ok(Outcome::Done)) => finish(&self.database, &job, self.now()).await?,
            Ok(Ok(Outcome::Again)) => release(&self.database, &job, self.now()).await?,
            Ok(Ok(Outcome::At(at))) => postpone(&self.database, &job, at).await?,
            Ok(Err(failure)) => self.after(&job, &failure).await?,
            Err(Lost) => tracing::warn!(job = %job.id(), kind = job.kind(), "a job went to another worker"),
        }
        Ok(true)
    }

    /// Says again and again that the worker lives, until the job is somebody else's.
    async fn keep(&self, job: &LeasedJob) -> Lost {
        loop {
            tokio::time::sleep(BEAT).await;
            match extend(&self.database, job, until(self.now())).await {
                Ok(true) => {}
                Ok(false) => return Lost,
                // The lease may run out; what is written is fenced by the step it belongs to.
                Err(error) => tracing::warn!(%error, "a worker could not say that it lives"),
            }
        }
    }

    async fn after(&self, job: &LeasedJob, failure: &JobFailure) -> Result<(), StoreError> {
        let now = self.now();
        tracing::warn!(job = %job.id(), kind = job.kind(), code = failure.code, attempts = job.attempts(), "a job failed");
        if failure.may_heal && job.attempts() < TRIES {
            return fail(&self.database, job, failure.code, later(now, job.attempts())).await;
        }
        self.gave_up(job, failure.code).await?;
        give_up(&self.database, job, failure.code, now).await
    }
}

fn until(now: jiff::Timestamp) -> jiff::Timestamp {
    now.saturating_add(LEASE).unwrap_or(now)
}

/// After each failure twice as long as before: 1 s, 2 s, 4 s…
fn later(now: jiff::Timestamp, attempts: i32) -> jiff::Timestamp {
    let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(8);
    now.saturating_add(SignedDuration::from_secs(1 << exponent))
        .unwrap_or(now)
}
