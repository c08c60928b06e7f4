//! From the entries of the ledger to what holds now.
//!
//! A state keeps, for each person as first known and each topic, the latest entry. States are joined by keeping the
//! later of two, so joining is associative, commutative and idempotent; folding entries in any order, at once or in
//! parts, gives the same state; and it can be rebuilt at any time. What holds is then read from the state: among
//! several people who turned out to be one, the most restrictive choice, unless a later one was made by the person
//! when we knew who it was. What was refused while we knew who it was, only that lifts: the id of a browser can be linked
//! to anybody by whoever has the public write key, so a yes of which only the browser is known does not.

mod lanes;
mod mark;
mod standing;

pub use mark::Mark;
pub use standing::{Standing, Status};

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::choice::{ConsentEvent, Scope};
use super::purpose::PurposeKey;
use crate::ids::ProfileId;
use lanes::{Lanes, Links};

/// Everything that a person chose, over every purpose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    everything: Lanes,
    purposes: BTreeMap<PurposeKey, Lanes>,
    links: Links,
}

impl Ledger {
    /// The state after these entries, in whatever order they come.
    #[must_use]
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a ConsentEvent>) -> Self {
        let mut ledger = Self::default();
        for event in events {
            ledger.record(event);
        }
        ledger
    }

    /// Takes in one entry.
    pub fn record(&mut self, event: &ConsentEvent) {
        let lanes = match &event.scope {
            Scope::Everything => &mut self.everything,
            Scope::Purpose { key, .. } => self.purposes.entry(key.clone()).or_default(),
        };
        lanes.record(event);
    }

    /// Notes that two people turned out to be one: choices that the one who stays makes from then on speak for both.
    pub fn link(&mut self, from: ProfileId, into: ProfileId, at: Timestamp) {
        self.links.add(from, into, at);
    }

    /// Joins what is known of two people who are one.
    #[must_use]
    pub fn join(mut self, other: &Self) -> Self {
        self.everything.join(&other.everything);
        for (key, lanes) in &other.purposes {
            self.purposes.entry(key.clone()).or_default().join(lanes);
        }
        self.links.join(&other.links);
        self
    }

    /// What holds for a purpose, whatever the time: the time decides later whether it has ended.
    #[must_use]
    pub fn standing(&self, key: &PurposeKey) -> Standing {
        let mut lanes = self.everything.clone();
        if let Some(own) = self.purposes.get(key) {
            lanes.join(own);
        }
        Standing::read(&lanes, &self.links)
    }

    /// The purposes that something was said about.
    pub fn purposes(&self) -> impl Iterator<Item = &PurposeKey> {
        self.purposes.keys()
    }
}

#[cfg(test)]
pub(crate) mod laws;
#[cfg(test)]
mod tests;
