//! What cannot be shown is explained by a page of the product, in the reader's language.

use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use server::edge::{Edge, Proxies, pass};

use crate::support::{Answer, Browser, Setup, TestApp, encoded, form, serve, state};

fn is_a_page(answer: &Answer, status: u16, language: &str, heading: &str) {
    assert_eq!(answer.status, status);
    assert_eq!(answer.html("lang"), language);
    assert_eq!(answer.heading(), heading);
    assert!(answer.text().trim_end().ends_with("</html>"));
    assert!(answer.text().contains("href=\"/\""), "and leads on");
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_in_the_readers_language() {
    let app = TestApp::start().await;
    for (language, heading) in [
        ("en", "This page does not exist"),
        ("fr", "Cette page n’existe pas"),
    ] {
        for path in [
            "/no-such-page",
            "/w",
            "/health",
            "/v2/batch",
            "/sign-in/",
            "/%00",
            "/%ff",
        ] {
            let answer = app.visitor().reading(Some(language)).get(path).await;
            is_a_page(&answer, 404, language, heading);
        }
    }
}

#[tokio::test]
async fn a_role_that_is_not_enough_is_told_whom_to_ask() {
    let app = TestApp::start().await;
    let browser = app.signed_in("analyst@ours.example").await.reading(Some("fr"));
    let answer = browser.get("/w/ours/sources/new").await;
    is_a_page(&answer, 403, "fr", "Cette page ne vous est pas ouverte");
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_refused() {
    let app = TestApp::start().await;
    let same = |sent: crate::support::Sent| sent.with("sec-fetch-site", "same-origin");
    for sent in [
        crate::support::Sent::new("POST", "/sign-in").body("application/json", "{}"),
        crate::support::Sent::new("POST", "/sign-in"),
        crate::support::Sent::new("POST", "/sign-in")
            .body("application/x-www-form-urlencoded", "email=%ff%fe"),
        crate::support::Sent::new("POST", "/sign-in")
            .body("application/x-www-form-urlencoded", "email=a&email=b"),
    ] {
        let answer = app.visitor().send(same(sent)).await;
        assert!(matches!(answer.status, 400 | 422), "{}", answer.status);
        assert!(answer.text().trim_end().ends_with("</html>"));
    }
}

#[tokio::test]
async fn a_query_that_cannot_be_read_is_refused_as_a_page() {
    let app = TestApp::start().await;
    let answer = app.visitor().get("/sign-in?next=a&next=b").await;
    is_a_page(&answer, 400, "en", "Mesure could not read this");
}

#[tokio::test]
async fn what_is_too_large_is_not_read() {
    let app = TestApp::start().await;
    let fields = encoded(&[("email", &"a".repeat(70_000)), ("password", "x")]);
    for path in ["/sign-in", "/language", "/account"] {
        let browser = app.signed_in("manager@ours.example").await;
        let sent = form(path, &[]).with("sec-fetch-site", "same-origin");
        let answer = browser
            .send(crate::support::Sent {
                body: fields.clone().into_bytes(),
                ..sent
            })
            .await;
        is_a_page(&answer, 413, "en", "What you sent is too large");
    }
}

#[tokio::test]
async fn a_fault_of_ours_is_a_page_with_a_number_and_says_nothing_else() {
    let app = TestApp::start().await;
    let edge = |patience| Edge {
        app: state(app.world.services.clone(), Setup::default()),
        proxies: Proxies(0),
        patience,
    };
    async fn panics() -> &'static str {
        panic!("the secret of the house");
    }
    let never = || async { std::future::pending::<&'static str>().await };
    let broken = |status: u16| {
        let status = axum::http::StatusCode::from_u16(status).unwrap();
        move || async move { (status, "the secret of the house") }
    };
    let routes = Router::new()
        .route("/panics", get(panics))
        .route("/fails", get(broken(500)))
        .layer(from_fn_with_state(edge(Duration::from_secs(5)), pass))
        .merge(
            Router::new()
                .route("/never", get(never))
                .layer(from_fn_with_state(edge(Duration::from_millis(50)), pass)),
        );
    let address = serve(routes).await;
    for path in ["/panics", "/fails"] {
        let answer = Browser::new(address).reading(Some("fr")).get(path).await;
        is_a_page(&answer, 500, "fr", "Mesure n’a pas pu répondre");
        assert!(
            answer.text().contains(answer.header("x-request-id").unwrap()),
            "the number to quote"
        );
        assert!(!answer.text().contains("secret"));
    }
    let answer = Browser::new(address).get("/never").await;
    is_a_page(&answer, 503, "en", "Mesure is unavailable for now");
    assert_eq!(answer.header("retry-after"), Some("10"));
}

#[tokio::test]
async fn a_fault_in_the_middle_of_a_use_case_is_a_page_too() {
    let app = TestApp::start().await;
    let browser = app.signed_in("manager@ours.example").await;
    app.world
        .database
        .superuser()
        .await
        .run("alter table app.source rename column kind to sort")
        .await
        .unwrap();
    let answer = browser.get("/w/ours/sources").await;
    is_a_page(&answer, 500, "en", "Mesure could not answer");
    assert!(
        !answer.text().contains("column"),
        "what happened is in the log, not on the page"
    );
}
