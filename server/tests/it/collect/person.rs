//! From a client's event to the page of the person, for whoever may see it.

use domain::access::Role;
use jiff::SignedDuration;
use serde_json::json;
use testkit::email;

use super::send;
use crate::support::{Browser, TestApp};

const NAME: &str = "Aurore Bellamy";
const ADDRESS: &str = "aurore.bellamy@exemple.fr";
const EVENT: &str = "Lampe Allumée 42";

/// Sends what a client knows of a person, and gives the path of their page.
async fn met(app: &TestApp) -> String {
    let batch = json!({"batch": [
        {"type": "track", "anonymousId": "a-1", "event": EVENT, "properties": {"product_id": "alba"}, "messageId": "m-1"},
        {"type": "identify", "anonymousId": "a-1", "userId": "u-1", "messageId": "m-2",
            "traits": {"name": NAME, "email": ADDRESS}},
    ]});
    assert_eq!(send(app, "/v1/batch", &batch).await.json()["accepted"], 2);
    let sql = format!("select profile_id from app.profile where email = '{ADDRESS}' and merged_into is null");
    let profiles = app.world.database.superuser().await.column(&sql).await.unwrap();
    assert_eq!(profiles.len(), 1);
    format!("/w/ours/profiles/{}", profiles[0])
}

async fn open_case(browser: &Browser, next: &str) -> String {
    let answer = browser
        .post(
            "/w/ours/profiles/case",
            &[("number", "DSR-2026-001"), ("next", next)],
        )
        .await;
    assert_eq!(answer.status, 303, "{}", answer.heading());
    answer.location().to_owned()
}

fn names_somebody(text: &str) -> bool {
    [NAME, ADDRESS, EVENT, "a-1", "u-1"]
        .iter()
        .any(|known| text.contains(&format!(">{known}<")) || text.contains(NAME))
}

#[tokio::test]
async fn what_was_sent_is_on_the_persons_page_for_the_officer_with_a_case() {
    let app = TestApp::start().await;
    let page = met(&app).await;
    let officer = app.signed_in(&email(Role::PrivacyOfficer, "ours")).await;

    let before = officer.get(&page).await;
    assert_eq!(before.status, 303);
    assert!(
        before
            .location()
            .starts_with("/w/ours/profiles/case?next=%2Fw%2Fours%2Fprofiles%2F"),
        "{}",
        before.location()
    );
    assert!(!names_somebody(before.text()));

    assert_eq!(
        open_case(&officer, &page).await,
        page,
        "and back to where the officer was going"
    );
    let shown = officer.get(&page).await;
    assert_eq!(shown.status, 200);
    for known in [NAME, ADDRESS, EVENT] {
        assert!(shown.text().contains(known), "{known}");
    }
    let title = shown
        .text()
        .split("<title>")
        .nth(1)
        .and_then(|rest| rest.split("</title>").next())
        .unwrap();
    assert!(
        !title.contains("Aurore"),
        "the browser's history need not keep names: {title}"
    );
    let list = officer.get("/w/ours/profiles").await;
    assert_eq!(list.status, 200);
    assert!(list.text().contains(NAME));

    let sql = "select action, detail from app.trail where action like 'case%'";
    let trail = app.world.database.superuser().await.rows(sql).await.unwrap();
    assert_eq!(trail, [["case.open", "DSR-2026-001"]]);
}

#[tokio::test]
async fn no_other_role_and_nobody_else_sees_the_person() {
    let app = TestApp::start().await;
    let page = met(&app).await;
    let officer = app.signed_in(&email(Role::PrivacyOfficer, "ours")).await;
    open_case(&officer, "").await;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::PrivacyOfficer) {
        let browser = app.signed_in(&email(role, "ours")).await;
        for path in [page.as_str(), "/w/ours/profiles", "/w/ours", "/w/ours/sources"] {
            let answer = browser.get(path).await;
            assert!(
                !answer.text().contains(NAME) && !answer.text().contains(ADDRESS),
                "{role:?} {path}"
            );
            let person = path.contains("profiles");
            assert!(
                !person || matches!(answer.status, 403 | 404),
                "{role:?} {path}: {}",
                answer.status
            );
        }
    }
    let elsewhere = app.signed_in(&email(Role::PrivacyOfficer, "theirs")).await;
    elsewhere
        .post("/w/theirs/profiles/case", &[("number", "DSR-2026-001")])
        .await;
    assert_eq!(elsewhere.get(&page).await.status, 404);
    assert_eq!(
        elsewhere
            .get(&page.replace("/w/ours/", "/w/theirs/"))
            .await
            .status,
        404
    );
    let list = elsewhere.get("/w/theirs/profiles").await;
    assert_eq!(list.status, 200);
    assert!(!list.text().contains(NAME));
}

#[tokio::test]
async fn a_case_ends_when_it_is_closed_and_after_a_working_day() {
    let app = TestApp::start().await;
    let page = met(&app).await;
    let officer = app.signed_in(&email(Role::PrivacyOfficer, "ours")).await;
    open_case(&officer, "").await;
    assert_eq!(officer.get(&page).await.status, 200);
    let answer = officer
        .post("/w/ours/profiles/case", &[("action", "close")])
        .await;
    assert_eq!((answer.status, answer.location()), (303, "/w/ours"));
    assert_eq!(officer.get(&page).await.status, 303);

    open_case(&officer, "").await;
    app.world.clock.advance(SignedDuration::from_mins(8 * 60 - 1));
    assert_eq!(officer.get(&page).await.status, 200);
    app.world.clock.advance(SignedDuration::from_mins(1));
    let answer = officer.get(&page).await;
    assert_eq!(answer.status, 303);
    assert!(!names_somebody(answer.text()));
}

#[tokio::test]
async fn opening_a_case_needs_a_number_and_leads_into_the_workspace_only() {
    let app = TestApp::start().await;
    let officer = app.signed_in(&email(Role::PrivacyOfficer, "ours")).await;
    for number in [
        "",
        "x",
        "with spaces",
        "Aurore Bellamy",
        "<script>",
        &"1".repeat(41),
    ] {
        let answer = officer.post("/w/ours/profiles/case", &[("number", number)]).await;
        assert_eq!(answer.status, 422, "{number}");
        assert!(!answer.text().contains("<script>\""), "{number}");
    }
    assert_eq!(
        officer.get("/w/ours/profiles").await.status,
        303,
        "no case was opened"
    );
    for next in [
        "//evil.example",
        "https://evil.example",
        "/w/theirs/profiles",
        "/admin",
        "/w/ours\\evil/x",
    ] {
        assert_eq!(open_case(&officer, next).await, "/w/ours/profiles", "{next}");
    }
}

#[tokio::test]
async fn what_clients_send_is_shown_as_text() {
    let app = TestApp::start().await;
    let evil = "<script>alert(1)</script>\"'><img src=x>";
    let batch = json!({"batch": [
        {"type": "track", "userId": evil, "event": evil, "properties": {evil: evil, "product_id": evil, "revenue": 3, "currency": "EUR"}},
        {"type": "page", "userId": evil, "name": evil, "context": {"page": {"path": evil, "title": evil}}},
        {"type": "identify", "userId": evil, "traits": {"name": evil, "email": evil, evil: evil, "address": {"city": evil}}},
        {"type": "group", "userId": evil, "groupId": evil},
    ]});
    assert_eq!(send(&app, "/v1/batch", &batch).await.json()["accepted"], 4);
    let profile = app
        .world
        .database
        .superuser()
        .await
        .column("select profile_id from app.profile")
        .await
        .unwrap()
        .remove(0);
    let officer = app.signed_in(&email(Role::PrivacyOfficer, "ours")).await;
    open_case(&officer, "").await;
    for path in [
        "/w/ours",
        "/w/ours/profiles",
        "/w/ours/profiles?q=%3Cscript%3Ealert(1)%3C/script%3E",
        &format!("/w/ours/profiles/{profile}"),
    ] {
        let answer = officer.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(
            !answer.text().contains("<script>alert") && !answer.text().contains("<img src=x"),
            "{path}"
        );
    }
}
