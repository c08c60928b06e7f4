//! Files for whoever asked by letter: mailed or handed over by staff, once, and noted.

use std::io::Cursor;

use domain::requests::Kind;
use domain::requests::opendsr::RequestType;
use domain::requests::state::State;
use jiff::SignedDuration;
use services::UseError;
use services::erasure::Taken;
use services::requests::{Ask, DeliverError, Possible, StepRefusal, TakeDownFields};
use testkit::World;

use super::programs::{asks, by_address, key};
use super::staff::FIELDS;
use super::{asked, course, mails, officer, opened, row, works};
use super::{person, with_somebody};

const LETTER: TakeDownFields<'static> = TakeDownFields {
    kind: "access",
    note: "Que savez-vous de moi ?",
    contact: "",
    ..FIELDS
};

async fn offered(world: &World, request: domain::ids::PrivacyRequestId) -> Vec<Possible> {
    let details = world
        .services
        .request_details(&officer(world).await, request)
        .await
        .unwrap();
    details
        .possible
        .into_iter()
        .filter(|possible| {
            matches!(
                possible,
                Possible::MakeFile | Possible::MailFile(_) | Possible::HandOverFile
            )
        })
        .collect()
}

#[tokio::test]
async fn what_was_asked_by_letter_is_handed_over_once_and_the_evidence_says_by_whom() {
    let (world, _) = with_somebody().await;
    let (services, officer) = (&world.services, officer(&world).await);
    let request = services.take_down_request(&officer, &LETTER).await.unwrap();
    let early = services.hand_over_file_of_request(&officer, request).await;
    assert!(matches!(early, Err(DeliverError::NotNow)));
    works(&world).await;
    // It is made, and not yet delivered: the request is not over.
    assert_eq!(row(&world, request).await.state, State::InProgress);
    let address = Possible::MailFile("helene@example.fr".to_owned());
    assert_eq!(offered(&world, request).await, [address, Possible::HandOverFile]);
    let by_hand = services.step_request(&officer, request, &Ask::Deliver).await;
    assert!(
        matches!(by_hand, Err(StepRefusal::ByProgram)),
        "only with the file"
    );
    let (name, file) = services
        .hand_over_file_of_request(&officer, request)
        .await
        .unwrap();
    assert_eq!(name, "DSR-2026-0001");
    assert!(
        zip::ZipArchive::new(Cursor::new(file))
            .unwrap()
            .by_name("profile.json")
            .is_ok()
    );
    assert_eq!(
        course(&world, request).await,
        [
            "received",
            "queued",
            "begun",
            "file_made",
            "file_handed_over",
            "completed"
        ]
    );
    let evidence = services
        .request_evidence(&officer, request)
        .await
        .unwrap()
        .to_json();
    assert_eq!(evidence["course"][4]["what"], "file_handed_over");
    assert_eq!(evidence["course"][4]["name"], "Privacy-officer");
    assert_eq!(evidence["files"][0]["state"], "taken");
    assert_eq!(evidence["files"][0]["taken"], services.now().to_string());
    let again = services.hand_over_file_of_request(&officer, request).await;
    assert!(matches!(again, Err(DeliverError::NotNow)));
    let kept = "select count(*) from app.export_chunk";
    assert_eq!(world.database.superuser().await.number(kept).await.unwrap(), 0);
    assert!(
        mails(&world).await.is_empty(),
        "nobody is mailed who gave no address"
    );
}

#[tokio::test]
async fn the_way_to_the_file_is_mailed_to_the_proven_address_and_no_other() {
    let (world, _) = with_somebody().await;
    let (services, officer) = (&world.services, officer(&world).await);
    // Whatever address the letter names.
    let letter = TakeDownFields {
        contact: "elsewhere@example.net",
        ..LETTER
    };
    let request = services.take_down_request(&officer, &letter).await.unwrap();
    works(&world).await;
    services.mail_file_of_request(&officer, request).await.unwrap();
    let sql = "select recipient, content ->> 'link' from app.mail where kind = 'export_ready'";
    let sent = world.database.superuser().await.rows(sql).await.unwrap();
    assert_eq!(
        sent,
        [[
            "helene@example.fr".to_owned(),
            format!("/p/ours/requests/{request}/file")
        ]]
    );
    assert_eq!(row(&world, request).await.state, State::Completed);
    assert_eq!(
        course(&world, request).await[3..],
        ["file_made", "file_sent", "completed"]
    );
    // The link is no key: the file waits for whoever proves themselves in the portal.
    let waits = "select count(*) from app.export where state = 'ready' and token_hash is null";
    assert_eq!(world.database.superuser().await.number(waits).await.unwrap(), 1);
}

#[tokio::test]
async fn without_a_proven_address_only_a_hand_delivers_and_what_is_late_is_made_anew() {
    let (world, _) = with_somebody().await;
    let (services, officer) = (&world.services, officer(&world).await);
    let hello = serde_json::json!({"type": "identify", "userId": "u-2", "messageId": "i-2"});
    world.send(&world.ours, &[hello]).await;
    let letter = TakeDownFields {
        person: "u-2",
        ..LETTER
    };
    let request = services.take_down_request(&officer, &letter).await.unwrap();
    works(&world).await;
    assert_eq!(offered(&world, request).await, [Possible::HandOverFile]);
    let mailed = services.mail_file_of_request(&officer, request).await;
    assert!(matches!(mailed, Err(DeliverError::NoAddress)));
    let twice = services.make_file_of_request(&officer, request).await;
    assert!(matches!(twice, Err(DeliverError::NotNow)), "there is one");
    world.clock.advance(SignedDuration::from_hours(8 * 24));
    assert_eq!(offered(&world, request).await, [Possible::MakeFile]);
    let late = services.hand_over_file_of_request(&officer, request).await;
    assert!(matches!(late, Err(DeliverError::NoFile)));
    services.make_file_of_request(&officer, request).await.unwrap();
    works(&world).await;
    assert!(
        services
            .hand_over_file_of_request(&officer, request)
            .await
            .is_ok()
    );
    assert_eq!(row(&world, request).await.state, State::Completed);
    let theirs = services.request_details(&officer, request).await.unwrap().files;
    assert_eq!(theirs.len(), 2);
    assert_eq!(theirs[0].profile, person(&world, "u-2").await);
}

#[tokio::test]
async fn whoever_asks_in_the_portal_fetches_it_there() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Access, Some(profile))).await;
    works(&world).await;
    assert_eq!(row(&world, request).await.state, State::Completed);
    assert!(offered(&world, request).await.is_empty());
    let officer = officer(&world).await;
    let taken = world.services.hand_over_file_of_request(&officer, request).await;
    assert!(matches!(taken, Err(DeliverError::NotNow)));
}

#[tokio::test]
async fn a_program_fetches_the_file_once_and_only_its_own() {
    let (world, _) = with_somebody().await;
    let services = &world.services;
    let key = key(&world).await;
    let wanted = asks(7, RequestType::Portability, by_address());
    services.program_asks(&key, &wanted).await.unwrap();
    assert!(!services.has_program_results(&key, wanted.id).await.unwrap());
    works(&world).await;
    assert!(services.has_program_results(&key, wanted.id).await.unwrap());
    let unknown = services
        .take_program_results(&key, uuid::Uuid::from_u128(8))
        .await;
    assert!(matches!(unknown, Err(UseError::NotFound)));
    let Taken::File(file) = services.take_program_results(&key, wanted.id).await.unwrap() else {
        panic!("there is a file")
    };
    assert!(
        zip::ZipArchive::new(Cursor::new(file))
            .unwrap()
            .by_name("customers.csv")
            .is_ok()
    );
    assert!(!services.has_program_results(&key, wanted.id).await.unwrap());
    assert_eq!(
        services.take_program_results(&key, wanted.id).await.unwrap(),
        Taken::Gone
    );
    let request = services.program_request(&key, wanted.id).await.unwrap().request;
    assert_eq!(course(&world, request).await.last().unwrap(), "file_taken");
}
