//! Files of what happened: orders and visits.

use domain::imports::Kind;
use serde_json::json;

use super::{Desk, counts};

const ORDERS: &str = "order_id;date;total;customer_id;email\n\
    A-1;02/11/2026 10:30;120,50;1;jeanne@example.fr\n\
    A-2;03/11/2026;80,00;1;\n\
    A-3;04/11/2026;15,00;;guest@example.fr\n\
    A-4;soon;15,00;2;\n\
    A-1;02/11/2026 10:30;120,50;1;jeanne@example.fr\n";

#[tokio::test]
async fn orders_come_in_once_and_count() {
    let desk = Desk::new().await;
    let (_, checked, done) = desk.bring(Kind::Orders, ORDERS).await;
    assert_eq!(checked, counts(3, 0, 1, 0, 1));
    assert_eq!(done, checked);
    let figures = desk
        .rows("select i.value, p.order_count, p.revenue_minor from app.profile p join app.identifier i using (profile_id)
            where i.kind = 'email' order by 1")
        .await;
    assert_eq!(
        figures,
        [
            ["guest@example.fr", "1", "1500"],
            ["jeanne@example.fr", "2", "20050"]
        ]
    );
    // The same orders in another file say nothing new, however much later.
    desk.world
        .clock
        .advance(jiff::SignedDuration::from_hours(24 * 30));
    desk.world.services.tidy().await.unwrap();
    let (_, checked, done) = desk.bring(Kind::Orders, ORDERS).await;
    assert_eq!(done, counts(0, 0, 4, 0, 1));
    assert_eq!(checked, done);
    assert_eq!(
        desk.rows("select sum(order_count), sum(revenue_minor) from app.profile")
            .await,
        [["3", "21550"]]
    );
}

#[tokio::test]
async fn figures_after_taking_back_are_figures_before() {
    let desk = Desk::new().await;
    let world = &desk.world;
    let messages = [
        json!({"type": "page", "anonymousId": "y", "messageId": "c", "timestamp": "2026-11-18T10:00:00Z"}),
        json!({"type": "page", "userId": "1", "anonymousId": "x", "messageId": "b", "timestamp": "2026-11-19T10:00:00Z"}),
        json!({"type": "track", "event": "Order Completed", "userId": "1", "anonymousId": "y", "messageId": "d",
            "timestamp": "2026-11-20T11:00:00Z", "properties": {"order_id": "o-1", "total": 12.5, "currency": "EUR"}}),
    ];
    world.send(&world.ours, &messages).await;
    let before = desk.everything().await;
    let (import, _, _) = desk.bring(Kind::Orders, ORDERS).await;
    assert_eq!(
        desk.rows("select first_seen_at from app.profile where event_count > 3")
            .await
            .len(),
        1
    );
    desk.undo(import).await;
    assert_eq!(desk.everything().await, before);
}

#[tokio::test]
async fn visits_of_customers_of_a_file_are_taken_back_without_them() {
    let desk = Desk::new().await;
    desk.bring(
        Kind::Customers,
        "customer_id,email,first_name\n1,jeanne@example.fr,Jeanne\n",
    )
    .await;
    let before = desk.everything().await;
    let visits = "date,place,email,customer_id\n2026-10-02 10:00,Nantes,jeanne@example.fr,\n2026-10-03 11:00,Nantes,,9\n";
    let (import, checked, done) = desk.bring(Kind::OfflineVisits, visits).await;
    assert_eq!(checked, counts(2, 0, 0, 0, 0));
    assert_eq!(done, checked);
    let jeanne = "select event_count from app.profile where email = 'jeanne@example.fr'";
    assert_eq!(desk.rows(jeanne).await, [["1"]]);
    desk.undo(import).await;
    assert_eq!(desk.everything().await, before);
}
