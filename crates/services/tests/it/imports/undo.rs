//! Taking imports back.

use domain::imports::Kind;
use jiff::SignedDuration;
use serde_json::json;

use super::{Desk, counts};

const FIRST: &str =
    "customer_id,email,first_name,city\n1,jeanne@example.fr,Jeanne,Nantes\n2,paul@example.fr,Paul,Brest\n";
const SECOND: &str =
    "customer_id,email,first_name,city\n1,jeanne@example.fr,Jeanne,Rennes\n3,ada@example.fr,Ada,Vannes\n";

/// A few people with events, one of them joined from two browsers.
async fn people(desk: &Desk) {
    let world = &desk.world;
    let messages = [
        json!({"type": "identify", "userId": "1", "messageId": "a", "traits": {"firstName": "J.", "city": "Paris"},
            "timestamp": "2026-11-20T10:00:00Z"}),
        json!({"type": "page", "userId": "1", "anonymousId": "x", "messageId": "b", "timestamp": "2026-11-19T10:00:00Z"}),
        json!({"type": "page", "anonymousId": "y", "messageId": "c", "timestamp": "2026-11-18T10:00:00Z"}),
        json!({"type": "track", "event": "Order Completed", "userId": "1", "anonymousId": "y", "messageId": "d",
            "timestamp": "2026-11-20T11:00:00Z", "properties": {"order_id": "o-1", "total": 12.5, "currency": "EUR"}}),
    ];
    world.send(&world.ours, &messages).await;
    world.clock.advance(SignedDuration::from_hours(1));
}

#[tokio::test]
async fn everything_is_as_it_was_before_the_file() {
    let desk = Desk::new().await;
    people(&desk).await;
    let before = desk.everything().await;
    let (import, _, done) = desk.bring(Kind::Customers, FIRST).await;
    assert_eq!(done, counts(1, 1, 0, 0, 0));
    assert_ne!(desk.everything().await, before);
    desk.undo(import).await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn two_files_are_taken_back_in_either_order() {
    for first_goes_first in [true, false] {
        let desk = Desk::new().await;
        people(&desk).await;
        let before = desk.everything().await;
        let (first, _, _) = desk.bring(Kind::Customers, FIRST).await;
        desk.world.clock.advance(SignedDuration::from_hours(1));
        let between = desk.everything().await;
        let (second, _, _) = desk.bring(Kind::Customers, SECOND).await;
        if first_goes_first {
            desk.undo(first).await;
            let city = "select value from app.trait where name = 'address.city' and import_id is not null order by 1";
            assert_eq!(desk.rows(city).await, [["Rennes"], ["Vannes"]]);
            desk.undo(second).await;
        } else {
            desk.undo(second).await;
            assert_eq!(desk.everything().await, between);
            desk.undo(first).await;
        }
        assert_eq!(desk.everything().await, before, "{first_goes_first}");
    }
}

#[tokio::test]
async fn what_was_said_since_stays_and_so_does_whom_it_was_said_of() {
    let desk = Desk::new().await;
    let (import, _, _) = desk.bring(Kind::Customers, FIRST).await;
    desk.world.clock.advance(SignedDuration::from_hours(1));
    let later =
        json!({"type": "identify", "userId": "2", "messageId": "z", "traits": {"firstName": "Paulo"}});
    desk.world.send(&desk.world.ours, &[later]).await;
    desk.undo(import).await;
    let left = desk
        .rows("select i.value, p.display_name, p.event_count from app.profile p join app.identifier i using (profile_id)
            where i.kind = 'user'")
        .await;
    assert_eq!(left, [["2", "Paulo", "1"]]);
    assert_eq!(
        desk.rows("select name, value from app.trait").await,
        [["firstName", "Paulo"]]
    );
    assert_eq!(
        desk.rows("select sum(profiles) from app.profile_tally").await,
        [["1"]]
    );
}

#[tokio::test]
async fn a_file_can_come_again_after_it_was_taken_back() {
    let desk = Desk::new().await;
    for kind_and_file in [
        (Kind::Customers, FIRST),
        (
            Kind::OfflineVisits,
            "date,place,customer_id\n2026-11-02 10:00,Nantes,1\n2026-11-03 11:00,Nantes,7\n",
        ),
    ] {
        let (kind, file) = kind_and_file;
        let (import, _, first) = desk.bring(kind, file).await;
        desk.undo(import).await;
        desk.world.clock.advance(SignedDuration::from_hours(1));
        let (_, _, again) = desk.bring(kind, file).await;
        assert_eq!(again, first, "{kind:?}");
    }
}
