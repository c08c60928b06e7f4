//! Every use-case for every role, against a table written by hand; and nothing at all from outside.

use domain::access::Role;
use domain::account::Language;
use domain::ids::{ProfileId, SourceId, WriteKeyId};
use domain::profiles::PageNumber;
use serde_json::json;
use services::UseError;
use services::access::Visit;
use services::portal::BrandForm;
use services::profiles::OpenCaseError;
use services::quality::DeclareError;
use services::requests::{QueueOrder, QueueQuery, Standing, TakeDownFields};
use services::sources::NewSourceError;
use testkit::{World, email};

use crate::cases::everybody;

/// Columns: owner, admin, manager, marketer, analyst, privacy officer. `✔` allowed, `n` needs a case, `–` forbidden.
const GRID: [(&str, &str); 21] = [
    ("overview", "✔ ✔ ✔ ✔ ✔ ✔"),
    ("sources", "✔ ✔ ✔ ✔ ✔ ✔"),
    ("source", "✔ ✔ ✔ ✔ ✔ ✔"),
    ("create_source", "✔ ✔ ✔ – – –"),
    ("create_write_key", "✔ ✔ ✔ – – –"),
    ("revoke_write_key", "✔ ✔ ✔ – – –"),
    ("data_health", "✔ ✔ ✔ ✔ ✔ ✔"),
    ("count_again", "– – ✔ – – ✔"),
    ("doubt_queue", "– – ✔ – – ✔"),
    ("freshness", "✔ ✔ ✔ ✔ ✔ ✔"),
    ("declare_freshness", "– – ✔ – – ✔"),
    ("erasures", "– – – – – ✔"),
    ("request_board", "– – ✔ – – ✔"),
    ("take_down_request", "– – – – – ✔"),
    ("request_keys", "– – – – – ✔"),
    ("portal_settings", "– – ✔ – – ✔"),
    ("save_portal_settings", "– – ✔ – – ✔"),
    ("people", "– – – – – n"),
    ("person", "– – – – – n"),
    ("open_case", "– – – – – ✔"),
    ("close_case", "– – – – – ✔"),
];

const COLUMNS: [Role; 6] = [
    Role::Owner,
    Role::Admin,
    Role::Manager,
    Role::Marketer,
    Role::Analyst,
    Role::PrivacyOfficer,
];

/// Things of one workspace that a use-case may be asked for.
struct Things {
    source: SourceId,
    key: WriteKeyId,
    person: ProfileId,
}

async fn things(world: &World, place: &testkit::Place) -> Things {
    world.send(place, &[json!({"type": "page", "userId": "u"})]).await;
    let mut raw = world.database.superuser().await;
    let workspace = place.workspace;
    let person = format!("select profile_id from app.profile where workspace_id = '{workspace}' limit 1");
    let key = format!(
        "select write_key_id from app.write_key where workspace_id = '{workspace}' and revoked_at is null limit 1"
    );
    Things {
        source: place.source,
        key: WriteKeyId::parse(&raw.column(&key).await.unwrap().concat()).unwrap(),
        person: ProfileId::parse(&raw.column(&person).await.unwrap().concat()).unwrap(),
    }
}

/// Makes a fresh key of the source, so that there is always one to revoke.
async fn renew_key(world: &World, things: &mut Things) {
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .create_write_key(&manager, things.source)
        .await
        .unwrap();
    let details = world.services.source(&manager, things.source).await.unwrap();
    things.key = details
        .keys
        .iter()
        .find(|key| key.revoked_at.is_none())
        .unwrap()
        .id;
}

async fn run(world: &World, visit: &Visit, case: &str, things: &Things) -> Result<(), UseError> {
    let services = &world.services;
    match case {
        "overview" => services.overview(visit).await.map(drop),
        "sources" => services.sources(visit).await.map(drop),
        "source" => services.source(visit, things.source).await.map(drop),
        "create_source" => {
            let name = format!("Made by {:?}", visit.roles());
            match services.create_source(visit, &name, "shop").await {
                Ok(_) => Ok(()),
                Err(errors) => match errors.into_iter().next() {
                    Some(NewSourceError::Use(error)) => Err(error),
                    other => panic!("{other:?}"),
                },
            }
        }
        "create_write_key" => services.create_write_key(visit, things.source).await,
        "revoke_write_key" => services.revoke_write_key(visit, things.source, things.key).await,
        "data_health" => services.data_health(visit, Some(things.source)).await.map(drop),
        "count_again" => services.count_again(visit).await,
        "doubt_queue" => services.doubt_queue(visit).await.map(drop),
        "erasures" => services.erasures(visit).await.map(drop),
        "freshness" => services.freshness(visit).await.map(drop),
        "declare_freshness" => match services.declare_freshness(visit, &[]).await {
            Err(DeclareError::Use(error)) => Err(error),
            other => {
                other.unwrap();
                Ok(())
            }
        },
        "request_board" => {
            let query = QueueQuery {
                standing: Standing::All,
                kind: None,
                mine: false,
                order: QueueOrder::Due,
                page: PageNumber::FIRST,
            };
            services.request_board(visit, &query).await.map(drop)
        }
        "take_down_request" => match services
            .take_down_request(visit, &TakeDownFields::default())
            .await
        {
            Err(Err(error)) => Err(error),
            // Nothing was typed: whoever may do it is told so.
            other => {
                assert!(matches!(other, Err(Ok(_))));
                Ok(())
            }
        },
        "request_keys" => services.request_keys(visit).await.map(drop),
        "portal_settings" => services.portal_settings(visit).await.map(drop),
        "save_portal_settings" => services
            .save_portal_settings(visit, &BrandForm::default())
            .await
            .map(drop),
        "people" => services.people(visit, &everybody()).await.map(drop),
        "person" => services
            .person(visit, things.person, None, Language::French)
            .await
            .map(drop),
        "open_case" => match services.open_case(visit, "DSR-1").await {
            Err(OpenCaseError::Use(error)) => Err(error),
            other => {
                other.unwrap();
                Ok(())
            }
        },
        "close_case" => services.close_case(visit).await,
        other => panic!("no such use-case: {other}"),
    }
}

#[tokio::test]
async fn every_role_may_do_what_the_grid_says_and_nothing_else() {
    let world = World::new().await;
    let mut things = things(&world, &world.ours).await;
    for (role, column) in COLUMNS.into_iter().zip(0..) {
        let visit = world.visit(role).await;
        for (case, row) in GRID {
            renew_key(&world, &mut things).await;
            let expected = row.split(' ').nth(column).unwrap();
            let got = match run(&world, &visit, case, &things).await {
                Ok(()) => "✔",
                Err(UseError::CaseRequired) => "n",
                Err(UseError::Forbidden(_)) => "–",
                Err(error) => panic!("{role:?} {case}: {error}"),
            };
            assert_eq!(got, expected, "{role:?} {case}");
        }
    }
}

#[tokio::test]
async fn whatever_is_of_another_workspace_is_not_found() {
    let world = World::new().await;
    let foreign = things(&world, &world.theirs).await;
    let owner = world.visit(Role::Owner).await;
    for case in ["source", "create_write_key", "revoke_write_key", "data_health"] {
        let outcome = run(&world, &owner, case, &foreign).await;
        assert!(matches!(outcome, Err(UseError::NotFound)), "{case}: {outcome:?}");
    }
    // Their key of our source, and our key of theirs.
    let ours = things(&world, &world.ours).await;
    for (source, key) in [(ours.source, foreign.key), (foreign.source, ours.key)] {
        let mixed = world.services.revoke_write_key(&owner, source, key).await;
        assert!(matches!(mixed, Err(UseError::NotFound)));
    }
    let officer = world.visit(Role::PrivacyOfficer).await;
    world.services.open_case(&officer, "DSR-1").await.unwrap();
    let outcome = run(&world, &officer, "person", &foreign).await;
    assert!(matches!(outcome, Err(UseError::NotFound)));
    assert_eq!(
        world
            .services
            .people(&officer, &everybody())
            .await
            .unwrap()
            .page
            .total,
        1
    );
    // A case here is no case there, even for one who is privacy officer in both.
    let theirs = world.account(&email(Role::PrivacyOfficer, "theirs"));
    let visit = world.services.visit(theirs, &world.theirs.slug).await.unwrap();
    let outcome = world.services.people(&visit, &everybody()).await;
    assert!(matches!(outcome, Err(UseError::CaseRequired)));
}

#[tokio::test]
async fn nobody_visits_a_workspace_without_a_role_in_it() {
    let world = World::new().await;
    let everyone = Role::ALL.into_iter().map(|role| email(role, "theirs"));
    for email in everyone.chain(["nobody@mesure.example".to_owned()]) {
        for place in [&world.ours, &world.sister] {
            let visit = world.services.visit(world.account(&email), &place.slug).await;
            assert!(matches!(visit, Err(UseError::NotFound)), "{email}");
        }
    }
}

#[tokio::test]
async fn only_who_runs_the_platform_sees_its_tenants() {
    let world = World::new().await;
    for role in Role::ALL {
        let visitor = world
            .services
            .visitor(world.account(&email(role, "ours")))
            .await
            .unwrap();
        let tenants = world.services.tenants(&visitor).await;
        if role == Role::PlatformAdmin {
            assert_eq!(tenants.unwrap().len(), 2);
        } else {
            assert!(matches!(tenants, Err(UseError::Forbidden(_))), "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_role_taken_away_between_two_requests_is_gone_with_the_second() {
    let world = World::new().await;
    let visit = world.visit(Role::Manager).await;
    assert!(world.services.overview(&visit).await.is_ok());
    let mut raw = world.database.superuser().await;
    raw.run("delete from platform.workspace_member").await.unwrap();
    let manager = world.account(&email(Role::Manager, "ours"));
    let again = world.services.visit(manager, &world.ours.slug).await;
    assert!(matches!(again, Err(UseError::NotFound)));
}
