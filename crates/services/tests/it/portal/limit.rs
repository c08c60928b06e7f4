//! Choosing and limiting, with its proof in the ledger.

use std::collections::BTreeSet;

use domain::access::Role;
use domain::consent::Digest;
use domain::consent::choice::{Method, Origin};
use domain::consent::purpose::LegalBasis;
use domain::consent::state::Status;
use jiff::SignedDuration;
use services::portal::{
    Answer, BrandError, BrandField, BrandForm, ChooseError, LimitError, Limits, Objection, PortalVisit,
    ShownPage,
};

use super::{Door, PAGE, informed};

async fn limits(door: &Door, visit: &PortalVisit) -> Limits {
    door.world.services.portal_limits(visit).await.unwrap()
}

#[tokio::test]
async fn a_yes_is_recorded_with_what_was_shown_and_a_no_at_any_time() {
    let door = Door::new().await;
    door.informs().await;
    let services = &door.world.services;
    let (_, visit) = door.somebody().await;
    let accepted = services
        .portal_choose(&visit, &Answer::AcceptAll, informed())
        .await
        .unwrap();
    let asked = services
        .portal_standing(&visit)
        .await
        .unwrap()
        .into_iter()
        .filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
        .collect::<Vec<_>>();
    assert_eq!(accepted.len(), asked.len());
    assert!(asked.iter().all(|found| found.status == Status::Granted));
    let event = &accepted[0].event;
    assert_eq!(
        (event.method, event.origin, event.identified),
        (Method::Accept, Origin::PrivacyCenter, true)
    );
    assert!(event.shown.notice.is_some() && event.shown.interface.is_some());
    assert_eq!(
        door.number("select count(*) from app.interface where content = '<form>'")
            .await,
        1
    );
    // What holds already is not said again.
    assert!(
        services
            .portal_choose(&visit, &Answer::AcceptAll, informed())
            .await
            .unwrap()
            .is_empty()
    );
    door.world.clock.advance(SignedDuration::from_secs(1));
    let kept = asked[0].purpose.key().clone();
    let only = Answer::Only(BTreeSet::from([kept.clone()]));
    let taken_back = services.portal_choose(&visit, &only, informed()).await.unwrap();
    assert_eq!(taken_back.len(), asked.len() - 1);
    for found in services.portal_standing(&visit).await.unwrap() {
        if found.purpose.meaning().basis == LegalBasis::Consent {
            let yes = *found.purpose.key() == kept;
            assert_eq!(found.status == Status::Granted, yes, "{}", found.purpose.key());
        }
    }
    // In a language without a notice, a yes proves nothing; a no is taken.
    let unread = ShownPage {
        language: domain::account::Language::English,
        ..PAGE
    };
    let refused = services.portal_choose(&visit, &Answer::AcceptAll, unread).await;
    assert!(matches!(refused, Err(ChooseError::NoNotice)));
    services
        .portal_choose(&visit, &Answer::RefuseAll, unread)
        .await
        .unwrap();
    let history = services.portal_history(&visit).await.unwrap();
    assert_eq!(history.len(), 2 * asked.len());
    assert_eq!(history[0].event.method, Method::Reject);
}

#[tokio::test]
async fn a_yes_to_another_notice_than_the_one_of_now_is_not_taken() {
    let door = Door::new().await;
    door.informs().await;
    let services = &door.world.services;
    let (_, visit) = door.somebody().await;
    for notice in [None, Some(Digest::of(b"an older one"))] {
        let stale = ShownPage { notice, ..PAGE };
        let refused = services.portal_choose(&visit, &Answer::AcceptAll, stale).await;
        assert!(matches!(refused, Err(ChooseError::Changed)), "{refused:?}");
        let no = services.portal_choose(&visit, &Answer::RefuseAll, stale).await;
        assert!(no.is_ok(), "a no is taken whatever was shown");
    }
}

#[tokio::test]
async fn saving_one_switch_says_nothing_of_those_that_something_else_stops() {
    let door = Door::new().await;
    door.informs().await;
    let services = &door.world.services;
    let (_, visit) = door.somebody().await;
    services
        .portal_choose(&visit, &Answer::AcceptAll, informed())
        .await
        .unwrap();
    door.world.clock.advance(SignedDuration::from_secs(1));
    services
        .portal_object(&visit, Objection::Marketing, PAGE)
        .await
        .unwrap();
    door.world.clock.advance(SignedDuration::from_secs(1));
    // The page shows on what is allowed: the rest was stopped, and stays as it is.
    let standings = services.portal_standing(&visit).await.unwrap();
    let asked = || {
        let consents = standings.iter();
        consents.filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
    };
    let stopped: Vec<_> = asked().filter(|found| !found.decision.is_allowed()).collect();
    assert!(!stopped.is_empty());
    let mut on = asked().filter(|found| found.decision.is_allowed());
    let taken_back = on.next().unwrap().purpose.key().clone();
    let left = on.map(|found| found.purpose.key().clone()).collect();
    let saved = services
        .portal_choose(&visit, &Answer::Only(left), informed())
        .await
        .unwrap();
    let said: Vec<_> = saved.iter().filter_map(|one| one.event.scope.key()).collect();
    assert_eq!(said, [&taken_back]);
}

#[tokio::test]
async fn objections_pauses_and_restrictions_hold_at_once_and_can_be_taken_back() {
    let door = Door::new().await;
    door.informs().await;
    let services = &door.world.services;
    let (_, visit) = door.somebody().await;
    services
        .portal_choose(&visit, &Answer::AcceptAll, informed())
        .await
        .unwrap();
    let tick = || door.world.clock.advance(SignedDuration::from_secs(1));
    for what in Objection::ALL {
        tick();
        services.portal_object(&visit, what, PAGE).await.unwrap();
        assert!(limits(&door, &visit).await.objected.contains(&what), "{what:?}");
        for found in services.portal_standing(&visit).await.unwrap() {
            let meaning = found.purpose.meaning();
            let concerned = match what {
                Objection::Profiling => meaning.profiling,
                Objection::Marketing => meaning.data_use.is_direct_marketing(),
            };
            assert!(
                !concerned || !found.decision.is_allowed(),
                "{}",
                found.purpose.key()
            );
        }
        tick();
        services.portal_object_no_more(&visit, what, PAGE).await.unwrap();
        assert!(
            services
                .portal_standing(&visit)
                .await
                .unwrap()
                .iter()
                .all(|found| found.standing.objected().is_none())
        );
    }
    for (day, wrong) in [
        ("tomorrow", "no day"),
        ("2026-11-21", "early"),
        ("2031-01-01", "late"),
    ] {
        let refused = services.portal_pause(&visit, day, PAGE).await;
        let found = match refused {
            Err(LimitError::NoDay) => "no day",
            Err(LimitError::TooEarly) => "early",
            Err(LimitError::TooLate) => "late",
            other => panic!("{day}: {other:?}"),
        };
        assert_eq!(found, wrong, "{day}");
    }
    tick();
    services.portal_pause(&visit, "2027-03-01", PAGE).await.unwrap();
    let until = limits(&door, &visit).await.paused_until.unwrap();
    assert_eq!(until.to_string(), "2027-02-28T23:00:00Z");
    tick();
    services.portal_resume(&visit, PAGE).await.unwrap();
    assert_eq!(limits(&door, &visit).await.paused_until, None);
    tick();
    services.portal_restrict(&visit, PAGE).await.unwrap();
    assert!(limits(&door, &visit).await.restricted_since.is_some());
    assert!(
        services
            .portal_standing(&visit)
            .await
            .unwrap()
            .iter()
            .all(|found| !found.decision.is_allowed())
    );
    tick();
    services.portal_lift_restriction(&visit, PAGE).await.unwrap();
    assert_eq!(limits(&door, &visit).await.restricted_since, None);
}

#[tokio::test]
async fn a_brand_is_taken_when_it_can_be_read() {
    let door = Door::new().await;
    let services = &door.world.services;
    let manager = door.world.visit(Role::Manager).await;
    let empty = services
        .save_portal_settings(&manager, &BrandForm::default())
        .await
        .unwrap();
    assert!(empty.contains(&(BrandField::Name, BrandError::Empty)));
    assert!(empty.contains(&(BrandField::Accent, BrandError::NoColour)));
    let mut form = BrandForm {
        name: "Maison Lumière".to_owned(),
        accent: "#f4c52c".to_owned(),
        accent_dark: "#7c1f40".to_owned(),
        languages: vec!["fr".to_owned(), "xx".to_owned()],
        controller: "Maison Lumière SAS".to_owned(),
        address: "1 rue Crébillon, Nantes".to_owned(),
        contact: "donnees@maison.example".to_owned(),
        officer: String::new(),
        authority: "CNIL".to_owned(),
        authority_url: "javascript:alert(1)".to_owned(),
        ..BrandForm::default()
    };
    let wrong = services.save_portal_settings(&manager, &form).await.unwrap();
    let fields: Vec<BrandField> = wrong.iter().map(|(field, _)| *field).collect();
    assert_eq!(
        fields,
        [
            BrandField::Accent,
            BrandField::AccentDark,
            BrandField::AuthorityUrl
        ]
    );
    form.accent = "#7c1f40".to_owned();
    form.accent_dark = String::new();
    form.authority_url = "https://www.cnil.fr/fr/plaintes".to_owned();
    assert!(
        services
            .save_portal_settings(&manager, &form)
            .await
            .unwrap()
            .is_empty()
    );
    let portal = services.portal(&door.world.ours.slug).await.unwrap();
    assert_eq!(portal.name(), "Maison Lumière");
    assert_eq!(portal.languages(), [domain::account::Language::French]);
    let marketer = door.world.visit(Role::Marketer).await;
    assert!(services.save_portal_settings(&marketer, &form).await.is_err());
}
