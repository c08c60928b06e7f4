//! Every route, and what each kind of caller gets from it. A route without an entry fails, and so does an entry without
//! a route.

mod api;
mod choices;
mod consent;
mod missing;
mod pages;
mod table;

use domain::access::Role;
use testkit::{World, email};

use crate::support::TestApp;

/// A file that has arrived in our workspace.
const IMPORT: &str = "01990000-0000-7000-8000-00000000f11e";
/// A breach in the register of our workspace.
const BREACH: &str = "01990000-0000-7000-8000-0000000b4eac";
/// The doubtful values of our workspace: the first sixteen digits of the MD5 of their field, problem, suggestion and
/// pattern.
const DOUBT: &str = "e1a1b8ccf8bdad8d";
/// A privacy request of our workspace, which waits to be put to work.
const REQUEST: &str = "01990000-0000-7000-8000-00000000d5e0";

/// A route's path in our workspace, with ids that are there.
fn filled(path: &str, world: &World, slug: &str, profile: &str) -> String {
    // What a path asks for beyond itself: an event that was observed, a stream that ends.
    let query = match path {
        path if path.ends_with("/plan/event") => "?call=page",
        path if path.ends_with("/stream") => "?once=true",
        _ => "",
    };
    format!("{path}{query}")
        .replace("{workspace}", slug)
        .replace("{source}", &world.ours.source.to_string())
        .replace("{profile}", profile)
        .replace("{import}", IMPORT)
        .replace("{group}", DOUBT)
        .replace("{request}", REQUEST)
        .replace("{purpose}", "service.orders")
        .replace("{version}", "1")
        .replace("{language}", "fr")
        .replace("{format}", "csv")
        .replace("{breach}", BREACH)
}

/// An application with a person in our workspace, and a case open for the privacy officer: the application, and the
/// person's id.
async fn with_a_person() -> (TestApp, String) {
    let app = TestApp::start().await;
    let message = serde_json::json!({"type": "page", "userId": "u-1", "messageId": "m-1"});
    // Two people whose addresses look mistyped.
    let mistyped = |number: u8| {
        serde_json::json!({"type": "identify", "userId": format!("u-{number}"), "messageId": format!("i-{number}"),
            "traits": {"email": format!("helene{number}@gmial.com")}})
    };
    app.world.send(&app.world.ours, &[message]).await;
    app.world.send(&app.world.ours, &[mistyped(2), mistyped(3)]).await;
    let sql = "select profile_id::text from app.identifier where value = 'u-1'";
    let profile = app
        .world
        .database
        .superuser()
        .await
        .column(sql)
        .await
        .expect("a person")
        .remove(0);
    let place = &app.world.ours;
    let file = format!(
        "insert into app.import (workspace_id, import_id, source_id, kind, state, file_name, file_bytes, format, header,
            created_at)
        values ('{0}', '{IMPORT}', '{1}', 'customers', 'received', 'clients.csv', 19, 'text utf-8 comma',
            array['email'], '2026-11-21T09:00:00Z');
        insert into app.import_chunk values ('{0}', '{IMPORT}', 0, 'email\na@example.fr\n')",
        place.workspace, place.source
    );
    let planted = app.world.database.superuser().await.run(&file).await;
    planted.expect("a file");
    let request = privacy_request(&place.workspace.to_string(), REQUEST);
    let planted = app.world.database.superuser().await.run(&request).await;
    planted.expect("a request");
    let orders = domain::consent::purpose::preset::SHOP.drafts().remove(0);
    let begun = app.world.services.add_purposes(&place.scope, vec![orders]).await;
    begun.expect("a purpose");
    let manager = app.world.visit(Role::Manager).await;
    app.world.services.begin_notice(&manager).await.expect("a notice");
    let breach = format!(
        "insert into app.breach (workspace_id, breach_id, discovered_at, nature, categories, consequences, measures, risk,
            recorded_at, changed_at)
        values ('{}', '{BREACH}', '2026-11-21T08:00:00Z', 'A laptop was stolen', array['contact'],
            'Letters from strangers', 'The disk was encrypted', 'risk', '2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z')",
        place.workspace
    );
    let planted = app.world.database.superuser().await.run(&breach).await;
    planted.expect("a breach");
    let visit = app.world.visit(Role::PrivacyOfficer).await;
    app.world
        .services
        .open_case(&visit, "DSR-2026-001")
        .await
        .expect("a case");
    (app, profile)
}

/// SQL that makes a privacy request which was received.
fn privacy_request(workspace: &str, request: &str) -> String {
    format!(
        "insert into app.request_number values ('{workspace}', 1);
        insert into app.request (workspace_id, request_id, number, kind, state, origin, received_at, anonymous, identity,
            language, target_on, limit_on, half_at, near_at, late_at)
        values ('{workspace}', '{request}', 1, 'rectification', 'received', 'staff', '2026-11-20T09:00:00Z', false,
            'checked_by_staff', 'fr', '2026-12-20', '2026-12-21', '2026-12-06T00:00:00Z', '2026-12-15T00:00:00Z',
            '2026-12-21T23:00:00Z')"
    )
}

fn ours(role: Role) -> String {
    email(role, "ours")
}
