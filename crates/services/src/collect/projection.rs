//! What shows on a profile, from what its sources say.

use std::collections::HashMap;

use domain::ids::ProfileId;
use domain::profiles::{Completeness, display_name, search_words, terms};
use store::collect::{Projection, save_projections, traits_of};
use store::{StoreError, WorkspaceTx};

/// Brings profiles up to date after what their sources say has changed.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn refresh(tx: &mut WorkspaceTx<'_>, profiles: &[ProfileId]) -> Result<(), StoreError> {
    if profiles.is_empty() {
        return Ok(());
    }
    let mut known: HashMap<ProfileId, HashMap<String, String>> = HashMap::new();
    for found in traits_of(tx, profiles).await? {
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
