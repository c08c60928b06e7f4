//! What is observed, planned and shown while messages come in.

use std::collections::BTreeMap;

use domain::access::Role;
use domain::collect::{Call, Refusal};
use domain::schema::{FindingKind, Mode, PlannedProperty, Presence, Sensitive, Type};
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::UseError;
use services::collect::Verdict;
use services::schema::{EventEdit, PlanEdit, PlanError};
use testkit::World;

fn seen(price: Value) -> Value {
    json!({"type": "track", "event": "Product Viewed", "userId": "customer-42",
        "properties": {"price": price, "product": {"name": "Lampe"}}})
}

#[tokio::test]
async fn what_a_source_sends_is_counted_exactly_by_event_property_and_type() {
    let world = World::new().await;
    world.send(&world.ours, &[seen(json!(1)), seen(json!(2))]).await;
    let mut with_id = seen(json!("3"));
    with_id["messageId"] = json!("m-1");
    world.send(&world.ours, &[with_id.clone()]).await;
    // Neither a duplicate nor a refusal is an event.
    world
        .send(&world.ours, &[with_id, json!({"type": "track", "userId": "u"})])
        .await;
    let analyst = world.visit(Role::Analyst).await;
    let schema = world
        .services
        .source_schema(&analyst, world.ours.source)
        .await
        .unwrap();
    assert_eq!(schema.events.len(), 1);
    assert_eq!((schema.events[0].messages, schema.events[0].properties), (3, 3));
    let event = world
        .services
        .event_schema(&analyst, world.ours.source, Call::Track, "Product Viewed")
        .await
        .unwrap();
    let told: Vec<_> = event
        .properties
        .iter()
        .map(|row| {
            (
                row.observed.path.as_str(),
                row.observed.messages,
                row.observed.types,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("price", 3, [1, 2, 0, 0, 0, 0]),
            ("product", 3, [0, 0, 0, 0, 3, 0]),
            ("product.name", 3, [3, 0, 0, 0, 0, 0]),
        ]
    );
}

#[tokio::test]
async fn names_past_the_bounds_are_counted_and_not_observed() {
    let world = World::new().await;
    let event = |number: usize| json!({"type": "track", "event": format!("Event {number}"), "userId": "u"});
    let events: Vec<Value> = (0..230).map(event).collect();
    world.send(&world.ours, &events).await;
    world.send(&world.ours, &[event(0), event(229)]).await;
    let analyst = world.visit(Role::Analyst).await;
    let schema = world
        .services
        .source_schema(&analyst, world.ours.source)
        .await
        .unwrap();
    assert_eq!(schema.events.len(), 200);
    let observed: i64 = schema.events.iter().map(|event| event.messages).sum();
    assert_eq!(observed + schema.overflow, 232);

    let wide: Vec<Value> = (0..3)
        .map(|batch| {
            let properties: BTreeMap<String, i32> =
                (0..80).map(|place| (format!("p{batch}_{place}"), 1)).collect();
            json!({"type": "page", "userId": "u", "properties": properties})
        })
        .collect();
    world.send(&world.theirs, &wide).await;
    let theirs = world
        .services
        .visit(world.account("analyst@theirs.example"), &world.theirs.slug)
        .await
        .unwrap();
    let page = world
        .services
        .event_schema(&theirs, world.theirs.source, Call::Page, "")
        .await
        .unwrap();
    assert_eq!((page.properties.len(), page.overflow), (150, 90));
}

#[tokio::test]
async fn personal_data_where_none_belongs_is_masked_counted_and_nowhere_in_the_database() {
    let world = World::new().await;
    let canary = "canari.dupont@exemple-canari.fr";
    let messages = [
        json!({"type": "track", "event": format!("Mail to {canary}"), "userId": "u",
            "properties": {"query": canary, "url": format!("https://x.fr/?u={canary}"), canary: 1}}),
        json!({"type": "page", "userId": "u", "properties": {"name": format!("Lampe {canary}")},
            "context": {"ip": "203.0.113.77", "page": {"path": format!("/{canary}"), "search": "?gclid=Canari123"},
                "userAgent": "Mozilla/5.0 (X11; Canari) Gecko/20100101 Firefox/128.0"}}),
        json!({"type": "identify", "userId": "u", "traits": {"gender": "canari-f", "firstName": canary}}),
        json!({"type": "track", "properties": {canary: canary}, "event": canary}),
    ];
    let verdicts = world.send(&world.ours, &messages).await;
    assert_eq!(verdicts[3], Verdict::Refused(Refusal::MissingIdentifier));
    let mut raw = world.database.superuser().await;
    let tables = raw
        .column("select c.oid::regclass from pg_class c where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')")
        .await
        .unwrap();
    for table in tables {
        let sql = format!("select count(*) from {table} t where to_jsonb(t)::text ~* 'canari'");
        assert_eq!(raw.number(&sql).await.unwrap(), 0, "{table}");
    }
    let analyst = world.visit(Role::Analyst).await;
    let found = world
        .services
        .findings(&analyst, world.ours.source)
        .await
        .unwrap();
    let sum = |kind, code: &str| -> i64 {
        let of = |row: &&services::schema::FindingRow| row.kind == kind && row.code == code;
        found.rows.iter().filter(of).map(|row| row.messages).sum()
    };
    assert_eq!(sum(FindingKind::Masked, "email"), 6, "{:#?}", found.rows);
    assert_eq!(sum(FindingKind::Dropped, "uncovered"), 1);
    assert_eq!(sum(FindingKind::Refused, "missing_identifier"), 1);
}

#[tokio::test]
async fn contact_details_that_a_trait_is_meant_to_hold_stay() {
    let world = World::new().await;
    let traits = json!({"email": "jean@exemple.fr", "phone": "+33612345678"});
    world
        .send(
            &world.ours,
            &[json!({"type": "identify", "userId": "u", "traits": traits})],
        )
        .await;
    let mut raw = world.database.superuser().await;
    let kept = raw
        .column("select value from app.trait order by name")
        .await
        .unwrap();
    assert_eq!(kept, ["jean@exemple.fr", "+33612345678"]);
}

async fn plan_of_what_is_seen(world: &World, mode: Mode) {
    let messages: Vec<Value> = (0..25).map(|price| seen(json!(price))).collect();
    world.send(&world.ours, &messages).await;
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .edit_plan(&manager, 0, PlanEdit::Propose)
        .await
        .unwrap();
    world
        .services
        .edit_plan(&manager, 1, PlanEdit::Mode(mode))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_plan_made_of_what_is_observed_flags_or_blocks_what_breaks_it() {
    let world = World::new().await;
    plan_of_what_is_seen(&world, Mode::Flag).await;
    let broken = [
        seen(json!("one")),
        json!({"type": "track", "event": "Unheard of", "userId": "u"}),
    ];
    assert_eq!(
        world.send(&world.ours, &broken).await,
        [Verdict::Accepted, Verdict::Accepted]
    );
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .edit_plan(&manager, 2, PlanEdit::Mode(Mode::Block))
        .await
        .unwrap();
    assert_eq!(
        world.send(&world.ours, &broken).await,
        [
            Verdict::Refused(Refusal::PropertyType),
            Verdict::Refused(Refusal::EventUnplanned)
        ]
    );
    assert_eq!(
        world.send(&world.ours, &[seen(json!(7))]).await,
        [Verdict::Accepted]
    );
    let view = world.services.plan(&manager).await.unwrap();
    assert_eq!((view.version, view.versions.len()), (3, 3));
    assert_eq!((view.broken["flagged"], view.broken["refused"]), (2, 2));
    // The other workspace has no plan.
    assert_eq!(
        world.send(&world.theirs, &broken).await,
        [Verdict::Accepted, Verdict::Accepted]
    );
}

#[tokio::test]
async fn what_was_refused_by_the_plan_may_be_sent_again_once_the_plan_allows_it() {
    let world = World::new().await;
    plan_of_what_is_seen(&world, Mode::Block).await;
    let message = json!({"type": "track", "event": "New", "userId": "u", "messageId": "m-1"});
    let send = async || world.send(&world.ours, std::slice::from_ref(&message)).await;
    assert_eq!(send().await, [Verdict::Refused(Refusal::EventUnplanned)]);
    let manager = world.visit(Role::Manager).await;
    let add = PlanEdit::AddEvent("New".to_owned());
    world.services.edit_plan(&manager, 2, add).await.unwrap();
    assert_eq!(send().await, [Verdict::Accepted]);
    assert_eq!(send().await, [Verdict::Duplicate]);
}

#[tokio::test]
async fn an_event_is_edited_taken_out_and_brought_back_with_an_earlier_version() {
    let world = World::new().await;
    plan_of_what_is_seen(&world, Mode::Block).await;
    let manager = world.visit(Role::Manager).await;
    let property = PlannedProperty {
        presence: Presence::Forbidden,
        kind: Some(Type::Number),
    };
    let edit = |planned| EventEdit {
        call: Call::Track,
        name: "Product Viewed".to_owned(),
        planned,
    };
    let properties = BTreeMap::from([("price".to_owned(), property)]);
    let edited = world
        .services
        .edit_planned_event(&manager, 2, edit(Some((false, properties))));
    edited.await.unwrap();
    assert_eq!(
        world.send(&world.ours, &[seen(json!(1))]).await,
        [Verdict::Refused(Refusal::PropertyForbidden)]
    );
    // Made on a version that is no longer the latest.
    let late = world.services.edit_planned_event(&manager, 2, edit(None)).await;
    assert!(matches!(late, Err(PlanError::Changed)));
    world
        .services
        .edit_planned_event(&manager, 3, edit(None))
        .await
        .unwrap();
    assert_eq!(
        world.send(&world.ours, &[seen(json!(1))]).await,
        [Verdict::Refused(Refusal::EventUnplanned)]
    );
    world
        .services
        .edit_plan(&manager, 4, PlanEdit::Restore(2))
        .await
        .unwrap();
    assert_eq!(
        world.send(&world.ours, &[seen(json!(1))]).await,
        [Verdict::Accepted]
    );
    let missing = world.services.edit_plan(&manager, 5, PlanEdit::Restore(99)).await;
    assert!(matches!(missing, Err(PlanError::Use(UseError::NotFound))));
}

#[tokio::test]
async fn sensitive_attributes_come_in_only_when_the_privacy_officer_keeps_them() {
    let world = World::new().await;
    let message = json!({"type": "identify", "userId": "u", "traits": {"gender": "f", "age": 42}});
    let names = async || {
        world.send(&world.ours, std::slice::from_ref(&message)).await;
        let mut raw = world.database.superuser().await;
        raw.column("select name from app.trait order by name")
            .await
            .unwrap()
    };
    assert!(names().await.is_empty());
    let keep = || PlanEdit::Keep(vec![Sensitive::Gender]);
    let manager = world.visit(Role::Manager).await;
    let refused = world.services.edit_plan(&manager, 0, keep()).await;
    assert!(matches!(refused, Err(PlanError::Use(UseError::Forbidden(_)))));
    let officer = world.visit(Role::PrivacyOfficer).await;
    world.services.edit_plan(&officer, 0, keep()).await.unwrap();
    assert_eq!(names().await, ["gender"]);
}

#[tokio::test]
async fn the_debugger_lists_every_verdict_without_a_value_and_never_grows() {
    let world = World::new().await;
    plan_of_what_is_seen(&world, Mode::Flag).await;
    let mut known = seen(json!(1));
    known["messageId"] = json!("m-1");
    let secret = json!({"type": "track", "event": "Secret", "anonymousId": "anonymous-77",
        "properties": {"note": "Jean-Secret", "query": "jean@exemple.fr"}});
    world
        .send(
            &world.ours,
            &[
                known.clone(),
                secret,
                json!({"type": "dance", "user": "Jean-Secret"}),
            ],
        )
        .await;
    world.send(&world.ours, &[known]).await;
    let analyst = world.visit(Role::Analyst).await;
    let shown = world
        .services
        .debugger(&analyst, world.ours.source)
        .await
        .unwrap()
        .arrivals;
    let told: Vec<_> = shown
        .iter()
        .take(4)
        .map(|arrival| {
            (
                arrival.verdict.as_str(),
                arrival.code.as_str(),
                arrival.name.as_str(),
                arrival.person.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("duplicate", "", "Product Viewed", "cus…"),
            ("refused", "unknown_type", "", ""),
            ("flagged", "", "Secret", "anon…"),
            ("accepted", "", "Product Viewed", "cus…"),
        ]
    );
    assert_eq!(shown[2].masked, [("email".to_owned(), "query".to_owned())]);
    assert_eq!(shown[2].broken, [("event_unplanned".to_owned(), String::new())]);
    assert_eq!(shown[1].paths[1], ("user".to_owned(), "string".to_owned()));
    let newest = shown[0].number;
    assert!(
        world
            .services
            .arrivals_after(&analyst, world.ours.source, newest)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        world
            .services
            .arrivals_after(&analyst, world.ours.source, newest - 2)
            .await
            .unwrap()
            .len(),
        2
    );

    let mut raw = world.database.superuser().await;
    let leaked = "select count(*) from app.arrival t where to_jsonb(t)::text ~ 'Secret\"|Jean|customer-42|anonymous-77'
        and name <> 'Secret'";
    assert_eq!(raw.number(leaked).await.unwrap(), 0);
    for _ in 0..8 {
        world.clock.advance(SignedDuration::from_secs(5));
        let many: Vec<Value> = (0..90).map(|price| seen(json!(price))).collect();
        world.send(&world.ours, &many).await;
    }
    assert_eq!(raw.number("select count(*) from app.arrival").await.unwrap(), 200);
    world.clock.advance(SignedDuration::from_hours(25));
    world.services.tidy().await.unwrap();
    assert_eq!(raw.number("select count(*) from app.arrival").await.unwrap(), 0);
}

#[tokio::test]
async fn the_use_of_a_key_is_noted_once_a_minute() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    let used = async || {
        world.send(&world.ours, &[seen(json!(1))]).await;
        let source = world.services.source(&manager, world.ours.source).await.unwrap();
        source.keys[0].last_used_at.unwrap()
    };
    let first = used().await;
    world.clock.advance(SignedDuration::from_secs(30));
    assert_eq!(used().await, first);
    world.clock.advance(SignedDuration::from_secs(31));
    assert_eq!(used().await, first + SignedDuration::from_secs(61));
}

#[tokio::test]
async fn what_another_workspace_sends_is_not_there() {
    let world = World::new().await;
    world.send(&world.theirs, &[seen(json!(1))]).await;
    let analyst = world.visit(Role::Analyst).await;
    let source = world.theirs.source;
    let services = &world.services;
    assert!(matches!(
        services.source_schema(&analyst, source).await,
        Err(UseError::NotFound)
    ));
    assert!(matches!(
        services.findings(&analyst, source).await,
        Err(UseError::NotFound)
    ));
    assert!(matches!(
        services.debugger(&analyst, source).await,
        Err(UseError::NotFound)
    ));
    assert!(
        services
            .arrivals_after(&analyst, source, 0)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(services.plan(&analyst).await.unwrap().observed.is_empty());
}
