//! People are looked at for a case, with its number, for a working day, on the trail.

use domain::access::{Capability, Role};
use domain::account::Language;
use domain::ids::ProfileId;
use domain::profiles::{Direction, PageNumber, ProfileOrder};
use jiff::SignedDuration;
use serde_json::json;
use services::UseError;
use services::access::Visit;
use services::profiles::{CASE_HOURS, ListQuery, OpenCaseError};
use testkit::World;

pub(crate) fn everybody() -> ListQuery {
    ListQuery {
        search: String::new(),
        seen_days: None,
        named: None,
        order: ProfileOrder::Name,
        direction: Direction::Ascending,
        page: PageNumber::FIRST,
    }
}

async fn somebody(world: &World) -> ProfileId {
    world
        .send(&world.ours, &[json!({"type": "page", "userId": "u"})])
        .await;
    let mut raw = world.database.superuser().await;
    let id = raw.column("select profile_id from app.profile").await.unwrap();
    ProfileId::parse(&id.concat()).unwrap()
}

async fn sees_people(world: &World, visit: &Visit, person: ProfileId) -> bool {
    let list = world.services.people(visit, &everybody()).await;
    let one = world.services.person(visit, person, None, Language::French).await;
    match (list, one) {
        (Ok(list), Ok(one)) => {
            assert_eq!((list.page.total, one.profile.profile), (1, person));
            assert!(list.case.is_some() && list.case == one.case);
            true
        }
        (Err(UseError::CaseRequired), Err(UseError::CaseRequired)) => false,
        (list, one) => panic!("{:?} {:?}", list.err(), one.err()),
    }
}

#[tokio::test]
async fn the_privacy_officer_sees_people_while_a_case_is_open() {
    let world = World::new().await;
    let person = somebody(&world).await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    assert!(!sees_people(&world, &officer, person).await);
    world
        .services
        .open_case(&officer, " DSR-2026/114 ")
        .await
        .unwrap();
    assert!(sees_people(&world, &officer, person).await);
    let open = world.services.open_case_of(&officer).await.unwrap().unwrap();
    assert_eq!(open.number, "DSR-2026/114");
    world.services.close_case(&officer).await.unwrap();
    assert!(!sees_people(&world, &officer, person).await);
}

#[tokio::test]
async fn a_case_ends_by_itself_after_a_working_day() {
    let world = World::new().await;
    let person = somebody(&world).await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    world.services.open_case(&officer, "DSR-1").await.unwrap();
    world
        .clock
        .advance(SignedDuration::from_hours(CASE_HOURS) - SignedDuration::from_secs(1));
    assert!(sees_people(&world, &officer, person).await);
    world.clock.advance(SignedDuration::from_secs(1));
    assert!(!sees_people(&world, &officer, person).await);
    assert!(world.services.open_case_of(&officer).await.unwrap().is_none());
}

#[tokio::test]
async fn a_second_case_takes_the_place_of_the_first() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    world.services.open_case(&officer, "DSR-1").await.unwrap();
    world.clock.advance(SignedDuration::from_hours(1));
    world.services.open_case(&officer, "DSR-2").await.unwrap();
    let open = world.services.open_case_of(&officer).await.unwrap().unwrap();
    assert_eq!(open.number, "DSR-2");
    let mut raw = world.database.superuser().await;
    let live = raw
        .column(
            "select case_number from app.profile_case where expires_at > timestamptz '2026-11-21T10:41:00Z'",
        )
        .await;
    assert_eq!(live.unwrap(), ["DSR-2"]);
}

#[tokio::test]
async fn every_opening_and_closing_is_on_the_trail() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    world.services.open_case(&officer, "DSR-1").await.unwrap();
    world.clock.advance(SignedDuration::from_secs(1));
    world.services.close_case(&officer).await.unwrap();
    let mut raw = world.database.superuser().await;
    let trail = raw
        .rows(
            "select t.action, t.detail, t.account_id, t.workspace_id, t.object_id = c.case_id
            from app.trail t left join app.profile_case c on c.case_id = t.object_id
            where t.action like 'case.%' order by t.happened_at",
        )
        .await
        .unwrap();
    let account = world.account("privacy-officer@ours.example").to_string();
    let ours = world.ours.workspace.to_string();
    let (account, ours) = (account.as_str(), ours.as_str());
    let expected = [
        ["case.open", "DSR-1", account, ours, "t"],
        ["case.close", "", account, ours, ""],
    ];
    assert_eq!(trail, expected);
}

#[tokio::test]
async fn nobody_else_opens_a_case_or_sees_people() {
    let world = World::new().await;
    let person = somebody(&world).await;
    for role in [
        Role::Owner,
        Role::Admin,
        Role::Manager,
        Role::Marketer,
        Role::Analyst,
    ] {
        let visit = world.visit(role).await;
        let opened = world.services.open_case(&visit, "DSR-1").await;
        assert!(
            matches!(
                opened,
                Err(OpenCaseError::Use(UseError::Forbidden(Capability::ViewProfiles)))
            ),
            "{role:?}"
        );
        let list = world.services.people(&visit, &everybody()).await;
        assert!(
            matches!(list, Err(UseError::Forbidden(Capability::ViewProfiles))),
            "{role:?}"
        );
        let one = world
            .services
            .person(&visit, person, None, Language::French)
            .await;
        assert!(
            matches!(one, Err(UseError::Forbidden(Capability::ViewProfiles))),
            "{role:?}"
        );
    }
    let mut raw = world.database.superuser().await;
    assert_eq!(
        raw.number("select count(*) from app.profile_case").await.unwrap(),
        0
    );
    let trail = raw
        .number("select count(*) from app.trail where action like 'case.%'")
        .await;
    assert_eq!(trail.unwrap(), 0);
}

#[tokio::test]
async fn a_number_that_is_none_opens_nothing() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    for number in ["", "x", "claire@example.fr"] {
        let refused = world.services.open_case(&officer, number).await;
        assert!(matches!(refused, Err(OpenCaseError::Number(_))), "{number}");
    }
    assert!(world.services.open_case_of(&officer).await.unwrap().is_none());
}
