//! The outbox: there for developers, nowhere else, and harmless.

use std::sync::Arc;

use app::Mode;
use domain::account::Language;
use mail::OutboxPost;
use services::jobs::Stop;
use services::mail::{NewMail, SitePath, Template, enqueue};
use uuid::Uuid;

use crate::support::{Setup, TestApp};

async fn with_a_mail(mode: Mode) -> TestApp {
    let setup = Setup {
        mode,
        ..Setup::default()
    };
    let app = TestApp::with_services(setup, |services| services.with_post(Arc::new(OutboxPost), true)).await;
    let mut tx = app
        .world
        .database
        .database
        .write(&app.world.ours.scope)
        .await
        .unwrap();
    let mail = NewMail {
        template: Template::PortalLink {
            link: SitePath::of(&["p", "ours", "t", "abc"]),
            code: "K7QM-42XP".to_owned(),
            minutes: 10,
            host: None,
        },
        language: Language::French,
        recipient: "<b>claire@example.fr".to_owned(),
        profile: None,
    };
    enqueue(&mut tx, mail).await.unwrap();
    tx.commit().await.unwrap();
    let services = app.world.services.clone().with_post(Arc::new(OutboxPost), true);
    assert!(
        services
            .work_once(Uuid::from_u128(1), &Stop::new())
            .await
            .unwrap()
    );
    app
}

async fn id_of(app: &TestApp) -> String {
    let mut superuser = app.world.database.superuser().await;
    superuser
        .column("select mail_id from app.mail")
        .await
        .unwrap()
        .concat()
}

#[tokio::test]
async fn the_outbox_shows_what_was_written_to_whoever_asks() {
    for mode in [Mode::Demo, Mode::Development] {
        let app = with_a_mail(mode).await;
        let browser = app.visitor();
        let page = browser.get("/dev/outbox").await;
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("K7QM-42XP"), "the text part");
        assert!(
            text.contains("href=\"http://127.0.0.1/p/ours/t/abc\""),
            "the link can be followed"
        );
        assert!(text.contains("&lt;b&gt;claire@example.fr") && !text.contains("<b>claire"));
        let policy = page.header("content-security-policy").unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.ends_with("frame-src 'self'"),
            "{policy}"
        );

        let part = browser
            .get(&format!("/dev/outbox/{}/html", id_of(&app).await))
            .await;
        assert_eq!(part.status, 200);
        assert!(part.text().starts_with("<!doctype html>\n<html lang=\"fr\""));
        assert_eq!(
            part.header("content-security-policy"),
            Some(
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; \
                 frame-ancestors 'self'; sandbox"
            )
        );
        assert_eq!(part.header("cache-control"), Some("no-store"));
        for missing in ["00000000-0000-7000-8000-000000000009", "nothing"] {
            let answer = browser.get(&format!("/dev/outbox/{missing}/html")).await;
            assert_eq!(answer.status, 404, "{missing}");
        }
    }
}

#[tokio::test]
async fn in_production_there_is_no_outbox() {
    let app = with_a_mail(Mode::Production).await;
    let browser = app.visitor();
    for path in [
        "/dev/outbox".to_owned(),
        format!("/dev/outbox/{}/html", id_of(&app).await),
    ] {
        let answer = browser.get(&path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("K7QM"));
    }
}
