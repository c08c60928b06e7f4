//! Requests that programs pass on, as they go over the wire.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::access::Role;
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, Sent, TestApp};

const ID: &str = "a7551968-d5d6-44b2-9831-815ac9017798";
const PATH: &str = "/opendsr/v2/requests";

struct Program {
    app: TestApp,
    key: String,
}

impl Program {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let hello = json!({"type": "identify", "userId": "u-1", "messageId": "i-1",
            "traits": {"email": "johndoe@example.com"}});
        app.world.send(&app.world.ours, &[hello]).await;
        let officer = app.world.visit(Role::PrivacyOfficer).await;
        let key = app.world.services.create_request_key(&officer, "CRM").await;
        let key = key.unwrap().as_str().to_owned();
        Self { app, key }
    }

    async fn send(&self, method: &'static str, path: &str, body: &str) -> Answer {
        let sent = Sent::new(method, path).with("authorization", &format!("Bearer {}", self.key));
        self.app.send(sent.body("application/json", body)).await
    }
}

fn body(id: &str, kind: &str) -> String {
    json!({
        "regulation": "gdpr",
        "subject_request_id": id,
        "subject_request_type": kind,
        "submitted_time": "2026-10-02T15:00:00Z",
        "subject_identities": [
            {"identity_type": "email", "identity_value": "johndoe@example.com", "identity_format": "raw"}
        ],
        "api_version": "2.0",
        "status_callback_urls": [],
        "extensions": {},
    })
    .to_string()
}

fn json_of(answer: &Answer) -> Value {
    serde_json::from_str(answer.text()).unwrap()
}

#[tokio::test]
async fn a_request_is_taken_in_looked_after_and_taken_back() {
    let program = Program::new().await;
    let sent = body(ID, "access");
    let first = program.send("POST", PATH, &sent).await;
    assert_eq!(first.status, 201);
    let answer = json_of(&first);
    assert_eq!(answer["controller_id"], "ours");
    assert_eq!(answer["subject_request_id"], ID);
    assert_eq!(answer["received_time"], "2026-11-21T09:41:00Z");
    assert_eq!(answer["expected_completion_time"], "2026-12-21T23:00:00Z");
    let encoded = STANDARD.decode(answer["encoded_request"].as_str().unwrap());
    assert_eq!(encoded.unwrap(), sent.as_bytes());
    // The same again: the same answer, byte by byte.
    let again = program.send("POST", PATH, &sent).await;
    assert_eq!((again.status, again.text()), (201, first.text()));
    let other = program.send("POST", PATH, &body(ID, "erasure")).await;
    assert_eq!(other.status, 409);
    let one = format!("{PATH}/{ID}");
    let status = program.send("GET", &one, "").await;
    assert_eq!(
        (status.status, json_of(&status)["request_status"].clone()),
        (200, json!("pending"))
    );
    for _ in 0..2 {
        let back = program.send("DELETE", &one, "").await;
        assert_eq!(back.status, 202);
        assert_eq!(json_of(&back)["request_status"], "cancelled");
    }
}

#[tokio::test]
async fn what_is_in_progress_is_not_taken_back() {
    let program = Program::new().await;
    assert_eq!(program.send("POST", PATH, &body(ID, "erasure")).await.status, 201);
    let sql = "update app.request set state = 'in_progress'";
    program
        .app
        .world
        .database
        .superuser()
        .await
        .run(sql)
        .await
        .unwrap();
    let one = format!("{PATH}/{ID}");
    let late = program.send("DELETE", &one, "").await;
    assert_eq!(late.status, 409);
    assert_eq!(json_of(&late)["error"]["errors"][0]["reason"], "NotPending");
    let status = program.send("GET", &one, "").await;
    assert_eq!(json_of(&status)["request_status"], "in_progress");
}

#[tokio::test]
async fn answers_are_signed_by_the_key_that_is_published() {
    let program = Program::new().await;
    let discovery = program.app.send(Sent::new("GET", "/opendsr/v2/discovery")).await;
    assert_eq!(discovery.status, 200);
    let offered = json_of(&discovery);
    assert_eq!(offered["api_version"], "2.0");
    assert_eq!(
        offered["supported_subject_request_types"],
        json!(["access", "portability", "erasure"])
    );
    assert_eq!(
        offered["processor_certificate"],
        "http://127.0.0.1/opendsr/v2/certificate"
    );
    let pem = program
        .app
        .send(Sent::new("GET", "/opendsr/v2/certificate"))
        .await;
    let pem = pem.text();
    let key: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let key = STANDARD.decode(key).unwrap();
    let key = VerifyingKey::from_bytes(key[12..].try_into().unwrap()).unwrap();
    let answers = [
        discovery,
        program.send("POST", PATH, &body(ID, "access")).await,
        program.send("POST", PATH, "{").await,
    ];
    for answer in answers {
        assert_eq!(answer.header("x-opendsr-processor-domain"), Some("127.0.0.1"));
        let signature = STANDARD
            .decode(answer.header("x-opendsr-signature").unwrap())
            .unwrap();
        let signature = Signature::from_slice(&signature).unwrap();
        let digest = Sha256::digest(answer.text().as_bytes());
        key.verify(&digest, &signature).unwrap();
        assert!(key.verify(&Sha256::digest(b"other"), &signature).is_err());
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}

#[tokio::test]
async fn what_is_wrong_is_named_and_nothing_is_kept() {
    let program = Program::new().await;
    let mut broken: Value = serde_json::from_str(&body(ID, "access")).unwrap();
    broken["subject_identities"][0]["identity_format"] = json!("md5");
    broken["status_callback_urls"] = json!(["https://crm.example/callback"]);
    let refused = program.send("POST", PATH, &broken.to_string()).await;
    assert_eq!(refused.status, 400);
    let error = &json_of(&refused)["error"];
    assert_eq!(error["code"], 400);
    let reasons: Vec<&str> = error["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["CallbacksNotSupported", "UnsupportedFormat"]);
    let large = program.send("POST", PATH, &" ".repeat(70_000)).await;
    assert_eq!(large.status, 413);
    let count = "select count(*) from app.request";
    let count = program.app.world.database.superuser().await.number(count).await;
    assert_eq!(count.unwrap(), 0);
}

#[tokio::test]
async fn only_a_live_key_of_the_workspace_opens_it() {
    let program = Program::new().await;
    assert_eq!(program.send("POST", PATH, &body(ID, "access")).await.status, 201);
    let one = format!("{PATH}/{ID}");
    let write_key = program.app.world.ours.key.as_str().to_owned();
    for credentials in [
        String::new(),
        format!("Bearer {write_key}"),
        format!("Bearer {}x", program.key),
    ] {
        for (method, path) in [("POST", PATH), ("GET", one.as_str()), ("DELETE", one.as_str())] {
            let sent = Sent::new(method, path).with("authorization", &credentials);
            let sent = sent.body("application/json", body(ID, "access"));
            let answer = program.app.send(sent).await;
            assert_eq!(answer.status, 401, "{method} {credentials}");
        }
    }
    // Theirs does not see ours.
    let world = &program.app.world;
    let officer = world.account(&testkit::email(Role::PrivacyOfficer, "theirs"));
    let visit = world.services.visit(officer, &world.theirs.slug).await.unwrap();
    let theirs = world.services.create_request_key(&visit, "CRM").await.unwrap();
    let sent = Sent::new("GET", &one).with("authorization", &format!("Bearer {}", theirs.as_str()));
    assert_eq!(program.app.send(sent).await.status, 404);
    let revoke = "update app.request_key set revoked_at = now()";
    world.database.superuser().await.run(revoke).await.unwrap();
    assert_eq!(program.send("GET", &one, "").await.status, 401);
}
