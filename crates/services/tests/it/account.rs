//! What a person does with their own account.

use jiff::SignedDuration;
use services::account::{NewPasswordError, PasswordChangeError, SessionHash, SignInError};
use services::{Clock as _, UseError};
use store::account::{create_session, load_session};
use testkit::{PASSWORD, World};

const MANAGER: &str = "manager@ours.example";
const NEW: &str = "quatre hiboux sur la tour";

async fn sessions(world: &World, numbers: &[i128]) -> Vec<SessionHash> {
    let mut hashes = Vec::new();
    for number in numbers {
        let hash = SessionHash::of(*number);
        let now = world.clock.now();
        let later = now + SignedDuration::from_hours(8);
        let made = create_session(
            &world.database.database,
            hash,
            world.account(MANAGER),
            "{}",
            "",
            now,
            later,
        );
        assert!(made.await.unwrap());
        hashes.push(hash);
    }
    hashes
}

async fn change(world: &World, current: &str, new: &str) -> Result<(), PasswordChangeError> {
    let manager = world.account(MANAGER);
    let here = SessionHash::of(1);
    world
        .services
        .change_password(manager, here, current.to_owned(), new.to_owned())
        .await
}

#[tokio::test]
async fn a_new_password_ends_every_other_session_and_replaces_the_old_one() {
    let world = World::new().await;
    let hashes = sessions(&world, &[1, 2, 3]).await;
    change(&world, PASSWORD, NEW).await.unwrap();
    let alive = |hash| load_session(&world.database.database, hash, world.clock.now());
    assert!(alive(hashes[0]).await.unwrap().is_some());
    assert!(alive(hashes[1]).await.unwrap().is_none());
    assert!(alive(hashes[2]).await.unwrap().is_none());
    let old = world.services.sign_in(MANAGER, PASSWORD, "n").await;
    assert!(matches!(old, Err(SignInError::Wrong)));
    world.services.sign_in(MANAGER, NEW, "n").await.unwrap();
    // Everybody else keeps theirs.
    world
        .services
        .sign_in("manager@theirs.example", PASSWORD, "n")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_password_that_cannot_be_changed_leaves_everything_as_it_was() {
    let world = World::new().await;
    sessions(&world, &[1, 2]).await;
    let wrong = change(&world, "wrong", NEW).await;
    assert!(matches!(wrong, Err(PasswordChangeError::WrongCurrent)));
    for (new, why) in [
        ("", NewPasswordError::Empty),
        ("court", NewPasswordError::TooShort),
        ("password1234", NewPasswordError::TooCommon),
        (MANAGER, NewPasswordError::TooCommon),
        (&"x".repeat(1_025), NewPasswordError::TooLong),
    ] {
        let refused = change(&world, PASSWORD, new).await;
        assert!(
            matches!(refused, Err(PasswordChangeError::New(found)) if found == why),
            "{why:?}"
        );
    }
    assert_eq!(
        world
            .services
            .sessions(world.account(MANAGER))
            .await
            .unwrap()
            .len(),
        2
    );
    world.services.sign_in(MANAGER, PASSWORD, "n").await.unwrap();
}

#[tokio::test]
async fn sessions_are_seen_and_ended_by_their_own_person() {
    let world = World::new().await;
    let hashes = sessions(&world, &[1, 2, 3]).await;
    let (manager, other) = (world.account(MANAGER), world.account("analyst@ours.example"));
    assert!(world.services.sessions(other).await.unwrap().is_empty());
    let foreign = world.services.end_session(other, hashes[0]).await;
    assert!(matches!(foreign, Err(UseError::NotFound)));
    world.services.end_session(manager, hashes[0]).await.unwrap();
    let again = world.services.end_session(manager, hashes[0]).await;
    assert!(matches!(again, Err(UseError::NotFound)));
    assert_eq!(
        world
            .services
            .end_other_sessions(manager, hashes[2])
            .await
            .unwrap(),
        1
    );
    assert_eq!(world.services.sessions(manager).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_sits_at_an_open_session_cannot_guess_the_password_for_long() {
    let world = World::new().await;
    sessions(&world, &[1]).await;
    for _ in 0..5 {
        let wrong = change(&world, "not the one", NEW).await;
        assert!(matches!(wrong, Err(PasswordChangeError::WrongCurrent)));
    }
    let slowed = change(&world, PASSWORD, NEW).await;
    let Err(PasswordChangeError::TooMany { wait }) = slowed else {
        panic!("the sixth try is not slowed: {slowed:?}")
    };
    world.clock.advance(wait);
    change(&world, PASSWORD, NEW).await.unwrap();
}
