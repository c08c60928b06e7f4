//! What accepting a batch asks and tells: the plan in force, and what the batch showed.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::collect::{Call, Message};
use domain::consent::attribute::Coverage;
use domain::ids::SourceId;
use domain::schema::{Admitted, Count, FindingKey, FindingKind, Rules, Shape, Tally, Type, short_identifier};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use store::consent::{attributes, purposes};
use store::schema::{
    NewArrival, door_version, latest_plan, list_arrivals, observe, record_findings, time_zone,
};
use store::sources::{ProvenSource, touch_keys};
use store::{StoreError, WorkspaceTx};

use crate::Services;
use crate::collect::Verdict;

/// How often the use of a key is noted.
const A_MINUTE: SignedDuration = SignedDuration::from_secs(60);
/// Names of properties that a listed verdict carries at most.
const PATHS: usize = 40;

/// What holds for the messages of a workspace.
#[derive(Debug)]
pub(crate) struct InForce {
    /// The version of the plan, and of purposes and categories of data, that was read.
    version: (i64, i64),
    /// The plan, and what purposes cover.
    pub(crate) rules: Rules,
    /// The time zone whose days findings are counted by.
    zone: TimeZone,
}

/// A batch with what was decided on each of its messages.
#[derive(Clone, Copy)]
pub(crate) struct Judged<'a> {
    /// The source it comes from.
    pub(crate) source: &'a ProvenSource,
    /// What the plan says of each message.
    pub(crate) admitted: &'a [Admitted<'a>],
    /// What became of each.
    pub(crate) verdicts: &'a [Verdict],
}

impl Services {
    /// The plan and the purposes in force. Their version is read in the transaction, the rest only when it is another.
    pub(crate) async fn in_force(&self, tx: &mut WorkspaceTx<'_>) -> Result<Arc<InForce>, StoreError> {
        let version = door_version(tx).await?;
        let workspace = tx.workspace();
        if let Some(known) = self
            .memory
            .plan(workspace)
            .filter(|known| known.version == version)
        {
            return Ok(known);
        }
        let (number, plan) = latest_plan(tx, None).await?.unwrap_or_default();
        let purposes = purposes::in_force(tx, self.now()).await?;
        let coverage = Coverage::new(&purposes, attributes::declared(tx).await?);
        let found = Arc::new(InForce {
            version,
            rules: Rules::new(number, plan).within(coverage),
            zone: time_zone(tx).await?,
        });
        self.memory.keep_plan(workspace, &found);
        Ok(found)
    }

    /// Writes what batches of a workspace showed, in the transaction that stores them. Last before the commit: batches
    /// share these rows.
    pub(crate) async fn observe(
        &self,
        tx: &mut WorkspaceTx<'_>,
        in_force: &InForce,
        judged: &[Judged<'_>],
    ) -> Result<(), StoreError> {
        let now = self.now();
        let before = now.checked_sub(A_MINUTE).unwrap_or(now);
        let mut tally = Tally::default();
        let mut keys = Vec::new();
        let mut arrivals = Vec::new();
        for batch in judged {
            for (admitted, verdict) in batch.admitted.iter().zip(batch.verdicts) {
                if *verdict != Verdict::Duplicate {
                    tally.add(batch.source.source, admitted, now, &in_force.zone);
                }
            }
            let key = batch.source.key;
            keys.extend(key.filter(|key| self.memory.is_due(*key, before, now)));
            arrivals.extend(self.listed(batch, now));
        }
        observe(tx, &tally, now.to_zoned(in_force.zone.clone()).date()).await?;
        if !keys.is_empty() {
            touch_keys(tx, &keys, now, before).await?;
        }
        list_arrivals(tx, &arrivals, now).await
    }

    /// Counts what was left out of rows of a file because no purpose covers it, by name.
    pub(crate) async fn note_left_out(
        &self,
        tx: &mut WorkspaceTx<'_>,
        in_force: &InForce,
        source: SourceId,
        left_out: BTreeMap<String, i64>,
    ) -> Result<(), StoreError> {
        let now = self.now();
        let day = now.to_zoned(in_force.zone.clone()).date();
        let findings = left_out
            .into_iter()
            .map(|(path, messages)| {
                let key = FindingKey {
                    source,
                    day,
                    kind: FindingKind::Dropped,
                    code: "uncovered",
                    call: Call::Identify.as_str(),
                    name: String::new(),
                    path,
                };
                let count = Count {
                    messages,
                    first: now,
                    last: now,
                };
                (key, count)
            })
            .collect();
        record_findings(tx, &findings).await
    }

    /// The verdicts that there is room for: those that say something first, then the latest.
    fn listed(&self, batch: &Judged<'_>, now: Timestamp) -> Vec<NewArrival> {
        let Judged {
            source,
            admitted,
            verdicts,
        } = *batch;
        let wanted = i64::try_from(verdicts.len()).unwrap_or(i64::MAX);
        let (room, mut skipped) = self.memory.list(source.source, wanted, now);
        let room = usize::try_from(room).unwrap_or_default();
        if room == 0 {
            return Vec::new();
        }
        let mut order: Vec<usize> = (0..verdicts.len()).collect();
        let says_nothing = |place: &usize| {
            let plain = admitted
                .get(*place)
                .is_some_and(|admitted| notable(admitted) == 0);
            (plain, std::cmp::Reverse(*place))
        };
        order.sort_by_key(says_nothing);
        order.truncate(room);
        order.sort_unstable();
        order
            .into_iter()
            .filter_map(|place| Some((admitted.get(place)?, verdicts.get(place)?)))
            .map(|(admitted, verdict)| arrival(source, admitted, *verdict, std::mem::take(&mut skipped)))
            .collect()
    }
}

/// How much there is to say about a message beyond that it came.
fn notable(admitted: &Admitted<'_>) -> usize {
    let masked = admitted.read.map_or(0, |message| message.masked.len());
    usize::from(admitted.message.is_err()) + admitted.violations.len() + admitted.dropped.len() + masked
}

fn arrival(source: &ProvenSource, admitted: &Admitted<'_>, verdict: Verdict, skipped: i64) -> NewArrival {
    let outline = admitted.message.as_ref().err().map(|refused| &refused.outline);
    let (word, code) = match verdict {
        Verdict::Refused(refusal) => ("refused", refusal.code()),
        Verdict::Duplicate => ("duplicate", ""),
        Verdict::Accepted if admitted.violations.is_empty() => ("accepted", ""),
        // What is turned away is listed nowhere.
        Verdict::Accepted | Verdict::TurnedAway => ("flagged", ""),
    };
    let name = match admitted.read {
        Some(message) => message.name.clone().unwrap_or_default(),
        None => outline.map(|outline| outline.name.clone()).unwrap_or_default(),
    };
    let person = match admitted.read {
        Some(message) => person(message),
        None => outline.map(|outline| outline.person.clone()).unwrap_or_default(),
    };
    NewArrival {
        source: source.source,
        verdict: word,
        code,
        call: admitted.call().map_or("", |call| call.as_str()),
        name,
        person,
        notes: notes(admitted),
        skipped,
    }
}

fn person(message: &Message) -> String {
    let identifier = message.user_id.as_deref().or(message.anonymous_id.as_deref());
    identifier.map(short_identifier).unwrap_or_default()
}

/// Names and types, and what was found. Never a value.
fn notes(admitted: &Admitted<'_>) -> Value {
    let broken: Vec<_> = admitted
        .violations
        .iter()
        .take(PATHS)
        .map(|violation| (violation.kind.code(), &violation.path))
        .collect();
    let masked: Vec<_> = admitted
        .read
        .iter()
        .flat_map(|message| &message.masked)
        .map(|masked| (masked.kind.as_str(), &masked.path))
        .collect();
    let dropped: Vec<_> = admitted.dropped.iter().take(PATHS).collect();
    json!({"paths": paths(&admitted.shape), "broken": broken, "masked": masked, "dropped": dropped})
}

fn paths(shape: &Shape) -> Vec<(&String, String)> {
    shape
        .paths
        .iter()
        .take(PATHS)
        .map(|(path, types)| {
            let words: Vec<_> = types.each().map(Type::as_str).collect();
            (path, words.join("|"))
        })
        .collect()
}
