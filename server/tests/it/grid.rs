//! Every role and every endpoint of a workspace: the answer beside the expectation, which is written here by hand and
//! does not ask the code what it allows.

use domain::access::Role;
use services::requests::TakeDownFields;
use testkit::email;

use crate::support::database::fingerprint;
use crate::support::{Answer, Browser, TestApp};

/// The columns of the grid.
const ROLES: [Role; 7] = [
    Role::PlatformAdmin,
    Role::Owner,
    Role::Admin,
    Role::Manager,
    Role::Marketer,
    Role::Analyst,
    Role::PrivacyOfficer,
];

/// Method, path, what the form sends, then a letter for each role: `y` it is done, `c` a case must be opened first,
/// `n` refused, `-` there is no such page.
type Row = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const OURS: [Row; 58] = [
    ("GET", "/w/ours", &[], "- y y y y y y"),
    ("GET", "/w/ours/sources", &[], "- y y y y y y"),
    ("GET", "/w/ours/sources/new", &[], "- y y y n n n"),
    (
        "POST",
        "/w/ours/sources/new",
        &[("name", "NAME"), ("kind", "shop")],
        "- y y y n n n",
    ),
    (
        "POST",
        "/w/ours/sources/new",
        &[("name", ""), ("kind", "")],
        "- e e e n n n",
    ),
    ("GET", "/w/ours/sources/SOURCE", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/sources/SOURCE",
        &[("action", "create_key")],
        "- y y y n n n",
    ),
    (
        "POST",
        "/w/ours/sources/SOURCE",
        &[("action", "revoke_key"), ("key", "KEY")],
        "- y y y n n n",
    ),
    ("GET", "/w/ours/social", &[], "- y y y y y y"),
    ("GET", "/w/ours/social/links", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/social/links",
        &[("action", "declare"), ("host", "HOST")],
        "- y y y n n n",
    ),
    (
        "POST",
        "/w/ours/social/links",
        &[("action", "make")],
        "- n n e e n n",
    ),
    (
        "POST",
        "/w/ours/social/links",
        &[
            ("action", "make"),
            ("target", "https://manager.example/"),
            ("source", "a"),
            ("medium", "b"),
            ("name", "NAME"),
        ],
        "- n n y y n n",
    ),
    ("GET", "/w/ours/social/answers", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/social/answers",
        &[("action", "decide"), ("said", "la halle"), ("heard", "place")],
        "- n n y y n n",
    ),
    ("GET", "/w/ours/purposes", &[], "- y y y y y y"),
    ("GET", "/w/ours/purposes/new", &[], "- n n y n n y"),
    (
        "POST",
        "/w/ours/purposes/new",
        &[("key", "a.b"), ("action", "propose")],
        "- n n y n n y",
    ),
    (
        "POST",
        "/w/ours/purposes/new",
        &[("key", "a.c"), ("action", "publish")],
        "- n n n n n e",
    ),
    (
        "POST",
        "/w/ours/purposes",
        &[("action", "preset"), ("preset", "none")],
        "- n n e n n e",
    ),
    ("GET", "/w/ours/attributes", &[], "- y y y y y y"),
    ("GET", "/w/ours/notices", &[], "- y y y y y y"),
    ("GET", "/w/ours/records", &[], "- y y y y y y"),
    ("GET", "/w/ours/retention", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/retention",
        &[("keep-events", "3"), ("unit-events", "months")],
        "- n n n n n y",
    ),
    ("GET", "/w/ours/breaches", &[], "- n n y n n y"),
    (
        "POST",
        "/w/ours/breaches/new",
        &[
            ("discovered", "2026-11-21T09:00"),
            ("nature", "A laptop was stolen"),
            ("categories", "contact"),
            ("consequences", "Letters from strangers"),
            ("measures", "The disk was encrypted"),
            ("risk", "none"),
        ],
        "- n n y n n y",
    ),
    ("GET", "/w/ours/imports", &[], "- n n y n n n"),
    ("GET", "/w/ours/imports/new", &[], "- n n y n n n"),
    ("POST", "/w/ours/imports/new", &[], "- n n e n n n"),
    ("GET", "/w/ours/erasures", &[], "- n n n n n y"),
    ("GET", "/w/ours/quality", &[], "- y y y y y y"),
    ("GET", "/w/ours/quality/sources/SOURCE", &[], "- y y y y y y"),
    ("GET", "/w/ours/quality/queue", &[], "- n n y n n y"),
    (
        "POST",
        "/w/ours/quality/queue",
        &[("undo", "019a5e2c-7d3f-7c41-9b1e-3f2a00c0ffee")],
        "- n n - n n -",
    ),
    ("GET", "/w/ours/quality/freshness", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/quality/freshness",
        &[("email", "soon")],
        "- n n e n n e",
    ),
    ("GET", "/w/ours/portal", &[], "- n n y n n y"),
    ("POST", "/w/ours/portal", &[("name", "")], "- n n e n n e"),
    ("GET", "/w/ours/requests", &[], "- n n y n n y"),
    ("GET", "/w/ours/requests/new", &[], "- n n n n n y"),
    ("POST", "/w/ours/requests/new", &[], "- n n n n n e"),
    (
        "POST",
        "/w/ours/requests/new",
        &[
            ("kind", "rectification"),
            ("channel", "phone"),
            ("received", "2026-11-20"),
            ("identity", "none"),
            ("language", "fr"),
        ],
        "- n n n n n y",
    ),
    ("GET", "/w/ours/requests/keys", &[], "- n n n n n y"),
    (
        "POST",
        "/w/ours/requests/keys",
        &[("action", "create"), ("name", "NAME")],
        "- n n n n n y",
    ),
    ("GET", "/w/ours/requests/REQUEST", &[], "- n n n n n y"),
    (
        "POST",
        "/w/ours/requests/REQUEST",
        &[("action", "take")],
        "- n n n n n y",
    ),
    (
        "POST",
        "/w/ours/requests/REQUEST",
        &[("action", "refuse")],
        "- n n n n n e",
    ),
    ("GET", "/w/ours/consent", &[], "- y y y y y y"),
    (
        "GET",
        "/w/ours/consent/people?purpose=personalise.profile&status=granted",
        &[],
        "- n n n n n c",
    ),
    ("GET", "/w/ours/sources/SOURCE/consent", &[], "- y y y y y y"),
    (
        "POST",
        "/w/ours/sources/SOURCE/consent",
        &[("personalise.profile", "Perso")],
        "- y y y n n n",
    ),
    ("GET", "/w/ours/profiles", &[], "- n n n n n c"),
    ("GET", "/w/ours/profiles?q=a&page=2", &[], "- n n n n n c"),
    ("GET", "/w/ours/profiles/PROFILE", &[], "- n n n n n c"),
    ("GET", "/w/ours/profiles/case", &[], "- n n n n n y"),
    (
        "POST",
        "/w/ours/profiles/case",
        &[("number", "DSR-2026-001")],
        "- n n n n n y",
    ),
    (
        "POST",
        "/w/ours/profiles/case",
        &[("action", "close")],
        "- n n n n n y",
    ),
];

/// A role in the organisation is one in each of its workspaces; a role in a workspace is one there only.
const ELSEWHERE: [(&str, &str); 2] = [("ours-sister", "- y y - - - -"), ("theirs", "- - - - - - -")];

fn is(answer: &Answer, letter: &str) -> bool {
    match letter {
        "y" => answer.status == 200 || (answer.status == 303 && !answer.location().contains("/case?")),
        "e" => answer.status == 422,
        "c" => {
            answer.status == 303
                && answer
                    .location()
                    .starts_with("/w/ours/profiles/case?next=%2Fw%2Fours%2F")
        }
        "n" => answer.status == 403,
        "-" => answer.status == 404,
        other => panic!("{other}"),
    }
}

struct Grid {
    app: TestApp,
    people: Vec<(Role, Browser)>,
    profile: String,
    request: String,
}

impl Grid {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let message = serde_json::json!({"type": "page", "userId": "u-1", "messageId": "m-1"});
        app.world.send(&app.world.ours, &[message]).await;
        let mut people = Vec::new();
        for role in ROLES {
            people.push((role, app.signed_in(&email(role, "ours")).await));
        }
        let profile = "select profile_id from app.profile";
        let profile = app
            .world
            .database
            .superuser()
            .await
            .column(profile)
            .await
            .unwrap()
            .remove(0);
        let officer = app.world.visit(Role::PrivacyOfficer).await;
        let fields = TakeDownFields {
            kind: "rectification",
            channel: "desk",
            received: "2026-11-20",
            identity: "checked_by_staff",
            language: "fr",
            ..TakeDownFields::default()
        };
        let taken = app.world.services.take_down_request(&officer, &fields).await;
        let request = taken.unwrap().to_string();
        Self {
            app,
            people,
            profile,
            request,
        }
    }

    /// A live key of our source.
    async fn key(&self) -> String {
        let source = self.app.world.ours.source;
        let sql = format!(
            "select write_key_id from app.write_key where source_id = '{source}' and revoked_at is null"
        );
        let keys = self
            .app
            .world
            .database
            .superuser()
            .await
            .column(&sql)
            .await
            .unwrap();
        keys.into_iter().next().unwrap_or_default()
    }

    async fn ask(&self, browser: &Browser, role: Role, (method, path, fields, _): &Row) -> Answer {
        let path = path
            .replace("SOURCE", &self.app.world.ours.source.to_string())
            .replace("PROFILE", &self.profile)
            .replace("REQUEST", &self.request);
        if *method == "GET" {
            return browser.get(&path).await;
        }
        let key = self.key().await;
        let name = format!("Source of the {role:?}");
        let host = format!("{role:?}.example");
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(field, value)| match *value {
                "KEY" => (*field, key.as_str()),
                "NAME" => (*field, name.as_str()),
                "HOST" => (*field, host.as_str()),
                value => (*field, value),
            })
            .collect();
        browser.post(&path, &fields).await
    }
}

#[tokio::test]
async fn every_role_gets_from_every_endpoint_what_the_grid_says() {
    let grid = Grid::new().await;
    let mut wrong = Vec::new();
    let mut before = fingerprint(&grid.app.world.database).await;
    for row in &OURS {
        for ((role, browser), letter) in grid.people.iter().zip(row.3.split(' ')) {
            let answer = grid.ask(browser, *role, row).await;
            let after = fingerprint(&grid.app.world.database).await;
            let changed = after != before;
            before = after;
            let may_change = row.0 == "POST" && letter == "y";
            if !is(&answer, letter) || changed != may_change {
                let got = format!("{} {}", answer.status, answer.location());
                wrong.push(format!(
                    "{} {} {role:?}: {letter} expected, got {got}, changed: {changed}",
                    row.0, row.1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn roles_reach_as_far_as_they_were_given() {
    let grid = Grid::new().await;
    for (slug, letters) in ELSEWHERE {
        for path in ["", "/sources"] {
            for ((role, browser), letter) in grid.people.iter().zip(letters.split(' ')) {
                let answer = browser.get(&format!("/w/{slug}{path}")).await;
                assert!(
                    is(&answer, letter),
                    "{slug}{path} {role:?}: {letter} expected, got {}",
                    answer.status
                );
            }
        }
    }
    for (role, browser) in &grid.people {
        let answer = browser.get("/admin").await;
        assert_eq!(
            answer.status,
            if *role == Role::PlatformAdmin { 200 } else { 404 },
            "{role:?}"
        );
    }
}

#[tokio::test]
async fn with_a_case_open_the_officer_sees_people_and_nobody_else_does() {
    let grid = Grid::new().await;
    let opened = grid.people[6]
        .1
        .post("/w/ours/profiles/case", &[("number", "DSR-2026-001")])
        .await;
    assert_eq!(opened.status, 303);
    for row in OURS
        .iter()
        .filter(|row| row.0 == "GET" && row.1.contains("/profiles"))
    {
        for (role, browser) in &grid.people {
            let answer = grid.ask(browser, *role, row).await;
            let expected = match role {
                Role::PlatformAdmin => 404,
                Role::PrivacyOfficer => 200,
                _ => 403,
            };
            // A page of the list after its end leads to the last one.
            let status = if answer.status == 303 && !answer.location().contains("case") {
                200
            } else {
                answer.status
            };
            assert_eq!(status, expected, "{role:?} {}", row.1);
        }
    }
}

#[tokio::test]
async fn pages_show_what_can_be_done_and_nothing_else() {
    let grid = Grid::new().await;
    let source = format!("/w/ours/sources/{}", grid.app.world.ours.source);
    for (role, browser) in grid.people.iter().skip(1) {
        let manages = matches!(role, Role::Owner | Role::Admin | Role::Manager);
        let list = browser.get("/w/ours/sources").await;
        assert_eq!(
            list.text().contains("\"/w/ours/sources/new\""),
            manages,
            "{role:?}"
        );
        let page = browser.get(&source).await;
        assert_eq!(
            page.text().contains(&format!("action=\"{source}\"")),
            manages,
            "{role:?}"
        );
        assert_eq!(page.text().contains("create_key"), manages, "{role:?}");
        let home = browser.get("/w/ours").await;
        let leads_to_people = home.text().contains("\"/w/ours/profiles\"");
        assert_eq!(leads_to_people, *role == Role::PrivacyOfficer, "{role:?}");
        assert!(!home.text().contains("\"/admin\""), "{role:?}");
    }
    let admin = grid.people[0].1.get("/account").await;
    assert!(admin.text().contains("\"/admin\""));
}

#[tokio::test]
async fn nobody_without_a_role_gets_anywhere() {
    let grid = Grid::new().await;
    let nobody = grid.app.signed_in("nobody@mesure.example").await;
    let before = fingerprint(&grid.app.world.database).await;
    for row in &OURS {
        let answer = grid.ask(&nobody, Role::Analyst, row).await;
        assert_eq!(answer.status, 404, "{} {}", row.0, row.1);
    }
    assert_eq!(fingerprint(&grid.app.world.database).await, before);
}
