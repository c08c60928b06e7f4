//! Lifting a restriction: told first, with a reason and some days, whoever set the data aside.

use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::requests::Kind;
use jiff::SignedDuration;
use services::consent::{NewChoice, Recording};
use services::requests::{Ask, LiftError, Possible};

use super::effects::{ledger, shop};
use super::{asked, course, mails, officer, opened, staff, stepped};

const WHY: &str = "L’exactitude de vos données est vérifiée.";

#[tokio::test]
async fn the_person_is_told_and_has_seven_days_before_their_data_is_used_again() {
    let (world, profile) = shop().await;
    let (services, officer) = (&world.services, officer(&world).await);
    let request = opened(&world, asked(Kind::Restriction, Some(profile))).await;
    let early = services.announce_lift(&officer, request, WHY, "mail").await;
    assert!(
        matches!(early, Err(LiftError::StillAsked)),
        "it is answered first"
    );
    for ask in [Ask::Begin, Ask::Complete(String::new())] {
        stepped(&world, request, ask, staff(&world)).await.unwrap();
    }
    let details = services.request_details(&officer, request).await.unwrap();
    assert_eq!(details.possible, [Possible::AnnounceLift]);
    assert!(!details.restriction.unwrap().by_themselves);
    let untold = services.lift_restriction(&officer, request).await;
    assert!(matches!(untold, Err(LiftError::NotTold)));
    let short = services
        .announce_lift(&officer, request, " vérifié ", "mail")
        .await;
    assert!(matches!(short, Err(LiftError::Reason)));
    let nohow = services.announce_lift(&officer, request, WHY, "").await;
    assert!(matches!(nohow, Err(LiftError::Channel)));
    services
        .announce_lift(&officer, request, WHY, "mail")
        .await
        .unwrap();
    let sent = mails(&world).await;
    assert_eq!(sent[sent.len() - 2..], ["request_message", "restriction_ends"]);
    let date = "select content ->> 'date' from app.mail where kind = 'restriction_ends'";
    let date = world.database.superuser().await.column(date).await.unwrap();
    assert_eq!(date, ["2026-11-28"]);
    // The 28th begins at eleven in the evening of the 27th, in Paris.
    world.clock.advance(SignedDuration::from_hours(6 * 24 + 13));
    let early = services.lift_restriction(&officer, request).await;
    assert!(matches!(early, Err(LiftError::TooEarly(day)) if day.to_string() == "2026-11-28"));
    let waits = services.request_details(&officer, request).await.unwrap();
    assert_eq!(
        (waits.possible.len(), waits.lift_on.unwrap().to_string()),
        (0, "2026-11-28".to_owned())
    );
    world.clock.advance(SignedDuration::from_mins(20));
    let ready = services.request_details(&officer, request).await.unwrap();
    assert_eq!(ready.possible, [Possible::Lift]);
    services.lift_restriction(&officer, request).await.unwrap();
    assert_eq!(
        ledger(&world, profile).await,
        [Action::Restricted, Action::RestrictionLifted]
    );
    assert_eq!(course(&world, request).await[4..], ["lift_announced", "lifted"]);
    let trail = "select detail from app.trail where action = 'request.step' and detail in ('lift_announced', 'lifted')
        order by detail";
    let trail = world.database.superuser().await.column(trail).await.unwrap();
    assert_eq!(trail, ["lift_announced", "lifted"]);
    let over = services.lift_restriction(&officer, request).await;
    assert!(matches!(over, Err(LiftError::NotRestricted)));
    // What was lifted holds nothing any more: an objection that is granted later ends with its own restriction.
    let objects = opened(&world, asked(Kind::Objection, Some(profile))).await;
    for ask in [Ask::Begin, Ask::Complete(String::new())] {
        stepped(&world, objects, ask, staff(&world)).await.unwrap();
    }
    assert_eq!(
        ledger(&world, profile).await.last(),
        Some(&Action::RestrictionLifted)
    );
}

#[tokio::test]
async fn what_the_person_set_aside_themselves_is_lifted_by_nobody_who_did_not_tell_them() {
    let (world, profile) = shop().await;
    let (services, officer) = (&world.services, officer(&world).await);
    let request = opened(&world, asked(Kind::WithdrawAll, Some(profile))).await;
    let unlimited = services.announce_lift(&officer, request, WHY, "letter").await;
    assert!(matches!(unlimited, Err(LiftError::NotRestricted)));
    let set_aside = Recording {
        profile,
        choices: vec![NewChoice {
            scope: Scope::Everything,
            action: Action::Restricted,
            ends_at: None,
        }],
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown {
            interface: Some(Digest::of(b"<form>")),
            ..Shown::default()
        },
        signals: Signals::default(),
        taken_down: None,
    };
    services
        .record_choices(&world.ours.scope, set_aside.clone())
        .await
        .unwrap();
    let details = services.request_details(&officer, request).await.unwrap();
    assert!(details.restriction.unwrap().by_themselves);
    services
        .announce_lift(&officer, request, WHY, "letter")
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_hours(8 * 24));
    // Said before the person set it aside anew, it says nothing.
    let lift = Recording {
        choices: vec![NewChoice {
            scope: Scope::Everything,
            action: Action::RestrictionLifted,
            ends_at: None,
        }],
        ..set_aside.clone()
    };
    for recording in [lift, set_aside] {
        services
            .record_choices(&world.ours.scope, recording)
            .await
            .unwrap();
    }
    let untold = services.lift_restriction(&officer, request).await;
    assert!(matches!(untold, Err(LiftError::NotTold)));
    services
        .announce_lift(&officer, request, WHY, "letter")
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_hours(8 * 24));
    services.lift_restriction(&officer, request).await.unwrap();
    assert_eq!(
        ledger(&world, profile).await.last(),
        Some(&Action::RestrictionLifted)
    );
}
