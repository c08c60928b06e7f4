//! Sessions that somebody ends.

use testkit::PASSWORD;

use super::{COOKIE, is_in};
use crate::support::database::{number, somebody_waits};
use crate::support::{Browser, TestApp};

const SOMEBODY: &str = "manager@ours.example";
const NEW_PASSWORD: &str = "quatre chaises au bord du quai";
const PHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/605.1.15";

async fn change_password(browser: &Browser, current: &str) -> (u16, String) {
    let answer = browser
        .post(
            "/account/password",
            &[("current", current), ("new", NEW_PASSWORD)],
        )
        .await;
    (answer.status, answer.location().to_owned())
}

#[tokio::test]
async fn after_signing_out_the_old_cookie_opens_nothing() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    let kept = browser.twin();
    let answer = browser.post("/sign-out", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in"));
    assert_eq!(answer.header("clear-site-data"), Some("\"cache\", \"storage\""));
    assert_eq!(
        browser.cookie(COOKIE),
        None,
        "the browser took it away: {:?}",
        answer.cookie(COOKIE)
    );
    assert!(!is_in(&kept).await);
    assert_eq!(
        number(&app.world.database, "select count(*) from platform.session").await,
        0
    );
    // Twice, and by nobody, is no error.
    assert_eq!(kept.post("/sign-out", &[]).await.status, 303);
    assert_eq!(app.visitor().post("/sign-out", &[]).await.status, 303);
}

#[tokio::test]
async fn a_request_that_was_under_way_does_not_bring_a_session_back() {
    let app = TestApp::start().await;
    for form in [
        (
            "/account",
            vec![
                ("name", "Claire"),
                ("language", "fr"),
                ("theme", "dark"),
                ("time_zone", "UTC"),
            ],
        ),
        (
            "/account/password",
            vec![("current", PASSWORD), ("new", NEW_PASSWORD)],
        ),
    ] {
        let (path, fields) = form;
        let browser = app.signed_in(SOMEBODY).await;
        let mut lock = app.world.database.superuser().await;
        lock.run("begin; select from platform.account where email = 'manager@ours.example' for update")
            .await
            .unwrap();
        let slow = browser.twin();
        let slow = tokio::spawn(async move {
            let answer = slow.post(path, &fields).await;
            (slow, answer)
        });
        somebody_waits(&app.world.database).await;
        let kept = browser.twin();
        assert_eq!(browser.post("/sign-out", &[]).await.status, 303);
        lock.run("commit").await.unwrap();
        let (slow, answer) = slow.await.unwrap();
        assert!(answer.status < 500, "{path}: {}", answer.status);
        assert!(!is_in(&kept).await, "{path}");
        assert!(!is_in(&slow).await, "{path}: whoever signed out stays out");
        assert_eq!(
            number(&app.world.database, "select count(*) from platform.session").await,
            0,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    let app = TestApp::start().await;
    let (here, phone, other) = (
        app.signed_in(SOMEBODY).await,
        app.signed_in(SOMEBODY).await,
        app.signed_in("analyst@ours.example").await,
    );
    let before = here.twin();
    assert_eq!(change_password(&here, "not the one").await.0, 422);
    assert!(is_in(&phone).await, "nothing ends when nothing was changed");
    assert_eq!(
        change_password(&here, PASSWORD).await,
        (303, "/account/password".to_owned())
    );
    assert!(is_in(&here).await);
    assert_ne!(here.cookie(COOKIE), before.cookie(COOKIE), "a new id");
    assert!(!is_in(&before).await);
    assert!(!is_in(&phone).await);
    assert!(is_in(&other).await, "somebody else's session is theirs");
    let attempt = async |password| {
        app.visitor()
            .post("/sign-in", &[("email", SOMEBODY), ("password", password)])
            .await
    };
    assert_eq!(attempt(PASSWORD).await.status, 422);
    assert_eq!(attempt(NEW_PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_password_is_never_shown_again() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    let answer = browser
        .post(
            "/account/password",
            &[("current", "Zw3-current"), ("new", "Zw3-new")],
        )
        .await;
    assert_eq!(answer.status, 422);
    assert!(!answer.text().contains("Zw3-"));
}

#[tokio::test]
async fn sessions_are_listed_by_device_and_one_can_be_ended() {
    let app = TestApp::start().await;
    let here = app.signed_in(SOMEBODY).await;
    let phone = app.visitor().called(PHONE);
    app.sign_in(&phone, SOMEBODY).await;
    let page = here.get("/account/sessions").await;
    assert!(
        page.text().contains("Firefox, Linux") && page.text().contains("Safari, iOS"),
        "{}",
        page.text()
    );
    let hashes = hashes(page.text());
    assert_eq!(hashes.len(), 1, "this session is ended by signing out");
    let answer = here.post("/account/sessions", &[("session", &hashes[0])]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/sessions"));
    assert!(!is_in(&phone).await);
    assert!(is_in(&here).await);
    assert_eq!(
        here.post("/account/sessions", &[("session", &hashes[0])])
            .await
            .status,
        404,
        "it has ended"
    );
}

#[tokio::test]
async fn every_other_session_can_be_ended_at_once() {
    let app = TestApp::start().await;
    let (here, one, two) = (
        app.signed_in(SOMEBODY).await,
        app.signed_in(SOMEBODY).await,
        app.signed_in(SOMEBODY).await,
    );
    assert_eq!(
        here.post("/account/sessions", &[("session", "others")])
            .await
            .status,
        303
    );
    assert!(is_in(&here).await);
    assert!(!is_in(&one).await && !is_in(&two).await);
}

#[tokio::test]
async fn nobody_ends_a_session_of_somebody_else() {
    let app = TestApp::start().await;
    let (here, other) = (
        app.signed_in(SOMEBODY).await,
        app.signed_in("analyst@ours.example").await,
    );
    let sql = format!(
        "select encode(session_hash, 'hex') from platform.session where account_id = '{}'",
        app.world.account("analyst@ours.example")
    );
    let theirs = app.world.database.superuser().await.column(&sql).await.unwrap();
    assert_eq!(
        here.post("/account/sessions", &[("session", &theirs[0])])
            .await
            .status,
        404
    );
    assert!(is_in(&other).await);
    for nonsense in ["", "x", &"g".repeat(64), &"0".repeat(64)] {
        assert_eq!(
            other
                .post("/account/sessions", &[("session", nonsense)])
                .await
                .status,
            404,
            "{nonsense}"
        );
    }
}

/// The hashes that the page's forms send.
fn hashes(page: &str) -> Vec<String> {
    let values = page
        .split("value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let is_hash = |value: &&str| value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    values.filter(is_hash).map(str::to_owned).collect()
}
