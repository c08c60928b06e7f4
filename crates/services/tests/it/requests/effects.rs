use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::{Purpose, PurposeBit, preset};
use domain::ids::ProfileId;
use domain::requests::state::State;
use domain::requests::{Kind, RefusalReason};
use services::consent::{NewChoice, Recording, purposes_changed};
use services::requests::Ask;
use store::consent::purposes;
use testkit::World;

use super::{asked, course, mails, opened, row, staff, stepped, with_somebody};

/// A workspace with the purposes of a shop, and somebody in it.
pub(super) async fn shop() -> (World, ProfileId) {
    let (world, profile) = with_somebody().await;
    let now = world.services.now();
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    for (bit, draft) in (0..).zip(preset::SHOP.drafts()) {
        let purpose = Purpose {
            draft,
            version: 1,
            covered_from: 1,
            bit: PurposeBit::new(bit).unwrap(),
            active_from: now,
            active_to: None,
        };
        purposes::insert(&mut tx, &purpose).await.unwrap();
    }
    purposes_changed(&world.services, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    (world, profile)
}

/// What the ledger holds of somebody, the oldest first.
pub(super) async fn ledger(world: &World, profile: ProfileId) -> Vec<Action> {
    let history = world
        .services
        .consent_history(&world.ours.scope, profile)
        .await
        .unwrap();
    history.iter().rev().map(|entry| entry.event.action).collect()
}

#[tokio::test]
async fn everything_is_taken_back_at_once() {
    let (world, profile) = shop().await;
    let request = opened(&world, asked(Kind::WithdrawAll, Some(profile))).await;
    assert_eq!(row(&world, request).await.state, State::Completed);
    assert_eq!(
        course(&world, request).await,
        ["received", "queued", "begun", "completed"]
    );
    assert_eq!(ledger(&world, profile).await, [Action::Withdrawn]);
    assert_eq!(mails(&world).await, ["request_received", "request_done"]);
}

#[tokio::test]
async fn a_no_to_marketing_holds_at_once_for_every_purpose_of_marketing() {
    let (world, profile) = shop().await;
    let request = opened(&world, asked(Kind::MarketingObjection, Some(profile))).await;
    assert_eq!(row(&world, request).await.state, State::Completed);
    let standing = world
        .services
        .consent_standing(&world.ours.scope, profile)
        .await
        .unwrap();
    let marketing: Vec<_> = standing
        .iter()
        .filter(|one| one.purpose.meaning().data_use.is_direct_marketing())
        .collect();
    assert!(!marketing.is_empty());
    assert!(marketing.iter().all(|one| one.standing.objected().is_some()));
    assert!(
        standing
            .iter()
            .filter(|one| !one.purpose.meaning().data_use.is_direct_marketing())
            .all(|one| one.standing.objected().is_none())
    );
}

#[tokio::test]
async fn data_is_set_aside_while_staff_weigh_an_objection() {
    let (world, profile) = shop().await;
    let request = opened(&world, asked(Kind::Objection, Some(profile))).await;
    assert_eq!(row(&world, request).await.state, State::Pending);
    assert_eq!(ledger(&world, profile).await, [Action::Restricted]);
    let refuse = Ask::Refuse(RefusalReason::CompellingGrounds, "Sécurité du site.".to_owned());
    stepped(&world, request, refuse, staff(&world)).await.unwrap();
    assert_eq!(
        ledger(&world, profile).await,
        [Action::Restricted, Action::RestrictionLifted]
    );
    // Granted: the objection holds, and the data need not be set aside any more.
    let request = opened(&world, asked(Kind::Objection, Some(profile))).await;
    stepped(&world, request, Ask::Begin, staff(&world)).await.unwrap();
    stepped(&world, request, Ask::Complete(String::new()), staff(&world))
        .await
        .unwrap();
    let after = ledger(&world, profile).await;
    assert_eq!(after[2], Action::Restricted);
    assert!(after[3..].contains(&Action::Objected));
    assert_eq!(after.last(), Some(&Action::RestrictionLifted));
}

#[tokio::test]
async fn a_restriction_holds_at_once_and_stays_when_another_is_taken_back() {
    let (world, profile) = shop().await;
    let request = opened(&world, asked(Kind::Restriction, Some(profile))).await;
    stepped(&world, request, Ask::Begin, staff(&world)).await.unwrap();
    stepped(&world, request, Ask::Complete(String::new()), staff(&world))
        .await
        .unwrap();
    assert_eq!(ledger(&world, profile).await, [Action::Restricted]);
    // Another one that is taken back lifts nothing: the first still holds.
    let other = opened(&world, asked(Kind::Restriction, Some(profile))).await;
    stepped(&world, other, Ask::Cancel, staff(&world)).await.unwrap();
    assert!(!ledger(&world, profile).await.contains(&Action::RestrictionLifted));
}

#[tokio::test]
async fn what_somebody_set_aside_themselves_is_not_used_again_because_staff_end_an_objection() {
    let (world, profile) = shop().await;
    let themselves = Recording {
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
            interface: Some(Digest::of(b"the page of limits")),
            ..Shown::default()
        },
        signals: Signals::default(),
        taken_down: None,
    };
    world
        .services
        .record_choices(&world.ours.scope, themselves)
        .await
        .unwrap();
    let request = opened(&world, asked(Kind::Objection, Some(profile))).await;
    let refuse = Ask::Refuse(RefusalReason::CompellingGrounds, "Sécurité du site.".to_owned());
    stepped(&world, request, refuse, staff(&world)).await.unwrap();
    let said = ledger(&world, profile).await;
    assert!(!said.contains(&Action::RestrictionLifted), "{said:?}");
}
