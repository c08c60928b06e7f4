//! While the database is away, the process lives and says so.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::support::{Browser, Sent, TestApp, away, exchange};

#[tokio::test]
async fn the_process_lives_but_is_not_ready() {
    let address = away().await;
    let live = exchange(address, &Sent::new("GET", "/health/live")).await;
    assert_eq!((live.status, live.text()), (200, "ok\n"));
    let ready = exchange(address, &Sent::new("GET", "/health/ready")).await;
    assert_eq!((ready.status, ready.text()), (503, "the database is away\n"));
    let app = TestApp::start().await;
    let ready = app.send(Sent::new("GET", "/health/ready")).await;
    assert_eq!((ready.status, ready.text()), (200, "ok\n"));
}

#[tokio::test]
async fn whoever_was_signed_in_reads_when_to_come_back() {
    let address = away().await;
    let browser = Browser::new(address).reading(Some("fr"));
    browser.set_cookie("__Host-sid", &URL_SAFE_NO_PAD.encode([7_u8; 16]));
    for path in ["/", "/account", "/w/ours", "/w/ours/sources", "/workspaces"] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert_eq!(answer.header("retry-after"), Some("10"), "{path}");
        assert_eq!(answer.html("lang"), "fr", "{path}");
        assert_eq!(
            answer.heading(),
            "Mesure est indisponible pour le moment",
            "{path}"
        );
        assert_eq!(
            answer.all("set-cookie"),
            Vec::<&str>::new(),
            "{path}: the session may still be good"
        );
    }
    let answer = browser
        .post("/sign-in", &[("email", "a@b.example"), ("password", "x")])
        .await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, Some("10")));
    let answer = browser.post("/sign-out", &[]).await;
    assert_eq!(
        answer.status, 503,
        "nobody is told that they are out while they are not"
    );
}

#[tokio::test]
async fn pages_that_need_no_database_are_served_all_the_same() {
    let browser = Browser::new(away().await);
    for path in ["/sign-in", "/help", "/privacy", "/accessibility"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
    assert_eq!(browser.get("/no-such-page").await.status, 404);
    assert_eq!(browser.get("/assets/mesure.000000000000.css").await.status, 200);
    assert_eq!(browser.post("/language", &[("lang", "fr")]).await.status, 303);
}
