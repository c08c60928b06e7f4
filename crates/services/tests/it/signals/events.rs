//! What events carry of other managers' choices, and of the browser's own signal.

use std::collections::BTreeMap;

use domain::access::Role;
use domain::collect::Message;
use domain::consent::choice::{Method, Origin};
use domain::consent::gate::{Decision, Reason};
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::signals::PassedOn;
use testkit::World;

use super::{PERSONAL, actions, choose, gate, gate_of_person, shop, shown};

/// A page that a browser has seen, as it came in.
pub fn page(number: u32, context: Value, gpc: bool) -> Message {
    let value = json!({"type": "page", "anonymousId": "browser-1", "messageId": format!("m-{number}"),
        "context": context});
    let mut message = Message::parse(&value, None, None, testkit::now()).unwrap();
    message.gpc = gpc;
    message
}

pub async fn send(world: &World, message: Message) {
    let source = world.proven(&world.ours).await;
    world.services.accept(&source, &[Ok(message)]).await.unwrap();
}

#[tokio::test]
async fn what_events_repeat_is_recorded_once_and_again_when_it_changes() {
    let world = shop().await;
    let manager = world.visit(Role::Manager).await;
    let typed = BTreeMap::from([(PERSONAL.to_owned(), "Perso".to_owned())]);
    world
        .services
        .map_categories(&manager, world.ours.source, &typed)
        .await
        .map_err(|_cause| "mapped")
        .unwrap();
    let said = |yes: bool| json!({"consent": {"categoryPreferences": {"Perso": yes, "Ads": true}}});

    send(&world, page(1, said(true), false)).await;
    send(&world, page(2, said(true), false)).await;
    assert_eq!(
        actions(&world).await,
        [[PERSONAL, "granted", "external_provider"]]
    );
    assert!(gate(&world, PERSONAL).await.is_allowed());
    send(&world, page(3, said(false), false)).await;
    assert_eq!(
        actions(&world).await[1..],
        [[PERSONAL, "withdrawn", "external_provider"]]
    );
    assert_eq!(gate(&world, PERSONAL).await, Decision::Deny(Reason::Withdrawn));

    // The person's own no stands, whatever another manager says afterwards.
    world.clock.advance(SignedDuration::from_hours(1));
    choose(&world, &shown(&world, Method::Reject).await)
        .await
        .unwrap();
    let before = actions(&world).await.len();
    world.clock.advance(SignedDuration::from_hours(1));
    send(&world, page(4, said(true), false)).await;
    assert_eq!(actions(&world).await.len(), before);

    // The signal comes with every event of the browser.
    send(&world, page(5, json!({}), true)).await;
    let once = actions(&world).await.len();
    assert!(once > before);
    send(&world, page(6, json!({}), true)).await;
    assert_eq!(actions(&world).await.len(), once);
    let evidence =
        "select consent_mode from app.consent_event where method = 'external_provider' order by sequence";
    let found = world.database.superuser().await.column(evidence).await.unwrap();
    assert_eq!(found[0], "categories&Perso=granted");
}

#[tokio::test]
async fn a_key_that_anybody_can_read_says_no_for_who_is_named_by_an_id_and_never_yes() {
    let world = shop().await;
    let manager = world.visit(Role::Manager).await;
    let typed = BTreeMap::from([(PERSONAL.to_owned(), "Perso".to_owned())]);
    world
        .services
        .map_categories(&manager, world.ours.source, &typed)
        .await
        .map_err(|_cause| "mapped")
        .unwrap();
    world
        .send(
            &world.ours,
            &[json!({"type": "identify", "userId": "u-1", "messageId": "known"})],
        )
        .await;
    let named = |number: u32, yes: bool| {
        json!({"type": "page", "userId": "u-1", "messageId": format!("named {number}"),
            "context": {"consent": {"categoryPreferences": {"Perso": yes}}}})
    };
    for (kind, believed) in [("website", false), ("app", false), ("shop", true)] {
        let sql = format!("update app.source set kind = '{kind}'; delete from app.signal_heard");
        world.database.superuser().await.run(&sql).await.unwrap();
        world
            .send(&world.ours, &[named(u32::from(kind.as_bytes()[0]), true)])
            .await;
        assert_eq!(gate_of_person(&world).await.is_allowed(), believed, "{kind}");
    }
    // A no is always taken.
    world.clock.advance(SignedDuration::from_hours(1));
    let sql = "update app.source set kind = 'website'; delete from app.signal_heard";
    world.database.superuser().await.run(sql).await.unwrap();
    world.send(&world.ours, &[named(1_000, false)]).await;
    assert!(!gate_of_person(&world).await.is_allowed());
}

#[tokio::test]
async fn another_managers_string_and_state_are_choices_only_when_they_count() {
    let world = shop().await;
    let now = world.services.now();
    let vector = "CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA";
    let refused = PassedOn::read(Some(vector), None, true, now).unwrap_err();
    assert_eq!(refused.code(), "policy_version");
    assert_eq!(
        PassedOn::read(Some("?"), None, false, now).unwrap_err().code(),
        "alphabet"
    );
    let state = json!({"personalization_storage": "granted", "ad_storage": "denied"});
    let mut choice = shown(&world, Method::ExternalProvider).await;
    choice.origin = Origin::Api;
    choice.passed_on = PassedOn::read(None, Some(&state), true, now).unwrap();
    let chosen = choose(&world, &choice).await.unwrap();
    let mode = chosen.recorded[0].event.signals.consent_mode.as_deref();
    assert_eq!(mode, Some("ad_storage=denied&personalization_storage=granted"));
    assert!(gate(&world, PERSONAL).await.is_allowed());
    assert_eq!(
        gate(&world, "ads.partners").await,
        Decision::Deny(Reason::Refused)
    );
    assert_eq!(
        gate(&world, "mail.news").await,
        Decision::Deny(Reason::NeverAsked)
    );
}
