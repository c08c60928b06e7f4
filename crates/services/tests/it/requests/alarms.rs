use domain::requests::deadline::Alarm;
use domain::requests::{DoubtReason, IdentityLevel, Kind};
use jiff::{SignedDuration, Timestamp};
use services::requests::{Ask, TakeDownFields};
use testkit::World;

use super::staff::FIELDS;
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

#[tokio::test]
async fn alarms_ring_again_when_the_time_was_made_longer() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    until(&world, "2026-12-08T00:00:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half"]);
    let longer = Ask::Extend("Huit ans de commandes sur papier.".to_owned());
    stepped(&world, request, longer, staff(&world)).await.unwrap();
    // Until the end of the 22nd of February: half of it is over in the night before the 7th of January.
    until(&world, "2027-01-05T00:00:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half", "extended"]);
    until(&world, "2027-01-08T00:00:00Z").await;
    assert_eq!(course(&world, request).await[3..], ["extended", "half"]);
    until(&world, "2027-02-23T00:00:00Z").await;
    assert_eq!(course(&world, request).await[4..], ["half", "near", "late"]);
    until(&world, "2027-06-01T00:00:00Z").await;
    assert_eq!(course(&world, request).await.len(), 7);
}

#[tokio::test]
async fn alarms_ring_again_after_a_pause_at_the_new_date_and_not_before() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    until(&world, "2026-12-16T00:00:00Z").await;
    assert_eq!(course(&world, request).await[2..], ["half", "near"]);
    let ask = Ask::AskIdentity(DoubtReason::SharedAddress);
    stepped(&world, request, ask, staff(&world)).await.unwrap();
    until(&world, "2026-12-20T00:00:00Z").await;
    assert_eq!(course(&world, request).await.len(), 5);
    let proven = Ask::Prove(IdentityLevel::CheckedByStaff);
    stepped(&world, request, proven, staff(&world)).await.unwrap();
    // Four days later is Christmas, and then a weekend: until the end of the 28th. Half of that was over long ago; four fifths
    // are on the 21st.
    until(&world, "2026-12-21T10:00:00Z").await;
    assert_eq!(course(&world, request).await[4..], ["asked_identity", "proven"]);
    until(&world, "2026-12-21T12:00:00Z").await;
    assert_eq!(course(&world, request).await[5..], ["proven", "near"]);
    until(&world, "2026-12-29T00:00:00Z").await;
    assert_eq!(course(&world, request).await[5..], ["proven", "near", "late"]);
}

#[tokio::test]
async fn proof_that_is_asked_for_too_late_does_not_hide_that_it_is_late() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    until(&world, "2026-12-23T00:00:00Z").await;
    let ask = Ask::AskIdentity(DoubtReason::SharedAddress);
    stepped(&world, request, ask, staff(&world)).await.unwrap();
    until(&world, "2027-01-10T00:00:00Z").await;
    let officer = officer(&world).await;
    let details = world.services.request_details(&officer, request).await.unwrap();
    assert_eq!(details.alarm, Alarm::Late);
    assert_eq!((details.paused_days, details.row.request.due.paused), (0, false));
    let counts = world.services.request_counts(&officer).await.unwrap().unwrap();
    assert_eq!((counts.open, counts.paused, counts.late), (1, 0, 1));
}

#[tokio::test]
async fn a_letter_that_is_late_when_it_is_taken_down_rings_at_once() {
    let (world, _) = with_somebody().await;
    let letter = TakeDownFields {
        kind: "rectification",
        received: "2026-09-01",
        ..FIELDS
    };
    let officer = officer(&world).await;
    let request = world.services.take_down_request(&officer, &letter).await.unwrap();
    works(&world).await;
    assert_eq!(course(&world, request).await[2..], ["half", "near", "late"]);
}
