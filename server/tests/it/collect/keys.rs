//! Who may write, and where.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::ids::WorkspaceId;
use domain::sources::WriteKey;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{events, request};
use crate::support::{Sent, TestApp};

/// What browser libraries send beside the headers that any site may send.
const NAMED: [&str; 10] = [
    "authorization",
    "content-type",
    "content-encoding",
    "anonymousid",
    "sentat",
    "x-retry-count",
    "rsa-retry-attempt",
    "rsa-retry-reason",
    "rsa-since-first-attempt",
    "rsa-since-last-attempt",
];

fn body() -> Value {
    json!({"userId": "u", "event": "e"})
}

fn with_key(key: &str) -> Value {
    json!({"userId": "u", "event": "e", "writeKey": key})
}

#[tokio::test]
async fn a_key_is_found_in_each_of_its_three_places() {
    let app = TestApp::start().await;
    let key = app.world.ours.key.as_str();
    let plain = |body: &Value| Sent::new("POST", "/v1/track").body("application/json", body.to_string());
    let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
    for sent in [
        plain(&body()).with("authorization", &basic(&format!("{key}:"))),
        plain(&body()).with("authorization", &basic(key)),
        plain(&body()).with("authorization", &basic(&format!("{key}:ignored"))),
        plain(&with_key(key)),
        plain(&with_key(key)).with("authorization", "Bearer of-segments-own-service"),
        plain(&with_key(key)).with("authorization", &basic("nobody:")),
    ] {
        let answer = app.send(sent.clone()).await;
        assert_eq!(
            (answer.status, &answer.json()["accepted"]),
            (200, &json!(1)),
            "{:?}",
            sent.headers
        );
    }
    let batch = json!({"writeKey": key, "batch": [{"type": "page", "userId": "u"}]});
    let sent = Sent::new("POST", "/v1/b").body("text/plain", batch.to_string());
    assert_eq!(app.send(sent).await.status, 200);
}

#[tokio::test]
async fn a_key_that_opens_nothing_is_refused_alike_whatever_the_reason() {
    let app = TestApp::start().await;
    let ours = &app.world.ours;
    let unknown = WriteKey::new(ours.workspace, [9; 14]);
    let nowhere = WriteKey::new(WorkspaceId::from_uuid(Uuid::from_u128(7)), [9; 14]);
    let altered = format!("{}A", ours.key.as_str());
    let mut seen = Vec::new();
    for key in [
        unknown.as_str(),
        nowhere.as_str(),
        &altered,
        "",
        "mw_",
        "mw_!",
        "' or 1=1 --",
    ] {
        let answer = app.send(request("/v1/track", key, &body())).await;
        seen.push((answer.status, answer.json()));
    }
    for (path, body) in [
        ("/v1/track", body()),
        ("/v1/batch", json!({"batch": [{"type": "page", "userId": "u"}]})),
    ] {
        let sent = Sent::new("POST", path).body("application/json", body.to_string());
        let answer = app.send(sent).await;
        seen.push((answer.status, answer.json()));
    }
    let revoked = format!(
        "update app.write_key set revoked_at = now() where source_id = '{}'",
        ours.source
    );
    app.world.database.superuser().await.run(&revoked).await.unwrap();
    let answer = app.send(request("/v1/track", ours.key.as_str(), &body())).await;
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    seen.push((answer.status, answer.json()));
    let suspended = "update platform.workspace set suspended_at = now() where slug = 'theirs'";
    app.world.database.superuser().await.run(suspended).await.unwrap();
    let answer = app
        .send(request("/v1/track", app.world.theirs.key.as_str(), &body()))
        .await;
    seen.push((answer.status, answer.json()));
    assert!(seen.iter().all(|answer| *answer == seen[0]), "{seen:?}");
    assert_eq!((seen[0].0, &seen[0].1["code"]), (401, &json!("unauthorised")));
    assert_eq!(events(&app.world, ours).await, 0);
}

#[tokio::test]
async fn a_key_writes_in_its_own_workspace_whatever_a_message_says() {
    let app = TestApp::start().await;
    let (ours, theirs) = (&app.world.ours, &app.world.theirs);
    let body = json!({"userId": "u", "event": "e", "workspace_id": ours.workspace.to_string(),
        "writeKey": ours.key.as_str(), "context": {"workspace_id": ours.workspace.to_string()}});
    assert_eq!(
        app.send(request("/v1/track", theirs.key.as_str(), &body))
            .await
            .status,
        200
    );
    assert_eq!(
        (events(&app.world, ours).await, events(&app.world, theirs).await),
        (0, 1)
    );
    let sql = format!(
        "select count(*) from app.profile where workspace_id = '{}'",
        ours.workspace
    );
    assert_eq!(
        crate::support::database::number(&app.world.database, &sql).await,
        0
    );
}

#[tokio::test]
async fn the_same_ids_are_different_messages_in_different_workspaces() {
    let app = TestApp::start().await;
    let body = json!({"userId": "u", "event": "e", "messageId": "m"});
    for place in [&app.world.ours, &app.world.sister, &app.world.theirs] {
        let answer = app.send(request("/v1/track", place.key.as_str(), &body)).await;
        assert_eq!(answer.json()["accepted"], 1);
        assert_eq!(events(&app.world, place).await, 1);
    }
}

#[tokio::test]
async fn any_site_may_send_and_no_cookie_counts() {
    let app = TestApp::start().await;
    let browser = app.signed_in("owner@ours.example").await;
    for path in ["/v1/batch", "/v1/t", "/v1/m", "/v1/projects/x/settings"] {
        let sent = Sent::new("OPTIONS", path)
            .with("origin", "https://shop.example")
            .with("access-control-request-method", "POST")
            .with("access-control-request-headers", "authorization,content-type");
        let answer = browser.send(sent).await;
        assert_eq!(answer.status, 204, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(answer.header("access-control-allow-credentials"), None, "{path}");
        assert!(
            answer
                .header("access-control-allow-methods")
                .unwrap()
                .contains("POST"),
            "{path}"
        );
        let allowed = answer.header("access-control-allow-headers").unwrap();
        assert!(
            NAMED
                .iter()
                .all(|name| allowed.split(", ").any(|found| found == *name)),
            "{path}: {allowed}"
        );
    }
    let sent = request("/v1/track", app.world.ours.key.as_str(), &body())
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://shop.example");
    assert_eq!(app.send(sent).await.status, 200);
    let sent = Sent::new("POST", "/v1/track").body("application/json", body().to_string());
    assert_eq!(browser.send(sent).await.status, 401, "being signed in is no key");
}

#[tokio::test]
async fn settings_tell_a_browser_where_to_send_and_nobody_else_anything() {
    let app = TestApp::start().await;
    let key = app.world.ours.key.as_str();
    let sent = Sent::new("GET", &format!("/v1/projects/{key}/settings")).with("host", "somewhere.example");
    let answer = app.send(sent).await;
    assert_eq!(answer.status, 200);
    let segment = json!({"apiKey": key, "apiHost": "127.0.0.1/v1", "protocol": "http"});
    assert_eq!(answer.json(), json!({"integrations": {"Segment.io": segment}}));
    let unknown = WriteKey::new(app.world.ours.workspace, [9; 14]);
    for key in [unknown.as_str(), "x", "%00", "mw_"] {
        let answer = app
            .send(Sent::new("GET", &format!("/v1/projects/{key}/settings")))
            .await;
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (401, &json!("unauthorised")),
            "{key}"
        );
    }
    let measured = Sent::new("POST", "/v1/m").body("text/plain", "{\"series\":[]}");
    assert_eq!(app.send(measured).await.status, 200);
}
