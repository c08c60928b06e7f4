//! After a backup was restored: what the log of erasures tells and the database does not know is done again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::erasure::{Certificate, SCHEMA};
use domain::ids::{ProfileId, WorkspaceId};
use jiff::Timestamp;
use store::erasure::{
    everybody, lift_again, mark_logged, note_replayed, running, scope_to_replay, suppress_again,
    unknown_erasures,
};
use store::{StoreError, WorkspaceScope};
use uuid::Uuid;

use super::LogError;
use super::erase::backups_until;
use super::log::{Happened, read_back};
use crate::Services;
use crate::jobs::JobFailure;

/// What was done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Replayed {
    /// How many erasures stand in the log.
    pub logged: usize,
    /// How many of them the database did not know of.
    pub unknown: usize,
    /// How many people were erased again.
    pub people: usize,
}

/// Why the log was not replayed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The log cannot be used.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The database is away, or there is a fault.
    #[error("erasures could not be done again")]
    Store(#[from] StoreError),
    /// Something could not be erased.
    #[error("an erasure could not be done again: {0}")]
    Job(&'static str),
}

impl From<JobFailure> for ReplayError {
    fn from(failure: JobFailure) -> Self {
        Self::Job(failure.code)
    }
}

/// An erasure, as the log tells it.
#[derive(Default)]
struct Logged {
    request: Option<Uuid>,
    at: Timestamp,
    prints: BTreeSet<Vec<u8>>,
}

/// What the log tells of one workspace.
#[derive(Default)]
struct Told {
    erased: BTreeMap<Uuid, Logged>,
    lifted: BTreeMap<Vec<u8>, Timestamp>,
}

impl Services {
    /// Does every erasure again that stands in the log and that the database does not know of: before anything is served,
    /// so that a backup that is restored brings nobody back. Doing it again is safe.
    ///
    /// # Errors
    /// When the log was changed, or the database does not answer: then nothing may be served.
    pub async fn replay_erasures(&self) -> Result<Replayed, ReplayError> {
        let (log, secret) = (self.erasure_log.clone(), self.secret.clone());
        let entries = tokio::task::spawn_blocking(move || log.read(&secret))
            .await
            .map_err(|_cause| ReplayError::Job("PANIC"))??;
        let mut told: BTreeMap<WorkspaceId, Told> = BTreeMap::new();
        for entry in entries {
            let told = told.entry(entry.workspace).or_default();
            let prints = read_back(&entry.fingerprints);
            match entry.happened {
                Happened::Erased => {
                    let logged = told.erased.entry(entry.erasure).or_default();
                    logged.request = entry.request;
                    logged.at = entry.at;
                    logged.prints.extend(prints);
                }
                Happened::Lifted => {
                    told.lifted
                        .extend(prints.into_iter().map(|print| (print, entry.at)));
                }
            }
        }
        let mut replayed = Replayed::default();
        for (workspace, told) in told {
            replayed.logged += told.erased.len();
            // A workspace that is not there has nobody to bring back.
            let Some(scope) = scope_to_replay(&self.database, workspace).await? else {
                continue;
            };
            self.replay_in(&scope, told, &mut replayed).await?;
        }
        Ok(replayed)
    }

    async fn replay_in(
        &self,
        scope: &WorkspaceScope,
        told: Told,
        replayed: &mut Replayed,
    ) -> Result<(), ReplayError> {
        let ids: Vec<Uuid> = told.erased.keys().copied().collect();
        let unknown = unknown_erasures(&self.database, scope, &ids).await?;
        replayed.unknown += unknown.len();
        if !unknown.is_empty() {
            let missing: BTreeMap<Uuid, Logged> = told
                .erased
                .into_iter()
                .filter(|(erasure, _)| unknown.contains(erasure))
                .collect();
            let mut found = self.find_again(scope, &missing).await?;
            for (erasure, logged) in missing {
                let people = found.remove(&erasure).unwrap_or_default();
                replayed.people += self.erase_again(scope, erasure, &logged, &people).await?;
            }
        }
        lift_again(&self.database, scope, &told.lifted).await?;
        Ok(())
    }

    /// The people whom the log means, by their fingerprints.
    async fn find_again(
        &self,
        scope: &WorkspaceScope,
        missing: &BTreeMap<Uuid, Logged>,
    ) -> Result<HashMap<Uuid, BTreeSet<ProfileId>>, StoreError> {
        let of: HashMap<&Vec<u8>, Uuid> = missing
            .iter()
            .flat_map(|(erasure, logged)| logged.prints.iter().map(|print| (print, *erasure)))
            .collect();
        let workspace = scope.workspace();
        let mut found: HashMap<Uuid, BTreeSet<ProfileId>> = HashMap::new();
        everybody(&self.database, scope, &mut |kind, value, profile| {
            let value = match kind {
                "email" => super::fingerprints::plain_address(value),
                _ => value.to_owned(),
            };
            if let Some(erasure) = of.get(&self.fingerprint(workspace, kind, &value)) {
                found.entry(*erasure).or_default().insert(profile);
            }
        })
        .await?;
        Ok(found)
    }

    /// Erases again whoever is meant; how many people that were.
    async fn erase_again(
        &self,
        scope: &WorkspaceScope,
        erasure: Uuid,
        logged: &Logged,
        people: &BTreeSet<ProfileId>,
    ) -> Result<usize, ReplayError> {
        let now = self.now();
        let prints: Vec<Vec<u8>> = logged.prints.iter().cloned().collect();
        // As of then: what was lifted since is lifted again afterwards.
        suppress_again(&self.database, scope, erasure, &prints, logged.at).await?;
        let mut number = Some(erasure);
        let mut erased = 0;
        for profile in people {
            // In an old backup somebody may still be two people: only the first has the number.
            let id = number.unwrap_or_else(|| self.new_id());
            let Some(begun) = self.begin_erasure(scope, *profile, logged.request, id).await? else {
                // Erased together with one before.
                continue;
            };
            if begun == id {
                number = None;
            }
            while let Some(running) = running(&self.database, scope, begun).await? {
                if begun == erasure {
                    mark_logged(&self.database, scope, begun, now).await?;
                } else if !running.is_logged {
                    self.log_erasure(scope, &running).await?;
                }
                self.go_on(scope, &running, &|| false).await?;
            }
            erased += 1;
        }
        if number.is_some() {
            let certificate = Certificate {
                schema: SCHEMA.to_owned(),
                number: erasure,
                controller: String::new(),
                request: logged.request,
                begun_at: now,
                finished_at: now,
                stores: Vec::new(),
                suppressed: u64::try_from(prints.len()).unwrap_or(0),
                backups_until: backups_until(now),
            };
            let text = self.sealed(certificate).ok_or(ReplayError::Job("CERTIFICATE"))?;
            note_replayed(
                &self.database,
                scope,
                erasure,
                prints.len(),
                now,
                backups_until(now),
                &text,
            )
            .await?;
        }
        Ok(erased)
    }
}
