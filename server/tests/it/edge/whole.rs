//! No page is ever cut short.

use crate::support::TestApp;

#[tokio::test]
async fn a_thousand_pages_are_a_thousand_whole_pages() {
    let app = TestApp::start().await;
    let browser = app.signed_in("manager@ours.example").await;
    let readers = (0..8).map(|reader| {
        let browser = browser.twin();
        tokio::spawn(async move {
            let paths = [
                "/account",
                "/w/ours",
                "/w/ours/sources",
                "/no-such-page",
                "/account/sessions",
            ];
            for turn in 0..125 {
                let path = paths[(reader + turn) % paths.len()];
                let answer = browser.get(path).await;
                assert_eq!(
                    answer.status,
                    if path == "/no-such-page" { 404 } else { 200 },
                    "{path}"
                );
                assert!(answer.text().starts_with("<!doctype html>"), "{path}");
                assert!(answer.text().trim_end().ends_with("</html>"), "{path}");
                assert_eq!(answer.text().matches("<h1").count(), 1, "{path}");
            }
        })
    });
    for reader in readers.collect::<Vec<_>>() {
        reader.await.unwrap();
    }
}
