//! The latest entries, in one lane for each person as first known.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::Timestamp;

use super::mark::{Mark, Topic};
use crate::consent::choice::ConsentEvent;
use crate::ids::ProfileId;

/// For each topic and person, the latest entries: of those made while we knew who it was and of the others, the latest no
/// and the latest of the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lanes(BTreeMap<(Topic, ProfileId, Kind), Mark>);

/// Whether we knew who it was, and whether it is strict.
type Kind = (bool, bool);

impl Lanes {
    pub(super) fn record(&mut self, event: &ConsentEvent) {
        let (topic, mark) = Mark::of(event);
        let kind = (mark.identified, mark.action.is_strict());
        keep_greater(&mut self.0, (topic, event.profile_id, kind), mark);
    }

    pub(super) fn join(&mut self, other: &Self) {
        for (place, mark) in &other.0 {
            keep_greater(&mut self.0, *place, *mark);
        }
    }

    fn marks(&self, topic: Topic, lane: ProfileId) -> impl Iterator<Item = Mark> {
        let places = (topic, lane, (false, false))..=(topic, lane, (true, true));
        self.0.range(places).map(|(_, mark)| *mark)
    }

    /// The latest that was said in a lane while we knew who it was.
    fn known(&self, topic: Topic, lane: ProfileId) -> Option<Mark> {
        self.marks(topic, lane).filter(|mark| mark.identified).max()
    }

    /// The latest in a lane. What a person refused while we knew who it was, nobody whom we do not know allows again: the
    /// id of a browser is anybody's claim.
    fn get(&self, topic: Topic, lane: ProfileId) -> Option<Mark> {
        let refused = self.known(topic, lane).is_some_and(|known| known.action.is_no());
        self.marks(topic, lane)
            .filter(|mark| !refused || mark.identified || mark.action.is_strict())
            .max()
    }

    /// The entries on a topic, one for each lane, without those that a later choice of the merged person speaks for.
    fn current<'a>(&'a self, topic: Topic, links: &'a Links) -> impl Iterator<Item = Mark> + 'a {
        self.each(topic, links, Self::get)
    }

    fn each<'a>(
        &'a self,
        topic: Topic,
        links: &'a Links,
        of_lane: impl Fn(&Self, Topic, ProfileId) -> Option<Mark> + 'a,
    ) -> impl Iterator<Item = Mark> + 'a {
        let mut lanes: Vec<ProfileId> = self
            .0
            .keys()
            .filter(|(of, ..)| *of == topic)
            .map(|(_, lane, _)| *lane)
            .collect();
        lanes.dedup();
        lanes.into_iter().filter_map(move |lane| {
            of_lane(self, topic, lane).filter(|mark| !self.is_outdated(topic, lane, mark, links))
        })
    }

    /// Whether the person into whom this lane was merged has made a choice of their own since; of a no that was said while
    /// we knew who it was, one that was made so too.
    fn is_outdated(&self, topic: Topic, lane: ProfileId, mark: &Mark, links: &Links) -> bool {
        let strong = mark.identified && mark.action.is_no();
        links.onwards(lane).any(|(into, since)| {
            let later = if strong {
                self.known(topic, into)
            } else {
                self.get(topic, into)
            };
            later.is_some_and(|later| later.is_explicit() && later.at > since)
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

    /// The latest entry on a topic that was made while we knew who it was.
    pub(super) fn latest_known(&self, topic: Topic, links: &Links) -> Option<Mark> {
        self.each(topic, links, Self::known).max()
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
