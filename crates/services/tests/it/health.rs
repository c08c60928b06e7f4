//! How good the data is: counted from rows, by field and source, day by day.

use domain::access::Role;
use domain::quality::{Counts, Freshness, Measure, Ratio};
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::UseError;
use services::access::Visit;
use services::quality::{DeclareError, FieldHealth, Health};
use testkit::World;

fn identify(user: &str, traits: &Value) -> Value {
    json!({"type": "identify", "userId": user, "traits": traits})
}

/// Four people: two share an address, one lives where their number and postcode are not from.
async fn world() -> World {
    let world = World::new().await;
    let messages = [
        identify(
            "a",
            &json!({"email": "julie@orange.fr", "phone": "06 39 98 12 34", "firstName": "Julie",
            "address": {"country": "France", "postalCode": "44000", "city": "Nantes"}}),
        ),
        identify(
            "b",
            &json!({"email": "JULIE@orange.fr", "phone": "+44 7700 900123",
            "address": {"country": "FR", "postalCode": "CA12 5JR"}}),
        ),
        identify("c", &json!({"email": "luc@gmial.com", "loyalty_tier": "gold"})),
        identify("d", &json!({"firstName": "Zoé"})),
        json!({"type": "page", "anonymousId": "unknown"}),
    ];
    world.send(&world.ours, &messages).await;
    world
}

async fn health(world: &World, visit: &Visit) -> Health {
    world.services.count_again(visit).await.unwrap();
    world.services.data_health(visit, None).await.unwrap()
}

fn field<'a>(health: &'a Health, name: &str) -> &'a FieldHealth {
    health.fields.iter().find(|field| field.name == name).unwrap()
}

#[tokio::test]
async fn each_measure_says_how_many_of_how_many() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let health = health(&world, &manager).await;
    assert_eq!(
        field(&health, "email").counts,
        Counts {
            people: 4,
            present: 3,
            valid: 2,
            fresh: 3,
            telling: 3,
            single: 1,
            comparable: 0,
            agreed: 0
        }
    );
    // A British number of somebody who lives in France.
    let phone = field(&health, "phone").counts;
    assert_eq!(
        (phone.valid, phone.single, phone.comparable, phone.agreed),
        (2, 2, 2, 1)
    );
    let code = field(&health, "address.postalCode").counts;
    assert_eq!(
        (code.present, code.valid, code.comparable, code.agreed),
        (2, 1, 2, 1)
    );
    // Nobody has a language: the field is there all the same, because a complete profile has it.
    assert_eq!(
        field(&health, "language").counts,
        Counts {
            people: 4,
            ..Counts::default()
        }
    );
    assert!(!field(&health, "loyalty_tier").expected);
    assert_eq!(health.measures[0], Ratio { part: 12, whole: 32 });
    assert_eq!((health.doubts, health.suggested), (2, 1));
    let source = world
        .services
        .data_health(&manager, Some(world.ours.source))
        .await
        .unwrap();
    assert_eq!(source.measures, health.measures);
    assert_eq!(health.sources.len(), 1);
}

#[tokio::test]
async fn sources_that_disagree_are_counted_and_the_last_said_is_held() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let name = domain::sources::SourceName::parse("CRM").unwrap();
    let (crm, key) = world
        .services
        .add_source(
            &world.ours.scope,
            domain::sources::SourceKind::Crm,
            &name,
            [9; 14],
        )
        .await
        .unwrap();
    let proven = world.services.source_of_key(&key).await.unwrap().unwrap();
    world.clock.advance(SignedDuration::from_secs(60));
    let message = identify("a", &json!({"email": "julie@laposte.net", "firstName": "JULIE"}));
    let message = domain::collect::Message::read(&message, None, None, world.services.now());
    world.services.accept(&proven, &[message]).await.unwrap();
    let health = health(&world, &manager).await;
    let email = field(&health, "email").counts;
    assert_eq!(
        (email.present, email.single, email.comparable, email.agreed),
        (3, 3, 1, 0)
    );
    let first = field(&health, "firstName").counts;
    assert_eq!(
        (first.present, first.comparable, first.agreed),
        (2, 1, 1),
        "capitals make no difference"
    );
    let its = world.services.data_health(&manager, Some(crm)).await.unwrap();
    assert_eq!(field(&its, "email").counts.present, 1);
    assert_eq!(
        Measure::Consistency.of(&field(&its, "email").counts),
        Ratio { part: 0, whole: 1 }
    );
}

#[tokio::test]
async fn people_joined_to_another_are_counted_once() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let join = json!({"type": "alias", "userId": "a", "previousId": "d"});
    world.send(&world.ours, &[join]).await;
    let health = health(&world, &manager).await;
    let merged = world
        .database
        .superuser()
        .await
        .number("select count(*) from app.profile where merged_into is not null")
        .await
        .unwrap();
    assert_eq!(field(&health, "firstName").counts.people, 4 - merged);
}

#[tokio::test]
async fn a_value_past_its_declared_time_no_longer_counts() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let days = |text: &str| vec![("email".to_owned(), text.to_owned())];
    world
        .services
        .declare_freshness(&manager, &days("30"))
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_hours(24 * 30));
    assert_eq!(field(&health(&world, &manager).await, "email").counts.fresh, 3);
    world.clock.advance(SignedDuration::from_secs(1));
    let aged = health(&world, &manager).await;
    assert_eq!(field(&aged, "email").counts.fresh, 0);
    assert_eq!(field(&aged, "email").freshness, Freshness::Days(30));
    assert_eq!(field(&aged, "phone").counts.fresh, 2);
    world
        .services
        .declare_freshness(&manager, &days(""))
        .await
        .unwrap();
    // Declaring counts anew.
    let declared = world.services.data_health(&manager, None).await.unwrap();
    assert_eq!(field(&declared, "email").counts.fresh, 3);
    assert_eq!(field(&declared, "email").freshness, Freshness::Always);
    let mut raw = world.database.superuser().await;
    let trail = raw
        .column("select detail from app.trail where action = 'quality.freshness' order by happened_at")
        .await;
    assert_eq!(trail.unwrap(), ["email 30", "email always"]);
}

#[tokio::test]
async fn a_declaration_is_taken_whole_or_not_at_all() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let typed = [
        ("email", "30"),
        ("phone", "soon"),
        ("language", "0"),
        ("invented", "12"),
    ]
    .map(|(name, days)| (name.to_owned(), days.to_owned()));
    let Err(DeclareError::Days(wrong)) = world.services.declare_freshness(&manager, &typed).await else {
        panic!("two fields are wrong");
    };
    let names: Vec<&str> = wrong.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["phone", "language"]);
    let mut raw = world.database.superuser().await;
    assert_eq!(
        raw.number("select count(*) from app.quality_freshness")
            .await
            .unwrap(),
        0
    );
    // A field that nobody has is no field.
    world
        .services
        .declare_freshness(&manager, &typed[3..])
        .await
        .unwrap();
    assert_eq!(
        raw.number("select count(*) from app.quality_freshness")
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn a_day_is_counted_once_however_often_and_days_make_a_history() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    for _ in 0..3 {
        world.services.tidy().await.unwrap();
    }
    let mut raw = world.database.superuser().await;
    let days = format!(
        "select count(distinct day) from app.quality_day where workspace_id = '{}'",
        world.ours.workspace
    );
    assert_eq!(raw.number(&days).await.unwrap(), 1);
    for week in 1..=3_i64 {
        world.clock.advance(SignedDuration::from_hours(24 * 7));
        world
            .send(
                &world.ours,
                &[identify(
                    &format!("new-{week}"),
                    &json!({"email": format!("n{week}@sfr.fr")}),
                )],
            )
            .await;
        world.services.tidy().await.unwrap();
    }
    assert_eq!(raw.number(&days).await.unwrap(), 4);
    let health = world.services.data_health(&manager, None).await.unwrap();
    let shares: Vec<Ratio> = health.history.iter().map(|(_, measures)| measures[0]).collect();
    assert_eq!(shares.len(), 4);
    assert_eq!(
        shares.iter().map(|ratio| ratio.part).collect::<Vec<_>>(),
        [12, 13, 14, 15]
    );
    assert_eq!(Some(shares[3]), Some(health.measures[0]));
}

#[tokio::test]
async fn mending_shows_in_the_next_count() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let queue = world.services.doubt_queue(&manager).await.unwrap();
    let key = &queue
        .groups
        .iter()
        .find(|group| group.name == "email")
        .unwrap()
        .key;
    for (verb, valid) in [
        (services::quality::Verb::Accept, 3),
        (services::quality::Verb::Reject, 3),
    ] {
        let done = world
            .services
            .mend(&manager, key, &services::quality::Which::All, &verb)
            .await
            .unwrap();
        assert_eq!(
            field(&health(&world, &manager).await, "email").counts.valid,
            valid
        );
        world
            .services
            .undo_decision(&manager, done.decision)
            .await
            .unwrap();
        assert_eq!(field(&health(&world, &manager).await, "email").counts.valid, 2);
    }
}

#[tokio::test]
async fn a_workspace_of_which_nothing_is_known_is_counted_too() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    let before = world.services.data_health(&manager, None).await.unwrap();
    assert!(before.counted_at.is_none() && before.fields.is_empty());
    let empty = health(&world, &manager).await;
    assert_eq!(empty.fields.len(), 8);
    assert!(empty.measures.iter().all(|ratio| ratio.share().is_none()));
    let theirs = world
        .services
        .data_health(&manager, Some(world.theirs.source))
        .await;
    assert!(matches!(theirs, Err(UseError::NotFound)));
}

#[tokio::test]
async fn the_rule_is_the_same_in_sql_and_in_the_domain() {
    let world = World::new().await;
    let now = world.services.now();
    let mut raw = world.database.superuser().await;
    for freshness in [Freshness::Always, Freshness::Days(1), Freshness::Days(365)] {
        for hours in [0, 23, 24, 25, 24 * 365, 24 * 365 + 1] {
            let observed = now - SignedDuration::from_hours(hours);
            let since = freshness
                .since(now)
                .map_or_else(|| "null".to_owned(), |since| format!("'{since}'"));
            let sql = format!("select app.counts('{observed}', {since})::int");
            let counts = raw.number(&sql).await.unwrap() == 1;
            assert_eq!(counts, freshness.counts(observed, now), "{freshness:?} {hours}");
        }
    }
}
