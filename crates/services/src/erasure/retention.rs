//! Forgetting what was kept for long enough: a job of each workspace, every hour.

use std::collections::HashMap;

use domain::consent::retention::{Keep, RetentionClass};
use jiff::{Span, Timestamp, tz::TimeZone};
use store::consent::retention::{set, settings};
use store::erasure::{purge_batch, unfinished};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::platform::every_scope;
use store::{StoreError, WorkspaceScope};

use crate::jobs::{JobFailure, JobKind, Outcome, Turn};
use crate::{Services, UseError};

impl Services {
    /// Has every workspace forget what it has kept for long enough, and go on with erasures that nobody works on.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn plan_purges(&self) -> Result<(), UseError> {
        let now = self.now();
        for scope in every_scope(&self.database).await? {
            let mut tx = self.database.write(&scope).await?;
            let purge = (JobKind::Purge, scope.workspace().uuid());
            let erasures = unfinished(&mut tx).await?.into_iter();
            for (kind, subject) in erasures.map(|erasure| (JobKind::Erase, erasure)).chain([purge]) {
                let job = NewJob {
                    id: self.new_id(),
                    kind: kind.as_str(),
                    subject,
                    run_at: now,
                };
                enqueue(&mut tx, &job, now).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    /// Says for how long a workspace keeps a class of data, for maintenance: staff say so on a page, which asks for a reason.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn keep_for(
        &self,
        scope: &WorkspaceScope,
        class: RetentionClass,
        keep: Keep,
        reason: &str,
    ) -> Result<(), UseError> {
        let mut tx = self.database.write(scope).await?;
        set(&mut tx, class, keep, Some(reason), self.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// One turn of the job.
    pub(crate) async fn purge_turn(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let is_done = self.purge(job.scope(), &|| turn.is_over()).await?;
        Ok(if is_done { Outcome::Done } else { Outcome::Again })
    }

    /// Forgets what was kept for long enough, until time is over. `true` when nothing of that is left.
    async fn purge(
        &self,
        scope: &WorkspaceScope,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.read(scope).await?;
        let said: HashMap<RetentionClass, Keep> = settings(&mut tx)
            .await?
            .into_iter()
            .map(|row| (row.class, row.keep))
            .collect();
        tx.finish().await?;
        for class in RetentionClass::ALL {
            let keep = said.get(&class).copied().unwrap_or(class.default());
            loop {
                let now = self.now();
                let Some(before) = cutoff(now, keep) else { break };
                let purged = purge_batch(&self.database, scope, class, before, now, self.new_id()).await?;
                if !purged.more {
                    break;
                }
                if is_over() {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// What is older than this has been kept for long enough.
#[must_use]
pub fn cutoff(now: Timestamp, keep: Keep) -> Option<Timestamp> {
    let span = match keep {
        Keep::Days(days) => Span::new().days(i64::from(days)),
        Keep::Months(months) => Span::new().months(i64::from(months)),
    };
    let before = now.to_zoned(TimeZone::UTC).checked_sub(span).ok()?;
    Some(before.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        let now: Timestamp = "2026-08-31T10:00:00Z".parse().unwrap();
        let at = |text: &str| Some(text.parse().unwrap());
        assert_eq!(cutoff(now, Keep::Months(6)), at("2026-02-28T10:00:00Z"));
        assert_eq!(cutoff(now, Keep::Days(7)), at("2026-08-24T10:00:00Z"));
    }
}
