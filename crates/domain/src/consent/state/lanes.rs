//! The latest entries, in one lane for each person as first known.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::Timestamp;

use super::mark::{Mark, Topic};
use crate::consent::choice::ConsentEvent;
use crate::ids::ProfileId;

/// For each topic and person, the latest entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lanes(BTreeMap<(Topic, ProfileId), Mark>);

impl Lanes {
    pub(super) fn record(&mut self, event: &ConsentEvent) {
        let (topic, mark) = Mark::of(event);
        keep_greater(&mut self.0, (topic, event.profile_id), mark);
    }

    pub(super) fn join(&mut self, other: &Self) {
        for (lane, mark) in &other.0 {
            keep_greater(&mut self.0, *lane, *mark);
        }
    }

    fn get(&self, topic: Topic, lane: ProfileId) -> Option<&Mark> {
        self.0.get(&(topic, lane))
    }

    /// The entries on a topic, without those that a later choice of the merged person speaks for.
    fn current(&self, topic: Topic, links: &Links) -> impl Iterator<Item = Mark> {
        self.0
            .iter()
            .filter(move |((of, _), _)| *of == topic)
            .filter(move |((_, lane), _)| !self.is_outdated(topic, *lane, links))
            .map(|(_, mark)| *mark)
    }

    /// Whether the person into whom this lane was merged has made a choice of their own since.
    fn is_outdated(&self, topic: Topic, lane: ProfileId, links: &Links) -> bool {
        links.onwards(lane).any(|(into, since)| {
            self.get(topic, into)
                .is_some_and(|mark| mark.is_explicit() && mark.at > since)
        })
    }

    /// What holds on a topic among all lanes: the most restrictive, unless the later one was made by the person when we
    /// knew who it was.
    pub(super) fn resolve(&self, topic: Topic, links: &Links) -> Option<Mark> {
        let known = |mark: &Mark| mark.identified && mark.is_explicit();
        let identified = self.current(topic, links).filter(known).max();
        let strict = self
            .current(topic, links)
            .filter(|mark| !known(mark) && mark.action.is_strict())
            .max();
        match (identified, strict) {
            (Some(identified), Some(strict)) => {
                let wins =
                    identified.at > strict.at || identified.action.is_strict() && identified.at == strict.at;
                Some(if wins { identified } else { strict })
            }
            (Some(mark), None) | (None, Some(mark)) => Some(mark),
            (None, None) => self.current(topic, links).max(),
        }
    }

    /// The latest entry on a topic, whoever made it.
    pub(super) fn latest(&self, topic: Topic, links: &Links) -> Option<Mark> {
        self.current(topic, links).max()
    }
}

/// Who turned out to be whom, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Links(BTreeMap<ProfileId, (Timestamp, ProfileId)>);

impl Links {
    pub(super) fn add(&mut self, from: ProfileId, into: ProfileId, at: Timestamp) {
        if from != into {
            keep_greater(&mut self.0, from, (at, into));
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        for (from, link) in &other.0 {
            keep_greater(&mut self.0, *from, *link);
        }
    }

    /// The people into whom this one was merged, one after the other, with when the whole way existed.
    fn onwards(&self, from: ProfileId) -> impl Iterator<Item = (ProfileId, Timestamp)> {
        let first = self.0.get(&from).map(|(at, into)| (*into, *at));
        std::iter::successors(first, |(lane, since)| {
            self.0.get(lane).map(|(at, into)| (*into, *since.max(at)))
        })
        // A ring cannot be walked for ever.
        .take(self.0.len())
    }
}

fn keep_greater<K: Ord, V: Ord>(map: &mut BTreeMap<K, V>, key: K, value: V) {
    match map.entry(key) {
        Entry::Vacant(place) => drop(place.insert(value)),
        Entry::Occupied(mut place) => {
            if value > *place.get() {
                place.insert(value);
            }
        }
    }
}
