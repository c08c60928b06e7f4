//! Sessions, passwords, choices and failed sign-ins.

use domain::account::{Email, Language, PersonName, Theme, TimeZoneName};
use jiff::{SignedDuration, Timestamp};
use store::access::entry;
use store::account::{
    AccountChoices, AttemptSubject, SessionHash, attempts_since, create_session, credentials,
    delete_other_sessions, delete_session, end_session, expire_sessions, forget_attempts, load_session,
    password_of, record_attempt, replace_password, save_choices, save_language, save_session, sessions_of,
    withdraw_attempt,
};
use testkit::{World, now};
use uuid::Uuid;

fn hours(count: i64) -> Timestamp {
    now() + SignedDuration::from_hours(count)
}

/// Three sessions of the manager, one hour after the other, each for eight hours.
async fn three_sessions(world: &World) -> [SessionHash; 3] {
    let manager = world.account("manager@ours.example");
    let hashes = [1, 2, 3].map(SessionHash::of);
    for (hash, hour) in hashes.into_iter().zip(0..) {
        let made = create_session(
            &world.database.database,
            hash,
            manager,
            "{}",
            "Firefox, Linux",
            hours(hour),
            hours(hour + 8),
        );
        assert!(made.await.unwrap());
    }
    hashes
}

#[tokio::test]
async fn a_session_is_known_by_its_hash_only() {
    let world = World::new().await;
    let [first, ..] = three_sessions(&world).await;
    let kept = world
        .database
        .superuser()
        .await
        .column("select encode(session_hash, 'hex') from platform.session order by created_at")
        .await
        .unwrap();
    assert_eq!(kept[0], first.to_string());
    assert!(SessionHash::parse(&kept[0]).unwrap() == first);
    for other in ["", "ab", &"0".repeat(63), &"é".repeat(32)] {
        assert!(SessionHash::parse(other).is_none(), "{other}");
    }
    // A drawn id that is taken is drawn again, and changes nothing.
    let nobody = world.account("nobody@mesure.example");
    let database = &world.database.database;
    let again = create_session(database, first, nobody, "stolen", "", now(), hours(99)).await;
    assert!(!again.unwrap());
    let loaded = load_session(database, first, now()).await.unwrap().unwrap();
    assert!(loaded.account == world.account("manager@ours.example") && loaded.data == "{}");
}

#[tokio::test]
async fn saving_never_revives_a_session_that_has_ended() {
    let world = World::new().await;
    let database = &world.database.database;
    let [first, second, third] = three_sessions(&world).await;
    assert!(
        save_session(database, first, "{\"a\":1}", hours(1), hours(20))
            .await
            .unwrap()
    );
    let loaded = load_session(database, first, hours(19)).await.unwrap().unwrap();
    assert_eq!(
        (loaded.data.as_str(), loaded.last_seen_at),
        ("{\"a\":1}", hours(1))
    );
    assert_eq!(loaded.expires_at, hours(20));

    delete_session(database, second).await.unwrap();
    assert!(
        !save_session(database, second, "{}", hours(1), hours(20))
            .await
            .unwrap()
    );
    assert!(load_session(database, second, hours(1)).await.unwrap().is_none());
    // Third ends after ten hours: what comes after that is too late.
    assert!(
        !save_session(database, third, "{}", hours(10), hours(20))
            .await
            .unwrap()
    );
    assert!(load_session(database, third, hours(10)).await.unwrap().is_none());
}

#[tokio::test]
async fn sessions_are_listed_while_they_live_the_last_used_first() {
    let world = World::new().await;
    let database = &world.database.database;
    let manager = world.account("manager@ours.example");
    let [first, second, third] = three_sessions(&world).await;
    save_session(database, first, "{}", hours(5), hours(9))
        .await
        .unwrap();
    let listed = |at| async move {
        let rows = sessions_of(database, manager, at).await.unwrap();
        rows.iter().map(|row| row.hash.to_string()).collect::<Vec<_>>()
    };
    let expected = |hashes: &[SessionHash]| hashes.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(listed(hours(6)).await, expected(&[first, third, second]));
    // The first and the second end after nine hours.
    assert_eq!(listed(hours(9)).await, expected(&[third]));
    assert_eq!(expire_sessions(database, hours(9)).await.unwrap(), 2);
    assert_eq!(expire_sessions(database, hours(9)).await.unwrap(), 0);
}

#[tokio::test]
async fn a_person_ends_their_own_sessions_only() {
    let world = World::new().await;
    let database = &world.database.database;
    let (manager, other) = (
        world.account("manager@ours.example"),
        world.account("manager@theirs.example"),
    );
    let [first, second, third] = three_sessions(&world).await;
    assert!(!end_session(database, other, first).await.unwrap());
    assert_eq!(
        delete_other_sessions(database, other, SessionHash::of(9))
            .await
            .unwrap(),
        0
    );
    assert!(load_session(database, first, now()).await.unwrap().is_some());
    assert!(end_session(database, manager, first).await.unwrap());
    assert!(!end_session(database, manager, first).await.unwrap());
    assert_eq!(delete_other_sessions(database, manager, third).await.unwrap(), 1);
    assert!(load_session(database, second, now()).await.unwrap().is_none());
    assert!(load_session(database, third, now()).await.unwrap().is_some());
}

#[tokio::test]
async fn a_password_hash_is_found_by_address_and_replaced() {
    let world = World::new().await;
    let database = &world.database.database;
    let email = Email::parse("  Manager@Ours.example").unwrap();
    let found = credentials(database, &email).await.unwrap().unwrap();
    assert!(found.account == world.account("manager@ours.example"));
    assert!(found.password_hash.starts_with("$argon2id$"));
    let unknown = Email::parse("unknown@ours.example").unwrap();
    assert!(credentials(database, &unknown).await.unwrap().is_none());
    replace_password(database, found.account, "new").await.unwrap();
    assert_eq!(
        password_of(database, found.account).await.unwrap().as_deref(),
        Some("new")
    );
    let other = password_of(database, world.account("manager@theirs.example")).await;
    assert_eq!(other.unwrap().unwrap(), found.password_hash);
}

#[tokio::test]
async fn choices_are_saved_for_one_account() {
    let world = World::new().await;
    let database = &world.database.database;
    let (mine, other) = (
        world.account("analyst@ours.example"),
        world.account("analyst@theirs.example"),
    );
    let choices = AccountChoices {
        name: PersonName::parse("Anaïs Lefèvre").unwrap(),
        language: Language::French,
        theme: Theme::Dark,
        time_zone: TimeZoneName::parse("America/Montreal").unwrap(),
    };
    save_choices(database, mine, &choices).await.unwrap();
    save_language(database, mine, Language::English).await.unwrap();
    let facts = entry(database, mine, None, false).await.unwrap().unwrap().account;
    assert_eq!(facts.name, "Anaïs Lefèvre");
    assert_eq!(
        (facts.language, facts.theme),
        (Some(Language::English), Theme::Dark)
    );
    assert_eq!(facts.time_zone.as_str(), "America/Montreal");
    let facts = entry(database, other, None, false)
        .await
        .unwrap()
        .unwrap()
        .account;
    assert_eq!(
        (facts.name.as_str(), facts.language, facts.theme),
        ("Analyst", None, Theme::System)
    );
}

#[tokio::test]
async fn failures_are_counted_for_each_subject_and_forgotten() {
    let world = World::new().await;
    let database = &world.database.database;
    let (mine, other) = (AttemptSubject([1; 32]), AttemptSubject([2; 32]));
    let asking = Uuid::from_u128(9);
    for (number, hour) in [(1, 0), (2, 1), (3, 2)] {
        record_attempt(database, mine, Uuid::from_u128(number), hours(hour))
            .await
            .unwrap();
    }
    record_attempt(database, other, Uuid::from_u128(4), hours(2))
        .await
        .unwrap();
    assert_eq!(
        attempts_since(database, mine, hours(0), asking).await.unwrap(),
        [hours(2), hours(1)]
    );
    // The one that asks does not count, and can be taken back.
    let third = Uuid::from_u128(3);
    let others = attempts_since(database, mine, hours(0), third).await.unwrap();
    assert_eq!(others, [hours(1)]);
    withdraw_attempt(database, mine, third).await.unwrap();
    let left = attempts_since(database, mine, hours(0), asking).await.unwrap();
    assert_eq!(left, [hours(1)]);
    forget_attempts(database, mine).await.unwrap();
    assert!(
        attempts_since(database, mine, hours(-1), asking)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        attempts_since(database, other, hours(-1), asking)
            .await
            .unwrap()
            .len(),
        1
    );
    // A day later, the next failure sweeps what is old.
    record_attempt(database, mine, Uuid::from_u128(5), hours(27))
        .await
        .unwrap();
    assert!(
        attempts_since(database, other, hours(-1), asking)
            .await
            .unwrap()
            .is_empty()
    );
}
