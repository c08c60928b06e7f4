//! The table against the list of routes, and each of its cells against the live answer.

use std::collections::BTreeSet;

use app::{Method, Mode};
use testkit::email;

use super::table::{Gets, TABLE};
use super::{filled, ours, with_a_person};
use crate::support::{Answer, Browser, Setup, TestApp};

fn is(answer: &Answer, gets: Gets) -> bool {
    match gets {
        Gets::Page => answer.status == 200 && answer.text().contains("<h1"),
        Gets::Stream => answer.status == 200 && answer.header("content-type") == Some("text/event-stream"),
        Gets::Errors => answer.status == 422 && answer.text().contains("<title>Error"),
        Gets::Download => {
            answer.status == 200 && answer.header("content-type") == Some("text/csv; charset=utf-8")
        }
        Gets::Style => {
            answer.status == 200 && answer.header("content-type") == Some("text/css; charset=utf-8")
        }
        Gets::Gone => answer.status == 410 && answer.text().contains("<h1"),
        Gets::Json => answer.status == 200 && answer.header("content-type") == Some("application/json"),
        Gets::Refused => answer.status == 403 && answer.heading() == "This page is not open to you",
        Gets::Missing => answer.status == 404 && answer.heading() == "This page does not exist",
        Gets::Door => {
            answer.status == 303
                && (answer.location() == "/sign-in" || answer.location().starts_with("/sign-in?next=%2F"))
        }
        Gets::To(beginning) => answer.status == 303 && answer.location().starts_with(beginning),
    }
}

#[test]
fn every_route_has_an_entry_and_every_entry_a_route() {
    let routes = app::routes();
    let served: BTreeSet<_> = routes
        .entries()
        .iter()
        .map(|entry| (entry.method, entry.path))
        .collect();
    let listed: BTreeSet<_> = TABLE.iter().map(|entry| (entry.method, entry.path)).collect();
    assert_eq!(served.len(), routes.entries().len(), "a route is there once");
    assert_eq!(listed.len(), TABLE.len(), "an entry is there once");
    let without_entry: Vec<_> = served.difference(&listed).collect();
    let without_route: Vec<_> = listed.difference(&served).collect();
    assert!(
        without_entry.is_empty(),
        "routes that nobody tests: {without_entry:?}"
    );
    assert!(without_route.is_empty(), "entries of no route: {without_route:?}");
}

#[tokio::test]
async fn every_caller_gets_what_the_table_says() {
    let (app, profile) = with_a_person().await;
    let mut wrong = Vec::new();
    for entry in TABLE.iter() {
        let path = filled(entry.path, &app.world, "ours", &profile);
        let callers = [
            ("able", Some(ours(entry.able.0)), entry.able.1),
            ("unable", Some(ours(entry.unable.0)), entry.unable.1),
            ("stranger", Some(email(entry.able.0, "theirs")), entry.stranger),
            ("anonymous", None, entry.anonymous),
        ];
        for (caller, address, gets) in callers {
            // A session each: some forms end it.
            let browser = match &address {
                Some(address) => app.signed_in(address).await,
                None => app.visitor(),
            };
            let answer = ask(&browser, entry.method, &path, entry.fields).await;
            if !is(&answer, gets) {
                let got = format!("{} {}", answer.status, answer.location());
                wrong.push(format!(
                    "{:?} {} {caller}: {gets:?} expected, got {got}",
                    entry.method, entry.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

async fn ask(browser: &Browser, method: Method, path: &str, fields: &[(&str, &str)]) -> Answer {
    match method {
        Method::Get => browser.get(path).await,
        Method::Post => browser.post(path, fields).await,
    }
}

#[tokio::test]
async fn the_styleguide_is_there_for_developers() {
    for (mode, status) in [
        (Mode::Development, 200),
        (Mode::Demo, 404),
        (Mode::Production, 404),
    ] {
        let app = TestApp::with(Setup {
            mode,
            ..Setup::default()
        })
        .await;
        assert_eq!(app.visitor().get("/styleguide").await.status, status, "{mode:?}");
    }
}

#[tokio::test]
async fn the_address_of_the_site_leads_to_where_somebody_works() {
    let app = TestApp::start().await;
    for (address, leads_to) in [
        ("manager@ours.example", "/w/ours"),
        ("owner@ours.example", "/workspaces"),
        ("platform-admin@mesure.example", "/admin"),
        ("nobody@mesure.example", "/workspaces"),
    ] {
        let answer = app.signed_in(address).await.get("/").await;
        assert_eq!((answer.status, answer.location()), (303, leads_to), "{address}");
    }
    assert_eq!(app.visitor().get("/").await.location(), "/sign-in");
}

#[tokio::test]
async fn the_list_of_workspaces_names_ones_own_and_no_others() {
    let app = TestApp::start().await;
    let owner = app.signed_in("owner@ours.example").await.get("/workspaces").await;
    assert!(owner.text().contains("/w/ours\"") && owner.text().contains("/w/ours-sister\""));
    assert!(!owner.text().contains("theirs") && !owner.text().contains("Theirs"));
    let manager = app
        .signed_in("manager@ours.example")
        .await
        .get("/workspaces")
        .await;
    assert!(!manager.text().contains("ours-sister"));
    for address in ["nobody@mesure.example", "platform-admin@mesure.example"] {
        let nobody = app.signed_in(address).await.get("/workspaces").await;
        assert_eq!(nobody.status, 200);
        assert!(!nobody.text().contains("/w/"), "{address}");
    }
}
