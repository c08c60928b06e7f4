//! Workers that die, are stopped, or come too late.

use std::time::Duration;

use domain::imports::Kind;
use jiff::SignedDuration;
use services::imports::{ImportAct, ImportState};
use services::jobs::{LEASE, Stop};
use uuid::Uuid;

use super::Desk;

/// A file of several batches.
fn file(rows: usize) -> String {
    let mut text = String::from("customer_id,email,first_name,last_name,city\n");
    for row in 0..rows {
        text.push_str(&format!("C{row},p{row}@example.fr,Jeanne,Morel{row},Nantes\n"));
    }
    text
}

/// How long a worker lives: here and there, and longer and longer, so that a slow machine gets on too.
fn pause(number: u64) -> u64 {
    50 + number * 97 % 400 * (1 + number / 4)
}

async fn ready(desk: &Desk, kind: Kind, text: &str) -> domain::ids::ImportId {
    let import = desk.send(kind, text).await.unwrap();
    desk.describe(import, kind).await;
    desk.work().await;
    assert!(desk.act(import, ImportAct::Run).await);
    import
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_dies_half_way_loses_and_doubles_nothing() {
    const ROWS: usize = 13_000;
    let desk = Desk::new().await;
    let import = ready(&desk, Kind::Customers, &file(ROWS)).await;
    let mut deaths = 0;
    for pause in (0..).map(pause) {
        let services = desk.world.services.clone();
        let worker = tokio::spawn(async move {
            services
                .work_once(Uuid::from_u128(u128::from(pause)), &Stop::new())
                .await
        });
        tokio::time::sleep(Duration::from_millis(pause)).await;
        if worker.is_finished() && desk.row(import).await.state == ImportState::Done {
            break;
        }
        worker.abort();
        let _ = worker.await;
        deaths += 1;
        assert!(deaths < 200, "it does not get on");
        desk.world.clock.advance(LEASE);
    }
    assert!(deaths > 0, "nobody died");
    let done = desk.row(import).await;
    assert_eq!(done.counts.new, 13_000);
    assert_eq!(done.counts.rows(), 13_000);
    let found = desk
        .rows(
            "select count(*), count(distinct display_name), (select count(*) from app.identifier),
            (select count(*) from app.trait), (select sum(profiles) from app.profile_tally) from app.profile",
        )
        .await;
    assert_eq!(found, [["13000", "13000", "26000", "52000", "13000"]]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happened_is_told_once_whoever_dies() {
    const ROWS: usize = 4_500;
    let desk = Desk::new().await;
    let mut text = String::from("order_id,date,total,customer_id,email\n");
    for row in 0..ROWS {
        let customer = row % 900;
        text.push_str(&format!(
            "O-{row},2026-11-02,10.00,C{customer},c{customer}@example.fr\n"
        ));
    }
    let import = ready(&desk, Kind::Orders, &text).await;
    let mut deaths = 0;
    for pause in (0..).map(pause) {
        let services = desk.world.services.clone();
        let worker = tokio::spawn(async move {
            services
                .work_once(Uuid::from_u128(u128::from(pause)), &Stop::new())
                .await
        });
        tokio::time::sleep(Duration::from_millis(pause)).await;
        if worker.is_finished() && desk.row(import).await.state == ImportState::Done {
            break;
        }
        worker.abort();
        let _ = worker.await;
        deaths += 1;
        assert!(deaths < 200, "it does not get on");
        desk.world.clock.advance(LEASE);
    }
    assert!(deaths > 0, "nobody died");
    let done = desk.row(import).await;
    assert_eq!((done.counts.new, done.counts.rows()), (4_500, 4_500));
    let found = desk
        .rows(
            "select count(*), sum(order_count), sum(revenue_minor), (select count(*) from app.event)
            from app.profile",
        )
        .await;
    assert_eq!(found, [["900", "4500", "4500000", "4500"]]);
}

#[tokio::test]
async fn an_import_is_stopped_and_goes_on_where_it_was() {
    let desk = Desk::new().await;
    let import = ready(&desk, Kind::Customers, &file(9_000)).await;
    let stop = Stop::new();
    stop.ask();
    // A worker that was asked to stop gives the job back after one batch.
    assert!(
        desk.world
            .services
            .work_once(Uuid::from_u128(1), &stop)
            .await
            .unwrap()
    );
    let first = desk.row(import).await;
    assert_eq!((first.state, first.rows_done), (ImportState::Running, 4_000));
    assert!(desk.act(import, ImportAct::Stop).await);
    desk.work().await;
    let stopped = desk.row(import).await;
    assert_eq!(
        (stopped.state, stopped.rows_done),
        (ImportState::Cancelled, 4_000)
    );
    assert!(desk.act(import, ImportAct::Resume).await);
    desk.work().await;
    let done = desk.row(import).await;
    assert_eq!((done.state, done.counts.new), (ImportState::Done, 9_000));
    desk.undo(import).await;
    assert!(desk.rows("select 1 from app.profile").await.is_empty());
}

#[tokio::test]
async fn a_file_that_breaks_off_fails_with_its_reason() {
    let desk = Desk::new().await;
    let mut text = file(50);
    text.push_str("77,p77@example.fr,\"never closed,Nantes\n");
    let import = desk.send(Kind::Customers, &text).await.unwrap();
    desk.describe(import, Kind::Customers).await;
    desk.work().await;
    let failed = desk.row(import).await;
    assert_eq!(failed.state, ImportState::Failed);
    assert_eq!(failed.error_code.as_deref(), Some("UNCLOSED_QUOTE"));
    assert_eq!(
        desk.rows("select kind, error_code from platform.job").await,
        [["imports.check", "UNCLOSED_QUOTE"]]
    );
}

#[tokio::test]
async fn what_waits_for_a_lease_is_not_lost_with_it() {
    let desk = Desk::new().await;
    let import = desk.send(Kind::Customers, &file(3)).await.unwrap();
    desk.describe(import, Kind::Customers).await;
    desk.world
        .database
        .superuser()
        .await
        .run("update platform.job set leased_by = gen_random_uuid(), leased_until = '2026-11-21T09:41:05Z'")
        .await
        .unwrap();
    desk.work().await;
    assert_eq!(desk.row(import).await.state, ImportState::Checking);
    desk.world.clock.advance(SignedDuration::from_secs(5));
    desk.work().await;
    assert_eq!(desk.row(import).await.state, ImportState::Checked);
}
