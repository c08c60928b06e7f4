//! Erasing a person: begun in one transaction, done in batches by a job, ended with a certificate.

use domain::ids::ProfileId;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use store::erasure::{NewErasure, PLACES, Running, begin, end, forget_files, mark_logged, running, sweep};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceScope};
use uuid::Uuid;

use super::asked::Asked;
use super::log::{Entry, Happened, written};
use crate::jobs::{JobFailure, JobKind, Outcome, Turn};
use crate::{Services, UseError};

/// How long a backup is kept at most: what is promised on the certificate, and has to be kept by whoever makes backups.
pub const BACKUP_DAYS: i32 = 30;

impl Services {
    /// Begins to erase a person, and gives the number of the erasure. From when this returns, nothing of them is used any
    /// more and nobody brings them back; the rest is done by a job. Doing it again is safe.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn erase_person(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        request: Option<Uuid>,
    ) -> Result<Uuid, UseError> {
        let erasure = self.begin_erasure(scope, profile, request, self.new_id()).await?;
        let erasure = erasure.ok_or(UseError::NotFound)?;
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        let job = NewJob {
            id: self.new_id(),
            kind: JobKind::Erase.as_str(),
            subject: erasure,
            run_at: now,
        };
        enqueue(&mut tx, &job, now).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "erasure.begin",
            object: Some(erasure),
            detail: "",
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(erasure)
    }

    /// The first step, under a number.
    pub(super) async fn begin_erasure(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        request: Option<Uuid>,
        erasure: Uuid,
    ) -> Result<Option<Uuid>, StoreError> {
        let now = self.now();
        let new = NewErasure {
            erasure,
            request,
            begun_at: now,
            backups_until: backups_until(now),
        };
        let workspace = scope.workspace();
        begin(&self.database, scope, profile, &new, &|known| {
            self.prints_of(workspace, known)
        })
        .await
    }

    /// One turn of the job. Its subject is an erasure, or the request that asks for one.
    pub(crate) async fn erase_turn(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let scope = job.scope();
        let running = match running(&self.database, scope, job.subject()).await? {
            Some(running) => Some(running),
            None => match self.erasure_asked_for(scope, job.subject()).await? {
                Asked::Work(erasure) => store::erasure::running(&self.database, scope, erasure).await?,
                Asked::Nothing => None,
            },
        };
        let Some(running) = running else {
            return Ok(Outcome::Done);
        };
        if !running.is_logged {
            self.log_erasure(scope, &running).await?;
        }
        if self.go_on(scope, &running, &|| turn.is_over()).await? {
            // Somebody may have asked twice: the other request is answered by the same erasure.
            if job.subject() != running.erasure {
                self.end_request(scope, job.subject()).await?;
            }
            return Ok(Outcome::Done);
        }
        Ok(Outcome::Again)
    }

    /// The line in the log comes before anything is taken away: what a restored backup would bring back is known by then.
    pub(super) async fn log_erasure(
        &self,
        scope: &WorkspaceScope,
        running: &Running,
    ) -> Result<(), JobFailure> {
        let entry = Entry {
            happened: Happened::Erased,
            erasure: running.erasure,
            workspace: scope.workspace(),
            request: running.request,
            at: running.begun_at,
            fingerprints: written(&self.prints_for_the_log(scope.workspace(), &running.known)),
        };
        let (log, secret) = (self.erasure_log.clone(), self.secret.clone());
        let appended = tokio::task::spawn_blocking(move || log.append(&secret, &entry)).await;
        if !matches!(appended, Ok(Ok(()))) {
            tracing::error!("the log of erasures cannot be written: nothing is erased until it can");
            return Err(JobFailure {
                code: "ERASURE_LOG",
                may_heal: true,
            });
        }
        mark_logged(&self.database, scope, running.erasure, self.now()).await?;
        Ok(())
    }

    /// Goes on until nothing is left or time is over. `true` when the erasure has ended.
    pub(super) async fn go_on(
        &self,
        scope: &WorkspaceScope,
        running: &Running,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Result<bool, JobFailure> {
        forget_files(&self.database, scope, running, self.now()).await?;
        for place in PLACES {
            while sweep(&self.database, scope, running, place, self.now()).await? > 0 {
                if is_over() {
                    return Ok(false);
                }
            }
        }
        // Before what is personal in the request goes, and with it the address that the person is told under.
        if let Some(request) = running.request {
            self.end_request(scope, request).await?;
        }
        let now = self.now();
        let certify = |ended: &store::erasure::Ended| self.certify(running, ended, now);
        Ok(end(&self.database, scope, running, now, &certify).await?)
    }
}

/// Until when a backup of now is kept.
pub(super) fn backups_until(now: Timestamp) -> jiff::civil::Date {
    let today = now.to_zoned(TimeZone::UTC).date();
    today.checked_add(BACKUP_DAYS.days()).unwrap_or(today)
}
