//! Signing in: nothing is told about who has an account, and guessing gets slower.

use jiff::SignedDuration;
use testkit::PASSWORD;

use crate::support::TestApp;
use crate::support::database::number;

const SOMEBODY: &str = "manager@ours.example";
const NOBODY: &str = "manager@nowhere.example";

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let app = TestApp::start().await;
    let mut seen = Vec::new();
    for address in [SOMEBODY, NOBODY] {
        let answer = app
            .visitor()
            .post("/sign-in", &[("email", address), ("password", "not the one")])
            .await;
        assert_eq!(answer.status, 422);
        seen.push((
            answer.without_values_of_the_request(address),
            answer.lasting_headers(),
        ));
    }
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].0.contains("The address or the password is not right"));
}

#[tokio::test]
async fn what_was_typed_comes_back_but_never_the_password() {
    let app = TestApp::start().await;
    let secret = "Zw3-unheard-of";
    for (address, password, status) in [
        ("claire@exemple.fr", secret, 422),
        ("not an address", secret, 422),
        ("", secret, 422),
        (SOMEBODY, "", 422),
    ] {
        let fields = [("email", address), ("password", password), ("next", "/account")];
        let answer = app.visitor().post("/sign-in", &fields).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(
            address.is_empty() || answer.text().contains(&format!("value=\"{address}\"")),
            "{address}"
        );
        assert!(
            answer.text().contains("value=\"/account\""),
            "{address}: where the reader was going is kept"
        );
        assert!(!answer.text().contains(secret), "{address}");
        assert!(
            answer.text().contains("<title>Error"),
            "{address}: the title says that something is wrong"
        );
    }
}

#[tokio::test]
async fn markup_that_is_typed_stays_text() {
    let app = TestApp::start().await;
    let typed = "\"><script>alert(1)</script>";
    let answer = app
        .visitor()
        .post(
            "/sign-in",
            &[("email", typed), ("password", "x"), ("next", typed)],
        )
        .await;
    assert!(!answer.text().contains("<script>alert"), "{}", answer.text());
    let answer = app
        .visitor()
        .get("/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        .await;
    assert!(!answer.text().contains("<script>alert"), "{}", answer.text());
}

#[tokio::test]
async fn five_failures_are_free_and_then_the_address_waits() {
    let app = TestApp::start().await;
    for address in [SOMEBODY, NOBODY] {
        let attempt = async |password| {
            app.visitor()
                .post("/sign-in", &[("email", address), ("password", password)])
                .await
        };
        for _ in 0..5 {
            assert_eq!(attempt("not the one").await.status, 422, "{address}");
        }
        // The right password does not help, or guessing could go on; and the answer is the same for nobody.
        let answer = attempt(PASSWORD).await;
        assert_eq!(answer.status, 429, "{address}");
        assert_eq!(answer.header("retry-after"), Some("15"), "{address}");
        assert!(
            answer.text().contains("Too many tries in a row. Try again in "),
            "{address}"
        );
        assert!(answer.text().contains("15"), "{address}: for so many seconds");
        app.world.clock.advance(SignedDuration::from_secs(14));
        assert_eq!(
            attempt(PASSWORD).await.header("retry-after"),
            Some("1"),
            "{address}"
        );
        app.world.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(attempt("not the one").await.status, 422, "{address}: free again");
        assert_eq!(
            attempt(PASSWORD).await.header("retry-after"),
            Some("30"),
            "{address}: and slower"
        );
        app.world.clock.advance(SignedDuration::from_secs(60));
    }
    let answer = app
        .visitor()
        .post("/sign-in", &[("email", SOMEBODY), ("password", PASSWORD)])
        .await;
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn a_network_that_guesses_at_many_addresses_waits_too() {
    let app = TestApp::start().await;
    for guess in 0..20 {
        let address = format!("guess-{guess}@ours.example");
        let answer = app
            .visitor()
            .post("/sign-in", &[("email", &address), ("password", "guess")])
            .await;
        assert_eq!(answer.status, 422, "{guess}");
    }
    // What a client says of its own address is not believed.
    let fields = [("email", SOMEBODY), ("password", PASSWORD)];
    let sent = crate::support::form("/sign-in", &fields)
        .with("sec-fetch-site", "same-origin")
        .with("x-forwarded-for", "198.51.100.7");
    assert_eq!(app.visitor().send(sent).await.status, 429);
    app.world.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(app.visitor().post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn failures_are_counted_without_keeping_an_address() {
    let app = TestApp::start().await;
    app.visitor()
        .post("/sign-in", &[("email", SOMEBODY), ("password", "not the one")])
        .await;
    let kept = app
        .world
        .database
        .superuser()
        .await
        .column("select t::text from platform.sign_in_attempt t")
        .await;
    let kept = kept.unwrap();
    assert_eq!(kept.len(), 2, "the address and the network");
    assert!(
        kept.iter()
            .all(|row| !row.contains("ours.example") && !row.contains("127.0.0")),
        "{kept:?}"
    );
}

#[tokio::test]
async fn signing_in_leads_to_pages_of_ours_only() {
    let app = TestApp::start().await;
    let signed_in = app.signed_in(SOMEBODY).await;
    for (next, leads_to) in [
        ("/w/ours/sources", "/w/ours/sources"),
        ("/w/ours?a=b&c=d", "/w/ours?a=b&c=d"),
        ("", "/"),
        ("//evil.example", "/"),
        ("///evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("/a\r\nset-cookie: a=b", "/"),
        ("javascript:alert(1)", "/"),
        (" //evil.example", "/"),
        ("evil.example", "/"),
    ] {
        let fields = [("email", SOMEBODY), ("password", PASSWORD), ("next", next)];
        let answer = app.visitor().post("/sign-in", &fields).await;
        assert_eq!((answer.status, answer.location()), (303, leads_to), "{next:?}");
        let query = crate::support::encoded(&[("next", next)]);
        let answer = signed_in.get(&format!("/sign-in?{query}")).await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, leads_to),
            "{next:?} when signed in already"
        );
        let answer = app
            .visitor()
            .post("/language", &[("lang", "en"), ("next", next)])
            .await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, leads_to),
            "{next:?} after choosing a language"
        );
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_back_afterwards() {
    let app = TestApp::start().await;
    let browser = app.visitor();
    let answer = browser.get("/w/ours/sources?a=1").await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/sign-in?next=%2Fw%2Fours%2Fsources%3Fa%3D1")
    );
    let page = browser.get(answer.location()).await;
    assert!(
        page.text().contains("value=\"/w/ours/sources?a=1\""),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn the_address_is_found_however_it_is_written() {
    let app = TestApp::start().await;
    for typed in ["Manager@Ours.Example", "  manager@ours.example "] {
        let answer = app
            .visitor()
            .post("/sign-in", &[("email", typed), ("password", PASSWORD)])
            .await;
        assert_eq!(answer.status, 303, "{typed}");
    }
    assert_eq!(
        number(&app.world.database, "select count(*) from platform.session").await,
        2
    );
}

#[tokio::test]
async fn a_form_without_fields_is_a_form_with_empty_fields() {
    let app = TestApp::start().await;
    let answer = app.visitor().post("/sign-in", &[]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Enter an e-mail address"));
}
