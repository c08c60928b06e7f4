//! The routes that are not pages: events and health.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use server::collect::{BATCH_PATHS, PATHS};

use crate::support::{Sent, TestApp};

/// Method, path, and the status without a key, with a key that is revoked, with a live one.
const TABLE: [(&str, &str, [u16; 3]); 19] = [
    ("POST", "/v1/identify", [401, 401, 200]),
    ("POST", "/v1/i", [401, 401, 200]),
    ("POST", "/v1/track", [401, 401, 200]),
    ("POST", "/v1/t", [401, 401, 200]),
    ("POST", "/v1/page", [401, 401, 200]),
    ("POST", "/v1/p", [401, 401, 200]),
    ("POST", "/v1/screen", [401, 401, 200]),
    ("POST", "/v1/s", [401, 401, 200]),
    ("POST", "/v1/group", [401, 401, 200]),
    ("POST", "/v1/g", [401, 401, 200]),
    ("POST", "/v1/alias", [401, 401, 200]),
    ("POST", "/v1/a", [401, 401, 200]),
    ("POST", "/v1/batch", [401, 401, 200]),
    ("POST", "/v1/b", [401, 401, 200]),
    ("POST", "/v1/import", [401, 401, 200]),
    ("POST", "/v1/m", [200, 200, 200]),
    ("GET", "/v1/projects/{write_key}/settings", [401, 401, 200]),
    ("GET", "/health/live", [200, 200, 200]),
    ("GET", "/health/ready", [200, 200, 200]),
];

#[test]
fn every_path_of_events_has_an_entry() {
    let served = PATHS.iter().map(|(path, _)| *path).chain(BATCH_PATHS);
    let listed: BTreeSet<&str> = TABLE.iter().map(|(_, path, _)| *path).collect();
    assert_eq!(listed.len(), TABLE.len());
    let without: Vec<&str> = served.filter(|path| !listed.contains(path)).collect();
    assert!(without.is_empty(), "paths that nobody tests: {without:?}");
}

#[tokio::test]
async fn every_caller_gets_what_the_table_says() {
    let app = TestApp::start().await;
    let world = &app.world;
    let revoke = format!(
        "update app.write_key set revoked_at = now() where source_id = '{}'",
        world.sister.source
    );
    world.database.superuser().await.run(&revoke).await.unwrap();
    let callers = ["", world.sister.key.as_str(), world.ours.key.as_str()];
    for (method, path, statuses) in TABLE {
        for (key, status) in callers.iter().zip(statuses) {
            let name = if key.is_empty() { "none" } else { key };
            let mut sent = Sent::new(method, &path.replace("{write_key}", name));
            if !key.is_empty() {
                sent = sent.with(
                    "authorization",
                    &format!("Basic {}", STANDARD.encode(format!("{key}:"))),
                );
            }
            if method == "POST" {
                let one =
                    json!({"type": "page", "userId": "u", "event": "e", "groupId": "g", "previousId": "p"});
                let body = if BATCH_PATHS.contains(&path) {
                    json!({"batch": [one]})
                } else {
                    one
                };
                sent = sent.body("application/json", body.to_string());
            }
            assert_eq!(app.send(sent).await.status, status, "{method} {path} with {name}");
            // Only what is listed is served.
            let other = if method == "POST" { "GET" } else { "POST" };
            let answer = app
                .send(Sent::new(other, &path.replace("{write_key}", name)))
                .await;
            assert_eq!(answer.status, 405, "{other} {path}");
        }
    }
}

#[tokio::test]
async fn what_is_not_served_is_not_there() {
    let app = TestApp::start().await;
    for path in [
        "/v1",
        "/v1/",
        "/v1/delete",
        "/v2/track",
        "/metrics",
        "/health",
        "/api",
        "/v1/projects/x",
        "/.env",
    ] {
        assert_eq!(app.send(Sent::new("GET", path)).await.status, 404, "{path}");
    }
}
