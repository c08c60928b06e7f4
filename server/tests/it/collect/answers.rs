//! What each call is answered, and what is stored then.

use serde_json::{Value, json};
use server::collect::{BATCH_PATHS, PATHS};

use super::{events, request, send};
use crate::support::{Sent, TestApp, away, exchange};

fn ok(accepted: u64, duplicates: u64, refused: &Value) -> Value {
    json!({"success": true, "accepted": accepted, "duplicates": duplicates, "refused": refused})
}

#[tokio::test]
async fn every_path_stores_its_call() {
    let app = TestApp::start().await;
    for (number, (path, call)) in PATHS.into_iter().enumerate() {
        let body = json!({"userId": format!("u{number}"), "event": "Seen", "groupId": "g", "previousId": format!("p{number}"),
            "messageId": format!("m{number}"), "traits": {"plan": "a"}, "properties": {"b": 1}});
        let answer = send(&app, path, &body).await;
        assert_eq!(
            (answer.status, answer.json()),
            (200, ok(1, 0, &json!([]))),
            "{path}"
        );
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        let sql = format!(
            "select call from app.event where profile_id in
            (select profile_id from app.identifier where value = 'u{number}')"
        );
        let calls = app.world.database.superuser().await.column(&sql).await.unwrap();
        assert_eq!(calls, [call.as_str()], "{path}");
    }
    assert_eq!(
        events(&app.world, &app.world.ours).await,
        i64::try_from(PATHS.len()).unwrap()
    );
}

#[tokio::test]
async fn every_path_of_batches_stores_its_batch() {
    let app = TestApp::start().await;
    for path in BATCH_PATHS {
        let message = |kind: &str| json!({"type": kind, "userId": "u", "event": "e", "messageId": format!("{path}{kind}")});
        let body = json!({"batch": [message("track"), message("page"), message("identify")]});
        let answer = send(&app, path, &body).await;
        assert_eq!(
            (answer.status, answer.json()),
            (200, ok(3, 0, &json!([]))),
            "{path}"
        );
    }
    assert_eq!(events(&app.world, &app.world.ours).await, 9);
}

#[tokio::test]
async fn one_bad_message_is_refused_with_its_place_and_the_others_are_stored() {
    let app = TestApp::start().await;
    let body = json!({"batch": [
        {"type": "page", "userId": "u"},
        {"type": "page"},
        "nonsense",
        {"type": "dance", "userId": "u"},
        {"type": "track", "userId": "u"},
        {"type": "track", "userId": "u", "event": "e", "properties": {"long": "x".repeat(40_000)}},
        {"type": "page", "userId": "u", "timestamp": "yesterday"},
        {"type": "page", "userId": "u", "messageId": "m".repeat(100)},
        {"type": "alias", "userId": "u"},
        {"type": "page", "userId": "u".repeat(201)},
        {"type": "page", "userId": "u"},
    ]});
    let answer = send(&app, "/v1/batch", &body).await;
    assert_eq!(answer.status, 200);
    let body = answer.json();
    assert_eq!((&body["accepted"], &body["duplicates"]), (&json!(2), &json!(0)));
    let refused: Vec<(u64, &str)> = body["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|refusal| {
            (
                refusal["index"].as_u64().unwrap(),
                refusal["code"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        (1, "missing_identifier"),
        (2, "not_an_object"),
        (3, "unknown_type"),
        (4, "missing_event_name"),
        (5, "too_large"),
        (6, "bad_timestamp"),
        (7, "message_id_too_long"),
        (8, "missing_reference"),
        (9, "identifier_too_long"),
    ];
    assert_eq!(refused, expected);
    assert_eq!(events(&app.world, &app.world.ours).await, 2);
}

#[tokio::test]
async fn one_message_may_be_as_large_alone_as_in_a_batch() {
    let app = TestApp::start().await;
    let body = |length| json!({"userId": "u", "event": "e", "properties": {"long": "x".repeat(length)}});
    let answer = send(&app, "/v1/track", &body(40_000)).await;
    assert_eq!(
        answer.json()["refused"][0]["code"],
        "too_large",
        "{}",
        answer.text()
    );
    assert_eq!(send(&app, "/v1/track", &body(30_000)).await.json()["accepted"], 1);
    assert_eq!(events(&app.world, &app.world.ours).await, 1);
}

#[tokio::test]
async fn what_can_never_heal_is_answered_with_a_reason() {
    let app = TestApp::start().await;
    let key = app.world.ours.key.as_str();
    let raw = |body: &str| Sent {
        body: body.as_bytes().to_vec(),
        ..request("/v1/batch", key, &json!({}))
    };
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    for body in [
        "",
        "nonsense",
        "[]",
        "null",
        "{}",
        "{\"batch\":[]}",
        "{\"batch\":{}}",
        "\u{feff}{}",
        &deep,
    ] {
        let answer = app.send(raw(body)).await;
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (400, &json!("malformed")),
            "{body:.20}"
        );
        assert_eq!(answer.json()["success"], false);
    }
    let many = json!({"batch": vec![json!({"type": "page", "userId": "u"}); 2_501]});
    let answer = send(&app, "/v1/batch", &many).await;
    assert_eq!(
        (answer.status, &answer.json()["code"]),
        (413, &json!("too_large"))
    );
    let large = json!({"userId": "u", "event": "e", "properties": {"long": "x".repeat(600_000)}});
    let answer = send(&app, "/v1/track", &large).await;
    assert_eq!(
        (answer.status, &answer.json()["code"]),
        (413, &json!("too_large"))
    );
    assert_eq!(app.send(Sent::new("GET", "/v1/batch")).await.status, 405);
    assert_eq!(events(&app.world, &app.world.ours).await, 0);
}

#[tokio::test]
async fn while_the_database_is_away_clients_keep_their_events() {
    let world = testkit::World::new().await;
    let address = away().await;
    let key = world.ours.key.as_str();
    for (path, body) in [
        ("/v1/track", json!({"userId": "u", "event": "e"})),
        ("/v1/batch", json!({"batch": [{"type": "page", "userId": "u"}]})),
    ] {
        let answer = exchange(address, &request(path, key, &body)).await;
        assert_eq!(
            (answer.status, answer.header("retry-after")),
            (503, Some("2")),
            "{path}"
        );
        assert_eq!(answer.json()["code"], "away");
        assert_eq!(
            answer.header("access-control-allow-origin"),
            Some("*"),
            "so that a browser's script can read it"
        );
    }
    let answer = exchange(
        address,
        &Sent::new("GET", &format!("/v1/projects/{key}/settings")),
    )
    .await;
    assert_eq!(answer.status, 503);
}

#[tokio::test]
async fn a_fault_of_ours_asks_for_the_same_again() {
    let app = TestApp::start().await;
    app.world
        .database
        .superuser()
        .await
        .run("alter table app.event rename column call to kind")
        .await
        .unwrap();
    let answer = send(
        &app,
        "/v1/track",
        &json!({"userId": "u", "event": "e", "messageId": "m"}),
    )
    .await;
    assert_eq!((answer.status, &answer.json()["code"]), (500, &json!("fault")));
    assert!(!answer.text().contains("column"));
    app.world
        .database
        .superuser()
        .await
        .run("alter table app.event rename column kind to call")
        .await
        .unwrap();
    let answer = send(
        &app,
        "/v1/track",
        &json!({"userId": "u", "event": "e", "messageId": "m"}),
    )
    .await;
    assert_eq!(answer.json(), ok(1, 0, &json!([])), "the id was not used up");
}
