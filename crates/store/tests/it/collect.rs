//! Storing messages: each once, on one profile, unchanged for ever.

use std::collections::HashSet;

use domain::collect::Call;
use domain::ids::{EventId, ProfileId};
use jiff::SignedDuration;
use serde_json::json;
use store::StoreError;
use store::collect::{
    Activity, Identifier, IdentifierKind, NewEvent, NewProfile, NewTrait, add_activity, encode,
    forget_messages, insert_events, insert_identifiers, insert_profiles, known, merge, unseen, upsert_traits,
};
use testkit::{World, now};
use uuid::Uuid;

fn profile(number: u128) -> ProfileId {
    ProfileId::from_uuid(Uuid::from_u128(number))
}

fn user(value: &str) -> Identifier {
    Identifier {
        kind: IdentifierKind::User,
        value: value.to_owned(),
    }
}

fn texts(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Stores profiles 1 and 2, with the identifiers "one" and "two".
async fn two_profiles(world: &World) {
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let new = [1, 2].map(|number| NewProfile {
        profile: profile(number),
        first_seen_at: now(),
        is_somebody: true,
    });
    insert_profiles(&mut tx, &new, now()).await.unwrap();
    let links = [(user("one"), profile(1)), (user("two"), profile(2))];
    insert_identifiers(&mut tx, &links, now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_message_is_new_once_in_each_workspace() {
    let world = World::new().await;
    let database = &world.database.database;
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let new = unseen(&mut tx, texts(&["b", "a", "b"]), now()).await.unwrap();
    assert_eq!(new, HashSet::from(["a".to_owned(), "b".to_owned()]));
    tx.commit().await.unwrap();
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let new = unseen(&mut tx, texts(&["a", "c"]), now()).await.unwrap();
    assert_eq!(new, HashSet::from(["c".to_owned()]));
    // Not committed, so "c" was never seen.
    drop(tx);
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    assert_eq!(unseen(&mut tx, texts(&["a", "c"]), now()).await.unwrap().len(), 1);
    tx.commit().await.unwrap();
    let mut tx = database.write(&world.theirs.scope).await.unwrap();
    assert_eq!(unseen(&mut tx, texts(&["a"]), now()).await.unwrap().len(), 1);
    tx.commit().await.unwrap();
    // Forgotten after the window, in one workspace.
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    assert_eq!(forget_messages(&mut tx, now()).await.unwrap(), 0);
    let later = now() + SignedDuration::from_secs(1);
    assert_eq!(forget_messages(&mut tx, later).await.unwrap(), 3);
    tx.commit().await.unwrap();
    let left = world
        .database
        .superuser()
        .await
        .number("select count(*) from app.message")
        .await;
    assert_eq!(left.unwrap(), 1);
}

#[tokio::test]
async fn of_two_identical_batches_at_once_one_is_new() {
    let world = World::new().await;
    let ids: Vec<String> = (0..200).map(|n| format!("m-{n}")).collect();
    let claim = |mut ids: Vec<String>, turned: bool| {
        let (database, scope) = (world.database.database.clone(), world.ours.scope.clone());
        if turned {
            ids.reverse();
        }
        tokio::spawn(async move {
            let mut tx = database.write(&scope).await?;
            let new = unseen(&mut tx, ids, now()).await?;
            tokio::time::sleep(std::time::Duration::from_millis(30)).await;
            tx.commit().await?;
            Ok::<_, StoreError>(new.len())
        })
    };
    let (first, second) = (claim(ids.clone(), false), claim(ids.clone(), true));
    let mut counts = [first.await.unwrap().unwrap(), second.await.unwrap().unwrap()];
    counts.sort_unstable();
    assert_eq!(counts, [0, 200]);
}

#[tokio::test]
async fn an_identifier_leads_to_one_profile() {
    let world = World::new().await;
    two_profiles(&world).await;
    let database = &world.database.database;
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let conflict = insert_identifiers(&mut tx, &[(user("one"), profile(2))], now()).await;
    assert!(matches!(conflict, Err(StoreError::Conflict)));
    drop(tx);
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let found = known(&mut tx, &[user("one"), user("three")]).await.unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].profile == profile(1) && found[0].is_somebody);
    drop(tx);
    let mut tx = database.write(&world.theirs.scope).await.unwrap();
    assert!(known(&mut tx, &[user("one")]).await.unwrap().is_empty());
    // The profile of another workspace is not there to be linked to.
    let foreign = insert_identifiers(&mut tx, &[(user("x"), profile(1))], now()).await;
    assert!(matches!(foreign, Err(StoreError::Conflict)));
}

#[tokio::test]
async fn a_profile_that_is_being_joined_is_waited_for() {
    let world = World::new().await;
    two_profiles(&world).await;
    let database = &world.database.database;
    let mut joining = database.write(&world.ours.scope).await.unwrap();
    known(&mut joining, &[user("one"), user("two")]).await.unwrap();
    merge(&mut joining, profile(2), profile(1), now()).await.unwrap();
    let (other, scope) = (database.clone(), world.ours.scope.clone());
    let waiting = tokio::spawn(async move {
        let mut tx = other.write(&scope).await?;
        known(&mut tx, &[user("two")])
            .await
            .map(|found| found.into_iter().map(|found| found.profile).collect::<Vec<_>>())
    });
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(!waiting.is_finished());
    joining.commit().await.unwrap();
    // It sees the new state, or is told to look again; never the profile that is gone.
    match waiting.await.unwrap() {
        Ok(found) => assert_eq!(found, [profile(1)]),
        Err(error) => assert!(matches!(error, StoreError::Conflict), "{error:?}"),
    }
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let again = merge(&mut tx, profile(2), profile(1), now()).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
}

#[tokio::test]
async fn a_merge_keeps_the_sum_and_moves_what_hung_on_the_joined_profile() {
    let world = World::new().await;
    two_profiles(&world).await;
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    insert_profiles(
        &mut tx,
        &[NewProfile {
            profile: profile(3),
            first_seen_at: now(),
            is_somebody: false,
        }],
        now(),
    )
    .await
    .unwrap();
    let activity =
        [(1, 5, 1, 100), (2, 7, 2, -30), (3, 1, 0, 0)].map(|(number, events, orders, revenue_minor)| {
            Activity {
                profile: profile(number),
                first_seen_at: now() - SignedDuration::from_secs(i64::try_from(number).unwrap()),
                last_seen_at: now() + SignedDuration::from_secs(i64::try_from(number).unwrap()),
                events,
                orders,
                revenue_minor,
            }
        });
    add_activity(&mut tx, &activity).await.unwrap();
    merge(&mut tx, profile(3), profile(2), now()).await.unwrap();
    merge(&mut tx, profile(2), profile(1), now()).await.unwrap();
    tx.commit().await.unwrap();
    let rows = world
        .database
        .superuser()
        .await
        .rows(
            "select right(profile_id::text, 1), right(merged_into::text, 1), event_count, order_count, revenue_minor,
                extract(second from last_seen_at)::integer
            from app.profile order by profile_id",
        )
        .await
        .unwrap();
    // The joined ones keep their own figures, so that the merge can be undone.
    let expected = [
        ["1", "", "13", "3", "70", "3"],
        ["2", "1", "8", "2", "-30", "3"],
        ["3", "1", "1", "0", "0", "3"],
    ];
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn the_trait_observed_last_is_known_whatever_comes_in_last() {
    let world = World::new().await;
    two_profiles(&world).await;
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    for (value, seconds) in [("Nantes", 10), ("Brest", 5), ("Lyon", 10), ("Metz", 9)] {
        let new = NewTrait {
            profile: profile(1),
            original: None,
            problem: None,
            suggestion: None,
            name: "city".to_owned(),
            value: value.to_owned(),
            observed_at: now() + SignedDuration::from_secs(seconds),
        };
        upsert_traits(&mut tx, world.ours.source, &[new]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut raw = world.database.superuser().await;
    assert_eq!(raw.column("select value from app.trait").await.unwrap(), ["Lyon"]);
}

#[tokio::test]
async fn an_event_goes_to_its_month_and_may_hold_what_postgresql_cannot() {
    let world = World::new().await;
    two_profiles(&world).await;
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let months = [
        "2026-11-01T00:00:00Z",
        "2026-10-31T23:59:59.999999Z",
        "2001-01-01T00:00:00Z",
    ];
    let properties = json!({"a\0b": ["x\0y", {"z": "\0"}], "n": 1.5});
    let properties = encode(properties.as_object().unwrap());
    let events = months.into_iter().zip(1..).map(|(at, number)| NewEvent {
        event: EventId::from_uuid(Uuid::from_u128(number)),
        profile: profile(1),
        occurred_at: at.parse().unwrap(),
        call: Call::Track,
        name: Some("Clicked"),
        properties: &properties,
        context: "{}",
        revenue: None,
    });
    let events: Vec<_> = events.collect();
    insert_events(&mut tx, world.ours.source, &events, now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let rows = world
        .database
        .superuser()
        .await
        .rows("select tableoid::regclass, properties from app.event order by event_id")
        .await
        .unwrap();
    let clean = "{\"n\": 1.5, \"ab\": [\"xy\", {\"z\": \"\"}]}";
    assert_eq!(
        rows,
        [
            ["app.event_2026_11", clean],
            ["app.event_2026_10", clean],
            ["app.event_before", clean]
        ]
    );
}
