//! From the ledger to the bits that the database holds against each transaction's purpose.

use std::collections::BTreeMap;

use domain::account::Language;
use domain::consent::choice::Origin;
use domain::consent::gate::{self, Allowed, Person, allowed_mask};
use domain::consent::purpose::Purpose;
use domain::consent::state::{Ledger, Status};
use domain::ids::{ConsentEventId, ProfileId};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::consent::{
    CurrentState, Entry, GroupMember, House, Known, Permitted, due, entries_of, gate_is_due, house, mark_due,
    next_due, next_profiles, people, purposes, save_masks, save_permissions, save_states, save_swept,
    swept_to,
};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use crate::Services;
use crate::jobs::{JobFailure, JobKind, Outcome, Turn};

/// People looked at in one transaction of a sweep.
const AT_ONCE: i64 = 500;

/// Somebody, with all that the gate looks at.
struct Somebody {
    members: Vec<GroupMember>,
    known: Known,
    contract: bool,
    ledger: Ledger,
    /// Where each entry was made, and in which language.
    places: BTreeMap<ConsentEventId, (Origin, Option<Language>)>,
}

/// The day on which ages are looked at.
pub(super) fn day(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

/// The gate's view of a workspace.
const fn view(house: &House) -> gate::House {
    gate::House {
        active: house.active,
        reaches_minors: house.reaches_minors,
        consent_age: house.consent_age,
    }
}

/// Computes what these people permit, and writes it on everything that is theirs, profiles merged into them included.
/// `false` when none of the profiles is there.
///
/// # Errors
/// When the database does not answer.
pub async fn refresh(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<bool, StoreError> {
    let now = services.now();
    let everybody = everybody(tx, profiles).await?;
    if everybody.is_empty() {
        return Ok(false);
    }
    let purposes: Vec<Purpose> = not_ended(tx, now).await?;
    let house = house(tx).await?;
    let mut permitted = Vec::with_capacity(everybody.len());
    let mut states = Vec::new();
    for (id, somebody) in &everybody {
        let age = somebody.known.ages.on(day(now));
        let person = somebody.person(&house, age.band);
        let mut allowed = allowed_mask(&person, &purposes, now);
        // Whoever grows up is looked at again on that day.
        let grows_up = age.until.and_then(|until| until.to_zoned(TimeZone::UTC).ok());
        allowed.changes_at = [allowed.changes_at, grows_up.map(|day| day.timestamp())]
            .into_iter()
            .flatten()
            .min();
        states.extend(states_of(*id, somebody, &person, &purposes, now));
        permitted.push(Permitted {
            person: *id,
            profiles: somebody.members.iter().map(|member| member.profile).collect(),
            allowed,
            restricted: is_restricted(&somebody.ledger, &purposes),
            age: age.band,
            known: age.band != gate::AgeBand::Unknown
                || somebody.ledger.purposes().next().is_some()
                || is_restricted(&somebody.ledger, &purposes),
        });
    }
    save_permissions(tx, &permitted, now).await?;
    let all: Vec<ProfileId> = permitted
        .iter()
        .flat_map(|person| person.profiles.clone())
        .collect();
    save_states(tx, &all, &states).await?;
    if permitted.iter().any(|person| person.allowed.changes_at.is_some()) {
        plan_next(services, tx).await?;
    }
    Ok(true)
}

/// After purposes, or the settings of the gate, have changed.
///
/// People of whom nothing is known are seen to at once, everyone else by a job. What a purpose no longer covers stops at once, because transactions are opened with its new bit.
///
/// # Errors
/// When the database does not answer.
pub async fn purposes_changed(services: &Services, tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let now = services.now();
    let purposes = not_ended(tx, now).await?;
    let house = house(tx).await?;
    let (unknown, known) = (
        nobody(&house, &purposes, false, now),
        nobody(&house, &purposes, true, now),
    );
    let changes_at = [unknown.changes_at, known.changes_at].into_iter().flatten().min();
    save_masks(tx, unknown.mask, known.mask, changes_at).await?;
    let workspace = tx.workspace().uuid();
    let job = NewJob {
        id: services.new_id(),
        kind: JobKind::SweepPermissions.as_str(),
        subject: workspace,
        run_at: now,
    };
    enqueue(tx, &job, now).await?;
    if changes_at.is_some() {
        plan_next(services, tx).await?;
    }
    Ok(())
}

/// Notes that these people must be looked at again soon: we know now who they are, or two turned out to be one. Until
/// then they permit what they did, or less.
pub(crate) async fn look_again(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<(), StoreError> {
    if profiles.is_empty() || !mark_due(tx, profiles, services.now()).await? {
        return Ok(());
    }
    plan_next(services, tx).await
}

/// What somebody allows who never said anything.
fn nobody(house: &House, purposes: &[Purpose], contract: bool, now: Timestamp) -> Allowed {
    let ledger = Ledger::default();
    let person = Person {
        house: view(house),
        suppressed: false,
        age: gate::AgeBand::Unknown,
        contract,
        ledger: &ledger,
    };
    allowed_mask(&person, purposes, now)
}

async fn not_ended(tx: &mut WorkspaceTx<'_>, now: Timestamp) -> Result<Vec<Purpose>, StoreError> {
    let mut every = purposes::every_version(tx).await?;
    every.retain(|purpose| purpose.active_to.is_none_or(|end| end > now));
    Ok(every)
}

/// Reads people with their ledgers.
async fn everybody(
    tx: &mut WorkspaceTx<'_>,
    profiles: &[ProfileId],
) -> Result<BTreeMap<ProfileId, Somebody>, StoreError> {
    let mut everybody: BTreeMap<ProfileId, Somebody> = BTreeMap::new();
    let mut person_of = BTreeMap::new();
    for (member, known) in people(tx, profiles).await? {
        person_of.insert(member.profile, member.person);
        let somebody = everybody.entry(member.person).or_insert_with(|| Somebody {
            members: Vec::new(),
            known: Known::default(),
            contract: false,
            ledger: Ledger::default(),
            places: BTreeMap::new(),
        });
        somebody.contract |= member.contract;
        somebody.known.suppressed |= known.suppressed;
        somebody.known.ages = somebody.known.ages.join(known.ages);
        if let Some(at) = member.merged_at {
            somebody.ledger.link(member.profile, member.person, at);
        }
        somebody.members.push(member);
    }
    let all: Vec<ProfileId> = person_of.keys().copied().collect();
    for Entry { event, .. } in entries_of(tx, &all).await? {
        let Some(somebody) = person_of
            .get(&event.profile_id)
            .and_then(|person| everybody.get_mut(person))
        else {
            continue;
        };
        somebody.ledger.record(&event);
        somebody
            .places
            .insert(event.event_id, (event.origin, event.shown.language));
    }
    Ok(everybody)
}

impl Somebody {
    fn person(&self, house: &House, age: gate::AgeBand) -> Person<'_> {
        Person {
            house: view(house),
            suppressed: self.known.suppressed,
            age,
            contract: self.contract,
            ledger: &self.ledger,
        }
    }
}

fn is_restricted(ledger: &Ledger, purposes: &[Purpose]) -> bool {
    purposes
        .iter()
        .any(|purpose| ledger.standing(purpose.key()).restricted().is_some())
}

/// The word of a status in the projection.
pub(super) const fn status_word(status: Status) -> &'static str {
    match status {
        Status::NeverAsked => "never_asked",
        Status::Granted => "granted",
        Status::Refused => "refused",
        Status::Withdrawn => "withdrawn",
        Status::Expired => "expired",
        Status::Superseded => "superseded",
    }
}

/// The projection of a person: purposes in force about which something was said, or everything about which was.
fn states_of(
    id: ProfileId,
    somebody: &Somebody,
    person: &Person<'_>,
    purposes: &[Purpose],
    now: Timestamp,
) -> Vec<CurrentState> {
    let mut states = Vec::new();
    for purpose in purposes.iter().filter(|purpose| purpose.is_active(now)) {
        let standing = somebody.ledger.standing(purpose.key());
        let said = [
            standing.choice,
            standing.signal,
            standing.objection,
            standing.pause,
            standing.restriction,
            standing.notice,
        ];
        if said.iter().all(Option::is_none) {
            continue;
        }
        let signal = standing.signal_against().is_some();
        let place = standing
            .choice
            .and_then(|choice| somebody.places.get(&choice.event_id));
        states.push(CurrentState {
            profile: id,
            purpose: purpose.key().as_str().to_owned(),
            status: status_word(standing.status(purpose, now)),
            version: standing.choice.and_then(|choice| choice.version),
            chosen_at: standing.choice.map(|choice| choice.at),
            expires_at: standing.choice.and_then(|choice| choice.expires_at),
            objected: standing.objected().is_some(),
            paused_until: standing.paused(now).and_then(|pause| pause.expires_at),
            signal,
            conflict: standing.is_in_conflict(),
            permitted: gate::decide(person, purpose, now).is_allowed(),
            origin: place.map(|(origin, _)| origin.as_str()),
            method: standing.choice.map(|choice| choice.method.as_str()),
            language: place.and_then(|(_, language)| language.map(Language::as_str)),
        });
    }
    states
}

/// Sees to it that a job runs when the next permission changes by itself.
async fn plan_next(services: &Services, tx: &mut WorkspaceTx<'_>) -> Result<(), StoreError> {
    let Some(next) = next_due(tx).await? else {
        return Ok(());
    };
    let job = NewJob {
        id: services.new_id(),
        kind: JobKind::DuePermissions.as_str(),
        subject: tx.workspace().uuid(),
        run_at: next,
    };
    enqueue(tx, &job, services.now()).await
}

impl Services {
    /// Looks at people again whose permissions change by themselves about now.
    pub(crate) async fn due_permissions(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        while self.some_due(job.scope()).await? {
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
        let mut tx = self.database.read(job.scope()).await?;
        let next = next_due(&mut tx).await?;
        Ok(next.map_or(Outcome::Done, Outcome::At))
    }

    /// Looks again at some of those whose permissions have changed by themselves; `false` when there was nobody.
    pub(super) async fn some_due(&self, scope: &WorkspaceScope) -> Result<bool, StoreError> {
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        if gate_is_due(&mut tx, now).await? {
            purposes_changed(self, &mut tx).await?;
        }
        let people = due(&mut tx, now, AT_ONCE).await?;
        if !people.is_empty() {
            refresh(self, &mut tx, &people).await?;
        }
        tx.commit().await?;
        Ok(!people.is_empty())
    }

    /// Looks at everyone again after purposes have changed.
    pub(crate) async fn sweep_permissions(
        &self,
        job: &LeasedJob,
        turn: &Turn,
    ) -> Result<Outcome, JobFailure> {
        loop {
            let mut tx = self.database.write(job.scope()).await?;
            let before = swept_to(&mut tx).await?;
            let people = next_profiles(&mut tx, before, AT_ONCE).await?;
            let Some(last) = people.last().copied() else {
                return Ok(Outcome::Done);
            };
            refresh(self, &mut tx, &people).await?;
            save_swept(&mut tx, before, last).await?;
            tx.commit().await?;
            if turn.is_over() {
                return Ok(Outcome::Again);
            }
        }
    }
}
