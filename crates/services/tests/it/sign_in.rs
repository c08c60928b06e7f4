//! Signing in: slow for guessers, one answer for every mistake, open again after waiting.

use jiff::SignedDuration;
use services::account::SignInError;
use testkit::{PASSWORD, World};

const MANAGER: &str = "manager@ours.example";
const HOME: &str = "192.0.2.1";

async fn tries(world: &World, email: &str, password: &str, network: &str) -> Result<(), SignInError> {
    world
        .services
        .sign_in(email, password, network)
        .await
        .map(|signed_in| {
            assert_eq!(signed_in.account, world.account(&email.to_lowercase()));
        })
}

/// Fails until the address has to wait, and says for how long.
async fn lock(world: &World) -> SignedDuration {
    for attempt in 1..=5 {
        let failed = tries(world, MANAGER, "wrong", HOME).await;
        assert!(
            matches!(failed, Err(SignInError::Wrong)),
            "attempt {attempt}: {failed:?}"
        );
    }
    match tries(world, MANAGER, "wrong", HOME).await {
        Err(SignInError::TooMany { wait }) => wait,
        other => panic!("the sixth attempt is not slowed: {other:?}"),
    }
}

#[tokio::test]
async fn the_right_password_signs_in_whatever_the_case_of_the_address() {
    let world = World::new().await;
    tries(&world, MANAGER, PASSWORD, HOME).await.unwrap();
    tries(&world, "Manager@Ours.Example", PASSWORD, HOME)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_have_one_answer() {
    let world = World::new().await;
    for email in [MANAGER, "unknown@ours.example"] {
        // Slowed alike too: else the waiting would tell who has an account.
        for _ in 0..5 {
            let failed = world.services.sign_in(email, "wrong", HOME).await;
            assert!(matches!(failed, Err(SignInError::Wrong)), "{email}");
        }
        let failed = world.services.sign_in(email, "wrong", HOME).await;
        let Err(SignInError::TooMany { wait }) = failed else {
            panic!("{email} is not slowed")
        };
        assert_eq!(wait, SignedDuration::from_secs(15), "{email}");
    }
}

#[tokio::test]
async fn what_is_missing_is_said_before_anything_is_counted() {
    let world = World::new().await;
    for _ in 0..30 {
        let empty = world.services.sign_in(MANAGER, "", HOME).await;
        assert!(matches!(empty, Err(SignInError::PasswordEmpty)));
        let malformed = world.services.sign_in("manager", "x", HOME).await;
        assert!(matches!(malformed, Err(SignInError::Email(_))));
    }
    tries(&world, MANAGER, PASSWORD, HOME).await.unwrap();
}

#[tokio::test]
async fn guessing_is_slowed_and_the_right_password_works_after_waiting() {
    let world = World::new().await;
    let wait = lock(&world).await;
    assert_eq!(wait, SignedDuration::from_secs(15));
    // While it lasts not even the right password is looked at, and trying costs nothing more.
    for _ in 0..3 {
        let early = tries(&world, MANAGER, PASSWORD, "198.51.100.7").await;
        assert!(matches!(early, Err(SignInError::TooMany { .. })));
    }
    world.clock.advance(wait - SignedDuration::from_secs(1));
    let early = tries(&world, MANAGER, PASSWORD, HOME).await;
    assert!(matches!(early, Err(SignInError::TooMany { .. })));
    world.clock.advance(SignedDuration::from_secs(1));
    tries(&world, MANAGER, PASSWORD, HOME).await.unwrap();
    // Having proved oneself, one begins anew.
    lock(&world).await;
}

#[tokio::test]
async fn each_failure_after_the_wait_doubles_it_and_a_quarter_of_an_hour_ends_it() {
    let world = World::new().await;
    let mut wait = lock(&world).await;
    for expected in [30, 60, 120] {
        world.clock.advance(wait);
        let failed = tries(&world, MANAGER, "wrong", HOME).await;
        assert!(matches!(failed, Err(SignInError::Wrong)));
        let Err(SignInError::TooMany { wait: next }) = tries(&world, MANAGER, "wrong", HOME).await else {
            panic!("not slowed")
        };
        assert_eq!(next, SignedDuration::from_secs(expected));
        wait = next;
    }
    world.clock.advance(SignedDuration::from_mins(15));
    tries(&world, MANAGER, PASSWORD, HOME).await.unwrap();
}

#[tokio::test]
async fn one_address_is_not_slowed_by_another_but_a_network_is_for_all_it_tries() {
    let world = World::new().await;
    lock(&world).await;
    tries(&world, "analyst@ours.example", PASSWORD, HOME)
        .await
        .unwrap();
    for number in 0..15 {
        let email = format!("guess-{number}@ours.example");
        let failed = world.services.sign_in(&email, "wrong", HOME).await;
        assert!(matches!(failed, Err(SignInError::Wrong)), "{number}");
    }
    let slowed = tries(&world, "analyst@ours.example", PASSWORD, HOME).await;
    assert!(matches!(slowed, Err(SignInError::TooMany { .. })));
    tries(&world, "analyst@ours.example", PASSWORD, "198.51.100.7")
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_mins(1));
    tries(&world, "analyst@ours.example", PASSWORD, HOME)
        .await
        .unwrap();
}

#[tokio::test]
async fn neither_addresses_nor_networks_are_kept() {
    let world = World::new().await;
    lock(&world).await;
    let mut raw = world.database.superuser().await;
    let kept = raw
        .column("select a::text from platform.sign_in_attempt a")
        .await
        .unwrap();
    // Five failures, of an address and of a network.
    assert_eq!(kept.len(), 10);
    assert!(
        kept.iter()
            .all(|row| !row.contains("ours.example") && !row.contains(HOME))
    );
}

#[tokio::test]
async fn many_guesses_at_once_are_no_more_than_one_after_the_other() {
    let world = World::new().await;
    let mut guesses = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let services = world.services.clone();
        guesses.spawn(async move { services.sign_in(MANAGER, "wrong", HOME).await });
    }
    let judged = guesses
        .join_all()
        .await
        .iter()
        .filter(|outcome| matches!(outcome, Err(SignInError::Wrong)))
        .count();
    assert!(judged <= 5, "{judged} were judged");
    // What was not judged does not count: the person waits for the failures alone.
    world.clock.advance(SignedDuration::from_secs(16));
    tries(&world, MANAGER, PASSWORD, HOME).await.unwrap();
}
