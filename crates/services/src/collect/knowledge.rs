//! What identify calls say about people, and how it shows on their profile.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::collect::Message;
use domain::ids::ProfileId;
use domain::quality::{FieldKind, Problem, Surroundings, normalise, normalise_within};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::collect::{NewTrait, upsert_traits};
use store::sources::ProvenSource;
use store::{StoreError, WorkspaceTx};

use super::projection;

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

    /// The countries that people say they live in: their numbers and postcodes are read as of there.
    fn homes(&self, source: &ProvenSource) -> HashMap<ProfileId, String> {
        self.latest
            .iter()
            .filter(|((_, name), _)| FieldKind::of(name) == FieldKind::Country)
            .filter_map(|((profile, name), (sent, _))| {
                let kept = normalise(name, sent, &source.conventions);
                kept.problem.is_none().then_some((*profile, kept.value))
            })
            .collect()
    }

    /// Stores the traits, and brings the profiles concerned up to date.
    pub(super) async fn save(
        self,
        tx: &mut WorkspaceTx<'_>,
        source: &ProvenSource,
        joined: Vec<ProfileId>,
    ) -> Result<(), StoreError> {
        let mut concerned: BTreeSet<ProfileId> = joined.into_iter().collect();
        let homes = self.homes(source);
        let traits: Vec<NewTrait> = self
            .latest
            .into_iter()
            .map(|((profile, name), (sent, observed_at))| {
                concerned.insert(profile);
                let around = Surroundings {
                    country: homes.get(&profile).map(String::as_str),
                    today: Some(observed_at.to_zoned(TimeZone::UTC).date()),
                };
                let kept = normalise_within(&name, &sent, &source.conventions, around);
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
        projection::refresh(tx, &profiles).await
    }
}
