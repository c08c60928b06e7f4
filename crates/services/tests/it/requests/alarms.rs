use domain::requests::deadline::Alarm;
use domain::requests::{DoubtReason, Kind};
use jiff::{SignedDuration, Timestamp};
use services::requests::Ask;
use testkit::World;

use super::{asked, course, officer, opened, staff, stepped, with_somebody, works};

async fn until(world: &World, time: &str) {
    let time: Timestamp = time.parse().unwrap();
    world.clock.advance(time.duration_since(world.services.now()));
    works(world).await;
}

#[tokio::test]
async fn alarms_ring_once_each_at_half_four_fifths_and_the_end() {
    let (world, profile) = with_somebody().await;
    // From 09:41 on the 21st of November to the end of the 21st of December in Paris: thirty days and thirteen hours.
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    works(&world).await;
    assert_eq!(course(&world, request).await, ["received", "queued"]);
    until(&world, "2026-12-06T16:20:00Z").await;
    assert_eq!(course(&world, request).await.len(), 2);
    until(&world, "2026-12-06T16:21:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half"]);
    until(&world, "2026-12-16T00:00:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half", "near"]);
    let counts = world
        .services
        .request_counts(&officer(&world).await)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((counts.open, counts.near, counts.late), (1, 1, 0));
    until(&world, "2026-12-21T23:00:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half", "near", "late"]);
    let details = world
        .services
        .request_details(&officer(&world).await, request)
        .await
        .unwrap();
    assert_eq!(details.alarm, Alarm::Late);
    until(&world, "2027-03-01T00:00:00Z").await;
    assert_eq!(course(&world, request).await.len(), 5);
}

#[tokio::test]
async fn nothing_rings_while_proof_is_awaited_or_after_the_end() {
    let (world, profile) = with_somebody().await;
    let waiting = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let over = opened(&world, asked(Kind::ContestDecision, Some(profile))).await;
    let ask = Ask::AskIdentity(DoubtReason::AddressNotKnown);
    stepped(&world, waiting, ask, staff(&world)).await.unwrap();
    stepped(&world, over, Ask::Cancel, staff(&world)).await.unwrap();
    world.clock.advance(SignedDuration::from_hours(24 * 60));
    works(&world).await;
    assert_eq!(
        course(&world, waiting).await,
        ["received", "queued", "asked_identity"]
    );
    assert_eq!(course(&world, over).await, ["received", "queued", "cancelled"]);
    let counts = world
        .services
        .request_counts(&officer(&world).await)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((counts.open, counts.paused, counts.late), (1, 1, 0));
}
