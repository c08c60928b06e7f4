//! The ledger: append-only, bound together, and read back by a verifier.

use domain::consent::chain::Finding;
use domain::consent::choice::{Action, ChoiceFault};
use futures::future::join_all;
use services::consent::{LedgerReport, RecordError};

use super::{Shop, about, about_everything, recording};

async fn with_entries() -> Shop {
    let shop = Shop::new(&["ada", "bela"]).await;
    for name in ["ada", "bela", "ada", "bela"] {
        let person = shop.person(name).await;
        let choice = about("personalise.profile", Action::Granted);
        shop.says(person, choice).await.unwrap();
        shop.says(person, about_everything(Action::Withdrawn))
            .await
            .unwrap();
    }
    let scope = &shop.world.ours.scope;
    shop.world.services.anchor_ledger(scope).await.unwrap().unwrap();
    shop
}

async fn verify(shop: &Shop) -> LedgerReport {
    let scope = &shop.world.ours.scope;
    shop.world.services.verify_ledger(scope, &[]).await.unwrap()
}

#[tokio::test]
async fn an_untouched_ledger_is_whole() {
    let shop = with_entries().await;
    let found = verify(&shop).await;
    assert_eq!(
        (found.report.rows, found.report.findings.len(), found.anchors),
        (8, 0, 1)
    );
}

#[tokio::test]
async fn whatever_an_administrator_does_to_it_is_named() {
    /// What an administrator runs, and how it is named.
    type Fault = (&'static str, fn(&Finding) -> bool);
    let faults: [Fault; 6] = [
        (
            "update app.consent_event set action = 'granted' where sequence = 2",
            |finding| matches!(finding, Finding::Edited { sequence: 2 }),
        ),
        ("delete from app.consent_event where sequence = 3", |finding| {
            matches!(finding, Finding::Deleted { first: 3, last: 3 })
        }),
        (
            "update app.consent_event set format = null, salt = null, event_id = null, profile_id = null, at = null
            where sequence = 4",
            |finding| matches!(finding, Finding::Emptied { sequence: 4 }),
        ),
        ("delete from app.consent_event where sequence > 6", |finding| {
            matches!(finding, Finding::Cut { first: 7, last: 8 })
        }),
        (
            "delete from app.consent_event where sequence > 6;
            update app.consent_head set sequence = 6,
                link = (select link from app.consent_event e where e.sequence = 6)",
            |finding| matches!(finding, Finding::Cut { first: 7, last: 8 }),
        ),
        (
            "update app.consent_event set sequence = 100 where sequence = 5;
            update app.consent_event set sequence = 5 where sequence = 6;
            update app.consent_event set sequence = 6 where sequence = 100",
            |finding| matches!(finding, Finding::Swapped { first: 5, second: 6 }),
        ),
    ];
    for (statements, named) in faults {
        let shop = with_entries().await;
        let mut raw = shop.world.database.superuser().await;
        for statement in statements.split(';') {
            raw.run(statement).await.unwrap();
        }
        let found = verify(&shop).await.report.findings;
        assert!(found.iter().any(named), "{statements}: {found:?}");
    }
}

#[tokio::test]
async fn those_who_serve_requests_can_neither_change_nor_delete_an_entry() {
    let shop = with_entries().await;
    let mut app = shop.world.database.role("mesure_app").await;
    app.enter(shop.world.ours.scope.workspace(), testkit::OPERATION)
        .await
        .unwrap();
    assert_eq!(
        app.number("select count(*) from app.consent_event")
            .await
            .unwrap(),
        8
    );
    for statement in [
        "update app.consent_event set action = 'granted'",
        "delete from app.consent_event",
        "truncate app.consent_event",
    ] {
        let mut app = shop.world.database.role("mesure_app").await;
        app.enter(shop.world.ours.scope.workspace(), testkit::OPERATION)
            .await
            .unwrap();
        assert!(app.run(statement).await.is_err(), "{statement}");
    }
}

#[tokio::test]
async fn choices_made_at_once_stand_one_after_the_other() {
    let shop = Shop::new(&["ada", "bela"]).await;
    let people = [shop.person("ada").await, shop.person("bela").await];
    let (services, scope) = (&shop.world.services, &shop.world.ours.scope);
    let all = join_all((0..20).map(|number| {
        let person = people[number % 2];
        services.record_choices(
            scope,
            recording(person, vec![about_everything(Action::Withdrawn)]),
        )
    }))
    .await;
    assert!(all.iter().all(Result::is_ok));
    let found = verify(&shop).await.report;
    assert_eq!((found.rows, found.findings.len()), (20, 0));
}

#[tokio::test]
async fn a_choice_that_lacks_its_proof_is_refused_and_leaves_nothing() {
    let shop = Shop::new(&["ada"]).await;
    let ada = shop.person("ada").await;
    let mut bare = recording(ada, vec![about("personalise.profile", Action::Granted)]);
    bare.shown.notice = None;
    let (services, scope) = (&shop.world.services, &shop.world.ours.scope);
    let refused = services.record_choices(scope, bare).await;
    assert!(matches!(
        refused,
        Err(RecordError::Refused(_, ChoiceFault::NothingShown))
    ));
    let everything = shop.says(ada, about_everything(Action::Granted)).await;
    assert!(matches!(
        everything,
        Err(RecordError::Refused(_, ChoiceFault::BlanketYes))
    ));
    let foreign = services
        .record_choices(
            &shop.world.theirs.scope,
            recording(ada, vec![about_everything(Action::Withdrawn)]),
        )
        .await;
    assert!(matches!(foreign, Err(RecordError::NobodyThere)));
    assert_eq!(verify(&shop).await.report.rows, 0);
}

#[tokio::test]
async fn a_tail_cut_with_all_its_marks_is_seen_by_a_mark_kept_elsewhere() {
    let shop = Shop::new(&["ada"]).await;
    let ada = shop.person("ada").await;
    for _ in 0..5 {
        shop.says(ada, about_everything(Action::Withdrawn)).await.unwrap();
    }
    let (services, scope) = (&shop.world.services, &shop.world.ours.scope);
    let mark = services.anchor_ledger(scope).await.unwrap().unwrap();
    assert!(services.anchor_ledger(scope).await.unwrap().is_none());
    let mut raw = shop.world.database.superuser().await;
    for statement in [
        "delete from app.consent_anchor",
        "delete from app.consent_event where sequence > 3",
        "update app.consent_head set sequence = 3, link = (select link from app.consent_event e where e.sequence = 3)",
    ] {
        raw.run(statement).await.unwrap();
    }
    assert!(verify(&shop).await.report.findings.is_empty());
    let kept = [mark];
    let found = services
        .verify_ledger(scope, &kept)
        .await
        .unwrap()
        .report
        .findings;
    assert_eq!(found, [Finding::Cut { first: 4, last: 5 }]);
    let (mut forged, signature) = kept[0].clone();
    forged.sequence = 3;
    let found = services
        .verify_ledger(scope, &[(forged, signature)])
        .await
        .unwrap();
    assert_eq!(found.forged_anchors, 1);
}
