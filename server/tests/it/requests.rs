//! Requests that programs pass on, as they go over the wire.

use std::sync::{Arc, Mutex};

use app::Mode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::access::Role;
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::requests::WebCaller;
use services::Services;
use services::jobs::Stop;
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::support::{Answer, Sent, Setup, TestApp};

const ID: &str = "a7551968-d5d6-44b2-9831-815ac9017798";
const PATH: &str = "/opendsr/v2/requests";

struct Program {
    app: TestApp,
    key: String,
}

impl Program {
    async fn new() -> Self {
        Self::of(TestApp::start().await).await
    }

    async fn of(app: TestApp) -> Self {
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
    broken["status_callback_urls"] = json!(["http://crm.example/callback"]);
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
    assert_eq!(reasons, ["InvalidCallback", "UnsupportedFormat"]);
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

/// A program that wants to be told: it answers with these statuses in turn, the last again and again, and keeps what was said.
async fn told(statuses: &'static [&'static str]) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/told?of=them", listener.local_addr().unwrap());
    let said = Arc::new(Mutex::new(Vec::new()));
    let kept = said.clone();
    tokio::spawn(async move {
        let mut number = 0;
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut text = String::new();
            let mut piece = [0; 4_096];
            let whole = |text: &str| {
                let (head, body) = text.split_once("\r\n\r\n")?;
                let length = head
                    .lines()
                    .find_map(|line| line.strip_prefix("content-length: "))?;
                Some(body.len() >= length.parse().unwrap())
            };
            while whole(&text) != Some(true) {
                let read = stream.read(&mut piece).await.unwrap();
                text.push_str(std::str::from_utf8(&piece[..read]).unwrap());
            }
            kept.lock().unwrap().push(text);
            let status = statuses[number.min(statuses.len() - 1)];
            number += 1;
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (url, said)
}

/// A body that asks to be told at an address.
fn body_told(id: &str, kind: &str, url: &str) -> String {
    let mut body: Value = serde_json::from_str(&body(id, kind)).unwrap();
    body["status_callback_urls"] = json!([url]);
    body.to_string()
}

impl Program {
    /// In development, where everything runs on one machine.
    async fn at_home() -> (Self, Services) {
        let setup = Setup {
            mode: Mode::Development,
            ..Setup::default()
        };
        let with_caller = |services: Services| services.with_caller(Arc::new(WebCaller::new(true)));
        let app = TestApp::with_services(setup, with_caller).await;
        let services = with_caller(app.world.services.clone()).seen_at(setup.origin);
        (Self::of(app).await, services)
    }
}

async fn work(services: &Services) {
    while services
        .work_once(Uuid::from_u128(7), &Stop::new())
        .await
        .unwrap()
    {}
}

#[tokio::test]
async fn a_program_is_told_with_a_signature_and_fetches_what_it_is_told_of() {
    let (program, services) = Program::at_home().await;
    let (url, said) = told(&["200 OK"]).await;
    let asked = program.send("POST", PATH, &body_told(ID, "access", &url)).await;
    assert_eq!(asked.status, 201, "{}", asked.text());
    work(&services).await;
    let calls = said.lock().unwrap().clone();
    assert_eq!(calls.len(), 1, "what it was answered is not said again");
    let (head, sent) = calls[0].split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /told?of=them HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("content-type: application/json"));
    let header = |name: &str| {
        let line = head.lines().find(|line| line.starts_with(&format!("{name}: ")));
        line.unwrap_or_else(|| panic!("{name} in {head}"))
            .split_once(": ")
            .unwrap()
            .1
            .to_owned()
    };
    assert_eq!(header("x-opendsr-processor-domain"), "127.0.0.1");
    let signature: [u8; 64] = STANDARD
        .decode(header("x-opendsr-signature"))
        .unwrap()
        .try_into()
        .unwrap();
    let key = VerifyingKey::from_bytes(&services.answer_key()).unwrap();
    let digest = Sha256::digest(sent.as_bytes());
    assert!(key.verify(&digest, &Signature::from_bytes(&signature)).is_ok());
    let news: Value = serde_json::from_str(sent).unwrap();
    assert_eq!(
        (&news["subject_request_id"], &news["request_status"]),
        (&json!(ID), &json!("completed"))
    );
    assert_eq!(news["status_callback_url"], url.as_str());
    let results = format!("http://127.0.0.1{PATH}/{ID}/results");
    assert_eq!(news["results_url"], results);
    // The status says the same; looking takes nothing, fetching takes it once.
    let status = program.send("GET", &format!("{PATH}/{ID}"), "").await;
    assert_eq!(json_of(&status)["results_url"], results);
    let path = format!("{PATH}/{ID}/results");
    let stranger = program.app.send(Sent::new("GET", &path)).await;
    assert_eq!(stranger.status, 401);
    for _ in 0..2 {
        assert_eq!(program.send("HEAD", &path, "").await.status, 200);
    }
    let file = program.send("GET", &path, "").await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, Some("application/zip"))
    );
    assert!(file.header("x-opendsr-signature").is_some());
    let gone = program.send("GET", &path, "").await;
    assert_eq!(
        (gone.status, json_of(&gone)["error"]["code"].clone()),
        (410, json!(410))
    );
    assert_eq!(program.send("HEAD", &path, "").await.status, 410);
    let status = program.send("GET", &format!("{PATH}/{ID}"), "").await;
    assert!(json_of(&status).get("results_url").is_none());
    // The last word was said: the address is forgotten.
    let kept = "select count(*) from app.request_callback";
    assert_eq!(
        program
            .app
            .world
            .database
            .superuser()
            .await
            .number(kept)
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn whoever_does_not_answer_is_called_again_later_and_later() {
    let (program, services) = Program::at_home().await;
    let (url, said) = told(&["503 Busy", "302 Found", "200 OK"]).await;
    program.send("POST", PATH, &body_told(ID, "erasure", &url)).await;
    work(&services).await;
    let calls = || said.lock().unwrap().len();
    assert_eq!(calls(), 1);
    let clock = &program.app.world.clock;
    clock.advance(SignedDuration::from_secs(4));
    work(&services).await;
    assert_eq!(calls(), 1, "five seconds");
    clock.advance(SignedDuration::from_secs(1));
    work(&services).await;
    assert_eq!(calls(), 2);
    clock.advance(SignedDuration::from_secs(299));
    work(&services).await;
    assert_eq!(calls(), 2, "five minutes");
    clock.advance(SignedDuration::from_secs(1));
    work(&services).await;
    assert_eq!(calls(), 3);
    assert!(said.lock().unwrap()[2].contains("\"request_status\":\"completed\""));
    clock.advance(SignedDuration::from_hours(48));
    work(&services).await;
    assert_eq!(calls(), 3, "it was taken");
}

#[tokio::test]
async fn whoever_never_answers_is_given_up_and_the_course_says_so() {
    let (program, services) = Program::at_home().await;
    let (url, said) = told(&["410 Gone"]).await;
    program.send("POST", PATH, &body_told(ID, "erasure", &url)).await;
    work(&services).await;
    program.app.world.clock.advance(SignedDuration::from_hours(48));
    work(&services).await;
    assert_eq!(said.lock().unwrap().len(), 1);
    let mut raw = program.app.world.database.superuser().await;
    let course = "select entry || ' ' || reason from app.request_step order by step_number desc limit 1";
    assert_eq!(raw.column(course).await.unwrap(), ["call_failed CALL_GONE"]);
    assert_eq!(
        raw.number("select count(*) from app.request_callback")
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn in_production_nothing_is_called_that_is_not_public_and_encrypted() {
    let program = Program::new().await;
    for url in [
        "http://controller.example/",
        "https://169.254.169.254/",
        "https://[::1]/",
    ] {
        let refused = program.send("POST", PATH, &body_told(ID, "access", url)).await;
        assert_eq!(refused.status, 400, "{url}");
        assert_eq!(
            json_of(&refused)["error"]["errors"][0]["reason"],
            "InvalidCallback"
        );
    }
    // A name is looked up when it is called: this one leads to the machine itself, where nobody may be called.
    let url = "https://localhost:9/told";
    let asked = program.send("POST", PATH, &body_told(ID, "access", url)).await;
    assert_eq!(asked.status, 201);
    let world = &program.app.world;
    let services = world
        .services
        .clone()
        .with_caller(Arc::new(WebCaller::new(false)));
    work(&services).await;
    let course = "select reason from app.request_step where entry = 'call_failed'";
    let reasons = world.database.superuser().await.column(course).await.unwrap();
    assert_eq!(reasons, ["CALL_NOT_PUBLIC"]);
}
