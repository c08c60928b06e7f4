//! The dry run: every row is weighed, nothing is stored but the counts and the first rows that would not be taken.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};

use domain::ids::ImportId;
use store::StoreError;
use store::collect::Identifier;
use store::imports::{
    Advance, Counts, ImportRow, ImportState, Refusal, advance, begin, claimed, conclude, forget_refusals,
    get, insert_refusals, known_people, said_before, suppressed,
};
use store::jobs::LeasedJob;

use super::leave_out::leave_out;
use super::ledger::Ledger;
use super::reading::{Batch, Reading};
use super::weigh::{Weighed, count, weigh};
use crate::Services;
use crate::jobs::{JobFailure, Outcome, Turn};

/// Refused rows that a dry run keeps to show.
const SHOWN: usize = 50;

/// What a dry run remembers from batch to batch.
struct Memory {
    ledger: Ledger<u64>,
    state: RandomState,
    /// What happened in this file.
    told: HashSet<u64>,
    kept: usize,
}

impl Services {
    /// Tries a file out. What it remembers is lost with the worker: another begins from the first row.
    pub(crate) async fn check_import(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let import = ImportId::from_uuid(job.subject());
        let mut tx = self.database.write(job.scope()).await?;
        if !begin(
            &mut tx,
            import,
            &[ImportState::Checking],
            ImportState::Checking,
            None,
            false,
        )
        .await?
        {
            return Ok(Outcome::Done);
        }
        forget_refusals(&mut tx, import).await?;
        let Some(mut at) = get(&mut tx, import).await? else {
            return Ok(Outcome::Done);
        };
        tx.commit().await?;
        let reading = self.reading(job.scope(), &at).await?;
        let mut memory = Memory {
            ledger: Ledger::new(at.header.len() + 4),
            state: RandomState::new(),
            told: HashSet::new(),
            kept: 0,
        };
        let mut batches = reading.clone().start(&at);
        while let Some(batch) = batches.recv().await {
            let mut batch = batch?;
            if turn.is_stopped() {
                return Ok(Outcome::Again);
            }
            if !self
                .check_batch(&reading, &mut at, &mut batch, &mut memory)
                .await?
            {
                // Somebody has stopped it.
                return Ok(Outcome::Done);
            }
        }
        let mut tx = self.database.write(job.scope()).await?;
        conclude(
            &mut tx,
            import,
            ImportState::Checking,
            ImportState::Checked,
            self.now(),
        )
        .await?;
        tx.commit().await?;
        Ok(Outcome::Done)
    }

    async fn check_batch(
        &self,
        reading: &Reading,
        at: &mut ImportRow,
        batch: &mut Batch,
        memory: &mut Memory,
    ) -> Result<bool, StoreError> {
        let mut tx = self.database.write(&reading.source.scope).await?;
        leave_out(batch, &self.in_force(&mut tx).await?.rules.coverage);
        let batch = &*batch;
        let said = || batch.rows.iter().filter_map(|row| row.said.as_ref().ok());
        let fingerprints: Vec<_> = said().flat_map(|said| said.fingerprints.clone()).collect();
        let suppressed = suppressed(&mut tx, &fingerprints).await?;
        let unknown: HashSet<&Identifier> = said()
            .flat_map(|said| said.user.iter().chain(&said.others))
            .filter(|identifier| !memory.ledger.knows(identifier))
            .collect();
        let unknown: Vec<Identifier> = unknown.into_iter().cloned().collect();
        let mut places = HashMap::new();
        for found in known_people(&mut tx, &unknown).await? {
            memory
                .ledger
                .meet(&found.identifier, found.profile, found.has_user, &mut places);
        }
        let met: Vec<_> = places.keys().copied().collect();
        for ((profile, name), sent) in said_before(&mut tx, at.source, &met).await? {
            if let Some(place) = places.get(&profile) {
                memory.ledger.say(*place, &name, &sent);
            }
        }
        let messages: Vec<String> = said()
            .flat_map(|said| said.events.iter().filter_map(|event| event.message_id.clone()))
            .collect();
        let known_messages = if messages.is_empty() {
            HashSet::new()
        } else {
            claimed(&mut tx, &messages).await?
        };

        let mut counts = Counts::default();
        let mut refusals = Vec::new();
        for row in &batch.rows {
            match weigh(&mut memory.ledger, row, &suppressed, || None) {
                Weighed::Refused(fault) => {
                    counts.refused += 1;
                    if memory.kept < SHOWN {
                        memory.kept += 1;
                        refusals.push(Refusal {
                            row: row.number,
                            code: fault.code,
                            column: fault.column,
                            cells: row.cells.clone(),
                        });
                    }
                }
                Weighed::Suppressed => counts.suppressed += 1,
                Weighed::Taken {
                    said,
                    made,
                    linked,
                    changed,
                    ..
                } => {
                    let news = said.events.iter().any(|event| {
                        event.message_id.as_ref().is_none_or(|id| {
                            !known_messages.contains(id) && memory.told.insert(memory.state.hash_one(id))
                        })
                    });
                    count(&mut counts, made, changed || !linked.is_empty(), said, news);
                }
            }
        }
        insert_refusals(&mut tx, at.import, &refusals).await?;
        let by = Advance {
            rows_done: batch.rows_done,
            position_row: batch.position_row,
            position_byte: batch.position_byte,
            progress_done: batch.progress_done,
            progress_total: batch.progress_total,
            counts,
        };
        if !advance(&mut tx, at, &by).await? {
            return Ok(false);
        }
        tx.commit().await?;
        at.rows_done = batch.rows_done;
        Ok(true)
    }
}
