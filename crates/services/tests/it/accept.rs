//! Accepting batches: verdicts, figures, and what is known of people.

use domain::collect::Refusal;
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::Clock as _;
use services::collect::Verdict::{Accepted, Duplicate, Refused};
use testkit::World;

fn track(name: &str, id: &str, properties: Value) -> Value {
    json!({"type": "track", "event": name, "userId": "u", "messageId": id, "properties": properties})
}

async fn figures(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    raw.rows("select event_count, order_count, revenue_minor from app.profile order by created_at")
        .await
        .unwrap()
}

#[tokio::test]
async fn each_message_has_its_own_verdict_and_is_stored_once() {
    let world = World::new().await;
    let batch = [
        track("Clicked", "m-1", json!({})),
        json!({"type": "dance", "userId": "u"}),
        track("Clicked", "m-1", json!({})),
        json!({"type": "page", "userId": "u"}),
        json!({"type": "page"}),
    ];
    let expected = [
        Accepted,
        Refused(Refusal::UnknownType),
        Duplicate,
        Accepted,
        Refused(Refusal::MissingIdentifier),
    ];
    assert_eq!(world.send(&world.ours, &batch).await, expected);
    // Without an id it cannot be known again; the others are.
    let again = world.send(&world.ours, &batch).await;
    assert_eq!((again[0], again[2], again[3]), (Duplicate, Duplicate, Accepted));
    assert_eq!(figures(&world).await, [["3", "0", "0"]]);
    // In another workspace the same id is another message.
    assert_eq!(world.send(&world.theirs, &batch[..1]).await, [Accepted]);
    assert_eq!(world.send(&world.ours, &[]).await, []);
}

#[tokio::test]
async fn a_message_is_known_again_for_a_week_whatever_month_it_claims() {
    let world = World::new().await;
    let at = |time: &str| json!({"type": "page", "userId": "u", "messageId": "m", "timestamp": time});
    assert_eq!(
        world.send(&world.ours, &[at("2026-11-01T00:00:00Z")]).await,
        [Accepted]
    );
    world.clock.advance(SignedDuration::from_hours(7 * 24 - 1));
    world.services.tidy().await.unwrap();
    assert_eq!(
        world.send(&world.ours, &[at("2026-09-01T00:00:00Z")]).await,
        [Duplicate]
    );
    world.clock.advance(SignedDuration::from_hours(2));
    world.services.tidy().await.unwrap();
    assert_eq!(
        world.send(&world.ours, &[at("2026-11-01T00:00:00Z")]).await,
        [Accepted]
    );
}

#[tokio::test]
async fn orders_add_refunds_take_away_and_other_currencies_are_not_added_up() {
    let world = World::new().await;
    let batch = [
        track("Order Completed", "1", json!({"total": 124.5})),
        track(
            "Order Completed",
            "2",
            json!({"revenue": "10.10", "currency": "eur"}),
        ),
        track("Order Refunded", "3", json!({"total": 24.5})),
        track("Order Completed", "4", json!({"total": 9_000, "currency": "JPY"})),
        track("Order Completed", "5", json!({"total": "a lot"})),
        track("Product Viewed", "6", json!({"total": 99})),
    ];
    world.send(&world.ours, &batch).await;
    assert_eq!(figures(&world).await, [["6", "2", "11010"]]);
    let mut raw = world.database.superuser().await;
    let amounts = raw
        .rows("select revenue_minor, currency from app.event where revenue_minor is not null order by event_id, 1")
        .await
        .unwrap();
    assert_eq!(amounts.len(), 4);
    assert!(amounts.contains(&vec!["9000".to_owned(), "JPY".to_owned()]));
    assert!(amounts.contains(&vec!["-2450".to_owned(), "EUR".to_owned()]));
}

#[tokio::test]
async fn no_message_makes_a_batch_or_a_page_fail() {
    let world = World::new().await;
    let huge = 999_999_999_999_999_i64;
    let mut batch: Vec<Value> = (0..120)
        .map(|n| {
            track(
                "Order Completed",
                &format!("h-{n}"),
                json!({"total": huge, "currency": "EUR"}),
            )
        })
        .collect();
    batch.extend([
        track("a\0b", "n\0", json!({"x\0": "y\0", "deep": [{"z": "\0"}]})),
        json!({"type": "identify", "userId": "u\0u", "traits": {"na\0me": "\0", "email": "a\0@b.fr"},
            "context": {"page": {"title": "\0"}}}),
        json!({"type": "page", "userId": "u", "timestamp": "-005000-01-01T00:00:00Z"}),
        json!({"type": "page", "userId": "u", "timestamp": "0001-01-01T00:00:00Z"}),
        json!({"type": "page", "userId": "u", "timestamp": "9999-01-01T00:00:00Z"}),
        track("Order Completed", "last", json!({"total": 5})),
    ]);
    let verdicts = world.send(&world.ours, &batch).await;
    assert_eq!(verdicts[122], Refused(Refusal::BadTimestamp));
    assert_eq!(
        verdicts.iter().filter(|verdict| **verdict == Accepted).count(),
        batch.len() - 1
    );
    let mut raw = world.database.superuser().await;
    let revenue = raw
        .number("select revenue_minor from app.profile where event_count > 100")
        .await;
    assert_eq!(revenue.unwrap(), 500);
    let visit = world.visit(domain::access::Role::Analyst).await;
    let overview = world.services.overview(&visit).await.unwrap();
    assert_eq!((overview.now.revenue_minor, overview.now.orders), (500, 1));
    assert_eq!(overview.now.average_basket(), Some(500));
}

#[tokio::test]
async fn each_source_says_its_own_and_when() {
    let world = World::new().await;
    let visit = world.visit(domain::access::Role::Manager).await;
    let shop = world
        .services
        .create_source(&visit, "Till", "shop")
        .await
        .unwrap();
    let details = world.services.source(&visit, shop).await.unwrap();
    let key = domain::sources::WriteKey::parse(&details.keys[0].key).unwrap();
    let till = world.services.source_of_key(&key).await.unwrap().unwrap();
    let earlier = world.clock.now() - SignedDuration::from_hours(1);
    let identify = json!({"type": "identify", "userId": "u", "timestamp": earlier.to_string(),
        "traits": {"name": "Ada", "phone": "0612345678"}});
    let message = domain::collect::Message::read(&identify, None, None, world.clock.now());
    world.services.accept(&till, &[message]).await.unwrap();
    world
        .send(
            &world.ours,
            &[json!({"type": "identify", "userId": "u", "traits": {"name": "Ada Sorel"}})],
        )
        .await;
    let mut raw = world.database.superuser().await;
    let traits = raw
        .rows(
            "select t.name, t.value, s.name, t.observed_at = timestamptz '2026-11-21T09:41:00Z'
            from app.trait t join app.source s using (workspace_id, source_id) order by t.name, t.observed_at desc",
        )
        .await
        .unwrap();
    let expected = [
        ["name", "Ada Sorel", "Website", "t"],
        ["name", "Ada", "Till", "f"],
        ["phone", "+33612345678", "Till", "f"],
    ];
    assert_eq!(traits, expected);
}

#[tokio::test]
async fn the_latest_word_counts_and_blank_never_overwrites() {
    let world = World::new().await;
    let says = |minutes: i64, traits: Value| {
        let at = (world.clock.now() - SignedDuration::from_mins(minutes)).to_string();
        json!({"type": "identify", "userId": "u", "timestamp": at, "traits": traits})
    };
    // In one batch out of order, and then late in another.
    let batch = [
        says(10, json!({"city": "Lyon", "email": "new@example.fr"})),
        says(
            30,
            json!({"city": "Brest", "email": "old@example.fr", "phone": "0612345678"}),
        ),
        says(5, json!({"city": "", "phone": null, "email": "   "})),
    ];
    world.send(&world.ours, &batch).await;
    world
        .send(
            &world.ours,
            &[says(20, json!({"city": "Metz", "firstName": "Ada"}))],
        )
        .await;
    let mut raw = world.database.superuser().await;
    let traits = raw
        .rows("select name, value from app.trait order by name")
        .await
        .unwrap();
    let expected = [
        ["city", "Lyon"],
        ["email", "new@example.fr"],
        ["firstName", "Ada"],
        ["phone", "+33612345678"],
    ];
    assert_eq!(traits, expected);
    let profile = raw
        .rows("select display_name, email, phone, known_traits from app.profile")
        .await
        .unwrap();
    assert_eq!(profile, [["Ada", "new@example.fr", "+33612345678", "3"]]);
}

#[tokio::test]
async fn people_are_first_and_last_seen_when_things_happened_not_when_they_came_in() {
    let world = World::new().await;
    let at = |time: &str| json!({"type": "page", "userId": "u", "timestamp": time});
    world.send(&world.ours, &[at("2026-11-10T00:00:00Z")]).await;
    world
        .send(
            &world.ours,
            &[at("2026-01-05T00:00:00Z"), at("2026-11-09T00:00:00Z")],
        )
        .await;
    let mut raw = world.database.superuser().await;
    let seen = raw
        .rows("select first_seen_at::date, last_seen_at::date from app.profile")
        .await
        .unwrap();
    assert_eq!(seen, [["2026-01-05", "2026-11-10"]]);
}
