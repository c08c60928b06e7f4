//! Receiving what a request hands in: into the lane of its workspace, and back with a verdict on each message.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::collect::Message;
use domain::ids::WorkspaceId;
use domain::schema::Refused;
use domain::sources::WriteKey;
use store::sources::{ProvenSource, prove_write_key, prove_write_keys};
use store::{COLLECTORS, StoreError};
use tokio::sync::Semaphore;

use super::Accepted;
use super::accept::Tries;
use super::lanes::{Lanes, Limits, Weight, Work};
use super::write::{Part, Ready, write};
use crate::Services;

/// How much waits at most, and how much is written as one.
const LIMITS: Limits = Limits {
    lane: Weight {
        messages: 20_000,
        bytes: 8 << 20,
    },
    bytes: 48 << 20,
    together: 2_500,
    workers: COLLECTORS,
};

/// How long a request waits at most. Clients give up after ten seconds.
const PATIENCE: Duration = Duration::from_secs(8);

/// Keys remembered at most.
const REMEMBERED: usize = 10_000;

/// Keys that nobody remembers, proven at once at most: whoever makes keys up must not keep pages from being read.
const STRANGERS: usize = 64;

/// Why nothing of a request was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReceived {
    /// The write key opens nothing.
    #[error("the write key opens nothing")]
    Unknown,
    /// The workspace sends more than is written: to be sent again later.
    #[error("too much at once")]
    Busy,
    /// The database is away, or does not answer in time: to be sent again later.
    #[error("the database is away")]
    Away,
    /// A fault of ours.
    #[error("a fault")]
    Fault,
}

/// The ways of requests into workspaces.
pub(crate) struct Reception {
    lanes: Arc<Lanes<Parcel, Outcome>>,
    /// Keys that were live a while ago. They only open the lane: the transaction that writes proves them again.
    hints: Mutex<HashMap<WriteKey, ProvenSource>>,
    strangers: Semaphore,
}

impl Reception {
    pub(crate) fn new() -> Self {
        Self {
            lanes: Arc::new(Lanes::new(LIMITS)),
            hints: Mutex::default(),
            strangers: Semaphore::new(STRANGERS),
        }
    }

    fn hint(&self, key: &WriteKey) -> Option<ProvenSource> {
        let hints = self.hints.lock().unwrap_or_else(PoisonError::into_inner);
        hints.get(key).cloned()
    }

    fn remember(&self, key: &WriteKey, source: Option<ProvenSource>) {
        let mut hints = self.hints.lock().unwrap_or_else(PoisonError::into_inner);
        match source {
            None => drop(hints.remove(key)),
            Some(source) => {
                if hints.len() >= REMEMBERED {
                    hints.clear();
                }
                hints.insert(key.clone(), source);
            }
        }
    }
}

/// What one request hands in.
struct Parcel {
    key: WriteKey,
    source: ProvenSource,
    messages: Vec<Ready>,
}

type Outcome = Result<Accepted, NotReceived>;

impl Services {
    /// Whether a workspace sends more than is written at the moment: so that its requests can be turned away before they
    /// are read.
    #[must_use]
    pub fn is_flooded(&self, workspace: WorkspaceId) -> bool {
        self.reception.lanes.is_full(workspace)
    }

    /// Stores what a request hands in, sent as `bytes`: when this returns, what it accepted is durable.
    ///
    /// # Errors
    /// [`NotReceived`] says what to tell the client. Sending the same messages again is safe: their ids make sure that
    /// each is stored once.
    pub async fn receive(
        &self,
        key: &WriteKey,
        messages: Vec<Result<Message, Refused>>,
        bytes: usize,
    ) -> Result<Accepted, NotReceived> {
        let weight = Weight {
            messages: messages.len(),
            bytes,
        };
        let parcel = Parcel {
            key: key.clone(),
            source: self.hinted(key).await?,
            messages: messages.into_iter().map(Ready::new).collect(),
        };
        let answer = self
            .reception
            .lanes
            .submit(key.workspace(), parcel, weight, self)
            .map_err(|_full| NotReceived::Busy)?;
        match tokio::time::timeout(PATIENCE, answer).await {
            Ok(Ok(outcome)) => outcome,
            // The worker has panicked.
            Ok(Err(_closed)) => Err(NotReceived::Fault),
            Err(_elapsed) => Err(NotReceived::Busy),
        }
    }

    async fn hinted(&self, key: &WriteKey) -> Result<ProvenSource, NotReceived> {
        if let Some(source) = self.reception.hint(key) {
            return Ok(source);
        }
        let place = self.reception.strangers.try_acquire();
        let _place = place.map_err(|_full| NotReceived::Busy)?;
        let proven = prove_write_key(&self.database, key).await.map_err(failed)?;
        let source = proven.ok_or(NotReceived::Unknown)?;
        self.reception.remember(key, Some(source.clone()));
        Ok(source)
    }

    /// Writes parcels of one workspace in one transaction.
    async fn write_together(&self, parcels: &[Parcel]) -> Result<Vec<Outcome>, StoreError> {
        let mut tries = Tries::default();
        loop {
            match self.write_once(parcels).await {
                Err(StoreError::Conflict) if tries.again().await => {}
                other => return other,
            }
        }
    }

    /// Proves the keys in the transaction that writes: one that was revoked a moment ago writes nothing, in any process.
    async fn write_once(&self, parcels: &[Parcel]) -> Result<Vec<Outcome>, StoreError> {
        let Some(first) = parcels.first() else {
            return Ok(Vec::new());
        };
        let mut tx = self.database.collect(&first.source.scope).await?;
        let keys: HashSet<&WriteKey> = parcels.iter().map(|parcel| &parcel.key).collect();
        let keys: Vec<&WriteKey> = keys.into_iter().collect();
        let proven = prove_write_keys(&mut tx, &keys).await?;
        for key in keys {
            self.reception.remember(key, proven.get(key).cloned());
        }
        let parts: Vec<Part<'_>> = parcels
            .iter()
            .filter_map(|parcel| {
                let source = proven.get(&parcel.key)?;
                Some(Part {
                    source,
                    messages: &parcel.messages,
                })
            })
            .collect();
        let mut written = write(self, &mut tx, &parts).await?.into_iter();
        tx.commit().await?;
        let outcome = |parcel: &Parcel| {
            let verdicts = proven.get(&parcel.key).and_then(|_| written.next());
            verdicts
                .map(|verdicts| Accepted { verdicts })
                .ok_or(NotReceived::Unknown)
        };
        Ok(parcels.iter().map(outcome).collect())
    }
}

impl Work<Parcel, Outcome> for Services {
    async fn work(&self, parcels: Vec<Parcel>) -> Vec<Outcome> {
        match self.write_together(&parcels).await {
            Ok(outcomes) => outcomes,
            Err(error) if error.is_temporary() || parcels.len() == 1 => {
                vec![Err(failed(error)); parcels.len()]
            }
            // Something in one of them cannot be stored: the others must not suffer for it.
            Err(_) => {
                let mut outcomes = Vec::with_capacity(parcels.len());
                for parcel in parcels {
                    let alone = self.write_together(&[parcel]).await.map_err(failed);
                    outcomes.push(alone.and_then(|mut one| one.pop().unwrap_or(Err(NotReceived::Fault))));
                }
                outcomes
            }
        }
    }
}

fn failed(error: StoreError) -> NotReceived {
    if error.is_temporary() {
        tracing::warn!(%error, "events have to wait");
        NotReceived::Away
    } else {
        let detail = std::error::Error::source(&error)
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(%error, detail, "events could not be stored");
        NotReceived::Fault
    }
}
