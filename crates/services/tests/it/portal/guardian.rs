//! What people say of their age, and the yes of a guardian.

use std::collections::BTreeSet;

use domain::consent::choice::{Action, Method};
use domain::consent::gate::{AgeBand, Decision, Reason};
use domain::consent::purpose::PurposeKey;
use domain::consent::state::Status;
use jiff::SignedDuration;
use services::portal::{Answer, GuardianAnswerError, GuardianAskError, Objection, PortalVisit};

use super::{Door, HELENE, PAGE, informed};

const PARENT: &str = "parent@example.fr";

impl Door {
    async fn decision(&self, visit: &PortalVisit, key: &str) -> (Status, Decision) {
        let standings = self.world.services.portal_standing(visit).await.unwrap();
        let found = standings
            .into_iter()
            .find(|found| found.purpose.key().as_str() == key)
            .unwrap();
        (found.status, found.decision)
    }

    /// Somebody of fourteen who said yes to everything, and has asked a parent.
    async fn minor(&self) -> (PortalVisit, String) {
        self.informs().await;
        let (_, visit) = self.somebody().await;
        let services = &self.world.services;
        services.say_portal_age(&visit, AgeBand::From13).await.unwrap();
        services
            .portal_choose(&visit, &Answer::AcceptAll, informed())
            .await
            .unwrap();
        services
            .ask_guardian(&visit, PARENT, domain::account::Language::French)
            .await
            .unwrap();
        let mail = self.mails().await.remove(0);
        assert_eq!(mail.recipient, PARENT);
        // Of two choices of the same instant, chance says which is the later.
        self.world.clock.advance(SignedDuration::from_secs(1));
        (visit, mail.link)
    }
}

fn only(key: &str) -> BTreeSet<PurposeKey> {
    BTreeSet::from([PurposeKey::parse(key).unwrap()])
}

#[tokio::test]
async fn who_says_that_they_are_a_minor_is_believed_at_once() {
    let door = Door::new().await;
    door.informs().await;
    let (_, visit) = door.somebody().await;
    let services = &door.world.services;
    services
        .portal_choose(&visit, &Answer::AcceptAll, informed())
        .await
        .unwrap();
    assert!(door.decision(&visit, "mail.news").await.1.is_allowed());
    services.say_portal_age(&visit, AgeBand::From13).await.unwrap();
    let (status, decision) = door.decision(&visit, "mail.news").await;
    assert_eq!(
        (status, decision),
        (Status::Granted, Decision::Deny(Reason::GuardianMissing))
    );
    assert_eq!(
        door.number("select count(*) from app.consent_state where permitted and purpose_key = 'mail.news'")
            .await,
        0
    );
    let (_, ads) = door.decision(&visit, "ads.partners").await;
    assert_eq!(ads, Decision::Deny(Reason::Minor));
    // A mistake is mended by saying so.
    services.say_portal_age(&visit, AgeBand::Adult).await.unwrap();
    assert!(door.decision(&visit, "mail.news").await.1.is_allowed());
}

#[tokio::test]
async fn a_guardian_says_yes_to_one_use_and_no_to_the_others_and_both_are_told() {
    let door = Door::new().await;
    let (visit, link) = door.minor().await;
    let services = &door.world.services;
    let page = services
        .guardian_page(&door.portal, &link)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(page.address, HELENE);
    let listed: Vec<&str> = page
        .purposes
        .iter()
        .map(|found| found.purpose.key().as_str())
        .collect();
    assert!(listed.contains(&"mail.news") && !listed.contains(&"ads.partners"));
    let recorded = services
        .answer_as_guardian(&door.portal, &link, true, &only("mail.news"), informed())
        .await
        .unwrap();
    assert_eq!(recorded.len(), listed.len());
    for entry in &recorded {
        let event = &entry.event;
        assert_eq!((event.method, event.guardian), (Method::Guardian, true));
        let is_news = event.scope.key().unwrap().as_str() == "mail.news";
        assert_eq!(event.action == Action::Granted, is_news, "{event:?}");
        assert!(event.shown.notice.is_some() && event.shown.interface.is_some());
    }
    assert!(door.decision(&visit, "mail.news").await.1.is_allowed());
    assert_eq!(door.decision(&visit, "mail.opens").await.0, Status::Withdrawn);
    // Their address goes; only its fingerprint stays.
    assert_eq!(
        door.number(
            "select count(*) from app.guardian_request where email is null and answered_at is not null"
        )
        .await,
        1
    );
    let told: BTreeSet<String> = door
        .mails()
        .await
        .into_iter()
        .take(2)
        .map(|mail| mail.recipient)
        .collect();
    assert_eq!(told, BTreeSet::from([HELENE.to_owned(), PARENT.to_owned()]));
    // Once.
    assert!(
        services
            .guardian_page(&door.portal, &link)
            .await
            .unwrap()
            .is_none()
    );
    let again = services
        .answer_as_guardian(&door.portal, &link, true, &only("mail.opens"), informed())
        .await;
    assert!(matches!(again, Err(GuardianAnswerError::Gone)));
    // The minor takes it back alone.
    door.world.clock.advance(SignedDuration::from_secs(1));
    services
        .portal_choose(&visit, &Answer::RefuseAll, informed())
        .await
        .unwrap();
    assert!(!door.decision(&visit, "mail.news").await.1.is_allowed());
}

#[tokio::test]
async fn the_no_of_a_minor_counts_whatever_a_guardian_says() {
    let door = Door::new().await;
    let (visit, link) = door.minor().await;
    let services = &door.world.services;
    let asked = async || -> Vec<String> {
        let page = services.guardian_page(&door.portal, &link).await.unwrap();
        let purposes = page.unwrap().purposes;
        purposes
            .iter()
            .map(|found| found.purpose.key().as_str().to_owned())
            .collect()
    };
    assert!(asked().await.contains(&"personalise.profile".to_owned()));
    for what in [Objection::Profiling, Objection::Marketing] {
        services.portal_object(&visit, what, PAGE).await.unwrap();
    }
    // What is objected to is not offered, and what is never for minors is not either, whatever else is said against it.
    let left = asked().await;
    assert!(!left.contains(&"personalise.profile".to_owned()), "{left:?}");
    assert!(!left.contains(&"mail.news".to_owned()) && !left.contains(&"ads.partners".to_owned()));
    door.world.clock.advance(SignedDuration::from_secs(1));
    services
        .portal_choose(&visit, &Answer::RefuseAll, informed())
        .await
        .unwrap();
    assert!(asked().await.is_empty());
    let ask = services
        .ask_guardian(&visit, PARENT, domain::account::Language::French)
        .await;
    assert!(matches!(ask, Err(GuardianAskError::NothingToAsk)));
    door.world.clock.advance(SignedDuration::from_secs(1));
    let recorded = services
        .answer_as_guardian(&door.portal, &link, true, &only("mail.news"), informed())
        .await
        .unwrap();
    assert!(recorded.is_empty());
    assert!(!door.decision(&visit, "mail.news").await.1.is_allowed());
}

#[tokio::test]
async fn nothing_is_recorded_for_who_does_not_say_that_they_are_a_parent_or_comes_too_late() {
    let door = Door::new().await;
    let (visit, link) = door.minor().await;
    let services = &door.world.services;
    let undeclared = services
        .answer_as_guardian(&door.portal, &link, false, &only("mail.news"), informed())
        .await;
    assert!(matches!(undeclared, Err(GuardianAnswerError::NotDeclared)));
    door.world.clock.advance(SignedDuration::from_hours(24 * 15));
    assert!(
        services
            .guardian_page(&door.portal, &link)
            .await
            .unwrap()
            .is_none()
    );
    let late = services
        .answer_as_guardian(&door.portal, &link, true, &only("mail.news"), informed())
        .await;
    assert!(matches!(late, Err(GuardianAnswerError::Gone)));
    assert_eq!(
        door.number("select count(*) from app.consent_event where guardian")
            .await,
        0
    );
    services.tidy().await.unwrap();
    assert_eq!(
        door.number("select count(*) from app.guardian_request where email is not null")
            .await,
        0
    );
    assert!(!door.decision(&visit, "mail.news").await.1.is_allowed());
}

#[tokio::test]
async fn a_guardian_is_asked_by_minors_only_at_another_address_and_not_often() {
    let door = Door::new().await;
    door.informs().await;
    let (_, visit) = door.somebody().await;
    let services = &door.world.services;
    let ask = async |address: &str| {
        services
            .ask_guardian(&visit, address, domain::account::Language::French)
            .await
    };
    assert!(matches!(ask(PARENT).await, Err(GuardianAskError::NotNeeded)));
    services.say_portal_age(&visit, AgeBand::Under13).await.unwrap();
    assert!(matches!(ask(HELENE).await, Err(GuardianAskError::Own)));
    assert!(matches!(ask("parent").await, Err(GuardianAskError::Email(_))));
    for _ in 0..3 {
        ask(PARENT).await.unwrap();
    }
    assert!(matches!(ask(PARENT).await, Err(GuardianAskError::TooOften)));
}
