//! The language of an answer: chosen here, else the account's, else the browser's, else the workspace's, else English.

use app::Mode;

use crate::support::database::run;
use crate::support::{Answer, Setup, TestApp};

const SOMEBODY: &str = "manager@ours.example";
const COOKIE: &str = "__Host-language";

fn spoken(answer: &Answer) -> (&str, &str) {
    (answer.html("lang"), answer.html("dir"))
}

#[tokio::test]
async fn before_signing_in_the_browser_decides_unless_a_language_was_chosen() {
    let app = TestApp::start().await;
    for (languages, expected) in [
        (None, "en"),
        (Some("fr"), "fr"),
        (Some("fr-CA,en;q=0.4"), "fr"),
        (Some("de, fr;q=0.5, en;q=0.1"), "fr"),
        (Some("fr;q=0, en"), "en"),
        (Some("de"), "en"),
        (Some("ar-XB, en-XA"), "en"),
        (Some(";;;,,q=1,*"), "en"),
    ] {
        let answer = app.visitor().reading(languages).get("/sign-in").await;
        assert_eq!(spoken(&answer), (expected, "ltr"), "{languages:?}");
    }
    let browser = app.visitor().reading(Some("en"));
    let answer = browser
        .post(
            "/language",
            &[("lang", "fr"), ("next", "/sign-in?next=%2Faccount")],
        )
        .await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/sign-in?next=%2Faccount")
    );
    assert_eq!(
        answer.cookie(COOKIE),
        Some("__Host-language=fr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure")
    );
    assert_eq!(spoken(&browser.get("/sign-in").await).0, "fr");
}

#[tokio::test]
async fn the_accounts_language_comes_before_the_browsers_and_after_the_choice_made_here() {
    let app = TestApp::start().await;
    run(
        &app.world.database,
        "update platform.account set language = 'fr' where email = 'manager@ours.example'",
    )
    .await;
    let browser = app.visitor().reading(Some("en"));
    app.sign_in(&browser, SOMEBODY).await;
    assert_eq!(
        browser.cookie(COOKIE).as_deref(),
        Some("fr"),
        "the account's language becomes this browser's"
    );
    browser.forget(COOKIE);
    assert_eq!(spoken(&browser.get("/account").await).0, "fr");
    browser.set_cookie(COOKIE, "en");
    assert_eq!(spoken(&browser.get("/account").await).0, "en");
    browser.set_cookie(COOKIE, "nonsense");
    assert_eq!(spoken(&browser.get("/account").await).0, "fr");
}

#[tokio::test]
async fn the_workspaces_language_is_for_those_who_asked_for_none() {
    let app = TestApp::start().await;
    let browser = app.visitor().reading(None);
    app.sign_in(&browser, SOMEBODY).await;
    assert_eq!(spoken(&browser.get("/w/ours").await).0, "fr");
    assert_eq!(spoken(&browser.get("/account").await).0, "en");
    let browser = browser.reading(Some("en"));
    assert_eq!(spoken(&browser.get("/w/ours").await).0, "en");
}

#[tokio::test]
async fn a_choice_made_signed_in_holds_on_other_devices() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    assert_eq!(browser.post("/language", &[("lang", "fr")]).await.status, 303);
    let elsewhere = app.signed_in(SOMEBODY).await;
    assert_eq!(spoken(&elsewhere.get("/account").await).0, "fr");
}

#[tokio::test]
async fn pseudo_locales_are_for_developers() {
    let app = TestApp::start().await;
    let browser = app.visitor();
    for tag in ["ar-XB", "en-XA", "de", "", "FR"] {
        assert_eq!(
            browser.post("/language", &[("lang", tag)]).await.status,
            400,
            "{tag}"
        );
    }
    browser.set_cookie(COOKIE, "ar-XB");
    let answer = browser.get("/sign-in").await;
    assert_eq!(spoken(&answer), ("en", "ltr"));
    assert!(!answer.text().contains("ar-XB"), "nor are they offered");

    let app = TestApp::with(Setup {
        mode: Mode::Development,
        ..Setup::default()
    })
    .await;
    let browser = app.visitor();
    for (tag, direction) in [("ar-XB", "rtl"), ("en-XA", "ltr")] {
        assert_eq!(
            browser.post("/language", &[("lang", tag)]).await.status,
            303,
            "{tag}"
        );
        assert_eq!(spoken(&browser.get("/sign-in").await), (tag, direction));
        assert_eq!(spoken(&browser.get("/no-such-page").await), (tag, direction));
    }
}

#[tokio::test]
async fn caches_are_told_what_an_answer_depends_on() {
    let app = TestApp::start().await;
    for path in ["/sign-in", "/no-such-page", "/account"] {
        let answer = app.visitor().get(path).await;
        let vary = answer.all("vary").join(", ").to_lowercase();
        assert!(
            vary.contains("accept-language") && vary.contains("cookie"),
            "{path}: {vary}"
        );
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
}
