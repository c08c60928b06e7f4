use domain::requests::Kind;
use domain::requests::opendsr::RequestType;
use domain::requests::state::State;
use serde_json::json;
use services::UseError;
use services::requests::{KeyNameError, ProgramAsks, ProgramError, ProgramFinds, ProvenKey, begin};
use sha2::{Digest as _, Sha256};
use testkit::World;
use uuid::Uuid;

use super::{course, jobs, officer, with_somebody, works};

pub(super) async fn key(world: &World) -> ProvenKey {
    let officer = officer(world).await;
    let key = world.services.create_request_key(&officer, "CRM").await.unwrap();
    world.services.prove_request_key(&key).await.unwrap().unwrap()
}

pub(super) fn asks(number: u128, kind: RequestType, finds: ProgramFinds) -> ProgramAsks {
    ProgramAsks {
        id: Uuid::from_u128(number),
        kind,
        finds,
        digest: [1; 32],
        callbacks: Vec::new(),
    }
}

pub(super) fn by_address() -> ProgramFinds {
    ProgramFinds {
        emails: vec![" Helene@Example.fr".to_owned()],
        ..ProgramFinds::default()
    }
}

#[tokio::test]
async fn the_same_twice_is_one_request_and_one_answer() {
    let (world, profile) = with_somebody().await;
    let key = key(&world).await;
    let asked = asks(7, RequestType::Erasure, by_address());
    let first = world.services.program_asks(&key, &asked).await.unwrap();
    assert_eq!((first.kind, first.profile), (Kind::Erasure, Some(profile)));
    assert_eq!(first.state, State::Pending);
    assert_eq!(jobs(&world, first.request).await, ["erase", "requests.alarm"]);
    let second = world.services.program_asks(&key, &asked).await.unwrap();
    assert_eq!(first, second);
    let other = ProgramAsks {
        digest: [2; 32],
        ..asked
    };
    let taken = world.services.program_asks(&key, &other).await;
    assert!(matches!(taken, Err(ProgramError::Taken)));
    let count = "select count(*) from app.request";
    assert_eq!(world.database.superuser().await.number(count).await.unwrap(), 1);
}

#[tokio::test]
async fn sent_by_many_at_once_it_is_one_request() {
    let (world, _) = with_somebody().await;
    let key = key(&world).await;
    let world = std::sync::Arc::new(world);
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (world, key) = (world.clone(), key.clone());
        tasks.spawn(async move {
            let asked = asks(7, RequestType::Access, by_address());
            world.services.program_asks(&key, &asked).await.unwrap().request
        });
    }
    let mut found = Vec::new();
    while let Some(request) = tasks.join_next().await {
        found.push(request.unwrap());
    }
    found.dedup();
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn digests_find_whom_they_are_of_and_doubt_finds_nobody() {
    let (world, profile) = with_somebody().await;
    let hello = json!({"type": "identify", "userId": "u-2", "messageId": "i-2",
        "traits": {"email": "helene@example.fr"}});
    let key = key(&world).await;
    let digest = |text: &str| Sha256::digest(text.as_bytes()).to_vec();
    let by_digest = |ids: &[&str], emails: &[&str]| ProgramFinds {
        id_digests: ids.iter().map(|id| digest(id)).collect(),
        email_digests: emails.iter().map(|email| digest(email)).collect(),
        ..ProgramFinds::default()
    };
    let services = &world.services;
    for (number, finds, expected) in [
        (1, by_digest(&["u-1"], &[]), Some(profile)),
        (2, by_digest(&[], &["helene@example.fr"]), Some(profile)),
        (3, by_digest(&["helene@example.fr"], &["u-1"]), None),
    ] {
        let asked = asks(number, RequestType::Access, finds);
        let row = services.program_asks(&key, &asked).await.unwrap();
        assert_eq!(row.profile, expected, "{number}");
    }
    // Two people share the address from now on: staff find out.
    world.send(&world.ours, &[hello]).await;
    let asked = asks(4, RequestType::Erasure, by_address());
    let row = services.program_asks(&key, &asked).await.unwrap();
    assert_eq!((row.profile, row.state), (None, State::Pending));
    assert_eq!(jobs(&world, row.request).await, ["requests.alarm"]);
}

#[tokio::test]
async fn it_is_taken_back_until_somebody_works_on_it() {
    let (world, _) = with_somebody().await;
    let key = key(&world).await;
    let services = &world.services;
    let [first, second] = [1, 2].map(|number| asks(number, RequestType::Erasure, by_address()));
    services.program_asks(&key, &first).await.unwrap();
    for _ in 0..2 {
        let back = services.program_cancels(&key, first.id).await.unwrap();
        assert_eq!(back.state, State::Cancelled);
    }
    let row = services.program_asks(&key, &second).await.unwrap();
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    begin(services, &mut tx, row.request).await.unwrap();
    tx.commit().await.unwrap();
    let late = services.program_cancels(&key, second.id).await;
    assert!(matches!(late, Err(ProgramError::TooLate)));
    let status = services.program_request(&key, second.id).await.unwrap();
    assert_eq!(status.state, State::InProgress);
    let unknown = services.program_request(&key, Uuid::from_u128(99)).await;
    assert!(matches!(unknown, Err(UseError::NotFound)));
}

#[tokio::test]
async fn whoever_was_erased_can_be_asked_to_be_erased_again() {
    let (world, _) = with_somebody().await;
    let key = key(&world).await;
    let services = &world.services;
    let first = asks(1, RequestType::Erasure, by_address());
    services.program_asks(&key, &first).await.unwrap();
    works(&world).await;
    let done = services.program_request(&key, first.id).await.unwrap();
    assert_eq!((done.state, done.profile), (State::Completed, None));
    // The answer was lost, and the same is sent again: nothing is left of it to be compared.
    let same = services.program_asks(&key, &first).await.unwrap();
    assert_eq!((same.request, same.state), (done.request, State::Completed));
    // A new request about the same person is taken in, and there is nothing left to do.
    let second = asks(2, RequestType::Erasure, by_address());
    let again = services.program_asks(&key, &second).await.unwrap();
    assert_eq!((again.state, again.profile), (State::Completed, None));
    assert_ne!(again.request, done.request);
    assert_eq!(
        course(&world, again.request).await,
        ["received", "queued", "begun", "completed"]
    );
    // Of somebody who was never here it is not said that they were erased: staff look.
    let stranger = ProgramFinds {
        emails: vec!["nobody@example.fr".to_owned()],
        ..ProgramFinds::default()
    };
    let third = asks(3, RequestType::Erasure, stranger);
    let looked_at = services.program_asks(&key, &third).await.unwrap();
    assert_eq!(looked_at.state, State::Pending);
}

#[tokio::test]
async fn a_key_is_a_secret_that_opens_one_workspace_until_it_is_revoked() {
    let (world, _) = with_somebody().await;
    let officer = officer(&world).await;
    let services = &world.services;
    assert!(matches!(
        services.create_request_key(&officer, "  ").await,
        Err(KeyNameError::Missing)
    ));
    let key = services.create_request_key(&officer, "CRM").await.unwrap();
    assert!(matches!(
        services.create_request_key(&officer, " CRM ").await,
        Err(KeyNameError::Taken)
    ));
    // Nowhere in the database as it is.
    let dump = "select to_jsonb(k)::text from app.request_key k";
    let dump = world
        .database
        .superuser()
        .await
        .column(dump)
        .await
        .unwrap()
        .concat();
    assert!(!dump.contains(key.as_str()) && dump.contains(key.ending()));
    let proven = services.prove_request_key(&key).await.unwrap().unwrap();
    assert_eq!(proven.scope.workspace(), world.ours.workspace);
    let listed = services.request_keys(&officer).await.unwrap().keys;
    assert_eq!(listed[0].last_used_at, Some(services.now()));
    services.revoke_request_key(&officer, listed[0].id).await.unwrap();
    assert!(services.prove_request_key(&key).await.unwrap().is_none());
    let again = services.revoke_request_key(&officer, listed[0].id).await;
    assert!(matches!(again, Err(UseError::NotFound)));
}
