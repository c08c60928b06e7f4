//! What is left of an erasure: a certificate, fingerprints, and nobody.

use domain::erasure::SCHEMA;
use services::UseError;
use services::collect::Verdict;
use uuid::Uuid;

use super::{Scene, identify, view};

#[tokio::test]
async fn a_person_goes_and_a_certificate_stays() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let messages = [
        identify("u-1", "helene@example.fr"),
        view("u-1", 1),
        view("u-1", 2),
        identify("u-2", "paul@example.fr"),
    ];
    scene.world.send(ours, &messages).await;
    // The same person elsewhere is somebody else's.
    scene.world.send(&scene.world.theirs, &messages).await;
    let profile = scene.person(ours, "u-1").await;
    let request = Uuid::from_u128(9);
    let number = scene
        .services
        .erase_person(&ours.scope, profile, Some(request))
        .await
        .unwrap();
    // Nothing is used any more from now on, though everything is still there.
    let read = scene.services.database().read(&ours.scope).await;
    let mut tx = read.unwrap();
    assert!(store::profiles::get(&mut tx, profile).await.unwrap().is_none());
    tx.finish().await.unwrap();
    let again = scene
        .services
        .erase_person(&ours.scope, profile, None)
        .await
        .unwrap();
    assert_eq!(again, number, "an erasure under way is the same one");
    scene.work().await;
    let workspace = ours.workspace;
    for table in ["profile", "identifier", "trait", "profile_term"] {
        let left = format!(
            "select count(*) from app.{table} where workspace_id = '{workspace}' and profile_id = '{profile}'"
        );
        assert_eq!(scene.number(&left).await, 0, "{table}");
    }
    assert_eq!(
        scene
            .number(&format!(
                "select count(*) from app.event where profile_id = '{profile}'"
            ))
            .await,
        0
    );
    let tally =
        format!("select sum(profiles)::bigint from app.profile_tally where workspace_id = '{workspace}'");
    assert_eq!(scene.number(&tally).await, 1);
    assert_eq!(
        scene
            .number(&format!(
                "select count(*) from app.identifier where workspace_id = '{}' and value = 'u-1'",
                scene.world.theirs.workspace
            ))
            .await,
        1
    );
    let page = scene.services.certificate(number).await.unwrap();
    assert!(page.is_good);
    let certificate = page.signed.unwrap().certificate;
    assert_eq!(
        (
            certificate.schema.as_str(),
            certificate.controller.as_str(),
            certificate.request
        ),
        (SCHEMA, "Ours", Some(request))
    );
    let rows = |store: &str| {
        let found = certificate.stores.iter().find(|count| count.store == store);
        found.map(|count| count.rows)
    };
    assert_eq!(rows("events"), Some(3));
    assert_eq!(rows("profiles"), Some(1));
    assert_eq!(rows("identifiers"), Some(2));
    assert_eq!(certificate.suppressed, 3, "an id, a browser and an address");
    for canary in ["helene", "u-1", &profile.to_string()] {
        assert!(!page.text.contains(canary), "{canary}");
    }
    assert!(matches!(
        scene.services.certificate(Uuid::from_u128(5)).await,
        Err(UseError::NotFound)
    ));
    assert!(matches!(
        scene.services.erase_person(&ours.scope, profile, None).await,
        Err(UseError::NotFound)
    ));
}

#[tokio::test]
async fn whoever_was_erased_does_not_come_back_until_they_want_to() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    scene.erase(scene.person(ours, "u-1").await).await;
    let other = |extra: serde_json::Value| {
        let mut message = serde_json::json!({"type": "page"});
        message
            .as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        message
    };
    let verdicts = scene
        .world
        .send(
            ours,
            &[
                identify("u-1", "other@example.fr"),
                identify("u-9", " Helene@Example.fr"),
                other(serde_json::json!({"anonymousId": "browser-of-u-1"})),
                // Somebody else on the same browser: comes in, without it.
                other(serde_json::json!({"userId": "u-2", "anonymousId": "browser-of-u-1"})),
                other(serde_json::json!({"userId": "u-3"})),
            ],
        )
        .await;
    assert_eq!(
        verdicts,
        [
            Verdict::TurnedAway,
            Verdict::TurnedAway,
            Verdict::TurnedAway,
            Verdict::Accepted,
            Verdict::Accepted
        ]
    );
    let known = scene
        .column("select value from app.identifier order by value")
        .await;
    assert_eq!(known, ["u-2", "u-3"]);
    assert_eq!(
        scene
            .number("select sum(messages)::bigint from app.suppression_day")
            .await,
        3
    );
    // They return, and prove their address.
    let lifted = scene
        .services
        .let_in_again(&ours.scope, &[("email", "Helene@example.fr")])
        .await
        .unwrap();
    assert_eq!(lifted, 3, "with everything that was suppressed together");
    let mut again = identify("u-1", "helene@example.fr");
    again["messageId"] = "said after they returned".into();
    let verdicts = scene.world.send(ours, &[again]).await;
    assert_eq!(verdicts, [Verdict::Accepted]);
}

#[tokio::test]
async fn a_merged_browser_goes_with_its_person() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let browser = serde_json::json!({"type": "page", "anonymousId": "browser-of-u-1"});
    scene.world.send(ours, &[browser]).await;
    scene.world.send(ours, &[view("u-1", 1)]).await;
    let merged = scene.person(ours, "browser-of-u-1").await;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    // Asked for under the profile that was merged away.
    scene.erase(merged).await;
    for table in ["profile", "identifier", "trait", "profile_term", "event"] {
        assert_eq!(
            scene.number(&format!("select count(*) from app.{table}")).await,
            0,
            "{table}"
        );
    }
}

#[tokio::test]
async fn what_is_interrupted_goes_on_and_is_counted_once() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    scene
        .run(&format!(
            "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, properties, context,
                received_at)
            select '{}', '2026-11-20T09:00:00Z', gen_random_uuid(), '{profile}', '{}', 'page', '{{}}', '{{}}', now()
            from generate_series(1, 12000)",
            ours.workspace, ours.source
        ))
        .await;
    let number = scene
        .services
        .erase_person(&ours.scope, profile, None)
        .await
        .unwrap();
    // Every turn is over as soon as it has begun: each takes one batch.
    let stop = services::jobs::Stop::new();
    stop.ask();
    let mut turns = 0;
    while scene
        .services
        .work_once(Uuid::from_u128(turns), &stop)
        .await
        .unwrap()
    {
        turns += 1;
    }
    assert!(turns > 3, "{turns}");
    let page = scene.services.certificate(number).await.unwrap();
    let stores = page.signed.unwrap().certificate.stores;
    let events = stores.iter().find(|count| count.store == "events").unwrap();
    assert_eq!(events.rows, 12_001);
    let lines = std::fs::read_to_string(&scene.log).unwrap();
    assert_eq!(lines.lines().count(), 1);
}
