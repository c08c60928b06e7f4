//! The logo of a client: handed in by staff, shown in the portal, replaced and removed; what is no logo is refused with
//! its reason, and nothing that was typed is lost.

use sha2::{Digest as _, Sha256};

use crate::support::database::number;
use crate::support::{Answer, Browser, Sent, TestApp};

const BRAND: [(&str, &str); 8] = [
    ("name", "Maison Lumière"),
    ("accent", "#7c1f40"),
    ("language.fr", "on"),
    ("controller", "Maison Lumière SAS"),
    ("address", "Nantes"),
    ("contact", "donnees@maison.example"),
    ("authority", "CNIL"),
    ("authority_url", "https://www.cnil.fr/fr/plaintes"),
];

/// The beginning of a picture of that size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 6, 0, 0, 0]);
    bytes
}

const JPEG: [u8; 16] = [
    0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 120, 1, 1, 0x11, 0xff, 0xd9,
];

/// Sends the settings as browsers do, with a file; `None` is a field in which none was chosen.
async fn save(browser: &Browser, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Answer {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let (name, content) = file.unwrap_or_default();
    let head = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"logo\"; filename=\"{name}\"\r\n\
        content-type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let sent = Sent::new("POST", "/w/ours/portal")
        .body("multipart/form-data; boundary=edge", body)
        .with("sec-fetch-site", "same-origin");
    browser.send(sent).await
}

/// Where a logo with these bytes is served.
fn address(bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("/p/ours/logo/{}", &digest[..16])
}

async fn logos(app: &TestApp) -> i64 {
    number(&app.world.database, "select count(*) from app.portal_logo").await
}

#[tokio::test]
async fn a_logo_is_shown_replaced_kept_and_removed() {
    let app = TestApp::start().await;
    let manager = app.signed_in("manager@ours.example").await;
    let first = png(400, 120);
    let saved = save(&manager, &BRAND, Some(("Logo.svg", &first))).await;
    assert_eq!((saved.status, saved.location()), (303, "/w/ours/portal"));
    let visitor = app.visitor();
    let page = visitor.get("/p/ours/enter").await;
    let picture = format!(
        "src=\"{}\" alt=\"Maison Lumière\" width=\"400\" height=\"120\"",
        address(&first)
    );
    assert!(page.text().contains(&picture), "{}", page.text());
    let served = visitor.get(&address(&first)).await;
    assert_eq!((served.status, &served.body), (200, &first));
    for (name, value) in [
        // By its bytes, whatever its name was.
        ("content-type", "image/png"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "public, max-age=31536000, immutable"),
    ] {
        assert_eq!(served.header(name), Some(value));
    }
    let settings = manager.get("/w/ours/portal").await;
    assert!(settings.text().contains(&address(&first)) && settings.text().contains("remove_logo"));
    // Another one has another address; saving without a file keeps it.
    assert_eq!(
        save(&manager, &BRAND, Some(("logo.jpg", &JPEG))).await.status,
        303
    );
    assert_eq!(save(&manager, &BRAND, None).await.status, 303);
    assert_eq!(manager.post("/w/ours/portal", &BRAND).await.status, 303);
    assert_eq!(visitor.get(&address(&first)).await.status, 404);
    let served = visitor.get(&address(&JPEG)).await;
    assert_eq!(
        (served.status, served.header("content-type")),
        (200, Some("image/jpeg"))
    );
    for other in ["/p/ours/logo/0000000000000000", "/p/ours/logo/x", "/p/ours/logo/"] {
        assert_eq!(visitor.get(other).await.status, 404, "{other}");
    }
    let theirs = address(&JPEG).replace("ours", "theirs");
    assert_eq!(visitor.get(&theirs).await.status, 404);
    let without = [&BRAND[..], &[("remove_logo", "on")]].concat();
    assert_eq!(save(&manager, &without, None).await.status, 303);
    assert_eq!(logos(&app).await, 0);
    assert_eq!(visitor.get(&address(&JPEG)).await.status, 404);
    let page = visitor.get("/p/ours/enter").await;
    assert!(!page.text().contains("/logo/") && page.text().contains("<bdi>Maison Lumière</bdi>"));
}

#[tokio::test]
async fn what_is_no_logo_is_refused_with_its_reason_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let manager = app.signed_in("manager@ours.example").await;
    let heavy = [png(400, 120), vec![0; 100_000]].concat();
    let huge = [png(400, 120), vec![0; 3_000_000]].concat();
    for (file, reason) in [
        (
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..],
            "no picture in PNG, JPEG or WebP",
        ),
        (b"GIF89a\x01\0\x01\0", "no picture in PNG, JPEG or WebP"),
        (b"", "This file is empty"),
        (&heavy, "too large: 100 kB at most"),
        (&huge, "too large: 100 kB at most"),
        (&png(2_001, 10), "2,001 × 10 pixels"),
        (&png(10, 1_001), "10 × 1,001 pixels"),
        (&png(0, 10), "cannot be read"),
        (&JPEG[..8], "cannot be read"),
    ] {
        let refused = save(&manager, &BRAND, Some(("logo.png", file))).await;
        assert_eq!(refused.status, 422, "{reason}");
        let text = refused.text();
        assert!(text.contains(reason), "{reason}");
        for (_, typed) in BRAND.iter().filter(|(name, _)| *name != "language.fr") {
            assert!(text.contains(typed), "{typed} is lost after: {reason}");
        }
    }
    // A good picture beside something wrong has to be chosen again, and says so.
    let mut wrong = BRAND;
    wrong[5] = ("contact", "nobody");
    let refused = save(&manager, &wrong, Some(("logo.png", &png(40, 12)))).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Choose the logo again") && refused.text().contains("nobody"));
    assert_eq!(logos(&app).await, 0);
    // In the reader's language.
    let french = app.visitor().reading(Some("fr"));
    app.sign_in(&french, "manager@ours.example").await;
    let refused = save(&french, &BRAND, Some(("logo.png", b"<svg/>"))).await;
    assert!(
        refused.text().contains("n’est pas une image"),
        "{}",
        refused.html("lang")
    );
}

#[tokio::test]
async fn a_logo_is_taken_from_those_who_may_set_the_brand_and_from_our_own_page() {
    let app = TestApp::start().await;
    let marketer = app.signed_in("marketer@ours.example").await;
    let refused = save(&marketer, &BRAND, Some(("logo.png", &png(40, 12)))).await;
    assert_eq!(refused.status, 403);
    let manager = app.signed_in("manager@ours.example").await;
    let body = "--edge\r\ncontent-disposition: form-data; name=\"remove_logo\"\r\n\r\non\r\n--edge--\r\n";
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let sent = Sent::new("POST", "/w/ours/portal")
            .body("multipart/form-data; boundary=edge", body)
            .with(name, value);
        assert_eq!(manager.send(sent).await.status, 403, "{value}");
    }
    let cut_off = Sent::new("POST", "/w/ours/portal")
        .body(
            "multipart/form-data; boundary=edge",
            "--edge\r\ncontent-disposition: form-data; name=\"lo",
        )
        .with("sec-fetch-site", "same-origin");
    assert_eq!(manager.send(cut_off).await.status, 400);
    assert_eq!(logos(&app).await, 0);
}
