//! Nothing changes unless one of our own pages asked for it.

use crate::support::database::fingerprint;
use crate::support::{Browser, ORIGIN, Sent, TestApp, encoded};

const EVIL: &str = "https://evil.example";

/// Every kind of body that a browser or a script can send.
const KINDS: [&str; 5] = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=b",
    "text/plain",
    "application/json",
    "application/cbor",
];

/// `Sec-Fetch-Site`, `Origin`, and whether a form that says so may change something.
const TRUTH: [(Option<&str>, Option<&str>, bool); 21] = [
    (Some("same-origin"), Some(ORIGIN), true),
    (Some("same-origin"), Some("null"), true),
    (Some("same-origin"), None, true),
    (Some("same-origin"), Some(EVIL), false),
    (Some("same-origin"), Some("https://127.0.0.1"), false),
    (Some("same-site"), Some(ORIGIN), false),
    (Some("same-site"), Some(EVIL), false),
    (Some("same-site"), Some("null"), false),
    (Some("same-site"), None, false),
    (Some("cross-site"), Some(ORIGIN), false),
    (Some("cross-site"), Some(EVIL), false),
    (Some("cross-site"), Some("null"), false),
    (Some("cross-site"), None, false),
    (Some("none"), Some(ORIGIN), false),
    (Some("none"), Some(EVIL), false),
    (Some("none"), None, false),
    (Some("Same-Origin"), Some(ORIGIN), false),
    (None, Some(ORIGIN), true),
    (None, Some(EVIL), false),
    (None, Some("null"), false),
    (None, None, false),
];

fn request(path: &str, fields: &str, kind: &str, site: Option<&str>, origin: Option<&str>) -> Sent {
    let mut sent = Sent::new("POST", path).body(kind, fields);
    if let Some(site) = site {
        sent = sent.with("sec-fetch-site", site);
    }
    if let Some(origin) = origin {
        sent = sent.with("origin", origin);
    }
    sent
}

async fn signed_in(app: &TestApp) -> Browser {
    app.signed_in("manager@ours.example").await
}

#[tokio::test]
async fn the_truth_table_holds_for_every_form_and_every_kind_of_body() {
    let app = TestApp::start().await;
    let browser = signed_in(&app).await;
    let forms = [
        ("/language", encoded(&[("lang", "fr"), ("next", "/account")])),
        (
            "/sign-in",
            encoded(&[("email", "nobody@nowhere.example"), ("password", "")]),
        ),
        (
            "/account",
            encoded(&[
                ("name", "Changed"),
                ("language", "fr"),
                ("theme", "dark"),
                ("time_zone", "UTC"),
            ]),
        ),
    ];
    // First what is refused: nothing must have changed after all of it.
    let before = fingerprint(&app.world.database).await;
    for (path, fields) in &forms {
        for kind in KINDS {
            for (site, origin, _) in TRUTH.into_iter().filter(|(_, _, allowed)| !allowed) {
                let answer = browser
                    .twin()
                    .send(request(path, fields, kind, site, origin))
                    .await;
                let case = format!("{path} {kind} {site:?} {origin:?}");
                assert_eq!(answer.status, 403, "{case}");
                assert!(
                    answer.text().contains("This was sent from another site"),
                    "{case}"
                );
                assert_eq!(answer.all("set-cookie"), Vec::<&str>::new(), "{case}");
            }
        }
        assert_eq!(fingerprint(&app.world.database).await, before, "{path}");
    }
    for (path, fields) in &forms {
        for kind in KINDS {
            for (site, origin, _) in TRUTH.into_iter().filter(|(_, _, allowed)| *allowed) {
                let answer = browser
                    .twin()
                    .send(request(path, fields, kind, site, origin))
                    .await;
                let case = format!("{path} {kind} {site:?} {origin:?}");
                assert!(
                    answer.status < 500 && answer.status != 403,
                    "{case}: {}",
                    answer.status
                );
            }
        }
    }
}

#[tokio::test]
async fn a_form_of_ours_does_what_it_says_with_either_header() {
    let app = TestApp::start().await;
    let browser = signed_in(&app).await;
    let account = app.world.account("manager@ours.example");
    for (number, (site, origin)) in [
        (Some("same-origin"), None),
        (Some("same-origin"), Some(ORIGIN)),
        (None, Some(ORIGIN)),
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("Name {number}");
        let fields = encoded(&[
            ("name", &name),
            ("language", "en"),
            ("theme", "dark"),
            ("time_zone", "UTC"),
        ]);
        let answer = browser
            .send(request("/account", &fields, KINDS[0], site, origin))
            .await;
        assert_eq!(answer.status, 303, "{site:?} {origin:?}");
        let sql = format!("select name from platform.account where account_id = '{account}'");
        let names = app.world.database.superuser().await.column(&sql).await.unwrap();
        assert_eq!(names, [name]);
    }
}

#[tokio::test]
async fn headers_sent_twice_are_judged_by_the_worse() {
    let app = TestApp::start().await;
    for (first, second) in [(ORIGIN, EVIL), (EVIL, ORIGIN)] {
        let sent = request("/language", "lang=fr", KINDS[0], Some("same-origin"), Some(first))
            .with("origin", second);
        assert_eq!(app.send(sent).await.status, 403);
    }
    let sent = request("/language", "lang=fr", KINDS[0], Some("same-origin"), None)
        .with("sec-fetch-site", "cross-site");
    assert_eq!(app.send(sent).await.status, 403);
}

#[tokio::test]
async fn looking_changes_nothing_wherever_the_link_was() {
    let app = TestApp::start().await;
    let message = serde_json::json!({"type": "page", "anonymousId": "a", "messageId": "m"});
    app.world.send(&app.world.ours, &[message]).await;
    let browser = app.signed_in("privacy-officer@ours.example").await;
    let owner = app.signed_in("owner@ours.example").await;
    let before = fingerprint(&app.world.database).await;
    let mut paths: Vec<String> = app::routes()
        .entries()
        .iter()
        .map(|entry| {
            entry
                .path
                .replace("{workspace}", "ours")
                .replace("{source}", &app.world.ours.source.to_string())
                // What streams would go on for ever.
                .replace("/live/stream", "/live/stream?once=true")
        })
        .collect();
    paths.extend(
        [
            "/language?lang=fr",
            "/sign-out",
            "/account?name=Changed",
            "/account/sessions?session=others",
        ]
        .map(str::to_owned),
    );
    for path in paths {
        for method in ["GET", "HEAD", "OPTIONS"] {
            let sent = || {
                Sent::new(method, &path)
                    .with("sec-fetch-site", "cross-site")
                    .with("origin", EVIL)
            };
            for browser in [&browser, &owner] {
                let answer = browser.send(sent()).await;
                assert!(answer.status < 500, "{method} {path}");
            }
        }
    }
    assert_eq!(fingerprint(&app.world.database).await, before);
    assert_eq!(browser.get("/account").await.status, 200, "still signed in");
}

#[tokio::test]
async fn a_link_from_another_site_finds_the_reader_signed_in() {
    let app = TestApp::start().await;
    let browser = signed_in(&app).await;
    let sent = Sent::new("GET", "/account")
        .with("sec-fetch-site", "cross-site")
        .with("sec-fetch-mode", "navigate");
    assert_eq!(browser.send(sent).await.status, 200);
}

#[tokio::test]
async fn other_methods_reach_nothing() {
    let app = TestApp::start().await;
    let browser = signed_in(&app).await;
    let before = fingerprint(&app.world.database).await;
    for method in ["PUT", "PATCH", "DELETE"] {
        for path in ["/account", "/sign-in", "/workspaces", "/w/ours/sources"] {
            let answer = browser.send(Sent::new(method, path)).await;
            assert_eq!(answer.status, 403, "{method} {path} from nowhere");
            let answer = browser
                .send(Sent::new(method, path).with("sec-fetch-site", "same-origin"))
                .await;
            assert_eq!(answer.status, 404, "{method} {path}");
        }
    }
    assert_eq!(fingerprint(&app.world.database).await, before);
}
