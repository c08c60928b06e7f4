//! However a body comes, it is read.

use std::io::Write as _;

use serde_json::json;

use super::{events, request, send};
use crate::support::{Sent, TestApp};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn the_type_of_a_body_does_not_matter() {
    let app = TestApp::start().await;
    let key = app.world.ours.key.as_str();
    let body = json!({"writeKey": key, "userId": "u", "event": "e"}).to_string();
    for kind in [
        "application/json",
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "",
    ] {
        let sent = Sent::new("POST", "/v1/t").body(kind, body.clone());
        assert_eq!(app.send(sent).await.json()["accepted"], 1, "{kind}");
    }
    let untyped = Sent {
        body: body.into_bytes(),
        ..Sent::new("POST", "/v1/t")
    };
    assert_eq!(app.send(untyped).await.json()["accepted"], 1);
}

#[tokio::test]
async fn compressed_bodies_are_read_and_bombs_are_not() {
    let app = TestApp::start().await;
    let key = app.world.ours.key.as_str();
    let plain = json!({"batch": [{"type": "page", "userId": "u"}]}).to_string();
    let compressed = |bytes: Vec<u8>| {
        let sent = request("/v1/batch", key, &json!({})).with("content-encoding", "gzip");
        Sent { body: bytes, ..sent }
    };
    assert_eq!(
        app.send(compressed(gzip(plain.as_bytes()))).await.json()["accepted"],
        1
    );
    assert_eq!(
        app.send(compressed(gzip(&vec![b' '; 100_000_000]))).await.status,
        413
    );
    assert_eq!(
        app.send(compressed(plain.into_bytes())).await.status,
        400,
        "it says gzip and is not"
    );
    let sent = request("/v1/batch", key, &json!({})).with("content-encoding", "br");
    assert_eq!(app.send(sent).await.status, 400);
    assert_eq!(events(&app.world, &app.world.ours).await, 1);
}

#[tokio::test]
async fn what_names_machines_and_people_does_not_come_in_with_the_context() {
    let app = TestApp::start().await;
    let context = json!({"ip": "203.0.113.9", "userAgent": "Mozilla", "locale": "fr-FR",
        "page": {"path": "/lampes", "url": "https://x.fr/?email=a@b.fr", "search": "?email=a@b.fr"}});
    send(&app, "/v1/page", &json!({"userId": "u", "context": context})).await;
    let kept = app
        .world
        .database
        .superuser()
        .await
        .column("select context::text from app.event")
        .await
        .unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept[0]).unwrap();
    let expected = json!({"browser": {"name": "Other"}, "locale": "fr-FR", "page": {"path": "/lampes"}});
    assert_eq!(kept, expected);
}

#[tokio::test]
async fn characters_that_the_database_cannot_hold_do_not_stop_a_batch() {
    let app = TestApp::start().await;
    let nul = "a\u{0}b";
    let body = json!({"batch": [
        {"type": "track", "userId": nul, "event": nul, "messageId": "one\u{0}", "properties": {nul: nul}},
        {"type": "identify", "userId": "u", "traits": {"name": nul, "email": "🌞@b.fr", nul: "x"}, "context": {"locale": nul}},
        {"type": "track", "userId": "u", "event": "\u{10FFFF}\u{202E}", "properties": {"n": 1e308, "i": -0.0}},
    ]});
    let answer = send(&app, "/v1/batch", &body).await;
    assert_eq!(
        (answer.status, &answer.json()["accepted"]),
        (200, &json!(3)),
        "{}",
        answer.text()
    );
    let lone = "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"\\ud800\"}";
    let sent = Sent {
        body: lone.as_bytes().to_vec(),
        ..request("/v1/track", app.world.ours.key.as_str(), &json!({}))
    };
    assert_eq!(app.send(sent).await.status, 200);
    let names = "select name from app.event where name = U&'\\FFFD'";
    let names = app.world.database.superuser().await.column(names).await.unwrap();
    assert_eq!(names, ["\u{FFFD}"], "half of a character is replaced");
}

#[tokio::test]
async fn times_at_the_ends_of_the_calendar_are_taken_or_refused_but_never_a_fault() {
    let app = TestApp::start().await;
    for time in [
        "0001-01-01T00:00:00Z",
        "-009999-01-02T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-02-30T00:00:00Z",
        "1970-01-01T00:00:00+25:00",
        "",
    ] {
        for sent_at in [
            "2026-11-21T09:41:00Z",
            "9999-12-30T00:00:00Z",
            "-009999-01-03T00:00:00Z",
            "x",
        ] {
            let body =
                json!({"batch": [{"type": "page", "userId": "u", "timestamp": time}], "sentAt": sent_at});
            let answer = send(&app, "/v1/batch", &body).await;
            assert_eq!(answer.status, 200, "{time} {sent_at} {}", answer.text());
        }
    }
}
