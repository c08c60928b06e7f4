//! What is done in the background.

use jiff::SignedDuration;
use serde_json::json;
use services::Clock as _;
use services::account::SessionHash;
use store::account::create_session;
use testkit::World;

#[tokio::test]
async fn tidying_forgets_what_is_past_its_time_in_every_workspace_and_can_be_done_twice() {
    let world = World::new().await;
    let page = |id: &str| json!({"type": "page", "anonymousId": "a", "messageId": id});
    for place in [&world.ours, &world.sister, &world.theirs] {
        world.send(place, &[page("old-1"), page("old-2")]).await;
    }
    let (now, hour) = (world.clock.now(), SignedDuration::from_hours(1));
    let manager = world.account("manager@ours.example");
    for (number, ends) in [(1, now + hour), (2, now + hour * 24 * 30)] {
        let made = create_session(
            &world.database.database,
            SessionHash::of(number),
            manager,
            "{}",
            "",
            now,
            ends,
        );
        assert!(made.await.unwrap());
    }
    world.clock.advance(hour * 24 * 7 + SignedDuration::from_secs(1));
    world.send(&world.ours, &[page("new")]).await;
    // Six messages, the verdicts on them, and a session.
    assert_eq!(world.services.tidy().await.unwrap(), 13);
    assert_eq!(world.services.tidy().await.unwrap(), 0);
    let mut raw = world.database.superuser().await;
    assert_eq!(
        raw.column(
            "select encode(substring(sha256('new') for 16), 'hex')::uuid = message_hash from app.message"
        )
        .await
        .unwrap(),
        ["t"]
    );
    assert_eq!(raw.number("select count(*) from app.event").await.unwrap(), 7);
}
