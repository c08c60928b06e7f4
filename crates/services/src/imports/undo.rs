//! Taking an import back: what happened, what it said of people, whom it made. What anybody said later stays.

use std::collections::BTreeSet;

use domain::ids::{ImportId, ProfileId};
use store::StoreError;
use store::consent::forget_ages;
use store::imports::{
    ImportRow, ImportState, conclude, delete_orphans, forget_consents, get, identifiers_to_take_back,
    keep_profiles, purge_events, source_facts, take_back, traits_to_take_back, unclaim_messages,
    undone_imports,
};
use store::jobs::LeasedJob;

use super::batch::show_again;
use super::previous::restore;
use crate::Services;
use crate::consent::look_again;
use crate::jobs::{JobFailure, Outcome, Turn};

/// Things taken back in one transaction.
const EVENTS: i64 = 1_000;
const PEOPLE: i64 = 1_000;
const VALUES: i64 = 2_000;

impl Services {
    /// Takes back for a turn. Each part goes on until nothing of it is left, so that a worker that dies is followed by
    /// one that finds the rest.
    pub(crate) async fn undo_import_turn(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let import = ImportId::from_uuid(job.subject());
        let scope = job.scope();
        let mut tx = self.database.read(scope).await?;
        let at = get(&mut tx, import).await?;
        let Some(at) = at.filter(|at| at.state == ImportState::Undoing) else {
            return Ok(Outcome::Done);
        };
        let facts = source_facts(&mut tx, scope, at.source).await?;
        tx.finish().await?;
        let (source, _time_zone) = facts.ok_or(JobFailure::for_good("NO_SOURCE"))?;
        while purge_events(&self.database, scope, import, source.currency, EVENTS).await? > 0 {
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
        while self.undo_part(job, &at).await? {
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
        let mut tx = self.database.write(scope).await?;
        conclude(
            &mut tx,
            import,
            ImportState::Undoing,
            ImportState::Undone,
            self.now(),
        )
        .await?;
        tx.commit().await?;
        Ok(Outcome::Done)
    }

    /// One transaction of taking back. `false` when nothing is left.
    async fn undo_part(&self, job: &LeasedJob, at: &ImportRow) -> Result<bool, StoreError> {
        let import = at.import;
        let mut tx = self.database.write(job.scope()).await?;
        let mut busy = unclaim_messages(&mut tx, import, VALUES).await? > 0;
        if !busy {
            busy = forget_consents(&mut tx, import, VALUES).await? > 0;
        }
        if !busy {
            busy = self.withdraw_proofs(&mut tx, import).await?;
        }
        if !busy {
            let aged = forget_ages(&mut tx, import, VALUES).await?;
            busy = !aged.is_empty();
            look_again(self, &mut tx, &aged).await?;
        }
        if !busy {
            let (looked_at, gone) = delete_orphans(&mut tx, import, PEOPLE).await?;
            busy = looked_at > 0;
            if gone < looked_at {
                keep_profiles(&mut tx, import, PEOPLE).await?;
            }
        }
        if !busy {
            let values = traits_to_take_back(&mut tx, import, VALUES).await?;
            busy = !values.is_empty();
            if busy {
                let undone = undone_imports(&mut tx).await?;
                let (mut gone, mut restored) = (Vec::new(), Vec::new());
                for value in &values {
                    match restore(value.profile, &value.name, value.previous.as_ref(), &undone) {
                        Some(old) => restored.push(old),
                        None => gone.push((value.profile, value.name.clone())),
                    }
                }
                take_back(&mut tx, at.source, import, &gone, &restored).await?;
                let concerned: BTreeSet<ProfileId> = values.iter().map(|value| value.profile).collect();
                let concerned: Vec<ProfileId> = concerned.into_iter().collect();
                show_again(&mut tx, &concerned).await?;
            }
        }
        if !busy {
            busy = identifiers_to_take_back(&mut tx, import, VALUES).await? > 0;
        }
        tx.commit().await?;
        Ok(busy)
    }
}
