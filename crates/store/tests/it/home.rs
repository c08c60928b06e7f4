//! The figures of the first page, against what was sent.

use domain::workspace::Currency;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use store::home::{DayFigures, by_source, daily, latest, new_people_daily, profile_counts};
use testkit::{World, now};

fn hours_ago(hours: i64) -> Timestamp {
    now() - SignedDuration::from_hours(hours)
}

fn order(user: &str, hours: i64, name: &str, total: i64, currency: &str) -> Value {
    json!({"type": "track", "event": name, "userId": user, "timestamp": hours_ago(hours).to_string(),
        "properties": {"total": total, "currency": currency}})
}

/// Yesterday one order and its refund in part; today two orders, one of them in yen, and a page.
async fn two_days() -> World {
    let world = World::new().await;
    let messages = [
        order("ada", 30, "Order Completed", 100, "EUR"),
        order("ada", 29, "Order Refunded", 40, "EUR"),
        order("bela", 2, "Order Completed", 50, "EUR"),
        order("cora", 1, "Order Completed", 9_000, "JPY"),
        json!({"type": "page", "name": "Home", "anonymousId": "a"}),
    ];
    world.send(&world.ours, &messages).await;
    world.send(&world.theirs, &messages).await;
    world
}

#[tokio::test]
async fn a_day_has_its_events_people_orders_and_revenue_in_one_currency() {
    let world = two_days().await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let midnight: Timestamp = "2026-11-21T00:00:00Z".parse().unwrap();
    let day = SignedDuration::from_hours(24);
    let days = [
        (midnight - day - day, midnight - day),
        (midnight - day, midnight),
        (midnight, midnight + day),
    ];
    let figures = daily(&mut tx, &days, Currency::EURO).await.unwrap();
    let expected = [
        DayFigures::default(),
        DayFigures {
            events: 2,
            people: 1,
            orders: 1,
            revenue_minor: 6_000,
        },
        DayFigures {
            events: 3,
            people: 3,
            orders: 1,
            revenue_minor: 5_000,
        },
    ];
    assert_eq!(figures, expected);
    let yen = daily(&mut tx, &days, Currency::parse("JPY").unwrap())
        .await
        .unwrap();
    assert_eq!((yen[2].orders, yen[2].revenue_minor), (1, 9_000));
    assert!(daily(&mut tx, &[], Currency::EURO).await.unwrap().is_empty());
}

#[tokio::test]
async fn people_are_new_on_the_day_of_their_first_event() {
    let world = two_days().await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let midnight: Timestamp = "2026-11-21T00:00:00Z".parse().unwrap();
    let day = SignedDuration::from_hours(24);
    let days = [
        (midnight - day - day, midnight - day),
        (midnight - day, midnight),
        (midnight, midnight + day),
    ];
    // Ada; then Bela, Cora and a browser that is nobody's yet.
    assert_eq!(new_people_daily(&mut tx, &days).await.unwrap(), [0, 1, 3]);
    assert!(new_people_daily(&mut tx, &[]).await.unwrap().is_empty());
}

#[tokio::test]
async fn sources_are_compared_with_the_window_before() {
    let world = two_days().await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let shares = by_source(&mut tx, hours_ago(48), hours_ago(24), hours_ago(-1))
        .await
        .unwrap();
    assert_eq!(shares.len(), 1);
    assert_eq!(
        (shares[0].name.as_str(), shares[0].events, shares[0].events_before),
        ("Website", 3, 2)
    );
}

#[tokio::test]
async fn people_are_counted_once_with_and_without_a_name() {
    let world = two_days().await;
    let traits =
        json!({"type": "identify", "userId": "ada", "anonymousId": "a", "traits": {"email": "ada@x.fr"}});
    world.send(&world.ours, &[traits]).await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    // Ada, to whom the browser has been joined, Bela and Cora; of them Ada was seen first a day ago.
    let counts = profile_counts(&mut tx, hours_ago(24)).await.unwrap();
    assert_eq!(counts, (3, 1, 2));
}

#[tokio::test]
async fn the_latest_events_come_without_their_person() {
    let world = two_days().await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let events = latest(&mut tx, 2).await.unwrap();
    let seen: Vec<_> = events
        .iter()
        .map(|event| (event.call.as_str(), event.name.as_deref()))
        .collect();
    assert_eq!(seen, [("page", Some("Home")), ("track", Some("Order Completed"))]);
    assert_eq!(
        (events[1].occurred_at, events[1].source.as_str()),
        (hours_ago(1), "Website")
    );
}
