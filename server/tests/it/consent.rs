//! Choices over HTTP: from a site, from a client's server, on the page without a script; and checking receipts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use server::consent::PATHS;

use crate::support::database::number;
use crate::support::{Answer, Sent, TestApp};

const ENTRIES: &str = "select count(*) from app.consent_event";
const BROWSER: &str = "5e1f6c0a-browser";

async fn asking() -> TestApp {
    let app = TestApp::start().await;
    app.world.ask_at(&app.world.ours).await;
    app
}

fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}

/// A request of the banner on a client's site.
fn from_site(app: &TestApp, method: &'static str, path: &str) -> Sent {
    Sent::new(method, path)
        .with("authorization", &basic(app.world.ours.key.as_str(), ""))
        .with("origin", "https://shop.example")
}

async fn ask(app: &TestApp, browser: &str) -> Value {
    let sent = from_site(app, "GET", "/v1/consent?language=fr").with("anonymousid", browser);
    let answer = app.send(sent).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    answer.json()
}

/// What the banner sends, in front of what is shown now.
async fn choice(app: &TestApp, method: &str) -> Value {
    let shown = ask(app, BROWSER).await;
    json!({"anonymousId": BROWSER, "method": method, "origin": "banner", "language": "fr",
        "notice": shown["notice"]["sha256"], "interface": shown["interface"]})
}

async fn send(app: &TestApp, body: &Value) -> Answer {
    app.send(from_site(app, "POST", "/v1/consent").body("application/json", body.to_string()))
        .await
}

#[tokio::test]
async fn every_path_is_served_and_opens_to_nobody_without_a_key() {
    let app = asking().await;
    for (method, path) in PATHS {
        let path = path.replace("{file}", "mw_x.js").replace("{receipt}", BROWSER);
        let mut sent = Sent::new(method, &path);
        if method == "POST" {
            sent = sent.body("application/json", "{}");
        }
        let expected = match path.as_str() {
            known if known.starts_with("/.well-known") => 200,
            "/v1/banner/mw_x.js" => 404,
            _ => 401,
        };
        assert_eq!(app.send(sent).await.status, expected, "{method} {path}");
    }
}

#[tokio::test]
async fn a_choice_is_made_changed_and_read_again() {
    let app = asking().await;
    let before = ask(&app, BROWSER).await;
    assert_eq!(
        (&before["ready"], &before["mayAsk"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(before["texts"]["refuse"], "Tout refuser");
    assert_eq!(before["consentMode"]["ad_storage"], "denied");
    assert!(
        before["purposes"]
            .as_array()
            .unwrap()
            .iter()
            .all(|of| of["allowed"] == false)
    );
    assert_eq!(number(&app.world.database, ENTRIES).await, 0);

    let answer = send(&app, &choice(&app, "accept").await).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let said = answer.json();
    assert_eq!(said["consent"]["consentMode"]["ad_storage"], "granted");
    assert_eq!(said["consent"]["mayAsk"], false);
    let receipt = said["recorded"][0]["receipt"].as_str().unwrap().to_owned();
    let entries = number(&app.world.database, ENTRIES).await;
    assert!(entries > 3);

    let path = format!("/v1/consent/receipts/{receipt}");
    let own = app
        .send(from_site(&app, "GET", &path).with("anonymousid", BROWSER))
        .await;
    assert_eq!(own.status, 200);
    assert!(
        own.header("content-disposition")
            .unwrap()
            .starts_with("attachment")
    );
    let others = app
        .send(from_site(&app, "GET", &path).with("anonymousid", "somebody-else"))
        .await;
    assert_eq!(others.status, 404);

    // Choosing one by one: what is not named is a no.
    let mut picked = choice(&app, "save").await;
    picked["choices"] = json!({"mail.news": true});
    picked["origin"] = json!("modal");
    let said = send(&app, &picked).await.json();
    assert_eq!(said["consent"]["consentMode"]["ad_storage"], "denied");
    let allowed: Vec<&Value> = said["consent"]["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|of| of["allowed"] == true)
        .map(|of| &of["key"])
        .collect();
    assert_eq!(allowed, [&json!("mail.news")]);
    let shown = "select count(*) from app.consent_event where interface is not null and notice is not null
        and exists (select 1 from app.interface)";
    assert_eq!(
        number(&app.world.database, shown).await,
        number(&app.world.database, ENTRIES).await
    );
}

#[tokio::test]
async fn what_cannot_be_recorded_is_refused_clearly_and_nothing_is_written() {
    let app = asking().await;
    let good = choice(&app, "accept").await;
    let edited = |edit: &dyn Fn(&mut Value)| {
        let mut body = good.clone();
        edit(&mut body);
        body
    };
    for (body, status, code) in [
        (
            edited(&|body| body["method"] = json!("gpc")),
            422,
            "unknown_method",
        ),
        (
            edited(&|body| body["origin"] = json!("offline")),
            422,
            "unknown_origin",
        ),
        (
            edited(&|body| body["choices"] = json!({"service.orders": true})),
            422,
            "unknown_purpose",
        ),
        (
            edited(&|body| body["choices"] = json!({"mail.news": false})),
            422,
            "contradiction",
        ),
        (
            edited(&|body| body["anonymousId"] = json!(" ")),
            422,
            "identifier_missing",
        ),
        (
            edited(&|body| body["anonymousId"] = json!("x".repeat(201))),
            422,
            "identifier_too_long",
        ),
        (edited(&|body| body["notice"] = json!("00")), 409, "stale"),
        (edited(&|body| body["interface"] = Value::Null), 409, "stale"),
        (edited(&|body| body["userId"] = json!("u-1")), 401, "unauthorised"),
        (edited(&|body| body["tcString"] = json!("!")), 422, "alphabet"),
        (
            edited(&|body| body["method"] = json!("external_provider")),
            422,
            "not_passed_on",
        ),
        (edited(&|body| body["choices"] = json!("yes")), 400, "malformed"),
    ] {
        let answer = send(&app, &body).await;
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (status, &json!(code)),
            "{}",
            answer.text()
        );
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    }
    let garbled = from_site(&app, "POST", "/v1/consent").body("application/json", "{");
    assert_eq!(app.send(garbled).await.status, 400);
    assert_eq!(number(&app.world.database, ENTRIES).await, 0);
    // A no is never refused for its form.
    let no = json!({"anonymousId": BROWSER, "method": "reject"});
    assert_eq!(send(&app, &no).await.status, 200);
}

#[tokio::test]
async fn the_signal_of_a_browser_counts_and_that_of_a_server_does_not() {
    let app = asking().await;
    let signals = "select count(*) from app.consent_event where method = 'gpc'";
    let quiet = from_site(&app, "GET", "/v1/consent").with("sec-gpc", "1");
    let told = app.send(quiet).await.json();
    assert_eq!(told["gpc"]["seen"], true);
    assert!(told["texts"]["gpc"].as_str().unwrap().len() > 20);
    let event = json!({"type": "page", "anonymousId": BROWSER, "messageId": "m-1"}).to_string();
    let key = app.world.ours.key.as_str().to_owned();
    let page = |origin: bool| {
        let sent = Sent::new("POST", "/v1/page")
            .with("authorization", &basic(&key, ""))
            .with("sec-gpc", "1");
        let sent = if origin {
            sent.with("origin", "https://shop.example")
        } else {
            sent
        };
        sent.body(
            "application/json",
            event.replace("m-1", if origin { "m-2" } else { "m-1" }),
        )
    };
    assert_eq!(app.send(page(false)).await.status, 200);
    assert_eq!(number(&app.world.database, signals).await, 0);
    assert_eq!(app.send(page(true)).await.status, 200);
    assert!(number(&app.world.database, signals).await >= 2);
    let document = app.send(Sent::new("GET", "/.well-known/gpc.json")).await;
    assert_eq!(document.header("content-type"), Some("application/json"));
    assert_eq!(document.json()["gpc"], true);
}

#[tokio::test]
async fn servers_ask_the_gate_with_their_key_and_pages_do_not() {
    let app = asking().await;
    assert_eq!(send(&app, &choice(&app, "accept").await).await.status, 200);
    let key = &app.world.ours.key;
    let secret = app.world.services.server_key(key);
    let ask = |password: &str, body: Value| {
        let sent = Sent::new("POST", "/v1/permissions").with("authorization", &basic(key.as_str(), password));
        sent.body("application/json", body.to_string())
    };
    let body = json!({"anonymousId": BROWSER, "purpose": "mail.news"});
    for wrong in ["", "ms_0000"] {
        assert_eq!(app.send(ask(wrong, body.clone())).await.status, 401, "{wrong}");
    }
    let yes = app.send(ask(&secret, body)).await;
    assert_eq!(yes.header("access-control-allow-origin"), None);
    assert_eq!(
        (&yes.json()["allow"], &yes.json()["evidence"]["basis"]),
        (&json!(true), &json!("consent"))
    );
    let nobody = json!({"userId": "nobody", "purpose": "mail.news"});
    let no = app.send(ask(&secret, nobody)).await.json();
    assert_eq!(
        (&no["allow"], &no["reason"], &no["known"]),
        (&json!(false), &json!("never_asked"), &json!(false))
    );
    let other = app
        .send(ask(
            &secret,
            json!({"anonymousId": BROWSER, "purpose": "no.such"}),
        ))
        .await
        .json();
    assert_eq!(other["reason"], "purpose_inactive");
}

#[tokio::test]
async fn one_network_makes_sixty_choices_at_a_source_at_once_and_is_then_told_to_wait() {
    let app = asking().await;
    let sent = |key: &str, password: &str| {
        let body = json!({"anonymousId": BROWSER, "method": "dance"}).to_string();
        Sent::new("POST", "/v1/consent")
            .with("authorization", &basic(key, password))
            .body("application/json", body)
    };
    let (ours, theirs) = (&app.world.ours.key, &app.world.theirs.key);
    for _ in 0..60 {
        assert_eq!(app.send(sent(ours.as_str(), "")).await.status, 422);
    }
    let refused = app.send(sent(ours.as_str(), "")).await;
    assert_eq!(
        (refused.status, refused.json()["code"].as_str()),
        (429, Some("too_many"))
    );
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
    // Neither another source nor the client's server waits for it.
    assert_eq!(app.send(sent(theirs.as_str(), "")).await.status, 422);
    let secret = app.world.services.server_key(ours);
    assert_eq!(app.send(sent(ours.as_str(), &secret)).await.status, 422);
    app.world.clock.advance(jiff::SignedDuration::from_secs(1));
    assert_eq!(app.send(sent(ours.as_str(), "")).await.status, 422);
}

#[tokio::test]
async fn a_browser_said_to_be_somebodys_is_shown_no_date_and_lifts_no_refusal() {
    let app = asking().await;
    let (services, ours) = (&app.world.services, &app.world.ours);
    let shown = ask(&app, "somebody else").await;
    let secret = services.server_key(&ours.key);
    let body = json!({"userId": "u-1", "method": "reject", "origin": "api"});
    let own = Sent::new("POST", "/v1/consent")
        .with("authorization", &basic(ours.key.as_str(), &secret))
        .body("application/json", body.to_string());
    let own = app.send(own).await.json();
    assert!(own["consent"]["chosenAt"].is_string());
    let claim = json!({"type": "identify", "userId": "u-1", "anonymousId": BROWSER, "messageId": "m-1"});
    app.world.send(ours, &[claim]).await;
    let yes = json!({"anonymousId": BROWSER, "method": "accept", "language": "fr",
        "notice": shown["notice"]["sha256"], "interface": shown["interface"]});
    app.world.clock.advance(jiff::SignedDuration::from_hours(1));
    let said = send(&app, &yes).await.json();
    assert_eq!(said["recorded"], json!([]));
    for view in [&said["consent"], &ask(&app, BROWSER).await] {
        assert_eq!(
            (&view["chosenAt"], &view["mayAsk"]),
            (&Value::Null, &json!(false))
        );
        for purpose in view["purposes"].as_array().unwrap() {
            assert_eq!(
                (&purpose["status"], &purpose["allowed"]),
                (&json!("refused"), &json!(false))
            );
            assert_eq!(
                (&purpose["chosenAt"], &purpose["expiresAt"]),
                (&Value::Null, &Value::Null)
            );
        }
    }
}

#[tokio::test]
async fn the_page_keeps_one_browser_for_each_workspace_and_no_link_replaces_it() {
    let app = asking().await;
    app.world.ask_at(&app.world.theirs).await;
    let browser = app.visitor();
    let kept = |answer: &Answer| {
        let cookies = answer.all("set-cookie");
        let found = cookies.into_iter().find(|cookie| cookie.contains("browser-"));
        found.map(str::to_owned)
    };
    let handed = browser.get(&format!("/consent/ours?browser={BROWSER}")).await;
    let cookie = kept(&handed).expect("a cookie");
    assert!(
        cookie.starts_with(&format!("__Host-browser-ours={BROWSER};")),
        "{cookie}"
    );
    let another = browser.get("/consent/ours?browser=another-browser").await;
    assert_eq!((another.status, kept(&another)), (303, None));
    // A choice does not make the identifier last for longer.
    let refused = browser.post("/consent/ours", &[("act", "refuse")]).await;
    assert_eq!(refused.status, 303);
    assert_eq!(kept(&refused), None);
    let elsewhere = browser.post("/consent/theirs", &[("act", "refuse")]).await;
    assert_eq!(elsewhere.status, 303);
    let both = "select count(*) from app.identifier where kind = 'anonymous'";
    assert_eq!(number(&app.world.database, both).await, 2);
    let one = format!("{both} and value = '{BROWSER}'");
    assert_eq!(number(&app.world.database, &one).await, 1);
}

#[tokio::test]
async fn the_banner_is_one_script_for_any_site() {
    let app = asking().await;
    let path = format!("/v1/banner/{}.js", app.world.ours.key.as_str());
    let script = app.send(Sent::new("GET", &path)).await;
    assert_eq!(script.status, 200);
    assert_eq!(
        script.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    assert_eq!(
        script.header("cross-origin-resource-policy"),
        Some("cross-origin")
    );
    assert!(script.text().contains("role: \"dialog\""));
    let strange = format!("/v1/banner/{}.js", app.world.ours.key.as_str().to_uppercase());
    assert_eq!(app.send(Sent::new("GET", &strange)).await.status, 404);
}

#[tokio::test]
async fn the_page_without_a_script_does_the_same() {
    let app = asking().await;
    let browser = app.visitor().reading(Some("fr"));
    let handed = browser.get(&format!("/consent/ours?browser={BROWSER}")).await;
    assert_eq!((handed.status, handed.location()), (303, "/consent/ours"));
    let page = browser.get("/consent/ours").await;
    assert_eq!(page.status, 200);
    assert!(!page.text().contains(BROWSER) && !page.text().contains(" checked"));
    let hidden = |name: &str| {
        let start = format!("name=\"{name}\" value=\"");
        let rest = page.text().split_once(&start).expect("a field").1;
        rest.split('"').next().unwrap().to_owned()
    };
    let (notice, interface) = (hidden("notice"), hidden("interface"));
    let stale = browser
        .post(
            "/consent/ours",
            &[
                ("act", "save"),
                ("mail.news", "on"),
                ("notice", "00"),
                ("interface", "00"),
            ],
        )
        .await;
    assert_eq!(stale.status, 422);
    assert!(stale.text().contains("role=\"alert\"") && stale.text().contains(" checked"));
    let saved = browser
        .post(
            "/consent/ours",
            &[
                ("act", "save"),
                ("mail.news", "on"),
                ("notice", &notice),
                ("interface", &interface),
            ],
        )
        .await;
    assert_eq!((saved.status, saved.location()), (303, "/consent/ours"));
    assert!(browser.get("/consent/ours").await.text().contains(" checked"));
    // The banner on the site knows it too: it is the same browser.
    let view = ask(&app, BROWSER).await;
    let news = view["purposes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|of| of["key"] == "mail.news");
    assert_eq!(news.unwrap()["allowed"], true);
    assert_eq!(
        browser.post("/consent/ours", &[("act", "refuse")]).await.status,
        303
    );
    assert_eq!(
        browser.post("/consent/ours", &[("act", "dance")]).await.status,
        400
    );
    assert_eq!(browser.get("/consent/nowhere").await.status, 404);
}

#[tokio::test]
async fn anybody_checks_a_receipt() {
    let app = asking().await;
    let said = send(&app, &choice(&app, "accept").await).await.json();
    let receipt = said["recorded"][0]["receipt"].as_str().unwrap();
    let path = format!("/v1/consent/receipts/{receipt}");
    let sent = from_site(&app, "GET", &path).with("anonymousid", BROWSER);
    let document = app.send(sent).await.text().to_owned();
    let visitor = app.visitor();
    let check = |field: &'static str, text: String| {
        let body =
            format!("--x\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n--x--\r\n");
        Sent::new("POST", "/receipts/verify")
            .with("sec-fetch-site", "same-origin")
            .body("multipart/form-data; boundary=x", body)
    };
    for field in ["receipt", "file"] {
        let good = visitor.send(check(field, document.clone())).await;
        assert_eq!(good.status, 200);
        assert!(good.text().contains("This receipt is authentic"));
    }
    let tampered = document.replace("consent_given", "consent_refused");
    let bad = visitor.send(check("receipt", tampered)).await;
    assert!(bad.text().contains("This receipt is not authentic"));
    for wrong in ["", "a letter", "{}"] {
        let answer = visitor.send(check("receipt", wrong.to_owned())).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.text().contains("role=\"alert\""));
    }
    let keys = app
        .send(Sent::new("GET", "/.well-known/mesure-receipts.json"))
        .await
        .json();
    assert_eq!(keys["keys"][0]["crv"], "Ed25519");
}

#[tokio::test]
async fn whoever_was_erased_begins_anew_and_returns_only_by_a_yes_that_is_proven() {
    let app = asking().await;
    let (services, ours) = (&app.world.services, &app.world.ours);
    let said = json!({"type": "identify", "userId": "u-1", "anonymousId": BROWSER, "messageId": "m-1"});
    app.world.send(ours, &[said]).await;
    let found = "select profile_id from app.identifier where value = 'u-1'";
    let found = app.world.database.superuser().await.column(found).await.unwrap();
    let profile = domain::ids::ProfileId::parse(&found[0]).unwrap();
    services.erase_person(&ours.scope, profile, None).await.unwrap();
    let stop = services::jobs::Stop::new();
    while services.work_once(uuid::Uuid::from_u128(1), &stop).await.unwrap() {}

    let refused = send(&app, &choice(&app, "accept").await).await;
    assert_eq!(refused.json()["code"], "suppressed");
    // The page without a script goes on under an id of which nothing is known.
    let browser = app.visitor().reading(Some("fr"));
    browser.get(&format!("/consent/ours?browser={BROWSER}")).await;
    assert_eq!(
        browser.post("/consent/ours", &[("act", "refuse")]).await.status,
        303
    );
    let left = format!("select count(*) from app.identifier where value = '{BROWSER}'");
    assert_eq!(number(&app.world.database, &left).await, 0);
    assert_eq!(
        number(&app.world.database, "select count(*) from app.identifier").await,
        1
    );

    // The client's server has made sure who it is.
    let secret = services.server_key(&ours.key);
    let from_server = |method: &str, shown: &Value| {
        let body = json!({"userId": "u-1", "method": method, "origin": "api", "language": "fr",
            "notice": shown["notice"]["sha256"], "interface": shown["interface"]});
        Sent::new("POST", "/v1/consent")
            .with("authorization", &basic(ours.key.as_str(), &secret))
            .body("application/json", body.to_string())
    };
    let shown = ask(&app, "somebody else").await;
    let no = app.send(from_server("reject", &shown)).await;
    assert_eq!(no.json()["code"], "suppressed", "a no brings nobody back");
    let yes = app.send(from_server("accept", &shown)).await;
    assert_eq!(yes.status, 200, "{}", yes.text());
    let returned = "select count(*) from app.identifier where kind = 'user' and value = 'u-1'";
    assert_eq!(number(&app.world.database, returned).await, 1);
}

#[tokio::test]
async fn the_officer_sets_the_rules_of_the_house_and_others_read_them() {
    let app = TestApp::start().await;
    let officer = app
        .signed_in(&testkit::email(domain::access::Role::PrivacyOfficer, "ours"))
        .await;
    let wrong = officer
        .post(
            "/w/ours/house",
            &[("reaches_minors", "on"), ("consent_age", "12")],
        )
        .await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("href=\"#consent_age\""));
    let saved = officer
        .post(
            "/w/ours/house",
            &[("reaches_minors", "on"), ("consent_age", "16")],
        )
        .await;
    assert_eq!((saved.status, saved.location()), (303, "/w/ours/house"));
    let rules = app
        .world
        .database
        .superuser()
        .await
        .rows("select reaches_minors, consent_age, signal_stops_profiling from app.gate")
        .await
        .unwrap();
    assert_eq!(rules, [["t", "16", "f"]]);
    let marketer = app
        .signed_in(&testkit::email(domain::access::Role::Marketer, "ours"))
        .await;
    let read = marketer.get("/w/ours/house").await;
    assert_eq!(read.status, 200);
    assert!(!read.text().contains("name=\"consent_age\""));
}
