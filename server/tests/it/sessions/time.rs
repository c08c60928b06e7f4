//! Sessions end by themselves: when they are left, and after a week in any case.

use jiff::SignedDuration;

use super::is_in;
use crate::support::TestApp;
use crate::support::database::{number, run};

const SOMEBODY: &str = "manager@ours.example";

#[tokio::test]
async fn a_session_that_is_left_for_twelve_hours_has_ended() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    for _ in 0..3 {
        app.world.clock.advance(SignedDuration::from_mins(12 * 60 - 1));
        assert!(is_in(&browser).await, "being used keeps it");
    }
    app.world.clock.advance(SignedDuration::from_hours(12));
    assert!(!is_in(&browser).await);
}

#[tokio::test]
async fn a_session_that_is_used_all_the_time_ends_after_seven_days() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    for hours in 1..=21 {
        if hours == 21 {
            app.world.clock.advance(SignedDuration::from_mins(8 * 60 - 1));
        } else {
            app.world.clock.advance(SignedDuration::from_hours(8));
        }
        assert!(is_in(&browser).await, "after {hours} times eight hours");
    }
    app.world.clock.advance(SignedDuration::from_mins(1));
    assert!(!is_in(&browser).await);
}

#[tokio::test]
async fn rights_are_read_anew_at_every_request() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    let account = app.world.account(SOMEBODY);
    assert_eq!(browser.get("/w/ours/sources/new").await.status, 200);
    let role =
        format!("update platform.workspace_member set role = 'analyst' where account_id = '{account}'");
    run(&app.world.database, &role).await;
    assert_eq!(browser.get("/w/ours/sources/new").await.status, 403);
    assert_eq!(browser.get("/w/ours/sources").await.status, 200);
    let gone = format!("delete from platform.workspace_member where account_id = '{account}'");
    run(&app.world.database, &gone).await;
    assert_eq!(browser.get("/w/ours").await.status, 404);
    assert_eq!(browser.get("/w/ours/sources").await.status, 404);
    assert!(is_in(&browser).await, "still somebody, with no place to be");
}

#[tokio::test]
async fn a_role_in_the_organisation_ends_as_soon() {
    let app = TestApp::start().await;
    let browser = app.signed_in("owner@ours.example").await;
    assert_eq!(browser.get("/w/ours-sister").await.status, 200);
    run(
        &app.world.database,
        "delete from platform.organisation_member where role = 'owner'",
    )
    .await;
    assert_eq!(browser.get("/w/ours-sister").await.status, 404);
}

#[tokio::test]
async fn a_workspace_that_is_suspended_lets_nobody_in() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    run(
        &app.world.database,
        "update platform.workspace set suspended_at = now() where slug = 'ours'",
    )
    .await;
    assert_eq!(browser.get("/w/ours").await.status, 404);
}

#[tokio::test]
async fn an_account_that_is_gone_leads_to_the_door() {
    let app = TestApp::start().await;
    let browser = app.signed_in(SOMEBODY).await;
    run(
        &app.world.database,
        "delete from platform.account where email = 'manager@ours.example'",
    )
    .await;
    assert!(!is_in(&browser).await);
    assert_eq!(
        number(&app.world.database, "select count(*) from platform.session").await,
        0
    );
}
