//! Adding up what a batch shows: events, properties and findings, each once, in one order everywhere.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Admitted, Type, event_name};
use crate::ids::SourceId;

/// What was found in messages. The word is stored, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingKind {
    /// Messages that were not stored.
    Refused,
    /// Messages that were stored although they break the plan.
    Flagged,
    /// Personal data where none belongs.
    Masked,
    /// Attributes that no purpose covers, or no plan.
    Dropped,
    /// Names past the bounds of what is observed.
    Overflow,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Refused,
        Self::Flagged,
        Self::Masked,
        Self::Dropped,
        Self::Overflow,
    ];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Flagged => "flagged",
            Self::Masked => "masked",
            Self::Dropped => "dropped",
            Self::Overflow => "overflow",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// An event of a source: source, call, name.
pub type EventKey = (SourceId, &'static str, String);

/// Something found: source, day, kind, code, call, name of the event, path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKey {
    /// The source.
    pub source: SourceId,
    /// The day, in the workspace's time zone.
    pub day: Date,
    /// What.
    pub kind: FindingKind,
    /// Why: the code of a refusal or violation, or the kind of personal data.
    pub code: &'static str,
    /// The call; empty when it is not known.
    pub call: &'static str,
    /// The event.
    pub name: String,
    /// The property.
    pub path: String,
}

/// How many messages, and the first and last moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub messages: i64,
    /// The earliest.
    pub first: Timestamp,
    /// The latest.
    pub last: Timestamp,
}

impl Count {
    const fn none(at: Timestamp) -> Self {
        Self {
            messages: 0,
            first: at,
            last: at,
        }
    }

    fn add(&mut self, at: Timestamp) {
        self.messages += 1;
        self.first = self.first.min(at);
        self.last = self.last.max(at);
    }
}

/// The sums of a batch.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Messages of each event.
    pub events: BTreeMap<EventKey, Count>,
    /// Messages that carry each property, and with which types, in the order of [`Type::ALL`].
    pub properties: BTreeMap<(EventKey, String), (Count, [i64; 6])>,
    /// Messages in which something was found.
    pub findings: BTreeMap<FindingKey, Count>,
}

impl Tally {
    /// Adds a message that was stored or refused; one that was stored before is not counted again.
    pub fn add(
        &mut self,
        source: SourceId,
        admitted: &Admitted<'_>,
        received_at: Timestamp,
        zone: &TimeZone,
    ) {
        // A message that could not be read has no time of its own.
        let at = admitted.read.map_or(received_at, |message| message.occurred_at);
        let call = admitted.call().map_or("", |call| call.as_str());
        let name = match (&admitted.message, admitted.read) {
            (_, Some(message)) => event_name(message).to_owned(),
            (Err(refused), None) => refused.outline.name.clone(),
            (Ok(message), None) => event_name(message).to_owned(),
        };
        let day = at.to_zoned(zone.clone()).date();
        let mut find = |kind, code, path: &str| {
            let key = FindingKey {
                source,
                day,
                kind,
                code,
                call,
                name: name.clone(),
                path: path.to_owned(),
            };
            self.findings.entry(key).or_insert(Count::none(at)).add(at);
        };
        match &admitted.message {
            Err(refused) => {
                let path = admitted
                    .violations
                    .iter()
                    .find(|violation| violation.kind.code() == refused.why.code())
                    .map_or("", |violation| violation.path.as_str());
                find(FindingKind::Refused, refused.why.code(), path);
            }
            Ok(message) => {
                for violation in &admitted.violations {
                    find(FindingKind::Flagged, violation.kind.code(), &violation.path);
                }
                for masked in &message.masked {
                    find(FindingKind::Masked, masked.kind.as_str(), &masked.path);
                }
                for path in &admitted.dropped {
                    let planned = admitted
                        .violations
                        .iter()
                        .any(|violation| violation.path == *path);
                    if !planned {
                        find(FindingKind::Dropped, "uncovered", path);
                    }
                }
                self.observe((source, call, name), admitted, at);
            }
        }
    }

    fn observe(&mut self, key: EventKey, admitted: &Admitted<'_>, at: Timestamp) {
        for (path, types) in &admitted.shape.paths {
            let (count, by_type) = self
                .properties
                .entry((key.clone(), path.clone()))
                .or_insert((Count::none(at), [0; 6]));
            count.add(at);
            for (sum, kind) in by_type.iter_mut().zip(Type::ALL) {
                *sum += i64::from(types.has(kind));
            }
        }
        self.events.entry(key).or_insert(Count::none(at)).add(at);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Refused, Rules, admit};
    use super::*;
    use crate::collect::Message;
    use serde_json::json;

    #[test]
    fn a_batch_is_added_up_by_event_property_and_finding() {
        let now: Timestamp = "2026-11-21T23:30:00Z".parse().unwrap();
        let source = SourceId::from_uuid(uuid::Uuid::nil());
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let messages: Vec<Result<Message, Refused>> = [
            json!({"type": "track", "event": "Seen", "userId": "u", "properties": {"price": 1, "query": "a@b.fr"}}),
            json!({"type": "track", "event": "Seen", "userId": "u", "properties": {"price": "2"}}),
            json!({"type": "identify", "userId": "u", "traits": {"gender": "f", "email": "a@b.fr"}}),
            json!({"type": "track", "userId": "u"}),
        ]
        .iter()
        .map(|value| Message::read(value, None, None, now))
        .collect();
        let mut tally = Tally::default();
        for message in &messages {
            tally.add(source, &admit(&Rules::default(), message), now, &paris);
        }
        let events: Vec<_> = tally
            .events
            .iter()
            .map(|((_, call, name), count)| (*call, name.as_str(), count.messages))
            .collect();
        assert_eq!(events, [("identify", "", 1), ("track", "Seen", 2)]);
        let properties: Vec<_> = tally
            .properties
            .iter()
            .map(|((_, path), (count, types))| (path.as_str(), count.messages, *types))
            .collect();
        assert_eq!(
            properties,
            [
                ("email", 1, [1, 0, 0, 0, 0, 0]),
                ("price", 2, [1, 1, 0, 0, 0, 0]),
                ("query", 1, [1, 0, 0, 0, 0, 0]),
            ]
        );
        let found: Vec<_> = tally
            .findings
            .keys()
            .map(|key| {
                (
                    key.kind.as_str(),
                    key.code,
                    key.path.as_str(),
                    key.day.to_string(),
                )
            })
            .collect();
        // Half past midnight in Paris.
        let day = "2026-11-22".to_owned();
        assert_eq!(
            found,
            [
                ("refused", "missing_event_name", "", day.clone()),
                ("masked", "email", "query", day.clone()),
                ("dropped", "uncovered", "gender", day),
            ]
        );
    }
}
