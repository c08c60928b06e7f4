//! Nothing that is logged, at any level, says who somebody is or opens anything.

use serde_json::json;
use testkit::PASSWORD;

use crate::support::{Sent, TestApp, encoded, recorded};

#[tokio::test]
async fn logs_hold_no_personal_data_and_no_key() {
    let app = TestApp::start().await;
    let somebody = "privacy-officer@ours.example";
    let key = app.world.ours.key.as_str().to_owned();
    let (session, logs) = recorded(async {
        app.visitor()
            .post(
                "/sign-in",
                &[
                    ("email", "canary-wrong@exemple.fr"),
                    ("password", "canary-password"),
                ],
            )
            .await;
        let browser = app.signed_in(somebody).await;
        let session = browser.cookie("__Host-sid").unwrap();
        browser
            .post("/w/ours/profiles", &[("number", "DSR-2026-001")])
            .await;
        let query = encoded(&[("q", "canary-search"), ("search", "canary-search")]);
        browser.get(&format!("/w/ours/profiles?{query}")).await;
        browser.get(&format!("/w/ours/canary-path?{query}")).await;
        browser
            .post(
                "/account",
                &[("name", "Canary Name"), ("unknown", "canary-field")],
            )
            .await;
        browser
            .post(
                "/account/password",
                &[("current", PASSWORD), ("new", "canary-new-password and so on")],
            )
            .await;
        let traits = json!({"email": "canary-trait@exemple.fr", "name": "Canary Trait"});
        let message = json!({"writeKey": key, "type": "identify", "userId": "canary-user", "traits": traits,
            "context": {"ip": "203.0.113.9"}});
        let sent = Sent::new("POST", "/v1/identify").body("text/plain", message.to_string());
        assert_eq!(app.send(sent).await.status, 200);
        let broken =
            Sent::new("POST", "/v1/identify").body("text/plain", "{\"email\":\"canary-broken@exemple.fr\"");
        assert_eq!(app.send(broken).await.status, 400);
        app.send(Sent::new("GET", &format!("/v1/projects/{key}/settings")))
            .await;
        session
    })
    .await;
    assert!(logs.contains("answered"), "something was logged");
    assert!(logs.contains("/v1/identify"), "under the name of its route");
    for secret in [
        somebody,
        "canary",
        "Canary",
        "203.0.113.9",
        PASSWORD,
        key.as_str(),
        session.as_str(),
        "DSR-2026-001",
    ] {
        let line = logs.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}
