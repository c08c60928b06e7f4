//! Evidence: what is written once, and never again.

use store::trail::{TrailEntry, record};
use testkit::{OPERATION, World, now};
use uuid::Uuid;

use crate::isolation::{attempt, fill};

#[tokio::test]
async fn a_line_says_who_acted_and_cannot_be_written_twice() {
    let world = World::new().await;
    let line = TrailEntry {
        id: Uuid::from_u128(7),
        happened_at: now(),
        action: "case.open",
        object: Some(Uuid::from_u128(8)),
        detail: "DSR-1",
    };
    let manager = world.account("manager@ours.example");
    let entry = store::access::entry(&world.database.database, manager, Some(&world.ours.slug), false).await;
    let scope = entry.unwrap().unwrap().membership.unwrap().scope;
    let mut tx = world.database.database.write(&scope).await.unwrap();
    record(&mut tx, &line).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    assert!(record(&mut tx, &line).await.unwrap_err().violates("trail_pkey"));
    drop(tx);
    let rows = world
        .database
        .superuser()
        .await
        .rows("select account_id, action, detail, workspace_id from app.trail where detail <> ''")
        .await
        .unwrap();
    let ours = world.ours.workspace.to_string();
    assert_eq!(
        rows,
        [[manager.to_string(), "case.open".into(), "DSR-1".into(), ours]]
    );
}

#[tokio::test]
async fn no_role_of_the_runtime_changes_or_removes_evidence() {
    let world = World::new().await;
    fill(&world, &world.ours, "ours").await;
    for role in ["mesure_app", "mesure_portal", "mesure_platform"] {
        let mut raw = world.database.role(role).await;
        raw.run("begin").await.unwrap();
        // The platform's role has no door at all.
        if role != "mesure_platform" {
            let workspace = world.ours.workspace;
            let enter = format!("select app.enter('{workspace}', 'test', {OPERATION}, gen_random_uuid())");
            raw.run(&enter).await.unwrap();
        }
        for (table, column) in [
            ("event", "properties"),
            ("event", "profile_id"),
            ("trail", "detail"),
        ] {
            for statement in [
                format!("update app.{table} set {column} = {column}"),
                format!("delete from app.{table}"),
                format!("truncate app.{table}"),
            ] {
                let outcome = attempt(&mut raw, &statement).await.unwrap_err();
                assert!(outcome.starts_with("42501"), "{role}: {statement}: {outcome}");
            }
        }
    }
}
