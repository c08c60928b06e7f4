//! Who is known while the rows of a file are read one after the other, and what was said of them.
//!
//! The dry run and the run go by the same ledger: the one keeps it for the whole file and writes nothing, the other
//! begins it anew for each batch from what is stored.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash, RandomState};

use domain::ids::ProfileId;
use store::collect::Identifier;

/// People in one block of what was said.
const BLOCK: usize = 4_096;
/// The most cells that are remembered: beyond, a repeated person counts as updated.
const MOST_CELLS: usize = 40_000_000;

/// How an identifier is remembered: whole, or as a hash that is far smaller.
pub(super) trait Key: Eq + Hash {
    /// The key of an identifier.
    fn of(identifier: &Identifier, state: &RandomState) -> Self;
}

impl Key for Identifier {
    fn of(identifier: &Identifier, _state: &RandomState) -> Self {
        identifier.clone()
    }
}

impl Key for u64 {
    fn of(identifier: &Identifier, state: &RandomState) -> Self {
        state.hash_one(identifier)
    }
}

#[derive(Clone, Copy)]
struct Known {
    profile: Option<ProfileId>,
    has_user: bool,
}

/// Where a row belongs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// Its identifiers lead to different people.
    Conflict,
    /// To somebody.
    Person {
        /// Their place in the ledger.
        index: usize,
        /// Whether this row makes them.
        made: bool,
        /// Identifiers that were not known, as places in what was asked.
        linked: Vec<usize>,
    },
}

/// The ledger.
pub(super) struct Ledger<K> {
    state: RandomState,
    owners: HashMap<K, u32>,
    people: Vec<Known>,
    names: HashMap<String, usize>,
    width: usize,
    said: Vec<Box<[u32]>>,
}

impl<K: Key> Ledger<K> {
    /// A ledger that remembers as many different names of values as this for each person.
    pub(super) fn new(width: usize) -> Self {
        Self {
            state: RandomState::new(),
            owners: HashMap::new(),
            people: Vec::new(),
            names: HashMap::new(),
            width: width.clamp(1, 64),
            said: Vec::new(),
        }
    }

    /// Whether an identifier leads to somebody.
    pub(super) fn knows(&self, identifier: &Identifier) -> bool {
        self.owners.contains_key(&K::of(identifier, &self.state))
    }

    /// Takes in somebody who is stored. The place of the person; none when they are known already.
    pub(super) fn meet(
        &mut self,
        identifier: &Identifier,
        profile: ProfileId,
        has_user: bool,
        places: &mut HashMap<ProfileId, usize>,
    ) {
        let place = *places.entry(profile).or_insert_with(|| {
            self.people.push(Known {
                profile: Some(profile),
                has_user,
            });
            self.people.len() - 1
        });
        if let Ok(place) = u32::try_from(place) {
            self.owners.insert(K::of(identifier, &self.state), place);
        }
    }

    /// The place of the person an identifier leads to.
    pub(super) fn place_of(&self, identifier: &Identifier) -> Option<usize> {
        self.owners
            .get(&K::of(identifier, &self.state))
            .and_then(|place| usize::try_from(*place).ok())
    }

    /// The profile of a person.
    pub(super) fn profile(&self, index: usize) -> Option<ProfileId> {
        self.people.get(index).and_then(|known| known.profile)
    }

    /// Finds whom a row is about, or makes them. Identifiers that lead to different people are a conflict, and so is an
    /// address that belongs to a customer with another id.
    pub(super) fn place(
        &mut self,
        user: Option<&Identifier>,
        others: &[&Identifier],
        new_profile: impl FnOnce() -> Option<ProfileId>,
    ) -> Placed {
        let of_user = user.and_then(|identifier| self.place_of(identifier));
        let mut found = of_user;
        for other in others {
            let Some(place) = self.place_of(other) else {
                continue;
            };
            match found {
                Some(known) if known != place => return Placed::Conflict,
                Some(_) => {}
                None => found = Some(place),
            }
        }
        let renumbered = user.is_some()
            && of_user.is_none()
            && found
                .and_then(|place| self.people.get(place))
                .is_some_and(|known| known.has_user);
        if renumbered {
            return Placed::Conflict;
        }
        let made = found.is_none();
        let index = found.unwrap_or_else(|| {
            self.people.push(Known {
                profile: new_profile(),
                has_user: false,
            });
            self.people.len() - 1
        });
        if let Some(known) = self.people.get_mut(index) {
            known.has_user |= user.is_some();
        }
        let mut linked = Vec::new();
        for (asked, identifier) in user.into_iter().chain(others.iter().copied()).enumerate() {
            let key = K::of(identifier, &self.state);
            if let (false, Ok(place)) = (self.owners.contains_key(&key), u32::try_from(index)) {
                self.owners.insert(key, place);
                linked.push(asked);
            }
        }
        Placed::Person { index, made, linked }
    }

    /// Says a value of a person, as it was sent. Whether that is news.
    pub(super) fn say(&mut self, index: usize, name: &str, sent: &str) -> bool {
        let hash = u32::try_from(self.state.hash_one(sent) & 0xFFFF_FFFE).unwrap_or(0) | 1;
        let column = match self.names.get(name) {
            Some(column) => *column,
            None => {
                let column = self.names.len();
                self.names.insert(name.to_owned(), column);
                column
            }
        };
        if column >= self.width {
            return true;
        }
        let (block, place) = (index / BLOCK, (index % BLOCK) * self.width + column);
        while self.said.len() <= block {
            if (self.said.len() + 1) * BLOCK * self.width > MOST_CELLS {
                return true;
            }
            self.said.push(vec![0; BLOCK * self.width].into_boxed_slice());
        }
        let Some(cell) = self.said.get_mut(block).and_then(|block| block.get_mut(place)) else {
            return true;
        };
        let news = *cell != hash;
        *cell = hash;
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::collect::IdentifierKind;
    use uuid::Uuid;

    fn identifier(kind: IdentifierKind, value: &str) -> Identifier {
        Identifier {
            kind,
            value: value.to_owned(),
        }
    }

    fn place(ledger: &mut Ledger<Identifier>, user: Option<&str>, email: Option<&str>) -> Placed {
        let user = user.map(|value| identifier(IdentifierKind::User, value));
        let email = email.map(|value| identifier(IdentifierKind::Email, value));
        let others: Vec<&Identifier> = email.iter().collect();
        ledger.place(user.as_ref(), &others, || None)
    }

    fn person(index: usize, made: bool, linked: &[usize]) -> Placed {
        Placed::Person {
            index,
            made,
            linked: linked.to_vec(),
        }
    }

    #[test]
    fn a_person_is_found_by_the_id_first_and_then_by_the_address() {
        let mut ledger = Ledger::new(4);
        assert_eq!(
            place(&mut ledger, Some("1"), Some("a@x")),
            person(0, true, &[0, 1])
        );
        assert_eq!(place(&mut ledger, Some("1"), None), person(0, false, &[]));
        assert_eq!(place(&mut ledger, None, Some("a@x")), person(0, false, &[]));
        assert_eq!(place(&mut ledger, Some("1"), Some("b@x")), person(0, false, &[1]));
    }

    #[test]
    fn rows_that_point_at_two_people_are_a_conflict() {
        let mut ledger = Ledger::new(4);
        place(&mut ledger, Some("1"), Some("a@x"));
        place(&mut ledger, Some("2"), Some("b@x"));
        assert_eq!(place(&mut ledger, Some("1"), Some("b@x")), Placed::Conflict);
        // An address of a customer who has another id.
        assert_eq!(place(&mut ledger, Some("3"), Some("a@x")), Placed::Conflict);
    }

    #[test]
    fn an_address_without_an_id_takes_the_first_id_that_comes() {
        let mut ledger = Ledger::new(4);
        place(&mut ledger, None, Some("a@x"));
        assert_eq!(place(&mut ledger, Some("1"), Some("a@x")), person(0, false, &[0]));
        assert_eq!(place(&mut ledger, Some("2"), Some("a@x")), Placed::Conflict);
    }

    #[test]
    fn somebody_who_is_stored_is_met_once() {
        let mut ledger = Ledger::<u64>::new(4);
        let mut places = HashMap::new();
        let profile = ProfileId::from_uuid(Uuid::from_u128(7));
        let (user, email) = (
            identifier(IdentifierKind::User, "1"),
            identifier(IdentifierKind::Email, "a@x"),
        );
        ledger.meet(&user, profile, true, &mut places);
        ledger.meet(&email, profile, true, &mut places);
        assert!(ledger.knows(&email));
        assert_eq!(
            ledger.place(Some(&user), &[&email], || None),
            person(0, false, &[])
        );
        assert_eq!(ledger.profile(0), Some(profile));
    }

    #[test]
    fn saying_the_same_again_is_no_news() {
        let mut ledger = Ledger::<u64>::new(2);
        assert!(ledger.say(0, "city", "Nantes"));
        assert!(!ledger.say(0, "city", "Nantes"));
        assert!(ledger.say(0, "city", "Rennes"));
        assert!(ledger.say(9_000, "city", "Nantes"));
        assert!(!ledger.say(9_000, "city", "Nantes"));
        // More names than it remembers are always news.
        ledger.say(0, "country", "FR");
        assert!(ledger.say(0, "phone", "1"));
        assert!(ledger.say(0, "phone", "1"));
    }
}
