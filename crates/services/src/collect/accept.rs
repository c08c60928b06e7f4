//! Accepting a batch of messages of one source.

use std::time::Duration;

use domain::collect::{Message, Refusal};
use domain::schema::Refused;
use domain::sources::WriteKey;
use store::StoreError;
use store::sources::{ProvenSource, prove_write_key};

use super::write::{Part, Ready, write};
use crate::{Services, UseError};

/// How often a transaction is tried again when another was in its way.
const TRIES: u32 = 8;

/// What became of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Stored.
    Accepted,
    /// Stored before; nothing changed.
    Duplicate,
    /// Turned away and forgotten, because its person was erased. Whoever sent it is told that it was accepted: a write key
    /// is public, and nobody learns from it who was erased.
    TurnedAway,
    /// Not stored.
    Refused(Refusal),
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The verdict on each message, in the order of the batch.
    pub verdicts: Vec<Verdict>,
}

impl Services {
    /// The source that a write key belongs to; none when the key does not open one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn source_of_key(&self, key: &WriteKey) -> Result<Option<ProvenSource>, UseError> {
        Ok(prove_write_key(&self.database, key).await?)
    }

    /// Stores a batch in a transaction of its own: when this returns, what it accepted is durable.
    ///
    /// # Errors
    /// When the database does not answer; then nothing is stored, or the outcome is unknown. Sending the same messages
    /// again is safe: their ids make sure that each is stored once.
    pub async fn accept(
        &self,
        source: &ProvenSource,
        messages: &[Result<Message, Refused>],
    ) -> Result<Accepted, UseError> {
        let messages: Vec<_> = messages.iter().cloned().map(Ready::new).collect();
        let mut tries = Tries::default();
        loop {
            match self.accept_once(source, &messages).await {
                Err(StoreError::Conflict) if tries.again().await => {}
                other => return Ok(other?),
            }
        }
    }

    async fn accept_once(&self, source: &ProvenSource, messages: &[Ready]) -> Result<Accepted, StoreError> {
        let mut tx = self.database.collect(&source.scope).await?;
        let verdicts = write(self, &mut tx, &[Part { source, messages }]).await?;
        tx.commit().await?;
        Ok(Accepted {
            verdicts: verdicts.into_iter().flatten().collect(),
        })
    }
}

/// Counts how often a transaction met another that was in its way.
#[derive(Default)]
pub(crate) struct Tries(u32);

impl Tries {
    /// Waits a moment, so that two that met once do not meet again; false when that was often enough.
    pub(crate) async fn again(&mut self) -> bool {
        let pause = Duration::from_millis(2 << self.0) + Duration::from_micros(rand::random_range(0..3_000));
        self.0 += 1;
        if self.0 >= TRIES {
            return false;
        }
        tokio::time::sleep(pause).await;
        true
    }
}
