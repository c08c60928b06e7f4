//! A client's own host name: its portal is there and nothing else, forms are taken from there, mailed links lead there.

use serde_json::json;
use services::jobs::Stop;
use uuid::Uuid;

use crate::support::database::number;
use crate::support::{Answer, Browser, ORIGIN, Sent, Setup, TestApp, form};

const HOST: &str = "donnees.maison.example";
const OTHER: &str = "donnees.halle.example";
const HELENE: &str = "helene@example.fr";

/// The settings with a host name in them.
fn brand(host: &str) -> [(&'static str, String); 9] {
    [
        ("name", "Maison".to_owned()),
        ("accent", "#7c1f40".to_owned()),
        ("language.en", "on".to_owned()),
        ("controller", "Maison SAS".to_owned()),
        ("address", "Nantes".to_owned()),
        ("contact", "donnees@maison.example".to_owned()),
        ("authority", "CNIL".to_owned()),
        ("authority_url", "https://www.cnil.fr/fr/plaintes".to_owned()),
        ("host", host.to_owned()),
    ]
}

async fn register(app: &TestApp, organisation: &str, host: &str) -> Answer {
    let manager = app.signed_in(&format!("manager@{organisation}.example")).await;
    let fields = brand(host);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    manager.post(&format!("/w/{organisation}/portal"), &fields).await
}

/// An application in which both workspaces have a host name, and ours somebody who is known.
async fn with_hosts() -> TestApp {
    let app = TestApp::start().await;
    let message = json!({"type": "identify", "userId": "u-1", "messageId": "m-1",
        "traits": {"firstName": "Hélène", "email": HELENE}});
    app.world.send(&app.world.ours, &[message]).await;
    assert_eq!(
        register(&app, "ours", " Donnees.Maison.Example ").await.status,
        303
    );
    assert_eq!(register(&app, "theirs", OTHER).await.status, 303);
    app
}

async fn get(browser: &Browser, host: &str, path: &str) -> Answer {
    browser.send(Sent::new("GET", path).with("host", host)).await
}

async fn post(browser: &Browser, host: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let sent = form(path, fields)
        .with("host", host)
        .with("sec-fetch-site", "same-origin")
        .with("origin", &format!("http://{host}"));
    browser.send(sent).await
}

/// The host and the path of the latest link that was mailed.
async fn mailed(app: &TestApp) -> (String, String) {
    while app
        .world
        .services
        .work_once(Uuid::from_u128(7), &Stop::new())
        .await
        .unwrap()
    {}
    let row = app
        .world
        .database
        .superuser()
        .await
        .rows(
            "select coalesce(content ->> 'host', ''), content ->> 'link' from app.mail
            order by created_at desc, mail_id desc limit 1",
        )
        .await
        .unwrap()
        .remove(0);
    (row[0].clone(), row[1].clone())
}

#[tokio::test]
async fn a_clients_own_host_shows_its_portal_and_nothing_else() {
    let app = with_hosts().await;
    let visitor = app.visitor();
    for host in [HOST, "DONNEES.maison.example", "donnees.maison.example.:8443"] {
        let first = get(&visitor, host, "/").await;
        assert_eq!((first.status, first.location()), (303, "/p/ours"), "{host}");
    }
    for path in [
        "/p/ours/enter",
        "/p/ours/brand.css",
        "/p/ours/notice",
        "/receipts/verify",
        "/accessibility",
        "/help",
        "/privacy",
    ] {
        assert_eq!(get(&visitor, HOST, path).await.status, 200, "{path}");
    }
    let gpc = get(&visitor, HOST, "/.well-known/gpc.json").await;
    assert_eq!((gpc.status, gpc.json()["gpc"].clone()), (200, json!(true)));
    // Whoever works there and is signed in finds nothing either.
    let manager = app.signed_in("manager@ours.example").await;
    for path in [
        "/p/theirs",
        "/p/theirs/enter",
        "/p/%74heirs/enter",
        "/p/ours-sister/enter",
        "/consent/theirs",
        "/w/ours",
        "/w/ours/portal",
        "/workspaces",
        "/account",
        "/admin",
        "/sign-in",
        "/styleguide",
        "/v1/consent",
        "/v1/projects/x/settings",
        "/opendsr/v2/discovery",
        "/health/live",
        "/nothing",
    ] {
        let answer = get(&manager, HOST, path).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    for path in ["/", "/sign-in", "/v1/batch", "/w/ours/portal", "/p/theirs/enter"] {
        assert_eq!(post(&manager, HOST, path, &[]).await.status, 404, "{path}");
    }
    // Every other name is as it was.
    assert_eq!(get(&visitor, OTHER, "/").await.location(), "/p/theirs");
    assert_eq!(get(&visitor, "nobody.example", "/").await.location(), "/sign-in");
    assert_eq!(visitor.get("/p/theirs/enter").await.status, 200);
    assert_eq!(manager.get("/w/ours").await.status, 200);
    // And a host that was taken back is nobody's at once.
    assert_eq!(register(&app, "ours", "").await.status, 303);
    assert_eq!(get(&visitor, HOST, "/").await.location(), "/sign-in");
}

#[tokio::test]
async fn forms_are_taken_from_pages_of_that_host_and_from_nowhere_else() {
    let app = with_hosts().await;
    let own = format!("http://{HOST}");
    for (site, origin, status) in [
        (Some("same-origin"), Some(own.as_str()), 303),
        (Some("same-origin"), None, 303),
        (Some("same-origin"), Some("null"), 303),
        (None, Some(own.as_str()), 303),
        (Some("same-origin"), Some(ORIGIN), 403),
        (Some("same-origin"), Some("https://donnees.maison.example"), 403),
        (Some("cross-site"), Some(own.as_str()), 403),
        (Some("same-site"), Some(own.as_str()), 403),
        (Some("none"), None, 403),
        (None, Some(ORIGIN), 403),
        (None, Some("http://donnees.halle.example"), 403),
        (None, Some("https://evil.example"), 403),
        (None, Some("null"), 403),
        (None, None, 403),
    ] {
        let mut sent = form("/p/ours/enter", &[("email", HELENE)]).with("host", HOST);
        if let Some(site) = site {
            sent = sent.with("sec-fetch-site", site);
        }
        if let Some(origin) = origin {
            sent = sent.with("origin", origin);
        }
        let answer = app.visitor().send(sent).await;
        assert_eq!(answer.status, status, "{site:?} {origin:?}");
    }
    // Nor does the client's host become a place from which the installation takes forms.
    let sent = form("/p/ours/enter", &[("email", HELENE)]).with("origin", &own);
    assert_eq!(app.visitor().send(sent).await.status, 403);
    let language = post(
        &app.visitor(),
        HOST,
        "/language",
        &[("lang", "fr"), ("next", "/p/ours/enter")],
    )
    .await;
    assert_eq!((language.status, language.location()), (303, "/p/ours/enter"));
}

#[tokio::test]
async fn a_mailed_link_leads_to_the_host_where_it_was_asked_for() {
    let app = with_hosts().await;
    let browser = app.visitor();
    // Under whatever port the request came: the link says what is registered.
    let asked = form("/p/ours/enter", &[("email", HELENE)])
        .with("host", "DONNEES.maison.example:8443")
        .with("sec-fetch-site", "same-origin");
    assert_eq!(browser.send(asked).await.status, 303);
    let (host, link) = mailed(&app).await;
    assert_eq!(host, HOST);
    let entered = post(&browser, HOST, &link, &[]).await;
    assert_eq!((entered.status, entered.location()), (303, "/p/ours"));
    assert_eq!(get(&browser, HOST, "/p/ours/data").await.status, 200);
    // Proving oneself anew leads there too.
    let again = [("again", "yes"), ("next", "take")];
    assert_eq!(post(&browser, HOST, "/p/ours/enter", &again).await.status, 303);
    assert_eq!(mailed(&app).await.0, HOST);
    // What is asked under the installation's name, or under a name that is nobody's, leads to the installation.
    for elsewhere in ["127.0.0.1", "evil.example"] {
        let asked = form("/p/ours/enter", &[("email", HELENE)])
            .with("host", elsewhere)
            .with("sec-fetch-site", "same-origin");
        assert_eq!(app.visitor().send(asked).await.status, 303);
        assert_eq!(mailed(&app).await.0, "", "{elsewhere}");
    }
}

#[tokio::test]
async fn a_host_name_that_cannot_be_used_is_refused_with_a_reason() {
    let setup = Setup {
        origin: "https://mesure.example",
        ..Setup::default()
    };
    let app = TestApp::with_services(setup, |services| services.seen_at("https://mesure.example")).await;
    assert_eq!(register(&app, "theirs", OTHER).await.status, 303);
    for (typed, reason) in [
        ("https://donnees.maison.example", "Write a name alone"),
        ("localhost", "Write a name alone"),
        ("donnees.maison.example:443", "without the number of a port"),
        ("192.0.2.7", "not an address in numbers"),
        ("[2001:db8::1]", "not an address in numbers"),
        // The installation's, and one of another workspace: nobody learns which.
        ("Mesure.example", "This name cannot be used: choose another"),
        (OTHER, "This name cannot be used: choose another"),
        (
            "DONNEES.halle.example.",
            "This name cannot be used: choose another",
        ),
    ] {
        let refused = register(&app, "ours", typed).await;
        assert_eq!(refused.status, 422, "{typed}");
        let text = refused.text();
        assert!(text.contains(reason), "{typed}");
        assert!(
            text.contains(typed) && text.contains("Maison SAS"),
            "{typed} is lost"
        );
    }
    // Nothing of a form that was refused is kept.
    let hosts = "select count(*) from platform.portal_host";
    let brands = "select count(*) from app.portal";
    assert_eq!(number(&app.world.database, hosts).await, 1);
    assert_eq!(number(&app.world.database, brands).await, 1);
    // One's own is kept as often as it is saved, and an international name as browsers send it.
    assert_eq!(register(&app, "theirs", OTHER).await.status, 303);
    assert_eq!(register(&app, "ours", "données.example").await.status, 303);
    let kept = "select count(*) from platform.portal_host where host = 'xn--donnes-eva.example'";
    assert_eq!(number(&app.world.database, kept).await, 1);
}
