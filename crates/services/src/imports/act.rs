//! What can be done with an import: run, stop, go on, take back, throw away.

use domain::access::Capability;
use domain::ids::ImportId;
use store::imports::{ImportState, begin, conclude, delete, forget_chunks, resume};
use store::jobs::{NewJob, enqueue};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceTx};

use crate::access::Visit;
use crate::jobs::JobKind;
use crate::{Services, UseError};

/// What somebody wants done with an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportAct {
    /// Bring it in.
    Run,
    /// Stop what is under way.
    Stop,
    /// Go on with what was stopped or failed.
    Resume,
    /// Take it back.
    Undo,
    /// Throw the file away, of which nothing is in.
    Discard,
}

impl ImportAct {
    /// Every act.
    pub const ALL: [Self; 5] = [Self::Run, Self::Stop, Self::Resume, Self::Undo, Self::Discard];

    /// The word that forms send.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Stop => "stop",
            Self::Resume => "resume",
            Self::Undo => "undo",
            Self::Discard => "discard",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == word)
    }

    const fn trail(self) -> &'static str {
        match self {
            Self::Run => "import.run",
            Self::Stop => "import.stop",
            Self::Resume => "import.resume",
            Self::Undo => "import.undo",
            Self::Discard => "import.discard",
        }
    }
}

impl Services {
    /// Does something with an import. `false` when it is in a state in which that cannot be done: somebody was faster.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such import.
    pub async fn act_on_import(
        &self,
        visit: &Visit,
        import: ImportId,
        act: ImportAct,
    ) -> Result<bool, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.write(scope).await?;
        if store::imports::get(&mut tx, import).await?.is_none() {
            return Err(UseError::NotFound);
        }
        let now = self.now();
        let (done, job) = match act {
            ImportAct::Run => {
                let from = [ImportState::Checked];
                let done = begin(&mut tx, import, &from, ImportState::Running, Some(now), false).await?;
                (done, Some(JobKind::RunImport))
            }
            ImportAct::Resume => (resume(&mut tx, import).await?, Some(JobKind::RunImport)),
            ImportAct::Undo => {
                let from = [ImportState::Done, ImportState::Cancelled, ImportState::Failed];
                let done = begin(&mut tx, import, &from, ImportState::Undoing, None, true).await?;
                if done {
                    forget_chunks(&mut tx, import).await?;
                }
                (done, Some(JobKind::UndoImport))
            }
            ImportAct::Stop => {
                let (checking, running) = (ImportState::Checking, ImportState::Running);
                let done = conclude(&mut tx, import, checking, ImportState::Received, now).await?
                    || conclude(&mut tx, import, running, ImportState::Cancelled, now).await?;
                (done, None)
            }
            ImportAct::Discard => (delete(&mut tx, import).await?, None),
        };
        if !done {
            return Ok(false);
        }
        if let Some(kind) = job {
            let job = NewJob {
                id: self.new_id(),
                kind: kind.as_str(),
                subject: import.uuid(),
                run_at: now,
            };
            enqueue(&mut tx, &job, now).await?;
        }
        self.import_trail(&mut tx, act.trail(), import).await?;
        tx.commit().await?;
        Ok(true)
    }

    pub(super) async fn import_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        import: ImportId,
    ) -> Result<(), StoreError> {
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object: Some(import.uuid()),
            detail: "",
        };
        record(tx, &entry).await
    }
}
