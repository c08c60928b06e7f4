//! Which profile a message belongs to: deterministic, by the client's id of the person and the id of the browser.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::collect::{Call, Message};
use domain::ids::ProfileId;
use jiff::Timestamp;
use store::collect::{Identifier, IdentifierKind, KnownIdentifier, NewProfile};

/// The identifiers a message names.
pub(super) fn identifiers_of(message: &Message) -> Vec<Identifier> {
    [user_of(message), browser_of(message)]
        .into_iter()
        .flatten()
        .collect()
}

fn user_of(message: &Message) -> Option<Identifier> {
    let value = message.user_id.clone()?;
    Some(Identifier {
        kind: IdentifierKind::User,
        value,
    })
}

/// The browser; for an alias, the id that the person had before.
fn browser_of(message: &Message) -> Option<Identifier> {
    let value = match message.call {
        Call::Alias => message.previous_id.clone(),
        _ => message.anonymous_id.clone(),
    };
    Some(Identifier {
        kind: IdentifierKind::Anonymous,
        value: value?,
    })
}

/// The state of identities while a batch is read, and what must be written afterwards.
pub(super) struct Resolution {
    owner: HashMap<Identifier, ProfileId>,
    somebody: HashSet<ProfileId>,
    joined: HashMap<ProfileId, ProfileId>,
    made: BTreeMap<ProfileId, Timestamp>,
    linked: Vec<Identifier>,
    merged: Vec<(ProfileId, ProfileId)>,
}

impl Resolution {
    /// Starts from what is stored.
    pub(super) fn new(known: Vec<KnownIdentifier>) -> Self {
        let somebody = known
            .iter()
            .filter(|known| known.is_somebody)
            .map(|known| known.profile)
            .collect();
        let owner = known
            .into_iter()
            .map(|known| (known.identifier, known.profile))
            .collect();
        Self {
            owner,
            somebody,
            joined: HashMap::new(),
            made: BTreeMap::new(),
            linked: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// The profile of a message.
    ///
    /// Somebody who signs in on a browser that was nobody's takes its history along. A browser that already belongs to
    /// somebody else is shared: its history stays where it is.
    pub(super) fn profile_of(&mut self, message: &Message, new_id: impl FnOnce() -> ProfileId) -> ProfileId {
        let user = user_of(message);
        let browser = browser_of(message);
        let of_user = user.as_ref().and_then(|id| self.owner(id));
        let of_browser = browser.as_ref().and_then(|id| self.owner(id));
        let browser_is_free = of_browser.is_some_and(|profile| !self.somebody.contains(&profile));
        let profile = match (&user, of_user, of_browser) {
            (Some(_), Some(person), Some(device)) => {
                if browser_is_free && person != device {
                    self.join(device, person);
                }
                person
            }
            (Some(_), None, Some(device)) if browser_is_free => device,
            (None, _, Some(device)) => device,
            (_, Some(person), None) => person,
            (_, None, _) => {
                let profile = new_id();
                self.made.insert(profile, message.occurred_at);
                profile
            }
        };
        if let Some(user) = user {
            self.link(user, profile);
            self.somebody.insert(profile);
        }
        if let Some(browser) = browser {
            self.link(browser, profile);
        }
        profile
    }

    /// Where a profile leads now.
    pub(super) fn current(&self, profile: ProfileId) -> ProfileId {
        let mut current = profile;
        while let Some(into) = self.joined.get(&current) {
            current = *into;
        }
        current
    }

    /// Profiles to make.
    pub(super) fn new_profiles(&self) -> Vec<NewProfile> {
        let alive = |profile: &ProfileId| !self.joined.contains_key(profile);
        self.made
            .iter()
            .filter(|(profile, _)| alive(profile))
            .map(|(profile, at)| NewProfile {
                profile: *profile,
                first_seen_at: *at,
                is_somebody: self.somebody.contains(profile),
            })
            .collect()
    }

    /// Stored profiles of whom we now know who they are, or to whom another was joined: what they permit must be looked
    /// at again.
    pub(super) fn changed(&self) -> Vec<ProfileId> {
        let named = self
            .linked
            .iter()
            .filter(|id| id.kind == IdentifierKind::User)
            .filter_map(|id| self.owner(id))
            .filter(|profile| !self.made.contains_key(profile));
        let joined = self.merges().into_iter().map(|(_, into)| into);
        named.chain(joined).collect()
    }

    /// Identifiers to link.
    pub(super) fn new_links(&self) -> Vec<(Identifier, ProfileId)> {
        self.linked
            .iter()
            .filter_map(|id| Some((id.clone(), self.owner(id)?)))
            .collect()
    }

    /// Stored profiles to join to others, in order.
    pub(super) fn merges(&self) -> Vec<(ProfileId, ProfileId)> {
        self.merged
            .iter()
            .map(|(from, into)| (*from, self.current(*into)))
            .collect()
    }

    fn owner(&self, identifier: &Identifier) -> Option<ProfileId> {
        self.owner.get(identifier).map(|profile| self.current(*profile))
    }

    fn link(&mut self, identifier: Identifier, profile: ProfileId) {
        if !self.owner.contains_key(&identifier) {
            self.owner.insert(identifier.clone(), profile);
            self.linked.push(identifier);
        }
    }

    fn join(&mut self, from: ProfileId, into: ProfileId) {
        self.joined.insert(from, into);
        // A profile made in this batch has nothing stored to keep: it is simply not made.
        if !self.made.contains_key(&from) {
            self.merged.push((from, into));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use uuid::Uuid;

    fn message(user: Option<&str>, anonymous: Option<&str>) -> Message {
        let value = json!({"type": "page", "userId": user, "anonymousId": anonymous});
        Message::parse(&value, None, None, "2026-11-21T09:41:00Z".parse().unwrap()).unwrap()
    }

    fn profile(number: u128) -> ProfileId {
        ProfileId::from_uuid(Uuid::from_u128(number))
    }

    fn known(kind: IdentifierKind, value: &str, owner: u128, is_somebody: bool) -> KnownIdentifier {
        let identifier = Identifier {
            kind,
            value: value.to_owned(),
        };
        KnownIdentifier {
            identifier,
            profile: profile(owner),
            is_somebody,
        }
    }

    #[test]
    fn a_browser_becomes_a_person_when_somebody_signs_in() {
        let mut resolution = Resolution::new(vec![known(IdentifierKind::Anonymous, "a", 1, false)]);
        assert_eq!(
            resolution.profile_of(&message(Some("u"), Some("a")), || profile(9)),
            profile(1)
        );
        assert_eq!(
            resolution.profile_of(&message(Some("u"), None), || profile(9)),
            profile(1)
        );
        assert!(resolution.new_profiles().is_empty());
        assert_eq!(resolution.new_links().len(), 1);
    }

    #[test]
    fn a_second_browser_joins_the_person_who_signs_in_there() {
        let mut resolution = Resolution::new(vec![
            known(IdentifierKind::User, "u", 1, true),
            known(IdentifierKind::Anonymous, "b", 2, false),
        ]);
        assert_eq!(
            resolution.profile_of(&message(Some("u"), Some("b")), || profile(9)),
            profile(1)
        );
        assert_eq!(resolution.merges(), [(profile(2), profile(1))]);
        assert_eq!(
            resolution.profile_of(&message(None, Some("b")), || profile(9)),
            profile(1)
        );
        assert_eq!(resolution.current(profile(2)), profile(1));
    }

    #[test]
    fn a_shared_browser_keeps_its_first_owner() {
        let mut resolution = Resolution::new(vec![
            known(IdentifierKind::User, "u", 1, true),
            known(IdentifierKind::Anonymous, "a", 1, true),
        ]);
        assert_eq!(
            resolution.profile_of(&message(Some("v"), Some("a")), || profile(9)),
            profile(9)
        );
        assert_eq!(
            resolution.profile_of(&message(None, Some("a")), || profile(8)),
            profile(1)
        );
        assert!(resolution.merges().is_empty());
    }

    #[test]
    fn what_was_made_and_joined_in_one_batch_is_not_made_at_all() {
        let mut resolution = Resolution::new(vec![known(IdentifierKind::User, "u", 1, true)]);
        let before = resolution.profile_of(&message(None, Some("new")), || profile(5));
        assert_eq!(before, profile(5));
        assert_eq!(
            resolution.profile_of(&message(Some("u"), Some("new")), || profile(6)),
            profile(1)
        );
        assert_eq!(resolution.current(before), profile(1));
        assert!(resolution.new_profiles().is_empty());
        assert!(resolution.merges().is_empty());
        let links = resolution.new_links();
        assert_eq!(links.len(), 1);
        assert_eq!(links[0].1, profile(1));
    }

    #[test]
    fn an_alias_joins_the_id_that_the_person_had_before() {
        let value = json!({"type": "alias", "userId": "u", "previousId": "old"});
        let alias = Message::parse(&value, None, None, "2026-11-21T09:41:00Z".parse().unwrap()).unwrap();
        let mut resolution = Resolution::new(vec![
            known(IdentifierKind::User, "u", 1, true),
            known(IdentifierKind::Anonymous, "old", 2, false),
        ]);
        assert_eq!(resolution.profile_of(&alias, || profile(9)), profile(1));
        assert_eq!(resolution.merges(), [(profile(2), profile(1))]);
    }
}
