//! Writing messages: the inside of the transaction.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use domain::collect::{Call, Message, Refusal, revenue};
use domain::consent::gate::Age;
use domain::ids::{EventId, ProfileId, SourceId};
use domain::schema::{Admitted, Refused, Rules, admit};
use domain::workspace::Money;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::collect::{
    Activity, NewEvent, add_activity, encode, insert_events, insert_identifiers, insert_profiles, known,
    merge, unseen,
};
use store::consent::{AgeSayer, NewAge, say_ages, shows_its_key};
use store::erasure::{Doorway, count_turned_away};
use store::sources::ProvenSource;
use store::{StoreError, WorkspaceTx};

use super::Verdict;
use super::knowledge::Knowledge;
use super::resolve::{Resolution, identifiers_of};
use crate::Services;
use crate::consent::look_again;
use crate::erasure::{Screened, screen};
use crate::schema::Judged;
use crate::signals::{Said, heed};

/// The largest amount that is taken for one order, in minor units. A write key is public: without a limit, anybody
/// could send amounts whose sum does not fit.
const LARGEST_ORDER: u64 = 1_000_000_000_000;

/// The earliest moment taken for an event; PostgreSQL cannot hold every earlier one.
const EARLIEST: Timestamp = Timestamp::constant(-62_135_596_800, 0);

/// A message with what is stored of it, made ready before the transaction begins.
#[derive(Clone)]
pub(super) struct Ready {
    message: Result<Message, Refused>,
    properties: String,
    context: String,
}

impl Ready {
    pub(super) fn new(message: Result<Message, Refused>) -> Self {
        let (properties, context) = match &message {
            Ok(message) => (encode(&message.properties), encode(&message.context)),
            Err(_) => Default::default(),
        };
        Self {
            message,
            properties,
            context,
        }
    }
}

/// What one request hands in.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    /// The source it comes from.
    pub(super) source: &'a ProvenSource,
    /// Its messages, read or refused.
    pub(super) messages: &'a [Ready],
}

/// A message that is to be stored, with where it comes from.
struct Taken<'a> {
    source: &'a ProvenSource,
    message: &'a Message,
    properties: Cow<'a, str>,
    context: &'a str,
    /// The age that it tells: what says it is not stored unless the plan keeps it.
    age: Option<Age>,
}

/// Writes what requests of one workspace have handed in, and gives the verdicts on each part. The caller commits.
///
/// What is about people who were erased is turned away first: nothing of it is stored, not even in figures of sources.
pub(super) async fn write(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    parts: &[Part<'_>],
) -> Result<Vec<Vec<Verdict>>, StoreError> {
    let read: Vec<(&ProvenSource, &Message)> = parts
        .iter()
        .flat_map(|part| {
            let messages = part.messages.iter();
            messages.filter_map(|ready| Some((part.source, ready.message.as_ref().ok()?)))
        })
        .collect();
    let Some(screened) = screen(services, tx, &read).await? else {
        return write_all(services, tx, parts).await;
    };
    let mut screened = screened.into_iter();
    let mut turned_away = 0;
    // Of each part the messages that come in, and for every message whether it is one of them.
    let sieved: Vec<(Vec<Ready>, Vec<bool>)> = parts
        .iter()
        .map(|part| {
            let mut left = Vec::with_capacity(part.messages.len());
            let mut comes_in = Vec::with_capacity(part.messages.len());
            for ready in part.messages {
                // What could not be read names nobody.
                let verdict = ready.message.as_ref().ok().and_then(|_| screened.next());
                let away = verdict == Some(Screened::Away);
                comes_in.push(!away);
                if away {
                    turned_away += 1;
                    continue;
                }
                let mut ready = ready.clone();
                if let (Some(Screened::WithoutBrowser), Ok(message)) = (verdict, &mut ready.message) {
                    message.anonymous_id = None;
                }
                left.push(ready);
            }
            (left, comes_in)
        })
        .collect();
    let today = services.now().to_zoned(TimeZone::UTC).date();
    count_turned_away(tx, today, Doorway::Collect, turned_away).await?;
    let left: Vec<Part<'_>> = parts
        .iter()
        .zip(&sieved)
        .map(|(part, (messages, _))| Part {
            source: part.source,
            messages,
        })
        .collect();
    let written = write_all(services, tx, &left).await?;
    Ok(sieved
        .iter()
        .zip(written)
        .map(|((_, comes_in), verdicts)| {
            let mut verdicts = verdicts.into_iter();
            let verdict = |comes_in: &bool| match comes_in {
                true => verdicts.next().unwrap_or(Verdict::TurnedAway),
                false => Verdict::TurnedAway,
            };
            comes_in.iter().map(verdict).collect()
        })
        .collect())
}

/// Writes messages that nothing keeps out.
async fn write_all(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    parts: &[Part<'_>],
) -> Result<Vec<Vec<Verdict>>, StoreError> {
    let now = services.now();
    let in_force = services.in_force(tx).await?;
    let admitted: Vec<Vec<Admitted<'_>>> = parts
        .iter()
        .map(|part| {
            let messages = part.messages.iter();
            messages
                .map(|ready| admitted(&in_force.rules, &ready.message))
                .collect()
        })
        .collect();
    let (verdicts, taken) = judge(tx, parts, &admitted, now).await?;
    if !taken.is_empty() {
        store_taken(services, tx, &taken, now).await?;
    }
    let seen: Vec<Judged<'_>> = parts
        .iter()
        .zip(&admitted)
        .zip(&verdicts)
        .map(|((part, admitted), verdicts)| Judged {
            source: part.source,
            admitted,
            verdicts,
        })
        .collect();
    services.observe(tx, &in_force, &seen).await?;
    Ok(verdicts)
}

/// Stores messages as events of their people.
async fn store_taken(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    taken: &[Taken<'_>],
    now: Timestamp,
) -> Result<(), StoreError> {
    let asked: HashSet<_> = taken
        .iter()
        .flat_map(|taken| identifiers_of(taken.message))
        .collect();
    let asked: Vec<_> = asked.into_iter().collect();
    let mut resolution = Resolution::new(known(tx, &asked).await?);
    let profiles: Vec<ProfileId> = taken
        .iter()
        .map(|taken| resolution.profile_of(taken.message, || ProfileId::from_uuid(services.new_id())))
        .collect();
    insert_profiles(tx, &resolution.new_profiles(), now).await?;
    let merges = resolution.merges();
    for (from, into) in &merges {
        merge(tx, *from, *into, now).await?;
    }
    insert_identifiers(tx, &resolution.new_links(), now).await?;
    look_again(services, tx, &resolution.changed()).await?;

    let mut activity: BTreeMap<ProfileId, Activity> = BTreeMap::new();
    let mut events: HashMap<SourceId, Vec<NewEvent<'_>>> = HashMap::new();
    let mut knowledge: HashMap<SourceId, (&ProvenSource, Knowledge)> = HashMap::new();
    let mut said = Vec::new();
    let mut ages: HashMap<(SourceId, bool), BTreeMap<ProfileId, Age>> = HashMap::new();
    for (taken, profile) in taken.iter().zip(profiles) {
        let (source, message) = (taken.source, taken.message);
        // A profile met earlier may have been joined to another since.
        let profile = resolution.current(profile);
        let amount =
            revenue(message, source.currency).filter(|amount| amount.minor.unsigned_abs() <= LARGEST_ORDER);
        let own = amount.filter(|money| money.currency == source.currency);
        count(&mut activity, profile, message, own);
        if message.gpc || !message.consent.is_empty() {
            said.push(Said {
                profile,
                source: source.source,
                gpc: message.gpc,
                blocks: &message.consent,
                claims: message.user_id.is_some() || message.previous_id.is_some(),
            });
        }
        let (_, learnt) = knowledge
            .entry(source.source)
            .or_insert_with(|| (source, Knowledge::default()));
        learnt.learn(profile, message);
        if let Some(age) = taken.age {
            ages.entry((source.source, source.key.is_none()))
                .or_default()
                .insert(profile, age);
        }
        events.entry(source.source).or_default().push(NewEvent {
            event: EventId::from_uuid(services.new_id()),
            profile,
            occurred_at: message.occurred_at,
            call: message.call,
            name: message.name.as_deref(),
            properties: &taken.properties,
            context: taken.context,
            revenue: amount,
        });
    }
    for (source, mut events) in events {
        // One person's events are neighbours in the index.
        events.sort_by_key(|event| event.profile);
        insert_events(tx, source, &events, now).await?;
    }
    let activity: Vec<Activity> = activity.into_values().collect();
    add_activity(tx, &activity).await?;
    let mut joined: Vec<ProfileId> = merges.into_iter().map(|(_, into)| into).collect();
    for (source, learnt) in knowledge.into_values() {
        learnt.save(tx, source, std::mem::take(&mut joined)).await?;
    }
    heed(services, tx, &said).await?;
    for ((source, is_file), told) in ages {
        let is_public = !is_file && shows_its_key(tx, source).await?;
        let sayer = if is_public {
            AgeSayer::Site
        } else {
            AgeSayer::Data(None)
        };
        let told: Vec<NewAge> = told
            .into_iter()
            .map(|(profile, age)| NewAge { profile, age })
            .collect();
        let changed = say_ages(tx, sayer, &told, now).await?;
        look_again(services, tx, &changed).await?;
    }
    Ok(())
}

/// The verdict on each message, and those that are to be stored. The ids of these are claimed.
async fn judge<'a>(
    tx: &mut WorkspaceTx<'_>,
    parts: &[Part<'a>],
    admitted: &'a [Vec<Admitted<'_>>],
    now: Timestamp,
) -> Result<(Vec<Vec<Verdict>>, Vec<Taken<'a>>), StoreError> {
    let ids = admitted
        .iter()
        .flatten()
        .filter_map(|admitted| admitted.message.as_ref().ok()?.message_id.clone())
        .collect();
    let mut new_ids = unseen(tx, ids, now).await?;
    let mut taken = Vec::new();
    let mut judged = Vec::with_capacity(parts.len());
    for (part, admitted) in parts.iter().zip(admitted) {
        let mut verdicts = Vec::with_capacity(admitted.len());
        for (ready, admitted) in part.messages.iter().zip(admitted) {
            verdicts.push(match admitted.message.as_deref() {
                Err(refused) => Verdict::Refused(refused.why),
                // A message without an id cannot be recognised. The second of two with the same is a duplicate.
                Ok(message) if message.message_id.as_ref().is_none_or(|id| new_ids.remove(id)) => {
                    taken.push(Taken {
                        source: part.source,
                        message,
                        // Only what the plan or a missing purpose took something from is written anew.
                        properties: match admitted.message {
                            Ok(Cow::Owned(_)) => Cow::Owned(encode(&message.properties)),
                            _ => Cow::Borrowed(&ready.properties),
                        },
                        context: &ready.context,
                        age: told_age(admitted.read, part.source, now),
                    });
                    Verdict::Accepted
                }
                Ok(_) => Verdict::Duplicate,
            });
        }
        judged.push(verdicts);
    }
    Ok((judged, taken))
}

/// The age that a message tells of its person.
fn told_age(read: Option<&Message>, source: &ProvenSource, now: Timestamp) -> Option<Age> {
    let told = read.filter(|message| message.call == Call::Identify)?;
    let today = now.to_zoned(TimeZone::UTC).date();
    Age::of_traits(&told.properties, source.conventions.date_order(), today)
}

/// What is decided on a message; the database must be able to hold its time.
fn admitted<'a>(rules: &Rules, message: &'a Result<Message, Refused>) -> Admitted<'a> {
    let mut admitted = admit(rules, message);
    let is_too_early = |message: &Message| message.occurred_at < EARLIEST;
    if admitted.message.as_deref().is_ok_and(is_too_early) {
        admitted.message = Err(Refusal::BadTimestamp.into());
        admitted.read = None;
    }
    admitted
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
