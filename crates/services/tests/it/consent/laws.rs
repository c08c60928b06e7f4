//! The rule and the walls, held against each other over histories made by chance.

use domain::consent::choice::Action;
use domain::ids::ProfileId;
use jiff::SignedDuration;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::json;

use super::{Shop, about, about_everything};

const NAMES: [&str; 4] = ["ada", "bela", "cora", "dana"];

/// For every purpose in force: the people that a transaction opened for it sees are those whom the gate allows.
async fn agree(shop: &Shop, step: usize) {
    let services = &shop.world.services;
    let scope = &shop.world.ours.scope;
    let mut raw = shop.world.database.superuser().await;
    let everyone: Vec<ProfileId> = raw
        .column("select profile_id from app.profile where merged_into is null")
        .await
        .unwrap()
        .iter()
        .filter_map(|id| ProfileId::parse(id))
        .collect();
    let standings = services.consent_standing(scope, everyone[0]).await.unwrap();
    for purpose in standings.iter().map(|standing| standing.purpose.key()) {
        let mut allowed = Vec::new();
        for person in &everyone {
            if services.may(scope, *person, purpose).await.unwrap().is_allowed() {
                allowed.push(*person);
            }
        }
        allowed.sort_unstable();
        assert_eq!(shop.seen_for(purpose).await, allowed, "step {step}, {purpose}");
    }
}

async fn something_happens(shop: &Shop, chance: &mut StdRng) {
    const ACTIONS: [Action; 9] = [
        Action::Granted,
        Action::Granted,
        Action::Refused,
        Action::Withdrawn,
        Action::Objected,
        Action::ObjectionLifted,
        Action::Restricted,
        Action::RestrictionLifted,
        Action::Paused,
    ];
    let name = NAMES[chance.random_range(0..NAMES.len())];
    match chance.random_range(0..10) {
        0 => {
            shop.world
                .clock
                .advance(SignedDuration::from_hours(chance.random_range(1..24 * 120)));
        }
        1 => {
            // A browser chooses, and somebody signs in on it.
            let browser = format!("browser {}", chance.random_range(0..1_000_000));
            let page = json!({"type": "page", "anonymousId": browser, "messageId": format!("p {browser}")});
            shop.world.send(&shop.world.ours, &[page]).await;
            let nobody = shop.profile("anonymous", &browser).await;
            let _refused = shop
                .says(nobody, about("personalise.profile", Action::Refused))
                .await;
            let sign_in = json!({"type": "identify", "anonymousId": browser, "userId": name,
                "messageId": format!("i {browser}")});
            shop.world.send(&shop.world.ours, &[sign_in]).await;
        }
        _ => {
            let person = shop.person(name).await;
            let action = ACTIONS[chance.random_range(0..ACTIONS.len())];
            let keys = ["personalise.profile", "mail.news", "measure.audience"];
            let mut choice = if chance.random_bool(0.2) {
                about_everything(action)
            } else {
                about(keys[chance.random_range(0..keys.len())], action)
            };
            if action == Action::Paused {
                choice.ends_at = Some(shop.world.services.now() + SignedDuration::from_hours(100));
            }
            // What lacks its form is refused, and changes nothing.
            let _refused = shop.says(person, choice).await;
        }
    }
    shop.works().await;
}

#[tokio::test]
async fn rule_and_walls_agree_after_every_step_of_histories_made_by_chance() {
    for seed in [1, 2] {
        let mut chance = StdRng::seed_from_u64(seed);
        let shop = Shop::new(&NAMES).await;
        shop.works().await;
        for step in 0..40 {
            something_happens(&shop, &mut chance).await;
            agree(&shop, step).await;
        }
        rebuilt_is_the_same(&shop).await;
    }
}

/// What was projected step by step is what the ledger says when it is read anew.
async fn rebuilt_is_the_same(shop: &Shop) {
    const STATES: &str =
        "select purpose_key, profile_id, status, objected, signal, conflict, permitted, chosen_at
        from app.consent_state order by purpose_key, profile_id";
    let mut raw = shop.world.database.superuser().await;
    let before = raw.rows(STATES).await.unwrap();
    assert!(!before.is_empty());
    raw.run("delete from app.consent_state").await.unwrap();
    raw.run("update app.profile set allowed = 4611686018427387904")
        .await
        .unwrap();
    let mut tx = shop
        .world
        .database
        .database
        .write(&shop.world.ours.scope)
        .await
        .unwrap();
    services::consent::purposes_changed(&shop.world.services, &mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    shop.works().await;
    assert_eq!(raw.rows(STATES).await.unwrap(), before);
    agree(shop, usize::MAX).await;
}
