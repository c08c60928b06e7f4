//! The headers of every kind of answer, whole: a header that comes or goes fails a test.

use app::Mode;

use crate::support::{Answer, Setup, TestApp};

const SECURITY: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), \
         browsing-topics=()",
    ),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
];

fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy").expect("a policy");
    policy
        .split("'nonce-")
        .nth(1)
        .and_then(|rest| rest.split('\'').next())
        .expect("a nonce")
        .to_owned()
}

/// Names of the headers, without those that every HTTP answer has.
fn names(answer: &Answer) -> Vec<&str> {
    let plain = [
        "date",
        "content-length",
        "transfer-encoding",
        "connection",
        "vary",
    ];
    let mut names: Vec<&str> = answer.headers.iter().map(|(name, _)| name.as_str()).collect();
    names.retain(|name| !plain.contains(name));
    names.sort_unstable();
    names.dedup();
    names
}

fn expected(more: &[&'static str]) -> Vec<&'static str> {
    let mut names: Vec<&str> = SECURITY.iter().map(|(name, _)| *name).collect();
    names.extend(["content-security-policy", "x-request-id"]);
    names.extend(more);
    names.sort_unstable();
    names
}

#[tokio::test]
async fn pages_errors_and_redirects_carry_the_same_headers() {
    let app = TestApp::start().await;
    let browser = app.signed_in("manager@ours.example").await;
    let answers = [
        (browser.get("/account").await, 200, expected(&["content-type"])),
        (
            app.visitor().get("/sign-in").await,
            200,
            expected(&["content-type"]),
        ),
        (
            browser.get("/no-such-page").await,
            404,
            expected(&["content-type"]),
        ),
        (browser.get("/w/theirs").await, 404, expected(&["content-type"])),
        (app.visitor().get("/account").await, 303, expected(&["location"])),
        (
            browser.post("/language", &[("lang", "en")]).await,
            303,
            expected(&["location", "set-cookie"]),
        ),
        (
            browser.post("/language", &[("lang", "")]).await,
            400,
            expected(&["content-type"]),
        ),
        (
            browser.post("/sign-out", &[]).await,
            303,
            expected(&["clear-site-data", "location", "set-cookie"]),
        ),
    ];
    for (answer, status, names_expected) in answers {
        assert_eq!(answer.status, status);
        assert_eq!(names(&answer), names_expected, "{status} {}", answer.location());
        for (name, value) in SECURITY {
            assert_eq!(answer.header(name), Some(value), "{status} {name}");
        }
        let policy = answer
            .header("content-security-policy")
            .unwrap()
            .replace(&nonce(&answer), "N");
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'nonce-N' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
             object-src 'none'; frame-ancestors 'none'"
        );
        let html = answer.header("content-type");
        assert!(
            html.is_none_or(|kind| kind == "text/html; charset=utf-8"),
            "{html:?}"
        );
    }
}

#[tokio::test]
async fn browsers_are_told_to_come_back_encrypted_where_the_address_is() {
    let secure = "https://mesure.example";
    let app = TestApp::with(Setup {
        mode: Mode::Production,
        origin: secure,
    })
    .await;
    for path in ["/sign-in", "/no-such-page", "/account"] {
        let answer = app.visitor().get(path).await;
        assert_eq!(
            answer.header("strict-transport-security"),
            Some("max-age=63072000; includeSubDomains"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn built_files_are_kept_for_ever_and_never_guessed_at() {
    let app = TestApp::start().await;
    let answer = app.visitor().get("/assets/mesure.000000000000.css").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/css"));
    assert_eq!(
        answer.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    for path in [
        "/assets/missing.js",
        "/assets/../manifest.json",
        "/assets/%2e%2e/manifest.json",
        "/pkg/missing.js",
    ] {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_ne!(
            answer.header("cache-control"),
            Some("public, max-age=31536000, immutable"),
            "{path}: what is missing today may be there tomorrow"
        );
    }
}

#[tokio::test]
async fn the_nonce_is_new_each_time_and_the_one_of_the_pages_scripts() {
    let app = TestApp::start().await;
    let browser = app.signed_in("manager@ours.example").await;
    let mut seen = std::collections::BTreeSet::new();
    // Pages with an island: the field of a password, the key of a source.
    let source = format!("/w/ours/sources/{}", app.world.ours.source);
    for path in [
        "/sign-in?next=%2F",
        "/account/password",
        "/account/password",
        source.as_str(),
    ] {
        let browser = if path.starts_with("/sign-in") {
            app.visitor()
        } else {
            browser.twin()
        };
        let answer = browser.get(path).await;
        let nonce = nonce(&answer);
        assert_eq!(nonce.len(), 22, "128 bits of chance");
        let scripts: Vec<&str> = answer
            .text()
            .split("<script")
            .skip(1)
            .filter_map(|rest| rest.split('>').next())
            .collect();
        assert!(
            !scripts.is_empty(),
            "{path} has islands, or at least their loader"
        );
        let own = format!("nonce=\"{nonce}\"");
        assert!(
            scripts.iter().all(|script| script.contains(&own)),
            "{path}: {scripts:?}"
        );
        assert!(
            !answer.text().contains(" style=\""),
            "{path}: the policy refuses inline styles"
        );
        assert!(
            !answer.text().contains(" onclick="),
            "{path}: and inline handlers"
        );
        assert!(seen.insert(nonce), "{path}");
    }
}

#[tokio::test]
async fn every_answer_has_a_number_of_its_own() {
    let app = TestApp::start().await;
    let mut seen = std::collections::BTreeSet::new();
    for path in ["/sign-in", "/sign-in", "/no-such-page", "/account", "/w/ours"] {
        let answer = app.visitor().get(path).await;
        let number = answer.header("x-request-id").expect("a number").to_owned();
        assert_eq!(number.len(), 16, "{number}");
        assert!(seen.insert(number), "{path}");
    }
    for path in ["/health/live", "/v1/projects/x/settings", "/v1/batch"] {
        let answer = app.visitor().get(path).await;
        assert!(
            seen.insert(answer.header("x-request-id").expect("a number").to_owned()),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
    // A number that the client makes up is not taken over: it would end up in the log.
    let sent = crate::support::Sent::new("GET", "/sign-in").with("x-request-id", "made up");
    assert_ne!(app.send(sent).await.header("x-request-id"), Some("made up"));
}

#[tokio::test]
async fn pages_are_compressed_for_those_who_read_that() {
    use std::io::Read as _;
    let app = TestApp::start().await;
    let sent = crate::support::Sent::new("GET", "/sign-in").with("accept-encoding", "gzip");
    let answer = app.send(sent).await;
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert!(
        answer
            .all("vary")
            .join(", ")
            .to_lowercase()
            .contains("accept-encoding")
    );
    let mut text = String::new();
    flate2::read::GzDecoder::new(answer.body.as_slice())
        .read_to_string(&mut text)
        .unwrap();
    assert!(text.trim_end().ends_with("</html>"));
}
