//! What identify calls say about people, and how it shows on their profile.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::collect::Message;
use domain::ids::ProfileId;
use domain::profiles::{Completeness, display_name, search_words, terms};
use domain::quality::{Problem, normalise};
use jiff::Timestamp;
use store::collect::{NewTrait, Projection, save_projections, traits_of, upsert_traits};
use store::sources::ProvenSource;
use store::{StoreError, WorkspaceTx};

/// The latest value of each trait in a batch.
#[derive(Default)]
pub(super) struct Knowledge {
    latest: BTreeMap<(ProfileId, String), (String, Timestamp)>,
}

impl Knowledge {
    /// Takes in what a message says about a profile.
    pub(super) fn learn(&mut self, profile: ProfileId, message: &Message) {
        for found in message.traits() {
            let new = (found.text, message.occurred_at);
            self.latest
                .entry((profile, found.name))
                .and_modify(|known| {
                    if new.1 >= known.1 {
                        known.clone_from(&new);
                    }
                })
                .or_insert(new);
        }
    }

    /// Stores the traits, and brings the profiles concerned up to date.
    pub(super) async fn save(
        self,
        tx: &mut WorkspaceTx<'_>,
        source: &ProvenSource,
        joined: Vec<ProfileId>,
    ) -> Result<(), StoreError> {
        let mut concerned: BTreeSet<ProfileId> = joined.into_iter().collect();
        let traits: Vec<NewTrait> = self
            .latest
            .into_iter()
            .map(|((profile, name), (sent, observed_at))| {
                concerned.insert(profile);
                let kept = normalise(&name, &sent, &source.conventions);
                NewTrait {
                    profile,
                    name,
                    original: (kept.value != sent).then_some(sent),
                    value: kept.value,
                    problem: kept.problem.map(Problem::code),
                    suggestion: kept.suggestion,
                    observed_at,
                }
            })
            .collect();
        if concerned.is_empty() {
            return Ok(());
        }
        upsert_traits(tx, source.source, &traits).await?;
        let profiles: Vec<ProfileId> = concerned.into_iter().collect();
        let mut known: HashMap<ProfileId, HashMap<String, String>> = HashMap::new();
        for found in traits_of(tx, &profiles).await? {
            known
                .entry(found.profile)
                .or_default()
                .insert(found.name, found.value);
        }
        let projections: Vec<Projection> = profiles
            .iter()
            .map(|profile| project(*profile, known.get(profile)))
            .collect();
        save_projections(tx, &projections).await
    }
}

/// What shows of a person on their profile, of what is known of them.
pub(crate) fn project(profile: ProfileId, traits: Option<&HashMap<String, String>>) -> Projection {
    let get = |name: &str| traits.and_then(|traits| traits.get(name)).map(String::as_str);
    let owned = |value: Option<&str>| value.map(str::to_owned);
    let name = display_name(get("name"), get("firstName"), get("lastName"));
    let email = get("email");
    let words = name.as_deref().or(email).map(search_words).unwrap_or_default();
    let known = Completeness::of(
        traits
            .into_iter()
            .flat_map(|traits| traits.keys().map(String::as_str)),
    );
    Projection {
        profile,
        // After every name when there is none.
        name_order: if words.is_empty() {
            "\u{10FFFF}".to_owned()
        } else {
            words.join(" ")
        },
        email: owned(email),
        phone: owned(get("phone")),
        city: owned(get("address.city")),
        country: owned(get("address.country")),
        language: owned(get("language")),
        known_traits: i32::try_from(known.known).unwrap_or(i32::MAX),
        terms: terms(name.as_deref(), email, get("phone")),
        display_name: name,
    }
}
