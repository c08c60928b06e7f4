//! The run: batch by batch, each in one transaction with the place where reading goes on. So a row is brought in once,
//! whoever dies.

use std::time::Duration;

use domain::ids::ImportId;
use domain::imports::{Mapping, Settings};
use store::imports::{
    ImportRow, ImportState, conclude, fail_import, forget_chunks, forget_refusals, get, source_facts,
};
use store::jobs::LeasedJob;
use store::{StoreError, WorkspaceScope};

use super::reading::{Batch, Reading};
use crate::Services;
use crate::jobs::{JobFailure, Outcome, Turn};

/// How often a batch is tried again when another transaction was in its way.
const TRIES: u32 = 8;

impl Services {
    /// Everything that reading a file needs.
    pub(super) async fn reading(
        &self,
        scope: &WorkspaceScope,
        at: &ImportRow,
    ) -> Result<Reading, JobFailure> {
        let mut tx = self.database.read(scope).await?;
        let facts = source_facts(&mut tx, scope, at.source).await?;
        tx.finish().await?;
        let unread = JobFailure::for_good("NOT_DESCRIBED");
        let (source, _time_zone) = facts.ok_or_else(|| unread.clone())?;
        let format = at
            .format
            .as_deref()
            .and_then(|format| format.parse().ok())
            .ok_or_else(|| unread.clone())?;
        let mapping: Option<Mapping> = at
            .mapping
            .clone()
            .and_then(|value| serde_json::from_value(value).ok());
        let settings: Option<Settings> = at
            .settings
            .clone()
            .and_then(|value| serde_json::from_value(value).ok());
        let (Some(mapping), Some(settings)) = (mapping, settings) else {
            return Err(unread);
        };
        Ok(Reading {
            services: self.clone(),
            source,
            import: at.import,
            format,
            mapping,
            settings,
            said_at: at.created_at,
            bytes: at.file_bytes,
        })
    }

    /// Brings a file in, for a turn.
    pub(crate) async fn run_import(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let import = ImportId::from_uuid(job.subject());
        let mut tx = self.database.write(job.scope()).await?;
        let at = get(&mut tx, import).await?;
        let Some(mut at) = at.filter(|at| at.state == ImportState::Running) else {
            return Ok(Outcome::Done);
        };
        if at.rows_done == 0 && at.pending.is_none() {
            // What the dry run kept to show.
            forget_refusals(&mut tx, import).await?;
        }
        tx.commit().await?;
        let reading = self.reading(job.scope(), &at).await?;
        let mut batches = reading.clone().start(&at);
        while let Some(batch) = batches.recv().await {
            let batch = batch?;
            if !self.run_batch(&reading, &mut at, batch).await? {
                // Somebody has stopped it, or goes on with it.
                return Ok(Outcome::Done);
            }
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
        let mut tx = self.database.write(job.scope()).await?;
        if conclude(
            &mut tx,
            import,
            ImportState::Running,
            ImportState::Done,
            self.now(),
        )
        .await?
        {
            // What was in the file is in; the rows that were not taken are kept to be mended.
            forget_chunks(&mut tx, import).await?;
            self.expect_proofs(&mut tx, import).await?;
        }
        tx.commit().await?;
        Ok(Outcome::Done)
    }

    /// Stores a batch. `false` when the import is somebody else's by now.
    async fn run_batch(
        &self,
        reading: &Reading,
        at: &mut ImportRow,
        mut batch: Batch,
    ) -> Result<bool, StoreError> {
        let mut pause = Duration::from_millis(5);
        for _ in 1..TRIES {
            match self.store_batch(reading, at, &mut batch).await {
                Err(StoreError::Conflict) => {
                    tokio::time::sleep(pause + Duration::from_micros(rand::random_range(0..5_000))).await;
                    pause *= 2;
                }
                other => return other,
            }
        }
        self.store_batch(reading, at, &mut batch).await
    }

    /// Says that an import could not go on.
    pub(crate) async fn import_failed(&self, job: &LeasedJob, code: &'static str) -> Result<(), StoreError> {
        let mut tx = self.database.write(job.scope()).await?;
        fail_import(&mut tx, ImportId::from_uuid(job.subject()), code, self.now()).await?;
        tx.commit().await
    }
}
