//! The rules of the house about minors, and where ages come from.

use domain::access::Role;
use domain::consent::choice::Action;
use domain::consent::gate::{Decision, Reason};
use domain::imports::Kind;
use jiff::SignedDuration;
use serde_json::json;
use services::consent::HouseRefusal;

use super::super::imports::Desk;
use super::{Shop, about, key};

const PERSONALISE: &str = "personalise.profile";

impl Shop {
    async fn sets(&self, minors: bool, age: u8) {
        let officer = self.world.visit(Role::PrivacyOfficer).await;
        self.world
            .services
            .set_house_rules(&officer, minors, Some(age), true)
            .await
            .unwrap();
    }

    pub(super) async fn says_of(&self, name: &str, traits: serde_json::Value) {
        self.world.clock.advance(SignedDuration::from_secs(1));
        let id = format!("{name} {traits}");
        let message = json!({"type": "identify", "userId": name, "messageId": id, "traits": traits});
        self.world.send(&self.world.ours, &[message]).await;
    }

    pub(super) async fn kind_of_source(&self, kind: &str) {
        let mut raw = self.world.database.superuser().await;
        raw.run(&format!("update app.source set kind = '{kind}'"))
            .await
            .unwrap();
    }

    pub(super) async fn reason(&self, name: &str, purpose: &str) -> Option<Reason> {
        let scope = &self.world.ours.scope;
        let person = self.person(name).await;
        match self
            .world
            .services
            .may(scope, person, &key(purpose))
            .await
            .unwrap()
        {
            Decision::Allow(_) => None,
            Decision::Deny(reason) => Some(reason),
        }
    }
}

#[tokio::test]
async fn where_minors_may_come_nobody_is_profiled_until_their_age_is_known() {
    let shop = Shop::new(&["ada"]).await;
    shop.kind_of_source("shop").await;
    let ada = shop.person("ada").await;
    shop.says(ada, about(PERSONALISE, Action::Granted)).await.unwrap();
    assert_eq!(shop.seen_for(&key(PERSONALISE)).await, [ada]);
    shop.sets(true, 15).await;
    shop.works().await;
    assert_eq!(shop.reason("ada", PERSONALISE).await, Some(Reason::AgeUnknown));
    assert!(shop.seen_for(&key(PERSONALISE)).await.is_empty());
    shop.says_of("ada", json!({"birthday": "1984-03-12"})).await;
    assert_eq!(shop.reason("ada", PERSONALISE).await, None);
    assert_eq!(shop.seen_for(&key(PERSONALISE)).await, [ada]);
    shop.says_of("ada", json!({"birthday": "2010-03-12"})).await;
    assert_eq!(shop.reason("ada", PERSONALISE).await, Some(Reason::Minor));
    assert!(shop.seen_for(&key(PERSONALISE)).await.is_empty());
}

#[tokio::test]
async fn a_birthday_is_reduced_at_the_door_and_a_child_grows_up() {
    let shop = Shop::new(&["ada"]).await;
    shop.kind_of_source("crm").await;
    let ada = shop.person("ada").await;
    shop.says_of("ada", json!({"birthday": "2012-03-12"})).await;
    let mut raw = shop.world.database.superuser().await;
    for table in ["trait", "event", "consent_person", "profile"] {
        let traces = raw
            .number(&format!(
                "select count(*) from app.{table} t where t::text like '%2012%' or t::text like '%birthday%'"
            ))
            .await
            .unwrap();
        assert_eq!(traces, 0, "{table}");
    }
    let kept = raw
        .rows("select data_age, data_age_until from app.consent_person")
        .await
        .unwrap();
    assert_eq!(kept, [["from_13", "2027-04-01"]]);
    shop.says(ada, about("mail.news", Action::Granted)).await.unwrap();
    assert_eq!(
        shop.reason("ada", "mail.news").await,
        Some(Reason::GuardianMissing)
    );
    // Months later they are fifteen, and a yes of their own counts where fifteen is the age.
    shop.world.clock.advance(SignedDuration::from_hours(24 * 135));
    shop.says(ada, about("mail.news", Action::Granted)).await.unwrap();
    assert_eq!(shop.reason("ada", "mail.news").await, None);
    assert_eq!(shop.seen_for(&key("mail.news")).await, [ada]);
}

#[tokio::test]
async fn what_anybody_could_say_of_an_age_protects_and_opens_nothing() {
    let shop = Shop::new(&["ada", "bela"]).await;
    shop.kind_of_source("website").await;
    shop.sets(true, 15).await;
    for name in ["ada", "bela"] {
        let person = shop.person(name).await;
        shop.says(person, about(PERSONALISE, Action::Granted))
            .await
            .unwrap();
    }
    shop.says_of("ada", json!({"age": 40})).await;
    shop.says_of("bela", json!({"age": 14})).await;
    assert_eq!(shop.reason("ada", PERSONALISE).await, Some(Reason::AgeUnknown));
    assert_eq!(shop.reason("bela", PERSONALISE).await, Some(Reason::Minor));
    // The client's own server knows better.
    shop.kind_of_source("shop").await;
    shop.says_of("bela", json!({"age": 41})).await;
    assert_eq!(shop.reason("bela", PERSONALISE).await, None);
}

#[tokio::test]
async fn a_column_of_a_file_tells_ages_and_taking_it_back_forgets_them() {
    let desk = Desk::new().await;
    let file = "customer_id,email,first_name,date_naissance\n1,jeanne@example.fr,Jeanne,12/03/2012\n2,paul@example.fr,Paul,01/02/1980\n";
    let (import, _, _) = desk.bring(Kind::Customers, file).await;
    let ages =
        "select data_age, data_age_until from app.consent_person where data_age is not null order by 1";
    assert_eq!(desk.rows(ages).await, [["adult", ""], ["from_13", "2027-04-01"]]);
    assert_eq!(
        desk.rows("select count(*) from app.trait where name like '%naissance%' or value like '%2012%'")
            .await,
        [["0"]]
    );
    desk.undo(import).await;
    assert!(desk.rows(ages).await.is_empty());
}

#[tokio::test]
async fn only_the_privacy_officer_sets_the_rules_and_to_an_age_that_a_law_sets() {
    let shop = Shop::new(&[]).await;
    let world = &shop.world;
    let (officer, manager) = (
        world.visit(Role::PrivacyOfficer).await,
        world.visit(Role::Manager).await,
    );
    for age in [None, Some(12), Some(17)] {
        let refused = world.services.set_house_rules(&officer, true, age, true).await;
        assert!(matches!(refused, Err(HouseRefusal::Age)), "{age:?}");
    }
    let refused = world
        .services
        .set_house_rules(&manager, true, Some(13), true)
        .await;
    assert!(matches!(refused, Err(HouseRefusal::Use(_))));
    world
        .services
        .set_house_rules(&officer, true, Some(13), false)
        .await
        .unwrap();
    let seen = world.services.house_rules(&manager).await.unwrap();
    assert!(!seen.may_set && seen.rules.reaches_minors && !seen.rules.signal_stops_profiling);
    assert_eq!(seen.rules.consent_age, 13);
    let mut raw = world.database.superuser().await;
    let trail = raw
        .column("select detail from app.trail where action = 'consent.set_house_rules'")
        .await
        .unwrap();
    assert_eq!(trail, ["minors yes, alone from 13, signal stops profiling no"]);
}
