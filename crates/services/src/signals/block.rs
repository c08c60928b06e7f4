//! What events say of consent by themselves: Global Privacy Control in their request, categories in their context.
//!
//! The same is said with every event. It is recorded once, and again only when it changes; batches that say nothing cost
//! nothing, and those that repeat what is known cost two look-ups.

use std::collections::{BTreeMap, HashMap};

use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Shown, Signals};
use domain::consent::signal::event_block::EventConsent;
use domain::consent::signal::gpc::speaks_against;
use domain::consent::state::Status;
use domain::ids::{ProfileId, SourceId};
use store::consent::{house, shows_its_key};
use store::signals::{Heard, every_category, heard, save_heard};
use store::{StoreError, WorkspaceTx};

use super::browser::{may_be_passed_on, new_choice};
use super::view::is_asked;
use crate::consent::{NewChoice, PurposeStanding, RecordError, Recording, record, standing};
use crate::{Services, UseError};

/// Categories of each purpose, for a source.
type Mapping = BTreeMap<String, Vec<String>>;

/// What one event said.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    /// Of whom.
    pub(crate) profile: ProfileId,
    /// From where.
    pub(crate) source: SourceId,
    /// The browser sent it with Global Privacy Control on.
    pub(crate) gpc: bool,
    /// The blocks of its context.
    pub(crate) blocks: &'a [EventConsent],
    /// It names somebody by the client's id, which can be guessed.
    pub(crate) claims: bool,
}

/// Records what is new in what events said, in the transaction that writes them.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn heed(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    said: &[Said<'_>],
) -> Result<(), StoreError> {
    if said.is_empty() {
        return Ok(());
    }
    // Of several events of one person, the last one says what holds.
    let mut latest: BTreeMap<(ProfileId, SourceId), Said<'_>> = BTreeMap::new();
    for one in said {
        let kept = latest.entry((one.profile, one.source)).or_insert(*one);
        kept.gpc |= one.gpc;
        kept.claims |= one.claims;
        if !one.blocks.is_empty() {
            kept.blocks = one.blocks;
        }
    }
    let mut profiles: Vec<ProfileId> = latest.keys().map(|(profile, _)| *profile).collect();
    profiles.dedup();
    let before = heard(tx, &profiles).await?;
    let mappings = if said.iter().any(|one| !one.blocks.is_empty()) {
        every_category(tx).await?
    } else {
        BTreeMap::new()
    };
    for ((profile, source), one) in latest {
        let known: Heard = before.get(&(profile, source)).copied().unwrap_or_default();
        let mapping = mappings.get(&source).filter(|_| !one.blocks.is_empty());
        let now = Heard {
            gpc: known.gpc || one.gpc,
            block: mapping.map(|mapping| digest(one.blocks, mapping)).or(known.block),
        };
        if now == known {
            continue;
        }
        let changed = (now.block != known.block).then_some(mapping).flatten();
        match record_one(services, tx, one, changed, now.gpc && !known.gpc).await {
            Ok(()) => {}
            // What cannot be recorded is no reason to lose the events.
            Err(RecordError::Refused(_, fault)) => {
                tracing::warn!(
                    code = fault.code(),
                    "what an event says of consent is not recorded"
                );
            }
            Err(RecordError::NobodyThere) => continue,
            Err(RecordError::Use(UseError::Away(cause) | UseError::Fault(cause))) => return Err(cause),
            Err(RecordError::Use(_)) => continue,
        }
        save_heard(tx, profile, source, now, services.now()).await?;
    }
    Ok(())
}

/// The digest of a block together with its mapping: when staff map anew, what is repeated is news.
fn digest(blocks: &[EventConsent], mapping: &Mapping) -> Digest {
    Digest::of_parts(&[
        format!("{blocks:?}").as_bytes(),
        format!("{mapping:?}").as_bytes(),
    ])
}

async fn record_one(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    one: Said<'_>,
    mapping: Option<&Mapping>,
    gpc: bool,
) -> Result<(), RecordError> {
    let standing = standing(services, tx, one.profile).await?;
    if gpc {
        let house = house(tx).await?;
        let against: Vec<NewChoice> = standing
            .iter()
            .filter(|of| {
                of.standing.signal.is_none() && speaks_against(&of.purpose, house.signal_stops_profiling)
            })
            .map(|of| new_choice(of, Action::Refused))
            .collect();
        services.signal(tx, one.profile, against, Origin::Api).await?;
    }
    let Some(mapping) = mapping else { return Ok(()) };
    // Whoever has a key that anybody can read could claim to be somebody: they say no for them, never yes.
    let believed = !one.claims || !shows_its_key(tx, one.source).await?;
    let choices: Vec<NewChoice> = standing
        .iter()
        .filter_map(|of| choice(of, one.blocks, mapping))
        .filter(|choice| believed || !choice.action.is_yes())
        .collect();
    if choices.is_empty() {
        return Ok(());
    }
    let recording = Recording {
        profile: one.profile,
        choices,
        method: Method::ExternalProvider,
        origin: Origin::Api,
        identified: false,
        guardian: false,
        shown: Shown::default(),
        signals: Signals {
            gpc: one.gpc,
            tc_string: None,
            consent_mode: Some(evidence(one.blocks, mapping)),
        },
        taken_down: None,
    };
    record(services, tx, recording).await?;
    Ok(())
}

/// What blocks say of a purpose; none when nothing, or nothing new.
fn choice(of: &PurposeStanding, blocks: &[EventConsent], mapping: &Mapping) -> Option<NewChoice> {
    if !is_asked(&of.purpose) {
        return None;
    }
    let yes = allows(blocks, mapping.get(of.purpose.key().as_str())?)?;
    if !may_be_passed_on(of, yes) || yes && !of.standing.heeds_browser() {
        return None;
    }
    let action = match (yes, of.status) {
        (true, _) => Action::Granted,
        (false, Status::Granted) => Action::Withdrawn,
        (false, _) => Action::Refused,
    };
    Some(new_choice(of, action))
}

/// What blocks say of some categories: where several speak, all must allow them.
fn allows(blocks: &[EventConsent], categories: &[String]) -> Option<bool> {
    let categories: Vec<&str> = categories.iter().map(String::as_str).collect();
    blocks
        .iter()
        .filter_map(|block| block.allows(&categories))
        .reduce(|a, b| a && b)
}

/// What was said of the categories that stand for something here, as evidence in one spelling, such as
/// `categories&Advertising=denied`. Other categories are nobody's business.
fn evidence(blocks: &[EventConsent], mapping: &Mapping) -> String {
    let mut said: HashMap<&str, bool> = HashMap::new();
    for category in mapping.values().flatten() {
        if let Some(yes) = allows(blocks, std::slice::from_ref(category)) {
            said.insert(category, yes);
        }
    }
    let mut pairs: Vec<String> = said
        .into_iter()
        .map(|(category, yes)| format!("{category}={}", if yes { "granted" } else { "denied" }))
        .collect();
    pairs.sort();
    format!("categories&{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::consent::signal::event_block::read;
    use serde_json::json;

    #[test]
    fn evidence_names_what_is_mapped_and_nothing_else() {
        let context =
            json!({"consent": {"categoryPreferences": {"Ads": true, "Stats": false, "jean@b.fr": true}}});
        let blocks = read(context.as_object().unwrap());
        let mapping = Mapping::from([
            ("ads.partners".to_owned(), vec!["Ads".to_owned()]),
            (
                "improve.experiments".to_owned(),
                vec!["Ads".to_owned(), "Stats".to_owned()],
            ),
        ]);
        assert_eq!(evidence(&blocks, &mapping), "categories&Ads=granted&Stats=denied");
        assert_eq!(allows(&blocks, &mapping["improve.experiments"]), Some(false));
        assert_ne!(digest(&blocks, &mapping), digest(&blocks, &Mapping::new()));
    }
}
