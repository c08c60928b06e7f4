//! The portal in a browser: the same answer for every address, links that nobody uses up by looking, sessions that end.

use serde_json::json;
use services::jobs::Stop;
use uuid::Uuid;

use crate::support::{Answer, Browser, Sent, TestApp};

const HELENE: &str = "helene@example.fr";
const BROWSER: &str = "0b9f3f5a-7d8e-4c7b-9d61-1f2e3d4c5b6a";

/// An application with somebody who is known.
async fn with_somebody() -> TestApp {
    let app = TestApp::start().await;
    let messages = [
        json!({"type": "identify", "userId": "u-1", "messageId": "m-1",
            "traits": {"firstName": "Hélène", "email": HELENE}}),
        json!({"type": "page", "anonymousId": BROWSER, "messageId": "m-2"}),
    ];
    app.world.send(&app.world.ours, &messages).await;
    app
}

async fn works(app: &TestApp) {
    while app
        .world
        .services
        .work_once(Uuid::from_u128(7), &Stop::new())
        .await
        .unwrap()
    {}
}

/// The latest link and code that were mailed.
async fn mailed(app: &TestApp) -> (String, String) {
    let row = app
        .world
        .database
        .superuser()
        .await
        .rows("select content ->> 'link', content ->> 'code' from app.mail order by created_at desc limit 1")
        .await
        .unwrap()
        .remove(0);
    (row[0].clone(), row[1].clone())
}

async fn asks(app: &TestApp, browser: &Browser, email: &str) -> Answer {
    let answer = browser.post("/p/ours/enter", &[("email", email)]).await;
    works(app).await;
    answer
}

/// A browser in which somebody is in.
async fn inside(app: &TestApp) -> Browser {
    let browser = app.visitor();
    asks(app, &browser, HELENE).await;
    let (link, _) = mailed(app).await;
    let answer = browser.post(&link, &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/p/ours"));
    browser
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_the_address_is_known() {
    let app = with_somebody().await;
    let mut answers = Vec::new();
    for email in [HELENE, "nobody@example.fr"] {
        let browser = app.visitor();
        let started = asks(&app, &browser, email).await;
        let cookie = started.cookie("__Host-entry-ours").unwrap().to_owned();
        for needed in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(needed), "{cookie}");
        }
        let code = browser.get("/p/ours/code").await;
        let headers: Vec<String> = started
            .lasting_headers()
            .into_iter()
            .map(|(name, value)| match name.as_str() {
                "set-cookie" => name,
                _ => format!("{name}: {value}"),
            })
            .collect();
        answers.push((
            started.status,
            started.location().to_owned(),
            headers,
            started.without_values_of_the_request("/p/ours/enter"),
            code.without_values_of_the_request("/p/ours/code"),
        ));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0].0, 303);
    let malformed = app
        .visitor()
        .post("/p/ours/enter", &[("email", "no address")])
        .await;
    assert_eq!(malformed.status, 422);
    assert!(malformed.text().contains("no address"));
}

#[tokio::test]
async fn looking_at_a_link_uses_nothing_up_and_another_browser_sees_the_code() {
    let app = with_somebody().await;
    let browser = app.visitor();
    asks(&app, &browser, HELENE).await;
    let (link, code) = mailed(&app).await;
    for path in [link.as_str(), &link] {
        for method in ["GET", "HEAD"] {
            let seen = browser
                .send(Sent::new(method, path).with("sec-purpose", "prefetch"))
                .await;
            assert_eq!(seen.status, 200, "{method}");
            assert_eq!(seen.header("cache-control"), Some("no-store"));
            assert_eq!(seen.header("referrer-policy"), Some("same-origin"));
        }
    }
    let elsewhere = app.visitor();
    let seen = elsewhere.get(&link).await;
    assert!(seen.text().contains(&code));
    let refused = elsewhere.post(&link, &[]).await;
    assert!(refused.status == 200 && refused.cookie("__Host-portal-ours").is_none());
    // The code that was read there opens here, and then nothing opens any more.
    let entered = browser
        .post("/p/ours/code", &[("code", &code.to_lowercase())])
        .await;
    assert_eq!((entered.status, entered.location()), (303, "/p/ours"));
    assert_eq!(browser.get("/p/ours").await.status, 200);
    assert_eq!(browser.get(&link).await.status, 410);
    assert_eq!(browser.post(&link, &[]).await.status, 410);
    let again = browser.post("/p/ours/code", &[("code", &code)]).await;
    assert_eq!(again.status, 422);
    // Nor does the session open another portal.
    let theirs = browser.get("/p/theirs").await;
    assert_eq!((theirs.status, theirs.location()), (303, "/p/theirs/enter"));
}

#[tokio::test]
async fn every_page_is_there_and_says_what_is_known() {
    let app = with_somebody().await;
    let browser = inside(&app).await;
    for page in [
        "",
        "/data",
        "/correct",
        "/choices",
        "/history",
        "/limits",
        "/age",
        "/take",
        "/erase",
        "/ask",
        "/requests",
        "/notice",
    ] {
        let answer = browser.get(&format!("/p/ours{page}")).await;
        assert_eq!(answer.status, 200, "{page}");
        assert!(!answer.text().contains("<script"), "{page} needs no script");
        assert!(answer.text().contains("m-portal"), "{page}");
    }
    let data = browser.get("/p/ours/data").await;
    assert!(data.text().contains("Hélène") && data.text().contains(HELENE));
    let corrected = browser
        .post("/p/ours/correct", &[("field", "firstName"), ("value", "Eleni")])
        .await;
    assert_eq!(corrected.status, 303);
    assert!(browser.get("/p/ours").await.text().contains("Eleni"));
    let doubtful = browser
        .post("/p/ours/correct", &[("field", "email"), ("value", "no address")])
        .await;
    assert_eq!(doubtful.status, 422);
    assert!(doubtful.text().contains("no address"));
    let dial = browser
        .post("/p/ours", &[("level", "less"), ("surprise", "50")])
        .await;
    assert_eq!(dial.status, 303);
    assert_eq!(browser.post("/p/ours", &[("level", "x")]).await.status, 400);
    for (action, status) in [("restrict", 303), ("lift", 303), ("pause", 422), ("x", 400)] {
        let answer = browser.post("/p/ours/limits", &[("action", action)]).await;
        assert_eq!(answer.status, status, "{action}");
    }
    for missing in [
        "/requests/x",
        "/receipts/x",
        "/correct?field=shoeSize",
        "/nothing",
    ] {
        assert_eq!(
            browser.get(&format!("/p/ours{missing}")).await.status,
            404,
            "{missing}"
        );
    }
    let left = browser.post("/p/ours/leave", &[]).await;
    assert_eq!((left.status, left.location()), (303, "/p/ours/enter"));
    assert_eq!(browser.get("/p/ours/data").await.location(), "/p/ours/enter");
}

#[tokio::test]
async fn asking_for_everything_is_confirmed_and_stands_on_a_page() {
    let app = with_somebody().await;
    let browser = inside(&app).await;
    let unsure = browser.post("/p/ours/erase", &[]).await;
    assert_eq!(unsure.status, 422);
    for (page, fields) in [
        ("take", [("kind", "access")]),
        ("ask", [("note", "Pourquoi ce prix ?")]),
    ] {
        let asked = browser.post(&format!("/p/ours/{page}"), &fields).await;
        assert_eq!(asked.status, 303, "{page}");
        assert!(asked.location().starts_with("/p/ours/requests/"), "{page}");
        assert_eq!(browser.get(asked.location()).await.status, 200, "{page}");
    }
    assert_eq!(browser.post("/p/ours/ask", &[("note", " ")]).await.status, 422);
    // Whoever asks to be erased is given the number of the certificate, and is nobody from then on.
    let erased = browser.post("/p/ours/erase", &[("sure", "on")]).await;
    assert_eq!(erased.status, 303);
    assert!(
        erased.location().starts_with("/erasure/"),
        "{}",
        erased.location()
    );
    assert_eq!(app.visitor().get(erased.location()).await.status, 200);
    let number = "select count(*) from app.request";
    assert_eq!(
        crate::support::database::number(&app.world.database, number).await,
        3
    );
    assert_ne!(browser.get("/p/ours/data").await.status, 200);
}

#[tokio::test]
async fn a_browser_comes_in_with_its_identifier_after_a_button() {
    let app = with_somebody().await;
    let browser = app.visitor();
    // A client's site hands it over, in the body of a form: from another site, and nothing is done yet.
    let handed = Sent::new("POST", "/p/ours/browser/arrive")
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://maison.example")
        .body("application/x-www-form-urlencoded", format!("id={BROWSER}"));
    let page = browser.send(handed).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(BROWSER));
    assert!(page.cookie("__Host-portal-ours").is_none());
    let entered = browser.post("/p/ours/browser", &[("id", BROWSER)]).await;
    assert_eq!((entered.status, entered.location()), (303, "/p/ours"));
    assert_eq!(browser.get("/p/ours/data").await.status, 200);
    // For what is known by the browser alone, it is proof enough.
    assert_eq!(browser.get("/p/ours/erase").await.status, 200);
    let unknown = app.visitor().post("/p/ours/browser", &[("id", "u-1")]).await;
    assert!(unknown.status == 200 && unknown.cookie("__Host-portal-ours").is_none());
}

#[tokio::test]
async fn staff_say_who_speaks_and_the_colours_follow() {
    let app = with_somebody().await;
    let manager = app.signed_in("manager@ours.example").await;
    let form = [
        ("name", "Maison Lumière"),
        ("accent", "#f4c52c"),
        ("language.fr", "on"),
        ("controller", "Maison Lumière SAS"),
        ("address", "Nantes"),
        ("contact", "donnees@maison.example"),
        ("authority", "CNIL"),
        ("authority_url", "https://www.cnil.fr/fr/plaintes"),
    ];
    let refused = manager.post("/w/ours/portal", &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("hard to read") && refused.text().contains("#f4c52c"));
    let mut good = form;
    good[1] = ("accent", "#7c1f40");
    assert_eq!(manager.post("/w/ours/portal", &good).await.status, 303);
    let visitor = app.visitor();
    let page = visitor.get("/p/ours/enter").await;
    // French only, whatever the browser prefers.
    assert_eq!((page.status, page.html("lang")), (200, "fr"));
    assert!(
        page.text().contains("Maison Lumière") && page.text().contains("https://www.cnil.fr/fr/plaintes")
    );
    let style = visitor.get("/p/ours/brand.css").await;
    assert!(style.text().contains("--accent: light-dark(#7c1f40, "));
}

/// The value of a hidden field.
fn hidden(answer: &Answer, name: &str) -> String {
    let text = answer.text();
    let field = format!("name=\"{name}\" value=\"");
    let rest = text.split(&field).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_minor_asks_a_parent_who_answers_without_an_account() {
    let app = with_somebody().await;
    app.world.ask_at(&app.world.ours).await;
    let browser = inside(&app).await;
    let page = browser.get("/p/ours/age").await;
    assert!(!page.text().contains("name=\"guardian\""));
    let unsaid = browser.post("/p/ours/age", &[("action", "age")]).await;
    assert_eq!(unsaid.status, 422);
    let said = browser
        .post("/p/ours/age", &[("action", "age"), ("age", "from_13")])
        .await;
    assert_eq!((said.status, said.location()), (303, "/p/ours/age"));
    let typed = browser
        .post("/p/ours/age", &[("action", "guardian"), ("guardian", "a parent")])
        .await;
    assert_eq!(typed.status, 422);
    assert!(typed.text().contains("a parent"));
    let asked = browser
        .post(
            "/p/ours/age",
            &[("action", "guardian"), ("guardian", "parent@example.fr")],
        )
        .await;
    assert_eq!(asked.status, 303);
    let (link, _) = mailed(&app).await;
    // Looking uses nothing up, and what must be mended keeps what was chosen.
    let parent = app.visitor();
    let seen = parent.get(&link).await;
    assert_eq!(seen.status, 200);
    assert!(seen.text().contains(HELENE) && !seen.text().contains("<script"));
    let (notice, interface) = (hidden(&seen, "notice"), hidden(&seen, "interface"));
    assert!(!notice.is_empty() && !interface.is_empty());
    let mut sent = vec![
        ("notice", notice.as_str()),
        ("interface", interface.as_str()),
        ("choice.mail.news", "yes"),
    ];
    let undeclared = parent.post(&link, &sent).await;
    assert_eq!(undeclared.status, 422);
    sent.push(("declared", "on"));
    let answered = parent.post(&link, &sent).await;
    assert_eq!(answered.status, 200);
    let ledger = "select purpose_key from app.consent_event where guardian and method = 'guardian' and action = 'granted'";
    let mut raw = app.world.database.superuser().await;
    assert_eq!(raw.column(ledger).await.unwrap(), ["mail.news"]);
    for again in [parent.get(&link).await, parent.post(&link, &sent).await] {
        assert_eq!(again.status, 410);
    }
    assert_eq!(browser.get("/p/ours/history").await.status, 200);
}

#[tokio::test]
async fn a_fresh_proof_leads_back_to_the_file_that_was_wanted() {
    let app = with_somebody().await;
    let browser = inside(&app).await;
    // A quick second click shows what the first one asked for.
    let form = browser.get("/p/ours/take").await;
    let once = form
        .text()
        .split("name=\"once\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let fields = [("kind", "access"), ("once", once)];
    let (first, second) = tokio::join!(
        browser.post("/p/ours/take", &fields),
        browser.post("/p/ours/take", &fields)
    );
    let request = first.location().to_owned();
    assert!(request.starts_with("/p/ours/requests/"), "{request}");
    assert_eq!(second.location(), request);
    works(&app).await;
    let later = browser.post("/p/ours/take", &fields).await;
    assert_eq!(later.location(), request, "though it was done meanwhile");
    app.world.clock.advance(jiff::SignedDuration::from_mins(11));
    let path = format!("{request}/file");
    let wanted = browser.post(&path, &[]).await;
    let enter = format!("/p/ours/enter?next={}", path.strip_prefix("/p/ours/").unwrap());
    assert_eq!((wanted.status, wanted.location()), (303, enter.as_str()));
    let next = path.strip_prefix("/p/ours/").unwrap();
    browser
        .post("/p/ours/enter", &[("again", "yes"), ("next", next)])
        .await;
    works(&app).await;
    let (link, _) = mailed(&app).await;
    let proven = browser.post(&link, &[]).await;
    assert_eq!(proven.location(), path);
    let page = browser.get(&path).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(&format!("action=\"{path}\"")));
    let download = browser.post(&path, &[]).await;
    assert!(download.location().starts_with("/p/ours/download/"));
    let file = browser.post(download.location(), &[]).await;
    assert_eq!(file.header("content-type"), Some("application/zip"));
    // It is gone: the page of the request says what can be done.
    let again = browser.get(&path).await;
    assert_eq!((again.status, again.location()), (303, request.as_str()));
}

#[tokio::test]
async fn a_mailed_way_to_a_file_asks_first_who_comes() {
    let app = with_somebody().await;
    let officer = app.signed_in("privacy-officer@ours.example").await;
    let letter = [
        ("kind", "access"),
        ("channel", "letter"),
        ("received", "2026-11-20"),
        ("person", "u-1"),
        ("identity", "checked_by_staff"),
        ("language", "fr"),
    ];
    let taken = officer.post("/w/ours/requests/new", &letter).await;
    let request = taken.location().rsplit('/').next().unwrap().to_owned();
    works(&app).await;
    let sent = officer.post(taken.location(), &[("action", "mail_file")]).await;
    assert_eq!(sent.status, 303);
    let (link, _) = mailed(&app).await;
    assert_eq!(link, format!("/p/ours/requests/{request}/file"));
    let visitor = app.visitor();
    let comes = visitor.get(&link).await;
    let next = format!("requests/{request}/file");
    assert_eq!(comes.location(), format!("/p/ours/enter?next={next}"));
    visitor
        .post("/p/ours/enter", &[("email", HELENE), ("next", &next)])
        .await;
    works(&app).await;
    let (way_in, _) = mailed(&app).await;
    let entered = visitor.post(&way_in, &[]).await;
    assert_eq!(entered.location(), link);
    assert_eq!(visitor.get(&link).await.status, 200);
}

#[tokio::test]
async fn staff_take_a_file_once_to_hand_it_over() {
    let app = with_somebody().await;
    let officer = app.signed_in("privacy-officer@ours.example").await;
    let letter = [
        ("kind", "access"),
        ("channel", "desk"),
        ("received", "2026-11-20"),
        ("person", "u-1"),
        ("identity", "checked_by_staff"),
        ("language", "fr"),
    ];
    let taken = officer.post("/w/ours/requests/new", &letter).await;
    works(&app).await;
    let page = officer.get(taken.location()).await;
    let path = format!("{}/file", taken.location());
    assert!(
        page.text().contains(&format!("action=\"{path}\"")),
        "it is offered"
    );
    let file = officer.post(&path, &[]).await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, Some("application/zip"))
    );
    assert_eq!(file.header("cache-control"), Some("no-store"));
    let again = officer.post(&path, &[]).await;
    assert_eq!(again.status, 422);
    let manager = app.signed_in("manager@ours.example").await;
    assert_eq!(manager.post(&path, &[]).await.status, 403);
}
