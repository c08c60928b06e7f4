//! Accepting a batch of messages.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use domain::collect::{Message, Refusal, revenue};
use domain::ids::{EventId, ProfileId};
use domain::schema::{Admitted, Refused, Rules, admit};
use domain::sources::WriteKey;
use domain::workspace::Money;
use jiff::Timestamp;
use serde_json::Value;
use store::StoreError;
use store::collect::{
    Activity, NewEvent, add_activity, insert_events, insert_identifiers, insert_profiles, known, merge,
    unseen,
};
use store::sources::{ProvenSource, prove_write_key};

use super::knowledge::Knowledge;
use super::resolve::{Resolution, identifiers_of};
use crate::schema::Judged;
use crate::{Services, UseError};

/// How often a batch is tried again when another was in its way.
const TRIES: u32 = 8;

/// The largest amount that is taken for one order, in minor units. A write key is public: without a limit, anybody
/// could send amounts whose sum does not fit.
const LARGEST_ORDER: u64 = 1_000_000_000_000;

/// The earliest moment taken for an event; PostgreSQL cannot hold every earlier one.
const EARLIEST: Timestamp = Timestamp::constant(-62_135_596_800, 0);

/// What became of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Stored.
    Accepted,
    /// Stored before; nothing changed.
    Duplicate,
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

    /// Stores a batch in one transaction: when this returns, what it accepted is durable.
    ///
    /// # Errors
    /// When the database does not answer; then nothing is stored, or the outcome is unknown. Sending the same messages
    /// again is safe: their ids make sure that each is stored once.
    pub async fn accept(
        &self,
        source: &ProvenSource,
        messages: &[Result<Message, Refused>],
    ) -> Result<Accepted, UseError> {
        let mut pause = Duration::from_millis(2);
        for _ in 1..TRIES {
            match self.try_accept(source, messages).await {
                Err(StoreError::Conflict) => {
                    // Two batches that met once should not meet again.
                    tokio::time::sleep(pause + Duration::from_micros(rand::random_range(0..3_000))).await;
                    pause *= 2;
                }
                other => return Ok(other?),
            }
        }
        Ok(self.try_accept(source, messages).await?)
    }

    async fn try_accept(
        &self,
        source: &ProvenSource,
        messages: &[Result<Message, Refused>],
    ) -> Result<Accepted, StoreError> {
        let now = self.now();
        let mut tx = self.database.write(&source.scope).await?;
        let in_force = self.in_force(&mut tx).await?;
        let admitted: Vec<Admitted<'_>> = messages
            .iter()
            .map(|message| admitted(&in_force.rules, message))
            .collect();
        let messages: Vec<Result<&Message, Refusal>> = admitted.iter().map(storable).collect();
        let ids = messages
            .iter()
            .flatten()
            .filter_map(|message| message.message_id.clone())
            .collect();
        let mut new_ids = unseen(&mut tx, ids, now).await?;
        let mut accepted: Vec<&Message> = Vec::with_capacity(messages.len());
        let mut verdicts = Vec::with_capacity(messages.len());
        for message in messages {
            verdicts.push(match message {
                Err(refusal) => Verdict::Refused(refusal),
                // A message without an id cannot be recognised. The second of two in one batch is a duplicate too.
                Ok(message) if message.message_id.as_ref().is_none_or(|id| new_ids.remove(id)) => {
                    accepted.push(message);
                    Verdict::Accepted
                }
                Ok(_) => Verdict::Duplicate,
            });
        }
        if accepted.is_empty() {
            let judged = Judged {
                source,
                admitted: &admitted,
                verdicts: &verdicts,
            };
            self.observe(&mut tx, &in_force, &[judged]).await?;
            tx.commit().await?;
            return Ok(Accepted { verdicts });
        }

        let asked: HashSet<_> = accepted
            .iter()
            .flat_map(|message| identifiers_of(message))
            .collect();
        let asked: Vec<_> = asked.into_iter().collect();
        let mut resolution = Resolution::new(known(&mut tx, &asked).await?);
        let profiles: Vec<ProfileId> = accepted
            .iter()
            .map(|message| resolution.profile_of(message, || ProfileId::from_uuid(self.new_id())))
            .collect();

        insert_profiles(&mut tx, &resolution.new_profiles(), now).await?;
        for (from, into) in resolution.merges() {
            merge(&mut tx, from, into, now).await?;
        }
        insert_identifiers(&mut tx, &resolution.new_links(), now).await?;

        let mut activity: BTreeMap<ProfileId, Activity> = BTreeMap::new();
        let mut events = Vec::with_capacity(accepted.len());
        let mut knowledge = Knowledge::default();
        for (message, profile) in accepted.iter().zip(profiles) {
            // A profile met earlier in the batch may have been joined to another since.
            let profile = resolution.current(profile);
            let amount = revenue(message, source.currency)
                .filter(|amount| amount.minor.unsigned_abs() <= LARGEST_ORDER);
            count(
                &mut activity,
                profile,
                message,
                amount.filter(|money| money.currency == source.currency),
            );
            knowledge.learn(profile, message);
            events.push(NewEvent {
                event: EventId::from_uuid(self.new_id()),
                profile,
                occurred_at: message.occurred_at,
                call: message.call,
                name: message.name.clone(),
                properties: Value::Object(message.properties.clone()),
                context: Value::Object(message.context.clone()),
                revenue: amount,
            });
        }
        insert_events(&mut tx, source.source, events, now).await?;
        let activity: Vec<Activity> = activity.into_values().collect();
        add_activity(&mut tx, &activity).await?;
        let joined: Vec<ProfileId> = resolution.merges().into_iter().map(|(_, into)| into).collect();
        knowledge.save(&mut tx, source, joined).await?;
        let judged = Judged {
            source,
            admitted: &admitted,
            verdicts: &verdicts,
        };
        self.observe(&mut tx, &in_force, &[judged]).await?;
        tx.commit().await?;
        Ok(Accepted { verdicts })
    }
}

/// What is decided on a message; the database must be able to hold its time.
fn admitted<'a>(rules: &Rules, message: &'a Result<Message, Refused>) -> Admitted<'a> {
    let mut admitted = admit(rules, message);
    if admitted
        .message
        .as_ref()
        .is_ok_and(|message| message.occurred_at < EARLIEST)
    {
        admitted.message = Err(Refusal::BadTimestamp.into());
        admitted.read = None;
    }
    admitted
}

/// The message to store, or why there is none.
fn storable<'a>(admitted: &'a Admitted<'_>) -> Result<&'a Message, Refusal> {
    admitted.message.as_deref().map_err(|refused| refused.why)
}

/// Adds a message to the sum of its profile.
fn count(
    activity: &mut BTreeMap<ProfileId, Activity>,
    profile: ProfileId,
    message: &Message,
    amount: Option<Money>,
) {
    let at = message.occurred_at;
    let sum = activity.entry(profile).or_insert(Activity {
        profile,
        first_seen_at: at,
        last_seen_at: at,
        events: 0,
        orders: 0,
        revenue_minor: 0,
    });
    sum.first_seen_at = sum.first_seen_at.min(at);
    sum.last_seen_at = sum.last_seen_at.max(at);
    sum.events += 1;
    if let Some(amount) = amount {
        sum.orders += i64::from(amount.minor >= 0);
        sum.revenue_minor = sum.revenue_minor.saturating_add(amount.minor);
    }
}
