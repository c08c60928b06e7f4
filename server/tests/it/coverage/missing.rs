//! What belongs to somebody else is answered as what is not there: the same bytes, the same headers.

use app::Method;
use domain::access::Role;
use uuid::Uuid;

use super::table::TABLE;
use super::{filled, ours, privacy_request, with_a_person};
use crate::support::{Answer, Browser};

async fn ask(browser: &Browser, method: Method, path: &str, fields: &[(&str, &str)]) -> (Answer, String) {
    let answer = match method {
        Method::Get => browser.get(path).await,
        Method::Post => browser.post(path, fields).await,
    };
    let text = answer.without_values_of_the_request(path);
    (answer, text)
}

#[tokio::test]
async fn a_workspace_of_somebody_else_looks_like_one_that_is_not_there() {
    let (app, profile) = with_a_person().await;
    for role in [Role::Owner, Role::PrivacyOfficer, Role::PlatformAdmin] {
        let browser = app.signed_in(&ours(role)).await;
        // A portal is there for everybody.
        for entry in TABLE
            .iter()
            .filter(|entry| entry.path.starts_with("/w/{workspace}"))
        {
            let theirs = filled(entry.path, &app.world, "theirs", &profile);
            let nowhere = filled(entry.path, &app.world, "no-such-place", &profile);
            let (theirs, text_theirs) = ask(&browser, entry.method, &theirs, entry.fields).await;
            let (nowhere, text_nowhere) = ask(&browser, entry.method, &nowhere, entry.fields).await;
            assert_eq!(
                (theirs.status, nowhere.status),
                (404, 404),
                "{role:?} {}",
                entry.path
            );
            assert_eq!(text_theirs, text_nowhere, "{role:?} {}", entry.path);
            assert_eq!(
                theirs.lasting_headers(),
                nowhere.lasting_headers(),
                "{role:?} {}",
                entry.path
            );
        }
    }
}

#[tokio::test]
async fn things_of_somebody_else_look_like_things_that_are_not_there() {
    let (app, _) = with_a_person().await;
    let message = serde_json::json!({"type": "page", "userId": "theirs", "messageId": "m-1"});
    app.world.send(&app.world.theirs, &[message]).await;
    let sql = format!(
        "select profile_id from app.profile where workspace_id = '{}'",
        app.world.theirs.workspace
    );
    let person = app
        .world
        .database
        .superuser()
        .await
        .column(&sql)
        .await
        .unwrap()
        .remove(0);
    let source = app.world.theirs.source.to_string();
    let request = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0d5e).to_string();
    let planted = privacy_request(&app.world.theirs.workspace.to_string(), &request);
    app.world.database.superuser().await.run(&planted).await.unwrap();
    let take: &[(&str, &str)] = &[("action", "take")];
    let refuse: &[(&str, &str)] = &[("action", "refuse")];
    let write: &[(&str, &str)] = &[("action", "message"), ("text", "Bonjour")];
    let nothing = Uuid::from_u128(0x0199_0000_0000_7000_8000_ffff_ffff_ffff).to_string();
    let manager = app.signed_in(&ours(Role::Manager)).await;
    let officer = app.signed_in(&ours(Role::PrivacyOfficer)).await;
    let create: &[(&str, &str)] = &[("action", "create_key")];
    let revoke: &[(&str, &str)] = &[("action", "revoke_key"), ("key", &nothing)];
    for (browser, method, base, fields, id) in [
        (&manager, Method::Get, "/w/ours/sources", create, &source),
        (&manager, Method::Post, "/w/ours/sources", create, &source),
        (&manager, Method::Post, "/w/ours/sources", revoke, &source),
        (&officer, Method::Get, "/w/ours/profiles", create, &person),
        (&officer, Method::Get, "/w/ours/requests", create, &request),
        (&officer, Method::Post, "/w/ours/requests", take, &request),
        (&officer, Method::Post, "/w/ours/requests", refuse, &request),
        (&officer, Method::Post, "/w/ours/requests", write, &request),
    ] {
        let (theirs, text_theirs) = ask(browser, method, &format!("{base}/{id}"), fields).await;
        for missing in [nothing.as_str(), "x", "%00", "new-", "..%2f.."] {
            let (nowhere, text_nowhere) = ask(browser, method, &format!("{base}/{missing}"), fields).await;
            assert_eq!((theirs.status, nowhere.status), (404, 404), "{base} {missing}");
            assert_eq!(text_theirs, text_nowhere, "{base} {missing}");
            assert_eq!(
                theirs.lasting_headers(),
                nowhere.lasting_headers(),
                "{base} {missing}"
            );
        }
    }
}

#[tokio::test]
async fn a_write_key_of_another_source_is_not_revoked() {
    let (app, _) = with_a_person().await;
    let sql = format!(
        "select write_key_id from app.write_key where workspace_id = '{}'",
        app.world.theirs.workspace
    );
    let key = app
        .world
        .database
        .superuser()
        .await
        .column(&sql)
        .await
        .unwrap()
        .remove(0);
    let manager = app.signed_in(&ours(Role::Manager)).await;
    let path = format!("/w/ours/sources/{}", app.world.ours.source);
    let answer = manager
        .post(&path, &[("action", "revoke_key"), ("key", &key)])
        .await;
    assert_eq!(answer.status, 404);
    let live = "select count(*) from app.write_key where revoked_at is null";
    assert_eq!(
        crate::support::database::number(&app.world.database, live).await,
        3
    );
}

#[tokio::test]
async fn names_of_workspaces_are_read_as_they_are_written() {
    let (app, _) = with_a_person().await;
    let manager = app.signed_in(&ours(Role::Manager)).await;
    for path in [
        "/w/OURS",
        "/w/ours/",
        "/w/ours%20",
        "/w/ours%00",
        "/w/%6furs%2f..",
        "/w/",
        "/w/ours/no-such-page",
    ] {
        assert_eq!(manager.get(path).await.status, 404, "{path}");
    }
}
