//! The isolation test is worth something only if it goes red when a wall is broken: each policy is broken in every way
//! there is, and each time a leak must be found.

use testkit::{OPERATION, Raw, World};

use crate::isolation::{fill, leaks, tables};

/// Ways to break the policy `{policy}` of the table `{table}`.
const MUTATIONS: [&str; 7] = [
    "drop policy {policy} on {table}; alter table {table} disable row level security",
    "drop policy {policy} on {table}",
    "alter table {table} disable row level security",
    "alter policy {policy} on {table} using (true)",
    "alter policy {policy} on {table} with check (true)",
    "create policy mutant on {table} to mesure_app using (true)",
    "alter policy {policy} on {table} using (workspace_id is not null) with check (workspace_id is not null)",
];

#[tokio::test]
async fn every_broken_policy_is_found() {
    let world = World::new().await;
    let (ours, theirs) = (world.ours.workspace, world.theirs.workspace);
    fill(&world, &world.ours, "ours").await;
    fill(&world, &world.theirs, "theirs").await;
    let mut raw = world.database.superuser().await;
    let tables = tables(&mut raw, ours, theirs).await;
    let (mut killed, mut alive) = (0, Vec::new());
    for table in &tables {
        let policy = policy_of(&mut raw, &table.name).await;
        for mutation in MUTATIONS {
            let mutation = mutation
                .replace("{policy}", &policy)
                .replace("{table}", &table.name);
            // In one transaction, so that the next mutant starts from a sound schema.
            raw.run("begin").await.unwrap();
            raw.run(&mutation).await.unwrap();
            raw.run("set local role mesure_app").await.unwrap();
            raw.run(&format!("select app.enter('{ours}', 'test', {OPERATION}, null)"))
                .await
                .unwrap();
            if leaks(&mut raw, table, ours, theirs).await.is_empty() {
                alive.push(mutation);
            } else {
                killed += 1;
            }
            raw.run("rollback").await.unwrap();
        }
    }
    assert!(alive.is_empty(), "not noticed: {alive:#?}");
    assert_eq!(killed, tables.len() * MUTATIONS.len());
    // And without a mutation the same check is green, on the same connection.
    for table in &tables {
        raw.run("begin; set local role mesure_app").await.unwrap();
        raw.run(&format!("select app.enter('{ours}', 'test', {OPERATION}, null)"))
            .await
            .unwrap();
        assert_eq!(leaks(&mut raw, table, ours, theirs).await, Vec::<String>::new());
        raw.run("rollback").await.unwrap();
    }
}

async fn policy_of(raw: &mut Raw, table: &str) -> String {
    raw.column(&format!(
        "select polname from pg_policy
        where polrelid = '{table}'::regclass and 'mesure_app'::regrole = any (polroles)"
    ))
    .await
    .unwrap()
    .concat()
}
