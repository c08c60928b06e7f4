//! What a process remembers between batches. All of it may be forgotten at any time.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::ids::{AccountId, SourceId, WorkspaceId, WriteKeyId};
use jiff::Timestamp;

use super::InForce;

/// Things of one kind that are remembered at most.
const MOST: usize = 10_000;
/// Verdicts of a source that may be listed at once.
const BURST: i64 = 100;
/// Verdicts of a source that may be listed in a second after that.
const A_SECOND: i64 = 40;

/// The memory of a process.
#[derive(Default)]
pub(crate) struct Memory {
    plans: Mutex<HashMap<WorkspaceId, Arc<InForce>>>,
    keys: Mutex<HashMap<WriteKeyId, Timestamp>>,
    listed: Mutex<HashMap<SourceId, Bucket>>,
    streams: Mutex<HashMap<AccountId, usize>>,
    closing: AtomicBool,
}

/// Streams of one person that are open at once at most.
const STREAMS_OF_ONE: usize = 4;
/// Streams of a process that are open at once at most.
const STREAMS: usize = 100;

/// The place of an open stream; it is free again when this goes.
pub struct StreamPlace {
    memory: Arc<Memory>,
    account: AccountId,
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut streams = open(&self.memory.streams);
        if let Some(count) = streams.get_mut(&self.account) {
            *count -= 1;
            if *count == 0 {
                streams.remove(&self.account);
            }
        }
    }
}

struct Bucket {
    left: i64,
    at: Timestamp,
    skipped: i64,
}

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing is ever half-written.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remember<K: Eq + Hash, V>(known: &mut HashMap<K, V>, key: K, value: V) {
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(key, value);
}

impl Memory {
    /// A place for one more stream; none when there are enough.
    pub(super) fn place(self: &Arc<Self>, account: AccountId) -> Option<StreamPlace> {
        let mut streams = open(&self.streams);
        let all: usize = streams.values().sum();
        let own = streams.entry(account).or_default();
        if *own >= STREAMS_OF_ONE || all >= STREAMS {
            return None;
        }
        *own += 1;
        Some(StreamPlace {
            memory: Arc::clone(self),
            account,
        })
    }

    pub(super) fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }

    pub(super) fn plan(&self, workspace: WorkspaceId) -> Option<Arc<InForce>> {
        open(&self.plans).get(&workspace).cloned()
    }

    pub(super) fn keep_plan(&self, workspace: WorkspaceId, plan: &Arc<InForce>) {
        remember(&mut open(&self.plans), workspace, Arc::clone(plan));
    }

    /// Whether the use of a key was last noted before a moment; then it is noted now.
    pub(super) fn is_due(&self, key: WriteKeyId, before: Timestamp, now: Timestamp) -> bool {
        let mut keys = open(&self.keys);
        if keys.get(&key).is_some_and(|noted| *noted >= before) {
            return false;
        }
        remember(&mut keys, key, now);
        true
    }

    /// How many of the verdicts on a batch may be listed, and how many were not before.
    pub(super) fn list(&self, source: SourceId, wanted: i64, now: Timestamp) -> (i64, i64) {
        let mut listed = open(&self.listed);
        if !listed.contains_key(&source) {
            let bucket = Bucket {
                left: BURST,
                at: now,
                skipped: 0,
            };
            remember(&mut listed, source, bucket);
        }
        let Some(bucket) = listed.get_mut(&source) else {
            return (0, 0);
        };
        let passed = i64::try_from(now.duration_since(bucket.at).as_millis()).unwrap_or_default();
        let more = passed.clamp(0, 60_000).saturating_mul(A_SECOND) / 1_000;
        if more > 0 {
            bucket.left = (bucket.left + more).min(BURST);
            bucket.at = now;
        }
        let granted = wanted.min(bucket.left).max(0);
        bucket.left -= granted;
        let rest = wanted - granted;
        if granted == 0 {
            bucket.skipped += rest;
            return (0, 0);
        }
        (granted, std::mem::take(&mut bucket.skipped) + rest)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn verdicts_are_listed_as_far_as_there_is_room() {
        let memory = Memory::default();
        let source = SourceId::from_uuid(Uuid::nil());
        let now: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        assert_eq!(memory.list(source, 1, now), (1, 0));
        assert_eq!(memory.list(source, 500, now), (99, 401));
        assert_eq!(memory.list(source, 500, now), (0, 0));
        let later = now + SignedDuration::from_secs(1);
        assert_eq!(memory.list(source, 10, later), (10, 500));
        assert_eq!(memory.list(source, 100, later), (30, 70));
    }

    #[test]
    fn a_person_has_a_few_streams_and_gets_the_place_of_one_that_ended() {
        let memory = Arc::new(Memory::default());
        let somebody = AccountId::from_uuid(Uuid::nil());
        let mut places: Vec<_> = (0..4).map(|_| memory.place(somebody).unwrap()).collect();
        assert!(memory.place(somebody).is_none());
        assert!(memory.place(AccountId::from_uuid(Uuid::max())).is_some());
        places.pop();
        assert!(memory.place(somebody).is_some());
    }

    #[test]
    fn the_use_of_a_key_is_noted_once_a_minute() {
        let memory = Memory::default();
        let key = WriteKeyId::from_uuid(Uuid::nil());
        let now: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        let due = |now: Timestamp| memory.is_due(key, now - SignedDuration::from_secs(60), now);
        assert!(due(now));
        assert!(!due(now + SignedDuration::from_secs(59)));
        assert!(due(now + SignedDuration::from_secs(61)));
    }
}
