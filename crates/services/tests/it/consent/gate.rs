//! What may be used, and what a transaction opened for it sees.

use domain::consent::choice::Action;
use domain::consent::gate::{Decision, Reason};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use services::Services;
use services::consent::purposes_changed;
use store::consent::purposes;

use super::{Shop, about, about_everything, key};

const PERSONALISE: &str = "personalise.profile";

#[tokio::test]
async fn nobody_is_seen_for_a_purpose_before_they_said_yes_and_nobody_else_afterwards() {
    let shop = Shop::new(&["ada", "bela"]).await;
    let purpose = key(PERSONALISE);
    assert!(shop.seen_for(&purpose).await.is_empty());
    let ada = shop.person("ada").await;
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    assert_eq!(shop.seen_for(&purpose).await, [ada]);
    let scope = &shop.world.ours.scope;
    assert!(
        shop.world
            .services
            .may(scope, ada, &purpose)
            .await
            .unwrap()
            .is_allowed()
    );
}

#[tokio::test]
async fn a_withdrawal_holds_in_every_process_when_it_is_acknowledged() {
    let shop = Shop::new(&["ada"]).await;
    let (purpose, ada) = (key(PERSONALISE), shop.person("ada").await);
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    // Another process: connections, clock and memory of its own.
    let world = &shop.world;
    let other = Services::new(
        store::Database::new(&world.database.url, &world.database.secret, 2).unwrap(),
        world.database.secret.clone(),
        world.clock.clone(),
    );
    let scope = &world.ours.scope;
    let permission = other.permission(scope, &purpose).await.unwrap().unwrap();
    let seen = || async {
        let mut tx = other.database().read_for(scope, &permission).await.unwrap();
        store::profiles::get(&mut tx, ada).await.unwrap().is_some()
    };
    assert!(seen().await);
    shop.says(ada, about(PERSONALISE, Action::Withdrawn))
        .await
        .unwrap();
    assert!(!seen().await);
    let decision = other.may(scope, ada, &purpose).await.unwrap();
    assert_eq!(decision, Decision::Deny(Reason::Withdrawn));
}

#[tokio::test]
async fn what_is_known_of_a_person_later_is_gated_with_them() {
    let shop = Shop::new(&["ada"]).await;
    let ada = shop.person("ada").await;
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    let message = json!({"type": "identify", "userId": "ada", "anonymousId": "a second browser", "messageId": "more",
        "traits": {"city": "Lille", "name": "Ada L."}});
    shop.world.send(&shop.world.ours, &[message]).await;
    let mut raw = shop.world.database.superuser().await;
    for table in ["identifier", "trait", "profile_term", "profile"] {
        let kinds = raw
            .number(&format!("select count(distinct allowed) from app.{table}"))
            .await
            .unwrap();
        assert_eq!(kinds, 1, "{table}");
    }
    shop.says(ada, about_everything(Action::Withdrawn)).await.unwrap();
    for table in ["identifier", "trait", "profile_term"] {
        let open = raw
            .number(&format!(
                "select count(*) from app.{table} t join app.profile p using (workspace_id, profile_id)
                where t.allowed <> p.allowed"
            ))
            .await
            .unwrap();
        assert_eq!(open, 0, "{table}");
    }
}

#[tokio::test]
async fn a_consent_ends_by_itself() {
    let shop = Shop::new(&["ada"]).await;
    let (purpose, ada) = (key(PERSONALISE), shop.person("ada").await);
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    shop.world.clock.advance(SignedDuration::from_hours(24 * 200));
    let scope = &shop.world.ours.scope;
    let decision = shop.world.services.may(scope, ada, &purpose).await.unwrap();
    assert_eq!(decision, Decision::Deny(Reason::Expired));
    // Even where no job has run since.
    assert!(shop.seen_for(&purpose).await.is_empty());
}

#[tokio::test]
async fn a_pause_is_over_by_itself() {
    let shop = Shop::new(&["ada"]).await;
    let (purpose, ada) = (key(PERSONALISE), shop.person("ada").await);
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    let mut pause = about_everything(Action::Paused);
    let end: Timestamp = shop.world.services.now() + SignedDuration::from_hours(24);
    pause.ends_at = Some(end);
    shop.says(ada, pause).await.unwrap();
    assert!(shop.seen_for(&purpose).await.is_empty());
    shop.world.clock.advance(SignedDuration::from_hours(25));
    shop.works().await;
    assert_eq!(shop.seen_for(&purpose).await, [ada]);
}

#[tokio::test]
async fn a_purpose_that_ended_opens_nothing() {
    let shop = Shop::new(&["ada"]).await;
    let (purpose, ada) = (key(PERSONALISE), shop.person("ada").await);
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    let services = &shop.world.services;
    let mut tx = shop
        .world
        .database
        .database
        .write(&shop.world.ours.scope)
        .await
        .unwrap();
    purposes::end(&mut tx, &purpose, 1, services.now()).await.unwrap();
    purposes_changed(services, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert!(shop.seen_for(&purpose).await.is_empty());
    shop.works().await;
    let mut raw = shop.world.database.superuser().await;
    let open = raw
        .number("select count(*) from app.profile where allowed & 4611686018427387903 & 1 <> 0 and display_name = 'ada'")
        .await;
    assert!(open.is_ok());
}

#[tokio::test]
async fn what_a_contract_needs_holds_for_customers_and_not_for_browsers() {
    let shop = Shop::new(&["ada"]).await;
    let message = json!({"type": "page", "anonymousId": "a browser of nobody", "messageId": "p"});
    shop.world.send(&shop.world.ours, &[message]).await;
    let (ada, browser) = (
        shop.person("ada").await,
        shop.profile("anonymous", "a browser of nobody").await,
    );
    let services = &shop.world.services;
    let scope = &shop.world.ours.scope;
    let mut contracts = 0;
    for standing in services.consent_standing(scope, ada).await.unwrap() {
        let purpose = standing.purpose.key();
        let seen = shop.seen_for(purpose).await;
        let anybody = services.may(scope, browser, purpose).await.unwrap();
        assert_eq!(seen.contains(&ada), standing.decision.is_allowed(), "{purpose}");
        assert_eq!(seen.contains(&browser), anybody.is_allowed(), "{purpose}");
        contracts += usize::from(standing.decision.is_allowed() != anybody.is_allowed());
    }
    assert!(contracts > 0);
}
