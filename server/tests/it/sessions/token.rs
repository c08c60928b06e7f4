//! The id of a session.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::{COOKIE, is_in};
use crate::support::TestApp;

const SOMEBODY: &str = "manager@ours.example";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn the_cookie_is_tied_to_this_host_and_out_of_reach_of_scripts() {
    let app = TestApp::start().await;
    let browser = app.visitor();
    let answer = app.sign_in(&browser, SOMEBODY).await;
    let line = answer.cookie(COOKIE).expect("a session");
    let mut attributes: Vec<&str> = line.split("; ").skip(1).collect();
    attributes.sort_unstable();
    // No `Domain`, which would share it; no `Max-Age`, so that it goes with the browser.
    assert_eq!(attributes, ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
}

#[tokio::test]
async fn a_visitor_who_only_looks_gets_no_cookie() {
    let app = TestApp::start().await;
    for path in ["/sign-in", "/", "/help", "/no-such-page"] {
        assert_eq!(
            app.visitor().get(path).await.all("set-cookie"),
            Vec::<&str>::new(),
            "{path}"
        );
    }
    let answer = app
        .visitor()
        .post("/sign-in", &[("email", SOMEBODY), ("password", "not the one")])
        .await;
    assert_eq!(answer.all("set-cookie"), Vec::<&str>::new());
}

#[tokio::test]
async fn the_database_knows_the_hash_of_the_id_and_nothing_else_of_it() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    let id = browser.cookie(COOKIE).unwrap();
    let mut bytes = URL_SAFE_NO_PAD.decode(&id).unwrap();
    assert_eq!(bytes.len(), 16, "128 bits of chance");
    let sql = "select encode(session_hash, 'hex'), t::text from platform.session t";
    let rows = app.world.database.superuser().await.rows(sql).await.unwrap();
    assert_eq!(rows.len(), 1);
    let little = hex(&bytes);
    bytes.reverse();
    assert_eq!(rows[0][0], hex(&Sha256::digest(&bytes)));
    for secret in [id, little, hex(&bytes)] {
        assert!(!rows[0][1].contains(&secret), "{}", rows[0][1]);
    }
}

#[tokio::test]
async fn signing_in_makes_a_new_id_and_ends_the_old_one() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    let before = browser.twin();
    app.sign_in(&browser, "analyst@ours.example").await;
    assert_ne!(browser.cookie(COOKIE), before.cookie(COOKIE));
    assert!(!is_in(&before).await);
    assert!(is_in(&browser).await);
}

#[tokio::test]
async fn an_id_that_somebody_else_chose_is_not_taken_over() {
    let app = TestApp::start().await;
    let browser = app.visitor();
    let planted = URL_SAFE_NO_PAD.encode([7_u8; 16]);
    browser.set_cookie(COOKIE, &planted);
    app.sign_in(&browser, SOMEBODY).await;
    assert_ne!(browser.cookie(COOKIE), Some(planted.clone()));
    let stranger = app.visitor();
    stranger.set_cookie(COOKIE, &planted);
    assert!(!is_in(&stranger).await);
}

#[tokio::test]
async fn what_cannot_be_an_id_is_nobodys() {
    let app = TestApp::start().await;
    for value in [
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "%00",
        "0123456789012345678901234567890123456789",
        "\"a\"",
    ] {
        let browser = app.visitor();
        browser.set_cookie(COOKIE, value);
        assert!(!is_in(&browser).await, "{value}");
    }
    // A cookie without the prefix could come from a neighbour.
    let browser = app.signed_in(SOMEBODY).await;
    let stranger = app.visitor();
    stranger.set_cookie("sid", &browser.cookie(COOKIE).unwrap());
    assert!(!is_in(&stranger).await);
}
