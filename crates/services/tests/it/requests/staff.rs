use domain::access::Role;
use domain::profiles::PageNumber;
use domain::requests::{IdentityLevel, Kind};
use services::UseError;
use services::requests::{
    NewRequest, Possible, QueueOrder, QueueQuery, Standing, TakeDownError, TakeDownField, TakeDownFields,
    WriteError, message_of_person,
};

use super::{asked, course, jobs, mails, officer, opened, row, with_somebody};

pub(super) const FIELDS: TakeDownFields<'static> = TakeDownFields {
    kind: "erasure",
    channel: "letter",
    received: "2026-11-16",
    person: "u-1",
    identity: "checked_by_staff",
    contact: "Helene@example.fr",
    language: "fr",
    note: "Supprimez mon compte.",
    once: "",
};

#[tokio::test]
async fn a_letter_counts_from_the_day_it_came() {
    let (world, profile) = with_somebody().await;
    let officer = officer(&world).await;
    let request = world.services.take_down_request(&officer, &FIELDS).await.unwrap();
    let taken = row(&world, request).await;
    assert_eq!(taken.profile, Some(profile));
    assert_eq!(taken.received_at.to_string(), "2026-11-16T11:00:00Z");
    assert_eq!(taken.due.limit.to_string(), "2026-12-16");
    assert_eq!(taken.contact.as_deref(), Some("helene@example.fr"));
    assert_eq!(jobs(&world, request).await, ["erase", "requests.alarm"]);
    let details = world.services.request_details(&officer, request).await.unwrap();
    let first = &details.course[0];
    assert_eq!((first.by.as_str(), first.reason.as_str()), ("staff", "letter"));
    assert_eq!(first.name.as_deref(), Some("Privacy-officer"));
}

#[tokio::test]
async fn every_field_says_what_is_wrong_with_it() {
    let (world, _) = with_somebody().await;
    let officer = officer(&world).await;
    let refused =
        async |fields: TakeDownFields<'_>| match world.services.take_down_request(&officer, &fields).await {
            Err(Ok(errors)) => errors,
            other => panic!("{other:?}"),
        };
    use {TakeDownError as E, TakeDownField as F};
    let nothing = refused(TakeDownFields::default()).await;
    assert_eq!(
        nothing,
        [
            (F::Kind, E::Missing),
            (F::Channel, E::Missing),
            (F::Received, E::Missing),
            (F::Identity, E::Missing),
            (F::Language, E::Missing),
        ]
    );
    let long = "a".repeat(4_001);
    for (fields, expected) in [
        (
            TakeDownFields {
                received: "16/11/2026",
                ..FIELDS
            },
            (F::Received, E::Unreadable),
        ),
        (
            TakeDownFields {
                received: "2026-11-22",
                ..FIELDS
            },
            (F::Received, E::OutOfRange),
        ),
        (
            TakeDownFields {
                received: "2025-11-20",
                ..FIELDS
            },
            (F::Received, E::OutOfRange),
        ),
        (
            TakeDownFields {
                person: "u-9",
                ..FIELDS
            },
            (F::Person, E::Nobody),
        ),
        (
            TakeDownFields {
                identity: "freshly_proven",
                ..FIELDS
            },
            (F::Identity, E::Missing),
        ),
        (
            TakeDownFields {
                contact: "helene",
                ..FIELDS
            },
            (F::Contact, E::Unreadable),
        ),
        (
            TakeDownFields {
                language: "en-XA",
                ..FIELDS
            },
            (F::Language, E::Missing),
        ),
        (
            TakeDownFields {
                note: &long,
                ..FIELDS
            },
            (F::Note, E::TooLong),
        ),
    ] {
        assert_eq!(refused(fields).await, [expected]);
    }
    let count = "select count(*) from app.request";
    assert_eq!(world.database.superuser().await.number(count).await.unwrap(), 0);
}

#[tokio::test]
async fn what_waits_for_its_person_goes_on_when_they_are_known() {
    let (world, profile) = with_somebody().await;
    let officer = officer(&world).await;
    let unknown = TakeDownFields { person: "", ..FIELDS };
    let request = world
        .services
        .take_down_request(&officer, &unknown)
        .await
        .unwrap();
    assert_eq!(jobs(&world, request).await, ["requests.alarm"]);
    let services = &world.services;
    let details = services.request_details(&officer, request).await.unwrap();
    assert_eq!(details.possible.first(), Some(&Possible::Link));
    for (typed, nobody) in [("", false), ("u-9", true), ("nobody@example.fr", true)] {
        let refused = services.link_request(&officer, request, typed).await;
        assert_eq!(matches!(refused, Err(WriteError::Nobody)), nobody, "{typed}");
        assert!(refused.is_err());
    }
    services
        .link_request(&officer, request, "HELENE@example.fr")
        .await
        .unwrap();
    assert_eq!(row(&world, request).await.profile, Some(profile));
    assert_eq!(jobs(&world, request).await, ["erase", "requests.alarm"]);
    // Its whole course is theirs now.
    let steps = format!("select count(*) from app.request_step where profile_id = '{profile}'");
    let steps = world.database.superuser().await.number(&steps).await.unwrap();
    assert_eq!(steps, 3);
    let again = services.link_request(&officer, request, "u-1").await;
    assert!(matches!(again, Err(WriteError::Known)));
}

#[tokio::test]
async fn messages_go_both_ways_and_only_their_person_reads_them() {
    let (world, profile) = with_somebody().await;
    let officer = officer(&world).await;
    let services = &world.services;
    let request = opened(&world, asked(Kind::ContestDecision, Some(profile))).await;
    for typed in ["  ", "\n"] {
        let empty = services.write_to_person(&officer, request, typed).await;
        assert!(matches!(empty, Err(WriteError::Empty)));
    }
    services
        .write_to_person(&officer, request, " Quelle décision ? ")
        .await
        .unwrap();
    // Two of the same instant have no order.
    world.clock.advance(jiff::SignedDuration::from_secs(1));
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    message_of_person(services, &mut tx, request, "Celle de mai.")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let scope = &world.ours.scope;
    let theirs = services.request_of_person(scope, profile, request).await.unwrap();
    let said: Vec<_> = theirs
        .messages
        .iter()
        .map(|message| (message.from_staff, message.body.as_str()))
        .collect();
    assert_eq!(said, [(true, "Quelle décision ?"), (false, "Celle de mai.")]);
    assert!(theirs.course.iter().all(|step| step.name.is_none()));
    assert_eq!(mails(&world).await, ["request_received", "request_message"]);
    let nobody = domain::ids::ProfileId::from_uuid(uuid::Uuid::from_u128(9));
    let stranger = services.request_of_person(scope, nobody, request).await;
    assert!(matches!(stranger, Err(UseError::NotFound)));
    assert_eq!(
        services.requests_of_person(scope, profile).await.unwrap().len(),
        1
    );
}

#[tokio::test]
async fn the_queue_shows_the_most_pressing_first_and_what_is_asked_for() {
    let (world, profile) = with_somebody().await;
    let officer = officer(&world).await;
    let services = &world.services;
    let newer = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let letter = TakeDownFields {
        kind: "objection",
        identity: "known_channel",
        received: "2026-10-16",
        ..FIELDS
    };
    let older = services.take_down_request(&officer, &letter).await.unwrap();
    let unproven = NewRequest {
        identity: IdentityLevel::None,
        ..asked(Kind::Access, Some(profile))
    };
    let unproven = opened(&world, unproven).await;
    let done = opened(&world, asked(Kind::WithdrawAll, Some(profile))).await;
    services.assign_request(&officer, newer, true).await.unwrap();
    let ask = QueueQuery {
        standing: Standing::Open,
        kind: None,
        mine: false,
        order: QueueOrder::Due,
        page: PageNumber::FIRST,
    };
    let listed = async |ask: QueueQuery| {
        let board = services.request_board(&officer, &ask).await.unwrap();
        let (rows, total) = board.rows.unwrap();
        assert_eq!(i64::try_from(rows.len()).unwrap(), total);
        rows.into_iter()
            .map(|row| row.row.request.request)
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(ask).await, [older, newer, unproven]);
    assert_eq!(listed(QueueQuery { mine: true, ..ask }).await, [newer]);
    let access = QueueQuery {
        kind: Some(Kind::Access),
        ..ask
    };
    assert_eq!(listed(access).await, [unproven]);
    assert_eq!(
        listed(QueueQuery {
            standing: Standing::Due,
            ..ask
        })
        .await,
        [older]
    );
    assert_eq!(
        listed(QueueQuery {
            standing: Standing::Completed,
            ..ask
        })
        .await,
        [done]
    );
    let all = QueueQuery {
        standing: Standing::All,
        order: QueueOrder::Oldest,
        ..ask
    };
    assert_eq!(listed(all).await.first(), Some(&older));
    assert_eq!(listed(all).await.len(), 4);
    // A manager counts, and sees none of them.
    let manager = world.visit(Role::Manager).await;
    let board = services.request_board(&manager, &ask).await.unwrap();
    assert_eq!((board.counts.open, board.counts.late, board.rows), (3, 1, None));
    assert_eq!(board.counts.free, 2);
    let marketer = world.visit(Role::Marketer).await;
    assert!(matches!(
        services.request_board(&marketer, &ask).await,
        Err(UseError::Forbidden(_))
    ));
    assert_eq!(services.request_counts(&marketer).await.unwrap(), None);
}

#[tokio::test]
async fn the_file_holds_everything_and_looking_is_on_the_trail() {
    let (world, _) = with_somebody().await;
    let officer = officer(&world).await;
    let request = world.services.take_down_request(&officer, &FIELDS).await.unwrap();
    let file = world.services.request_evidence(&officer, request).await.unwrap();
    let json = file.to_json();
    assert_eq!(json["request"]["number"], "DSR-2026-0001");
    assert_eq!(json["request"]["note"], "Supprimez mon compte.");
    assert_eq!(json["deadline"]["limit"], "2026-12-16");
    assert_eq!(json["course"][0]["what"], "received");
    assert_eq!(
        course(&world, request).await.len(),
        json["course"].as_array().unwrap().len()
    );
    let looked = "select count(*) from app.trail where action = 'request.evidence'";
    assert_eq!(world.database.superuser().await.number(looked).await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_offered_is_what_would_be_taken() {
    let (world, profile) = with_somebody().await;
    let officer = officer(&world).await;
    let offered = async |kind: Kind| {
        let request = opened(&world, asked(kind, Some(profile))).await;
        let details = world.services.request_details(&officer, request).await.unwrap();
        details
            .possible
            .iter()
            .map(|possible| match possible {
                Possible::Refuse(_) => "Refuse".to_owned(),
                other => format!("{other:?}"),
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        offered(Kind::Rectification).await,
        ["Begin", "AskIdentity", "Extend", "Refuse", "Cancel"]
    );
    assert_eq!(
        offered(Kind::Erasure).await,
        ["AskIdentity", "Extend", "Refuse", "Cancel"]
    );
    assert!(offered(Kind::WithdrawAll).await.is_empty());
}
