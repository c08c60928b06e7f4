//! Choices that staff take down for a person.

use domain::access::Role;
use domain::consent::choice::{Action, Method, Origin};
use domain::consent::gate::Reason;
use domain::ids::ProfileId;
use jiff::SignedDuration;
use services::UseError;
use services::access::Visit;
use services::signals::{SpokenChoice, SpokenFault, SpokenRefusal};

use super::{Shop, about, key};

const NEWS: &str = "mail.news";

impl Shop {
    /// The officer, with a case.
    async fn officer(&self) -> Visit {
        let officer = self.world.visit(Role::PrivacyOfficer).await;
        self.world
            .services
            .open_case(&officer, "DSR-2026-002")
            .await
            .unwrap();
        officer
    }

    async fn shows_a_notice(&self) {
        let workspace = self.world.ours.workspace;
        let sql = format!(
            "insert into app.notice (workspace_id, version, content, created_at, published_at)
                values ('{workspace}', 1, '{{}}', now(), now());
            insert into app.notice_edition (workspace_id, version, language, title, summary, sections, canonical, digest)
                values ('{workspace}', 1, 'fr', 'Vos données', 'En bref.', '{{}}', 'x', sha256('x'))"
        );
        self.world.database.superuser().await.run(&sql).await.unwrap();
    }

    async fn spoken(
        &self,
        officer: &Visit,
        person: ProfileId,
        said: &SpokenChoice,
    ) -> Result<services::consent::Recorded, SpokenRefusal> {
        self.world.services.take_down_choice(officer, person, said).await
    }
}

fn yes() -> SpokenChoice {
    SpokenChoice {
        purpose: NEWS.to_owned(),
        answer: "yes".to_owned(),
        way: "paper".to_owned(),
        day: "2026-11-20".to_owned(),
        place: "Nantes".to_owned(),
        reference: "F-17".to_owned(),
        notice: "1-fr".to_owned(),
        guardian: false,
    }
}

fn faults(refused: Result<services::consent::Recorded, SpokenRefusal>) -> Vec<SpokenFault> {
    match refused {
        Err(SpokenRefusal::Wrong(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_yes_on_paper_is_in_the_ledger_with_who_took_it_down_and_a_receipt() {
    let shop = Shop::new(&["ada"]).await;
    shop.shows_a_notice().await;
    let (officer, ada) = (shop.officer().await, shop.person("ada").await);
    let recorded = shop.spoken(&officer, ada, &yes()).await.unwrap();
    let event = &recorded.event;
    assert_eq!(
        (event.action, event.method, event.origin, event.identified),
        (Action::Granted, Method::Agent, Origin::Offline, true)
    );
    let proof = event.taken_down.as_ref().unwrap();
    assert_eq!(proof.channel, "paper, Nantes, 2026-11-20, F-17");
    assert!(proof.attachment.is_some() && event.shown.notice.is_some());
    assert_eq!(shop.seen_for(&key(NEWS)).await, [ada]);
    let mut raw = shop.world.database.superuser().await;
    for (sql, count) in [
        ("select count(*) from app.consent_receipt", 1),
        (
            "select count(*) from app.trail where action = 'consent.take_down'",
            1,
        ),
    ] {
        assert_eq!(raw.number(sql).await.unwrap(), count, "{sql}");
    }
    // They take it back by telephone, which needs no paper.
    shop.world.clock.advance(SignedDuration::from_hours(1));
    let no = SpokenChoice {
        answer: "no".to_owned(),
        way: "telephone".to_owned(),
        day: "2026-11-21".to_owned(),
        reference: String::new(),
        notice: String::new(),
        ..yes()
    };
    let recorded = shop.spoken(&officer, ada, &no).await.unwrap();
    assert_eq!(recorded.event.action, Action::Withdrawn);
    assert!(shop.seen_for(&key(NEWS)).await.is_empty());
}

#[tokio::test]
async fn a_yes_without_proof_or_of_the_wrong_day_is_not_taken() {
    let shop = Shop::new(&["ada"]).await;
    shop.shows_a_notice().await;
    let (officer, ada) = (shop.officer().await, shop.person("ada").await);
    let with = |edit: &dyn Fn(&mut SpokenChoice)| {
        let mut said = yes();
        edit(&mut said);
        said
    };
    for (said, wrong) in [
        (with(&|said| said.reference.clear()), SpokenFault::Reference),
        (with(&|said| said.notice.clear()), SpokenFault::Notice),
        (with(&|said| said.place.clear()), SpokenFault::Place),
        (with(&|said| said.way.clear()), SpokenFault::Way),
        (with(&|said| said.answer.clear()), SpokenFault::Answer),
        (
            with(&|said| said.purpose = "service.orders".to_owned()),
            SpokenFault::Purpose,
        ),
        (with(&|said| said.day = "yesterday".to_owned()), SpokenFault::Day),
        (
            with(&|said| said.day = "2026-12-24".to_owned()),
            SpokenFault::DayToCome,
        ),
        (
            with(&|said| said.day = "2019-11-20".to_owned()),
            SpokenFault::TooOld,
        ),
    ] {
        assert_eq!(faults(shop.spoken(&officer, ada, &said).await), [wrong]);
    }
    shop.says(ada, about(NEWS, Action::Refused)).await.unwrap();
    assert_eq!(
        faults(shop.spoken(&officer, ada, &yes()).await),
        [SpokenFault::ChosenSince]
    );
    assert!(shop.seen_for(&key(NEWS)).await.is_empty());
}

#[tokio::test]
async fn a_parents_yes_on_paper_counts_for_a_minor() {
    let shop = Shop::new(&["ada"]).await;
    shop.shows_a_notice().await;
    shop.kind_of_source("shop").await;
    let (officer, ada) = (shop.officer().await, shop.person("ada").await);
    shop.says_of("ada", serde_json::json!({"birth_year": 2014})).await;
    shop.spoken(&officer, ada, &yes()).await.unwrap();
    assert_eq!(shop.reason("ada", NEWS).await, Some(Reason::GuardianMissing));
    shop.world.clock.advance(SignedDuration::from_secs(1));
    let parent = SpokenChoice {
        guardian: true,
        day: "2026-11-21".to_owned(),
        ..yes()
    };
    shop.spoken(&officer, ada, &parent).await.unwrap();
    assert_eq!(shop.reason("ada", NEWS).await, None);
}

#[tokio::test]
async fn only_who_handles_requests_takes_choices_down_and_with_a_case() {
    let shop = Shop::new(&["ada"]).await;
    shop.shows_a_notice().await;
    let ada = shop.person("ada").await;
    let manager = shop.world.visit(Role::Manager).await;
    assert!(matches!(
        shop.spoken(&manager, ada, &yes()).await,
        Err(SpokenRefusal::Use(UseError::Forbidden(_)))
    ));
    let officer = shop.world.visit(Role::PrivacyOfficer).await;
    assert!(matches!(
        shop.spoken(&officer, ada, &yes()).await,
        Err(SpokenRefusal::Use(UseError::CaseRequired))
    ));
    let officer = shop.officer().await;
    let nobody = ProfileId::from_uuid(uuid::Uuid::from_u128(9));
    assert!(matches!(
        shop.spoken(&officer, nobody, &yes()).await,
        Err(SpokenRefusal::Use(UseError::NotFound))
    ));
}
