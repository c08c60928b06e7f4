//! Notices: drafted, blocked with the missing article named, published by the privacy officer, never changed; and what is
//! written down beside them: records, how long data is kept, breaches.

use domain::access::{Capability, Role};
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::breach::{Breach, BreachFault, BreachField, Risk};
use domain::consent::notice::{Authority, Controller, Notice, Officer, Recipients, Requirement, Transfers};
use domain::consent::purpose::preset::SHOP;
use domain::consent::purpose::{DataCategory, PurposeKey};
use domain::consent::retention::{Keep, RetentionClass, RetentionFault};
use jiff::SignedDuration;
use services::UseError;
use services::access::Visit;
use services::consent::{
    BreachRefusal, NoticeEdit, NoticeFacts, NoticeRefusal, RetentionEdit, RetentionRefusal, RetentionWrong,
};
use testkit::World;

fn key(text: &str) -> PurposeKey {
    PurposeKey::parse(text).unwrap()
}

async fn with_purposes() -> (World, Visit, Visit) {
    let world = World::new().await;
    let drafts = SHOP
        .drafts()
        .into_iter()
        .filter(|draft| !draft.meaning.third_party_sharing)
        .collect();
    world
        .services
        .add_purposes(&world.ours.scope, drafts)
        .await
        .unwrap();
    let manager = world.visit(Role::Manager).await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    (world, manager, officer)
}

async fn facts(world: &World, visit: &Visit) -> NoticeFacts {
    let view = world.services.purposes(visit).await.unwrap();
    NoticeFacts {
        controller: Controller {
            name: String::from("Maison Lumière SAS"),
            address: String::from("4 quai de la Fosse, 44000 Nantes"),
            contact: String::from("bonjour@maison-lumiere.example"),
            in_union: true,
            representative: None,
        },
        officer: Officer::NotNeeded,
        requirements: view
            .in_force
            .iter()
            .map(|line| (line.purpose.key().clone(), Requirement::Free))
            .collect(),
        recipients: Recipients::None,
        transfers: Transfers::None,
        indirect: false,
        sources: Vec::new(),
        authority: Authority {
            name: String::from("CNIL"),
            url: String::from("https://www.cnil.fr"),
        },
    }
}

#[tokio::test]
async fn publishing_is_blocked_with_the_article_named_until_nothing_is_missing() {
    let (world, manager, officer) = with_purposes().await;
    let services = &world.services;
    let version = services.begin_notice(&manager).await.unwrap();
    let Err(NoticeRefusal::Missing(missing)) = services.publish_notice(&officer, version).await else {
        panic!("an empty notice is published")
    };
    let numbers: Vec<_> = missing.iter().map(|missing| missing.article.number()).collect();
    assert!(numbers.contains(&"13(1)(a)") && numbers.contains(&"13(2)(e)") && numbers.contains(&"12(1)"));
    // There is one draft at a time.
    let second = services.begin_notice(&officer).await;
    assert!(matches!(second, Err(NoticeRefusal::Draft(1))));

    let whole = facts(&world, &manager).await;
    for edit in [
        NoticeEdit::Facts(Box::new(whole.clone())),
        NoticeEdit::Suggest(Language::French),
        NoticeEdit::Suggest(Language::English),
    ] {
        services.edit_notice(&manager, version, edit).await.unwrap();
    }
    let view = services.notice(&manager, version).await.unwrap();
    assert_eq!(view.missing, []);
    let forbidden = services.publish_notice(&manager, version).await;
    assert!(matches!(
        forbidden,
        Err(NoticeRefusal::Use(UseError::Forbidden(
            Capability::PublishPurposes
        )))
    ));
    // Take one fact away, and it is named.
    let without = NoticeFacts {
        transfers: Transfers::Unsaid,
        ..whole.clone()
    };
    services
        .edit_notice(&manager, version, NoticeEdit::Facts(Box::new(without)))
        .await
        .unwrap();
    let Err(NoticeRefusal::Missing(missing)) = services.publish_notice(&officer, version).await else {
        panic!("published without saying where data goes")
    };
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].article.number(), "13(1)(f)");
    services
        .edit_notice(&manager, version, NoticeEdit::Facts(Box::new(whole)))
        .await
        .unwrap();
    services.publish_notice(&officer, version).await.unwrap();
}

#[tokio::test]
async fn a_published_notice_never_changes_and_its_digests_are_of_what_was_read() {
    let (world, manager, officer) = with_purposes().await;
    let services = &world.services;
    let mut all = facts(&world, &manager).await;
    all.requirements.clear();
    let version = services.add_notice(&world.ours.scope, all.clone()).await.unwrap();
    let view = services.notice(&officer, version).await.unwrap();
    assert_eq!(view.digests.len(), 2);
    for (language, digest) in &view.digests {
        let canonical = view.notice.canonical_text(*language).unwrap();
        assert_eq!(*digest, Digest::of(canonical.as_bytes()));
    }
    for edit in [
        NoticeEdit::Facts(Box::new(all)),
        NoticeEdit::Edition(Language::French, Box::default()),
        NoticeEdit::Suggest(Language::English),
    ] {
        let refused = services.edit_notice(&manager, version, edit).await;
        assert!(matches!(refused, Err(NoticeRefusal::Use(UseError::NotFound))));
    }
    let again = services.publish_notice(&officer, version).await;
    assert!(matches!(again, Err(NoticeRefusal::Use(UseError::NotFound))));
    let discarded = services.discard_notice(&manager, version).await;
    assert!(matches!(discarded, Err(UseError::NotFound)));

    // When a purpose changes, what was read stays, and the list says that it is out of date.
    assert!(services.notices(&officer).await.unwrap().outdated.is_empty());
    world.clock.advance(SignedDuration::from_secs(1));
    let ended = key("mail.news");
    services.end_purpose(&officer, &ended).await.unwrap();
    let list = services.notices(&officer).await.unwrap();
    assert_eq!(list.outdated, std::slice::from_ref(&ended));
    let after = services.notice(&officer, version).await.unwrap();
    let french = |notice: &Notice| notice.canonical_text(Language::French);
    assert_eq!(french(&after.notice), french(&view.notice));
    assert_eq!(after.digests, view.digests);
    // The next draft goes on from it, without the purpose that ended.
    let next = services.begin_notice(&manager).await.unwrap();
    assert_eq!(next, 2);
    let draft = services.notice(&manager, next).await.unwrap();
    assert_eq!(draft.notice.shows(&ended), None);
    assert_eq!(draft.missing, []);
    world.clock.advance(SignedDuration::from_secs(1));
    services.publish_notice(&officer, next).await.unwrap();
    assert!(services.notices(&officer).await.unwrap().outdated.is_empty());
    let mut raw = world.database.superuser().await;
    let trail = raw
        .column(
            "select action from app.trail where action like 'consent.%notice' order by happened_at, trail_id",
        )
        .await
        .unwrap();
    assert!(trail.ends_with(&[
        "consent.begin_notice".to_owned(),
        "consent.publish_notice".to_owned()
    ]));
}

#[tokio::test]
async fn a_notice_of_somebody_else_is_not_found() {
    let (world, _, officer) = with_purposes().await;
    let theirs = world.account("privacy-officer@theirs.example");
    let stranger = world.services.visit(theirs, &world.theirs.slug).await.unwrap();
    let version = world.services.begin_notice(&officer).await.unwrap();
    let seen = world.services.notice(&stranger, version).await;
    assert!(matches!(seen, Err(UseError::NotFound)));
    let discarded = world.services.discard_notice(&stranger, version).await;
    assert!(matches!(discarded, Err(UseError::NotFound)));
    assert!(world.services.notices(&stranger).await.unwrap().lines.is_empty());
}

#[tokio::test]
async fn the_records_name_every_purpose_in_force_once() {
    let (world, manager, officer) = with_purposes().await;
    let ended = key("mail.news");
    world.clock.advance(SignedDuration::from_secs(1));
    world.services.end_purpose(&officer, &ended).await.unwrap();
    let records = world.services.records(&manager).await.unwrap();
    let keys: Vec<&str> = records
        .purposes
        .iter()
        .map(|purpose| purpose.key().as_str())
        .collect();
    let mut once = keys.clone();
    once.dedup();
    assert_eq!((keys.len(), once.len()), (8, 8));
    assert!(!keys.contains(&"mail.news") && records.notice.is_none());
}

#[tokio::test]
async fn keeping_for_less_time_is_free_and_keeping_longer_needs_a_reason() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    let edit = |class, keep, reason: &str| RetentionEdit {
        class,
        keep: Some(keep),
        reason: reason.to_owned(),
    };
    let events = RetentionClass::Events;
    let refused = services
        .set_retention(
            &officer,
            &[
                edit(events, Keep::Months(12), ""),
                edit(RetentionClass::Suppression, Keep::Months(1), ""),
            ],
        )
        .await;
    let Err(RetentionRefusal::Wrong(wrong)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(
        wrong,
        [
            (events, RetentionWrong::Refused(RetentionFault::ReasonNeeded)),
            (
                RetentionClass::Suppression,
                RetentionWrong::Refused(RetentionFault::BelowFloor)
            ),
        ]
    );
    let reason = "seasons are compared";
    for (keep, reason) in [(Keep::Months(12), reason), (Keep::Days(30), "")] {
        services
            .set_retention(&officer, &[edit(events, keep, reason)])
            .await
            .unwrap();
        let view = services.retention(&officer).await.unwrap();
        assert_eq!(view.lines[0].keep, keep);
        assert_eq!(view.lines[0].reason.as_deref().unwrap_or_default(), reason);
        assert!(view.lines[0].set.is_some() && view.lines[1].set.is_none());
    }
    let manager = world.visit(Role::Manager).await;
    let forbidden = services.set_retention(&manager, &[]).await;
    assert!(matches!(
        forbidden,
        Err(RetentionRefusal::Use(UseError::Forbidden(_)))
    ));
    let mut raw = world.database.superuser().await;
    let trail = raw
        .column("select detail from app.trail where action = 'consent.set_retention' order by happened_at, trail_id")
        .await
        .unwrap();
    assert_eq!(trail.len(), 2);
}

#[tokio::test]
async fn a_breach_is_written_down_and_what_is_learnt_later_is_added() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    let services = &world.services;
    let now = services.now();
    let content = Breach {
        discovered_at: now,
        nature: String::from("A laptop was stolen"),
        categories: [DataCategory::Contact].into(),
        people: Some(120),
        consequences: String::from("Letters from strangers"),
        measures: String::from("The disk was encrypted"),
        risk: Risk::Risk,
        authority_told_at: None,
        delay_reason: None,
        people_told_at: None,
    };
    let breach = services.record_breach(&manager, &content).await.unwrap();
    world.clock.advance(SignedDuration::from_hours(80));
    let late = Breach {
        authority_told_at: Some(services.now()),
        // When it was discovered cannot be moved.
        discovered_at: now + SignedDuration::from_hours(20),
        ..content.clone()
    };
    let refused = services.amend_breach(&manager, breach, &late).await;
    assert!(matches!(
        refused,
        Err(BreachRefusal::Faults(faults)) if faults == [(BreachField::Delay, BreachFault::Missing)]
    ));
    let told = Breach {
        delay_reason: Some(String::from("It was found on a Friday evening")),
        ..late
    };
    services.amend_breach(&manager, breach, &told).await.unwrap();
    let row = services.breach(&manager, breach).await.unwrap();
    assert_eq!((row.content.discovered_at, row.content.people), (now, Some(120)));
    assert!(row.content.authority_told_at.is_some());
    let theirs = world.account("manager@theirs.example");
    let stranger = services.visit(theirs, &world.theirs.slug).await.unwrap();
    let seen = services.breach(&stranger, breach).await;
    assert!(matches!(seen, Err(UseError::NotFound)));
    let marketer = world.visit(Role::Marketer).await;
    let forbidden = services.breaches(&marketer).await;
    assert!(matches!(
        forbidden,
        Err(UseError::Forbidden(Capability::KeepBreaches))
    ));
}

#[tokio::test]
async fn the_agency_writes_down_what_it_does_for_each_client() {
    let (world, manager, _) = with_purposes().await;
    let records = world.services.processor_records(&manager).await.unwrap();
    assert_eq!(records.organisation, manager.workspace().organisation);
    let ours = manager.workspace().name.clone();
    let names: Vec<&str> = records
        .clients
        .iter()
        .map(|client| client.workspace.as_str())
        .collect();
    // Workspaces of others are nobody's clients here.
    assert_eq!(names, [ours.as_str()]);
    assert!(records.clients[0].notice.is_none() && !records.clients[0].purposes.is_empty());
    let said = facts(&world, &manager).await;
    world.services.add_notice(&world.ours.scope, said).await.unwrap();
    let records = world.services.processor_records(&manager).await.unwrap();
    let notice = records.clients[0].notice.as_ref().unwrap();
    assert_eq!(notice.controller.name, "Maison Lumière SAS");
}

#[tokio::test]
async fn who_decides_is_typed_once_for_notices_and_the_portal() {
    let (world, manager, _) = with_purposes().await;
    let services = &world.services;
    let said = facts(&world, &manager).await;
    services.add_notice(&world.ours.scope, said).await.unwrap();
    // The portal proposes what the notice tells.
    let mut form = services.portal_settings(&manager).await.unwrap().form;
    assert_eq!(
        (
            form.controller.as_str(),
            form.contact.as_str(),
            form.authority.as_str()
        ),
        ("Maison Lumière SAS", "bonjour@maison-lumiere.example", "CNIL")
    );
    // And the next notice tells what was changed there.
    form.controller = "Maison Lumière SA".to_owned();
    let wrong = services.save_portal_settings(&manager, &form).await.unwrap();
    assert_eq!(wrong, []);
    let next = services.begin_notice(&manager).await.unwrap();
    let draft = services.notice(&manager, next).await.unwrap();
    assert_eq!(draft.notice.controller.name, "Maison Lumière SA");
}
