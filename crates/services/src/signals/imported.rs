//! Choices that rows of files prove: into the ledger, some at a time, after the file is in.

use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Shown, Signals, TakenDown};
use domain::consent::purpose::Purpose;
use domain::consent::state::Status;
use domain::ids::{ConsentEventId, ImportId};
use store::consent::{entries_of, hold_head, person_of};
use store::imports::{
    NewConsent, WaitingConsent, consent_recorded, count_withdrawn, take_recorded_yeses, waiting_consents,
};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::{StoreError, WorkspaceTx};

use super::browser::new_choice;
use super::view::is_asked;
use crate::consent::{NewChoice, PurposeStanding, RecordError, Recording, record, standing};
use crate::jobs::{JobFailure, JobKind, Outcome, Turn};
use crate::{Services, UseError};

/// Proofs in one transaction: the end of the ledger is held meanwhile, and others wait for it.
const AT_ONCE: i64 = 20;

impl Services {
    /// Notes that an import has brought proofs, which are written into the ledger afterwards.
    pub(crate) async fn expect_proofs(
        &self,
        tx: &mut WorkspaceTx<'_>,
        import: ImportId,
    ) -> Result<(), StoreError> {
        if waiting_consents(tx, import, 1).await?.is_empty() {
            return Ok(());
        }
        let now = self.now();
        let job = NewJob {
            id: self.new_id(),
            kind: JobKind::RecordProofs.as_str(),
            subject: import.uuid(),
            run_at: now,
        };
        enqueue(tx, &job, now).await
    }

    /// Writes proofs of an import into the ledger, for a turn. Each is looked at once.
    pub(crate) async fn record_proofs(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        let import = ImportId::from_uuid(job.subject());
        loop {
            let mut tx = self.database.write(job.scope()).await?;
            hold_head(&mut tx).await?;
            let waiting = waiting_consents(&mut tx, import, AT_ONCE).await?;
            if waiting.is_empty() {
                return Ok(Outcome::Done);
            }
            for proof in &waiting {
                match self.record_proof(&mut tx, import, proof).await {
                    Ok(()) | Err(RecordError::NobodyThere) => {}
                    Err(RecordError::Refused(_, fault)) => {
                        tracing::warn!(code = fault.code(), "a proof of a file is not recorded");
                    }
                    Err(RecordError::Use(UseError::Away(cause) | UseError::Fault(cause))) => {
                        return Err(cause.into());
                    }
                    Err(RecordError::Use(_)) => {}
                }
                consent_recorded(&mut tx, import, &proof.said, self.now()).await?;
            }
            tx.commit().await?;
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
    }

    async fn record_proof(
        &self,
        tx: &mut WorkspaceTx<'_>,
        import: ImportId,
        proof: &WaitingConsent,
    ) -> Result<(), RecordError> {
        let said = &proof.said;
        let Some(account) = proof.account else {
            return Ok(());
        };
        let standing = standing(self, tx, said.profile).await?;
        let of = standing.iter().find(|of| is_meant(&of.purpose, &said.purpose));
        let Some(choice) = of.and_then(|of| self.choice_of(of, said)) else {
            return Ok(());
        };
        let recording = Recording {
            profile: said.profile,
            choices: vec![choice],
            method: Method::Agent,
            origin: Origin::Import,
            identified: true,
            guardian: false,
            shown: Shown::default(),
            signals: Signals::default(),
            taken_down: Some(TakenDown {
                account,
                channel: format!("{} ({}, {})", said.origin, said.text_version, said.given_at),
                attachment: Some(paper(import, said)),
            }),
        };
        record(self, tx, recording).await?;
        Ok(())
    }

    /// Takes back some of the yeses that an import has brought and that hold because of it: not where the person has said
    /// something else since. `false` when none was left to look at.
    pub(crate) async fn withdraw_proofs(
        &self,
        tx: &mut WorkspaceTx<'_>,
        import: ImportId,
    ) -> Result<bool, StoreError> {
        hold_head(tx).await?;
        let taken = take_recorded_yeses(tx, import, AT_ONCE).await?;
        let mut withdrawn = 0;
        for said in &taken {
            match self.withdraw_proof(tx, import, said).await {
                Ok(done) => withdrawn += i64::from(done),
                Err(RecordError::Use(UseError::Away(cause) | UseError::Fault(cause))) => return Err(cause),
                // Whoever is not there any more has nothing that could be withdrawn.
                Err(RecordError::NobodyThere | RecordError::Use(_)) => {}
                Err(RecordError::Refused(_, fault)) => {
                    tracing::error!(code = fault.code(), "a withdrawal was refused");
                    return Err(StoreError::Unreadable("consent_event"));
                }
            }
        }
        count_withdrawn(tx, import, withdrawn).await?;
        Ok(!taken.is_empty())
    }

    async fn withdraw_proof(
        &self,
        tx: &mut WorkspaceTx<'_>,
        import: ImportId,
        said: &NewConsent,
    ) -> Result<bool, RecordError> {
        let standing = standing(self, tx, said.profile).await?;
        let known = person_of(tx, said.profile).await?.ok_or(UseError::NotFound)?;
        let paper = paper(import, said);
        let brought: Vec<ConsentEventId> = entries_of(tx, &known.profiles())
            .await?
            .into_iter()
            .filter(|entry| {
                let proof = entry.event.taken_down.as_ref();
                proof.and_then(|proof| proof.attachment) == Some(paper)
            })
            .map(|entry| entry.event.event_id)
            .collect();
        let held = standing.iter().find(|of| {
            let choice = of.standing.choice.filter(|choice| choice.action.is_yes());
            choice.is_some_and(|choice| brought.contains(&choice.event_id))
        });
        let Some(held) = held else {
            return Ok(false);
        };
        let recording = Recording {
            profile: said.profile,
            choices: vec![new_choice(held, Action::Withdrawn)],
            method: Method::Script,
            origin: Origin::Import,
            // The person has said nothing: whatever they say next counts, wherever they say it.
            identified: false,
            guardian: false,
            shown: Shown::default(),
            signals: Signals::default(),
            taken_down: None,
        };
        record(self, tx, recording).await?;
        Ok(true)
    }

    /// What a proof changes: nothing when the person has said something since, when it has ended by now, or when it is
    /// what holds already.
    fn choice_of(&self, of: &PurposeStanding, said: &NewConsent) -> Option<NewChoice> {
        if !is_asked(&of.purpose) || of.standing.choice.is_some_and(|last| last.at >= said.given_at) {
            return None;
        }
        let ends_at = of.purpose.expiry(said.given_at).filter(|end| *end > self.now());
        let action = match (said.granted, of.status) {
            (true, Status::Granted) => return None,
            (true, _) => Action::Granted,
            (false, Status::Granted) => Action::Withdrawn,
            (false, _) => Action::Refused,
        };
        if said.granted && ends_at.is_none() {
            return None;
        }
        Some(NewChoice {
            ends_at,
            ..new_choice(of, action)
        })
    }
}

/// Whether a file means this purpose: by its key, or by its name in any language.
fn is_meant(purpose: &Purpose, written: &str) -> bool {
    let written = written.trim().to_lowercase();
    purpose.key().as_str() == written
        || purpose
            .draft
            .texts
            .iter()
            .any(|(_, text)| text.name.to_lowercase() == written)
}

/// What stands for the paper: the row of the file that was handed in.
fn paper(import: ImportId, said: &NewConsent) -> Digest {
    Digest::of_parts(&[
        b"mesure.import.proof",
        import.uuid().as_bytes(),
        said.row.to_string().as_bytes(),
        said.purpose.as_bytes(),
        said.given_at.to_string().as_bytes(),
        said.origin.as_bytes(),
        said.text_version.as_bytes(),
    ])
}
