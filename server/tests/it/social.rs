//! The two public addresses: a link that leads on, and the page that asks.

use domain::access::Role;
use services::social::NewLinkFields;

use crate::support::database::number;
use crate::support::{Answer, Browser, Sent, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const CLICKS: &str = "select coalesce(sum(clicks), 0) from app.social_click";

/// An application with a link of ours: its code too.
async fn with_a_link() -> (TestApp, String) {
    let app = TestApp::start().await;
    let manager = app.world.visit(Role::Manager).await;
    let services = &app.world.services;
    services
        .declare_host(&manager, "www.maison.example")
        .await
        .unwrap();
    let fields = NewLinkFields {
        target: "https://www.maison.example/lampes",
        source: "clients",
        medium: "partage",
        name: "lin",
    };
    let (_, code) = services.add_link(&app.world.ours.scope, &fields).await.unwrap();
    (app, code.as_str().to_owned())
}

async fn follow(browser: &Browser, method: &'static str, code: &str, headers: &[(&str, &str)]) -> Answer {
    let mut sent = Sent::new(method, &format!("/s/{code}"));
    for (name, value) in headers {
        sent = sent.with(name, value);
    }
    browser.send(sent).await
}

#[tokio::test]
async fn a_link_leads_to_the_own_site_and_counts_people_only() {
    let (app, code) = with_a_link().await;
    let somebody = app.visitor().called(FIREFOX);
    let answer = follow(&somebody, "GET", &code, &[]).await;
    assert_eq!(answer.status, 302);
    assert_eq!(
        answer.location(),
        "https://www.maison.example/lampes?utm_source=clients&utm_medium=partage&utm_campaign=lin"
    );
    assert!(answer.all("set-cookie").is_empty());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(number(&app.world.database, CLICKS).await, 1);
    // Led on, and not counted.
    for (method, headers) in [
        ("GET", [("sec-purpose", "prefetch")]),
        ("GET", [("purpose", "prefetch")]),
        ("HEAD", [("accept", "*/*")]),
    ] {
        assert_eq!(follow(&somebody, method, &code, &headers).await.status, 302);
    }
    let preview = app.visitor().called("WhatsApp/2.23.20.0");
    assert_eq!(follow(&preview, "GET", &code, &[]).await.status, 302);
    assert_eq!(number(&app.world.database, CLICKS).await, 1);
}

#[tokio::test]
async fn what_leads_nowhere_is_one_answer() {
    let (app, code) = with_a_link().await;
    let marketer = app.world.visit(Role::Marketer).await;
    let link = app.world.services.share_links(&marketer).await.unwrap().links[0]
        .row
        .link;
    app.world.services.end_link(&marketer, link).await.unwrap();
    let browser = app.visitor().called(FIREFOX);
    let ended = follow(&browser, "GET", &code, &[]).await;
    for other in [
        "0000000000",
        "x",
        "%2f%2fevil.example",
        "..%2f..",
        &code.to_uppercase(),
    ] {
        let nothing = follow(&browser, "GET", other, &[]).await;
        assert_eq!((ended.status, nothing.status), (404, 404), "{other}");
        assert_eq!(
            ended.without_values_of_the_request(&format!("/s/{code}")),
            nothing.without_values_of_the_request(&format!("/s/{other}")),
            "{other}"
        );
    }
}

#[tokio::test]
async fn the_public_page_asks_in_the_language_of_the_place_without_a_cookie() {
    let app = TestApp::start().await;
    let manager = app.world.visit(Role::Manager).await;
    app.world.services.open_hear_form(&manager).await.unwrap();
    let code = app.world.services.answers(&manager).await.unwrap().form.unwrap();
    let path = format!("/hear/{code}");
    let browser = app.visitor();
    let page = browser.get(&path).await;
    assert_eq!((page.status, page.html("lang")), (200, "fr"));
    assert!(page.all("set-cookie").is_empty());
    for fields in [
        &[("detail", "une amie")][..],
        &[("answer", "nothing")],
        &[("answer", "")],
    ] {
        let again = browser.post(&path, fields).await;
        assert_eq!(again.status, 422, "{fields:?}");
        assert!(again.text().contains("role=\"alert\""));
    }
    let taken = browser
        .post(&path, &[("answer", "person"), ("detail", "ma tante")])
        .await;
    assert_eq!(
        (taken.status, taken.location()),
        (303, format!("{path}?sent=1").as_str())
    );
    assert!(taken.all("set-cookie").is_empty());
    let thanks = browser.get(taken.location()).await;
    assert_eq!((thanks.status, thanks.heading().as_str()), (200, "Merci"));
    let kept = "select count(*) from app.social_answer where profile_id is null and said = 'person'";
    assert_eq!(number(&app.world.database, kept).await, 1);
    app.world.services.close_hear_form(&manager).await.unwrap();
    assert_eq!(browser.get(&path).await.status, 404);
    assert_eq!(browser.post(&path, &[("answer", "person")]).await.status, 404);
}

#[tokio::test]
async fn a_link_is_made_on_the_page_and_what_was_typed_is_kept_when_it_is_not() {
    let app = TestApp::start().await;
    let manager = app.signed_in("manager@ours.example").await;
    let path = "/w/ours/social/links";
    assert!(manager.get(path).await.text().contains("Declare your site first"));
    let declared = manager
        .post(
            path,
            &[("action", "declare"), ("host", "https://WWW.maison.example/x")],
        )
        .await;
    assert_eq!((declared.status, declared.location()), (303, path));
    let refused = manager
        .post(
            path,
            &[
                ("action", "make"),
                ("target", "https://evil.example/"),
                ("source", "Mes clients"),
                ("medium", "qr"),
            ],
        )
        .await;
    assert_eq!(refused.status, 422);
    for kept in [
        "This address is not on a declared site",
        "Fill in this field",
        "Mes clients",
        "https://evil.example/",
    ] {
        assert!(refused.text().contains(kept), "{kept}");
    }
    let made = manager
        .post(
            path,
            &[
                ("action", "make"),
                ("target", "https://www.maison.example/lampes?a=1"),
                ("source", "Mes clients"),
                ("medium", "qr"),
                ("name", "Été"),
            ],
        )
        .await;
    assert_eq!((made.status, made.location()), (303, path));
    let page = manager.get(path).await;
    assert!(
        page.text()
            .contains("utm_source=mes-clients&amp;utm_medium=qr&amp;utm_campaign=ete")
    );
    let in_use = manager
        .post(path, &[("action", "remove"), ("host", "www.maison.example")])
        .await;
    assert_eq!(in_use.status, 422);
    assert!(in_use.text().contains("A link leads to this site"));
}
