//! Storing the rows of a batch.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::collect::Message;
use domain::consent::gate::Age;
use domain::ids::ProfileId;
use domain::quality::Problem;
use domain::schema::Refused;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::StoreError;
use store::collect::{Identifier, Projection, save_projections, traits_of};
use store::consent::{AgeSayer, NewAge, say_ages};
use store::erasure::{Doorway, count_turned_away, hold_door};
use store::imports::{
    Advance, Counts, ImportRow, ImportedTrait, NewConsent, NewPerson, Refusal, SaidValue, advance,
    claim_messages, hold, insert_consents, insert_identifiers, insert_people, insert_refusals, insert_traits,
    remember_pending, replace_traits, resolve, said, suppressed,
};

use super::leave_out::{leave_out, reduce_ages};
use super::ledger::Ledger;
use super::previous::remember;
use super::reading::{Batch, Reading, SaidTrait};
use super::weigh::{Weighed, count, weigh};
use crate::collect::project;
use crate::consent::look_again;
use crate::{Services, UseError};

/// Messages in one transaction of the door.
const MESSAGES: usize = 1_000;

/// What a batch writes.
#[derive(Default)]
struct Plan<'a> {
    counts: Counts,
    refusals: Vec<Refusal>,
    made: HashSet<ProfileId>,
    /// The made, in the order of their rows.
    order: Vec<(ProfileId, Timestamp)>,
    links: Vec<(Identifier, ProfileId)>,
    /// The last value of each name that the batch gives.
    values: HashMap<(ProfileId, &'a str), (&'a SaidTrait, Timestamp)>,
    changed: BTreeSet<ProfileId>,
    consents: Vec<NewConsent>,
    ages: BTreeMap<ProfileId, Age>,
}

impl Services {
    /// Stores a batch, people first. What happened then comes in through the door of all messages, which takes each once;
    /// the counts wait beside the place to go on from, so that a worker that dies in between loses and doubles nothing.
    pub(super) async fn store_batch(
        &self,
        reading: &Reading,
        at: &mut ImportRow,
        batch: &mut Batch,
    ) -> Result<bool, StoreError> {
        let scope = &reading.source.scope;
        let mut tx = self.database.write(scope).await?;
        // Nobody begins to be erased until the batch is in, or it sees that somebody was.
        hold_door(&mut tx).await?;
        if !hold(&mut tx, at).await? {
            return Ok(false);
        }
        let in_force = self.in_force(&mut tx).await?;
        let now = self.now();
        let mut left_out = reduce_ages(
            batch,
            &in_force.rules.plan,
            reading.source.conventions.date_order(),
            now.to_zoned(jiff::tz::TimeZone::UTC).date(),
        );
        for (name, rows) in leave_out(batch, &in_force.rules.coverage) {
            *left_out.entry(name).or_insert(0) += rows;
        }
        self.note_left_out(&mut tx, &in_force, at.source, left_out)
            .await?;
        let rows = || batch.rows.iter().filter_map(|row| row.said.as_ref().ok());
        let fingerprints: Vec<_> = rows().flat_map(|said| said.fingerprints.clone()).collect();
        let suppressed = suppressed(&mut tx, &fingerprints).await?;
        let asked: HashSet<&Identifier> = rows()
            .flat_map(|said| said.user.iter().chain(&said.others))
            .collect();
        let asked: Vec<Identifier> = asked.into_iter().cloned().collect();
        let mut ledger = Ledger::<Identifier>::new(64);
        let mut places = HashMap::new();
        for found in resolve(&mut tx, &asked).await? {
            ledger.meet(&found.identifier, found.profile, found.has_user, &mut places);
        }
        let met: Vec<ProfileId> = places.keys().copied().collect();
        let mut known: HashMap<(ProfileId, String), SaidValue> = HashMap::new();
        for value in said(&mut tx, at.source, &met).await? {
            if let Some(place) = places.get(&value.profile) {
                let sent = value.original.as_deref().unwrap_or(&value.value);
                ledger.say(*place, &value.name, sent);
            }
            known.insert((value.profile, value.name.clone()), value);
        }
        let messages: Vec<String> = rows()
            .flat_map(|said| said.events.iter().filter_map(|event| event.message_id.clone()))
            .collect();
        let mut claims = None;
        if !messages.is_empty() {
            claims = Some(claim_messages(&mut tx, at.import, &messages).await?);
        }

        let mut plan = Plan::default();
        let mut taken: HashSet<usize> = HashSet::new();
        for (number, row) in batch.rows.iter().enumerate() {
            match weigh(&mut ledger, row, &suppressed, || {
                Some(ProfileId::from_uuid(self.new_id()))
            }) {
                Weighed::Refused(fault) => {
                    plan.counts.refused += 1;
                    plan.refusals.push(Refusal {
                        row: row.number,
                        code: fault.code,
                        column: fault.column,
                        cells: row.cells.clone(),
                    });
                }
                Weighed::Suppressed => plan.counts.suppressed += 1,
                Weighed::Taken {
                    said,
                    index,
                    made,
                    linked,
                    changed,
                } => {
                    taken.insert(number);
                    let Some(profile) = ledger.profile(index) else {
                        continue;
                    };
                    if made {
                        plan.made.insert(profile);
                        plan.order.push((profile, row.observed_at));
                    }
                    let changed = changed || !linked.is_empty();
                    if changed && !plan.made.contains(&profile) {
                        plan.changed.insert(profile);
                    }
                    plan.links
                        .extend(linked.into_iter().map(|link| (link.clone(), profile)));
                    for given in &said.traits {
                        plan.values
                            .insert((profile, &given.name), (given, row.observed_at));
                    }
                    if let Some(age) = said.age {
                        plan.ages.insert(profile, age);
                    }
                    if let Some(proof) = &said.proof {
                        plan.consents.push(NewConsent {
                            row: row.number,
                            profile,
                            granted: proof.granted,
                            purpose: proof.purpose.clone(),
                            given_at: proof.given_at,
                            origin: proof.origin.clone(),
                            text_version: proof.text_version.clone(),
                        });
                    }
                    let mut news = false;
                    if let Some(claims) = claims.as_mut() {
                        for id in said.events.iter().filter_map(|event| event.message_id.as_ref()) {
                            news |= claims.new.remove(id);
                        }
                    }
                    count(&mut plan.counts, made, changed, said, news);
                }
            }
        }

        let (people, new, old) = self.spread(&plan, &known, at);
        insert_people(&mut tx, at.import, &people).await?;
        insert_identifiers(&mut tx, at.import, std::mem::take(&mut plan.links), self.now()).await?;
        insert_traits(&mut tx, at.source, at.import, &new).await?;
        replace_traits(&mut tx, at.source, at.import, &old).await?;
        insert_consents(&mut tx, at.import, &plan.consents).await?;
        let ages: Vec<NewAge> = std::mem::take(&mut plan.ages)
            .into_iter()
            .map(|(profile, age)| NewAge { profile, age })
            .collect();
        let aged = say_ages(&mut tx, AgeSayer::Data(Some(at.import)), &ages, now).await?;
        look_again(self, &mut tx, &aged).await?;
        insert_refusals(&mut tx, at.import, &plan.refusals).await?;
        let today = self.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        count_turned_away(&mut tx, today, Doorway::Imports, plan.counts.suppressed).await?;
        let concerned: Vec<ProfileId> = plan.changed.iter().copied().collect();
        show_again(&mut tx, &concerned).await?;

        let counts = match at.pending.as_ref() {
            // The people of this batch were stored by a worker that died before what happened came in.
            Some(pending) => counted(pending),
            None => plan.counts,
        };
        let mut by = Advance {
            rows_done: batch.rows_done,
            position_row: batch.position_row,
            position_byte: batch.position_byte,
            progress_done: batch.progress_done,
            progress_total: batch.progress_total,
            counts,
        };
        let Some(claims) = claims else {
            if !advance(&mut tx, at, &by).await? {
                return Ok(false);
            }
            tx.commit().await?;
            at.rows_done = by.rows_done;
            return Ok(true);
        };
        let pending = pending(&counts);
        remember_pending(&mut tx, at, &pending).await?;
        tx.commit().await?;
        at.pending = Some(pending);

        let mut events: Vec<Result<Message, Refused>> = Vec::new();
        for (number, row) in batch.rows.iter_mut().enumerate() {
            if let (true, Ok(said)) = (taken.contains(&number), &mut row.said) {
                let own =
                    |event: &Message| event.message_id.as_ref().is_none_or(|id| claims.own.contains(id));
                events.extend(said.events.iter().filter(|event| own(event)).cloned().map(Ok));
            }
        }
        for part in events.chunks(MESSAGES) {
            self.accept(&reading.source, part)
                .await
                .map_err(|error| match error {
                    UseError::Away(cause) | UseError::Fault(cause) => cause,
                    UseError::NotFound | UseError::Forbidden(_) | UseError::CaseRequired => {
                        StoreError::Unreadable("accept")
                    }
                })?;
        }
        by.counts = counts;
        let mut tx = self.database.write(scope).await?;
        if !advance(&mut tx, at, &by).await? {
            return Ok(false);
        }
        tx.commit().await?;
        at.rows_done = by.rows_done;
        at.pending = None;
        Ok(true)
    }

    /// The people to make, the values of those, and the values of people who are known.
    fn spread(
        &self,
        plan: &Plan<'_>,
        known: &HashMap<(ProfileId, String), SaidValue>,
        at: &ImportRow,
    ) -> (Vec<NewPerson>, Vec<ImportedTrait>, Vec<ImportedTrait>) {
        let mut texts: HashMap<ProfileId, HashMap<String, String>> = HashMap::with_capacity(plan.made.len());
        let (mut new, mut old) = (Vec::with_capacity(plan.values.len()), Vec::new());
        for ((profile, name), (given, observed_at)) in &plan.values {
            let mut value = ImportedTrait {
                profile: *profile,
                name: (*name).to_owned(),
                value: given.kept.value.clone(),
                original: (given.kept.value != given.sent).then(|| given.sent.clone()),
                problem: given.kept.problem.map(Problem::code),
                suggestion: given.kept.suggestion.clone(),
                observed_at: *observed_at,
                previous: None,
            };
            if plan.made.contains(profile) {
                texts
                    .entry(*profile)
                    .or_default()
                    .insert(value.name.clone(), value.value.clone());
                new.push(value);
            } else {
                value.previous = known
                    .get(&(*profile, value.name.clone()))
                    .and_then(|said| remember(said, at.import));
                old.push(value);
            }
        }
        // In the order of the index: pages are visited once.
        new.sort_unstable_by(|a, b| (a.profile, &a.name).cmp(&(b.profile, &b.name)));
        old.sort_unstable_by(|a, b| (a.profile, &a.name).cmp(&(b.profile, &b.name)));
        let people = plan
            .order
            .iter()
            .map(|(profile, seen_at)| NewPerson {
                projection: project(*profile, texts.get(profile)),
                seen_at: *seen_at,
            })
            .collect();
        (people, new, old)
    }
}

/// Shows people as they are known now.
pub(super) async fn show_again(
    tx: &mut store::WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<(), StoreError> {
    if profiles.is_empty() {
        return Ok(());
    }
    let mut known: HashMap<ProfileId, HashMap<String, String>> = HashMap::new();
    for found in traits_of(tx, profiles).await? {
        known
            .entry(found.profile)
            .or_default()
            .insert(found.name, found.value);
    }
    let projections: Vec<Projection> = profiles
        .iter()
        .map(|profile| project(*profile, known.get(profile)))
        .collect();
    save_projections(tx, &projections).await
}

fn pending(counts: &Counts) -> Value {
    json!([
        counts.new,
        counts.updated,
        counts.unchanged,
        counts.suppressed,
        counts.refused
    ])
}

fn counted(pending: &Value) -> Counts {
    let at = |place: usize| pending.get(place).and_then(Value::as_i64).unwrap_or(0);
    Counts {
        new: at(0),
        updated: at(1),
        unchanged: at(2),
        suppressed: at(3),
        refused: at(4),
    }
}
