//! The live view's stream: what it sends, and when it ends.

use std::time::Duration;

use domain::access::Role;
use serde_json::json;
use testkit::email;

use crate::support::{Browser, Sent, TestApp};

fn seen(name: &str) -> serde_json::Value {
    json!({"type": "track", "event": name, "userId": "customer-of-the-test"})
}

async fn watching(role: Role) -> (TestApp, Browser, String) {
    let app = TestApp::start().await;
    app.world
        .send(&app.world.ours, &[seen("First"), seen("<b>Second</b>")])
        .await;
    let browser = app.signed_in(&email(role, "ours")).await;
    let path = format!("/w/ours/sources/{}/live/stream", app.world.ours.source);
    (app, browser, path)
}

#[tokio::test]
async fn a_stream_sends_finished_items_after_the_number_that_the_page_or_the_browser_names() {
    let (_app, browser, path) = watching(Role::Analyst).await;
    let all = browser.get(&format!("{path}?once=true")).await;
    assert_eq!(all.header("content-type"), Some("text/event-stream"));
    assert_eq!(all.header("cache-control"), Some("no-store"));
    let text = all.text();
    assert!(text.contains("id: 2\n") && text.contains("First"), "{text}");
    assert!(
        text.contains("&lt;b&gt;Second&lt;/b&gt;") && !text.contains("<b>Second"),
        "{text}"
    );
    assert!(!text.contains("customer-of-the-test"));
    let rest = browser.get(&format!("{path}?once=true&after=1")).await;
    assert!(rest.text().contains("Second") && !rest.text().contains("First"));
    let again = Sent::new("GET", &format!("{path}?once=true")).with("last-event-id", "2");
    assert!(!browser.send(again).await.text().contains("data:"));
}

#[tokio::test]
async fn a_stream_follows_what_arrives_and_ends_with_the_session() {
    let (app, browser, path) = watching(Role::Analyst).await;
    let watcher = browser.twin();
    let stream = tokio::spawn(async move { watcher.get(&format!("{path}?after=2")).await });
    tokio::time::sleep(Duration::from_millis(500)).await;
    app.world.send(&app.world.ours, &[seen("Third")]).await;
    tokio::time::sleep(Duration::from_millis(1_800)).await;
    assert!(!stream.is_finished());
    assert_eq!(browser.post("/sign-out", &[]).await.status, 303);
    let answer = tokio::time::timeout(Duration::from_secs(5), stream)
        .await
        .unwrap()
        .unwrap();
    assert!(answer.text().contains("Third") && !answer.text().contains("First"));
}

#[tokio::test]
async fn a_stream_ends_with_the_role() {
    let (app, browser, path) = watching(Role::Analyst).await;
    let stream = tokio::spawn(async move { browser.get(&format!("{path}?after=2")).await });
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut raw = app.world.database.superuser().await;
    raw.run("delete from platform.workspace_member where role = 'analyst'")
        .await
        .unwrap();
    app.world.send(&app.world.ours, &[seen("Third")]).await;
    let answer = tokio::time::timeout(Duration::from_secs(5), stream)
        .await
        .unwrap()
        .unwrap();
    assert!(!answer.text().contains("Third"));
}

#[tokio::test]
async fn one_person_has_few_streams_and_a_process_that_stops_ends_them() {
    let (app, browser, path) = watching(Role::Analyst).await;
    let mut streams = Vec::new();
    for _ in 0..4 {
        let (watcher, path) = (browser.twin(), format!("{path}?after=2"));
        streams.push(tokio::spawn(async move { watcher.get(&path).await }));
    }
    // A look before they are all open would take the place of one of them.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let once = format!("{path}?once=true");
    let mut status = 0;
    for _ in 0..50 {
        status = browser.get(&once).await.status;
        if status == 429 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let ended: Vec<bool> = streams.iter().map(tokio::task::JoinHandle::is_finished).collect();
    assert_eq!(status, 429, "{ended:?}");
    app.world.services.close_streams();
    for stream in streams {
        let answer = tokio::time::timeout(Duration::from_secs(5), stream)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(answer.status, 200);
    }
    assert_eq!(browser.get(&once).await.status, 200);
}
