//! Messages on their way out: numbered, dated, sorted and cut into batches.

use jiff::Timestamp;
use rand::RngExt;
use serde_json::{Map, Value};
use uuid::Builder;

use crate::chance::Dice;
use crate::world::{Batch, Source};

/// A JSON object.
pub(crate) type Fields = Map<String, Value>;

/// The most messages that a batch may hold.
const MOST_MESSAGES: usize = 500;
/// The most bytes that a batch may hold, with room for its envelope.
const MOST_BYTES: usize = 380_000;

/// An object from its fields.
pub(crate) fn fields<const N: usize>(list: [(&str, Value); N]) -> Fields {
    list.into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// Cents or pence as a decimal amount.
pub(crate) fn amount(minor: i64) -> Value {
    (f64::from(i32::try_from(minor).unwrap_or(i32::MAX)) / 100.0).into()
}

/// A UUID whose end is `count`, so that two with different counts always differ.
pub(crate) fn identifier(dice: &mut Dice, count: u32) -> String {
    let bytes = dice.random::<u128>();
    let bytes = if count == 0 {
        bytes
    } else {
        (bytes >> 32 << 32) | u128::from(count)
    };
    Builder::from_custom_bytes(bytes.to_be_bytes())
        .into_uuid()
        .to_string()
}

/// Messages of one source that wait for their batch.
struct Waiting {
    source: &'static str,
    /// Nothing is sent from here on.
    until: Timestamp,
    messages: Vec<(Timestamp, Value)>,
}

/// Where all messages of a history go.
pub(crate) struct Outbox {
    start: Timestamp,
    dice: Dice,
    count: u32,
    sources: Vec<Waiting>,
}

impl Outbox {
    /// An empty box; `until` says when each source stops.
    pub(crate) fn new(
        dice: Dice,
        start: Timestamp,
        sources: &[Source],
        until: impl Fn(&'static str) -> Timestamp,
    ) -> Self {
        let sources = sources
            .iter()
            .map(|source| Waiting {
                source: source.key,
                until: until(source.key),
                messages: Vec::new(),
            })
            .collect();
        Self {
            start,
            dice,
            count: 0,
            sources,
        }
    }

    /// Numbers and dates a message; one outside the history is dropped.
    pub(crate) fn post(&mut self, source: &'static str, at: Timestamp, browser: bool, mut message: Fields) {
        let Some(waiting) = self.sources.iter_mut().find(|waiting| waiting.source == source) else {
            return;
        };
        if at < self.start || at > waiting.until {
            return;
        }
        self.count += 1;
        let id = identifier(&mut self.dice, self.count);
        let id = if browser {
            format!("ajs-next-{}-{id}", at.as_millisecond())
        } else {
            id
        };
        let date = format!("{at:.3}");
        message.insert("messageId".to_owned(), id.into());
        message.insert("originalTimestamp".to_owned(), date.as_str().into());
        message.insert("timestamp".to_owned(), date.into());
        waiting.messages.push((at, message.into()));
    }

    /// Takes everything out, in the order of time within each source.
    pub(crate) fn collect(&mut self) -> Vec<Batch> {
        let mut batches = Vec::new();
        for waiting in &mut self.sources {
            waiting.messages.sort_by_key(|(at, _)| *at);
            let mut bytes = 0;
            let mut messages = Vec::new();
            for (_, message) in waiting.messages.drain(..) {
                let size = size(&message) + 1;
                if messages.len() == MOST_MESSAGES || bytes + size > MOST_BYTES {
                    batches.push(Batch {
                        source_key: waiting.source,
                        messages: std::mem::take(&mut messages),
                    });
                    bytes = 0;
                }
                bytes += size;
                messages.push(message);
            }
            if !messages.is_empty() {
                batches.push(Batch {
                    source_key: waiting.source,
                    messages,
                });
            }
        }
        batches
    }
}

/// Counts what is written to it.
struct Scale(usize);

impl std::io::Write for Scale {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The bytes of a message as JSON; a message that cannot be written fills a batch alone.
fn size(message: &Value) -> usize {
    let mut scale = Scale(0);
    match serde_json::to_writer(&mut scale, message) {
        Ok(()) => scale.0,
        Err(_) => MOST_BYTES,
    }
}
