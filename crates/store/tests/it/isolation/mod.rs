//! Every table of every workspace, generated from the catalogue: a role of the runtime sees and reaches its own only.

mod consent;
mod leaks;
mod portal;

pub(crate) use leaks::{attempt, fill, leaks, tables};
use testkit::{OPERATION, World};

#[tokio::test]
async fn no_table_shows_or_takes_what_is_theirs() {
    let world = World::new().await;
    let (ours, theirs) = (world.ours.workspace, world.theirs.workspace);
    fill(&world, &world.ours, "ours").await;
    fill(&world, &world.theirs, "theirs").await;
    let tables = tables(&mut world.database.superuser().await, ours, theirs).await;
    let mut app = world.database.role("mesure_app").await;
    app.enter(ours, OPERATION).await.unwrap();
    let mut found = Vec::new();
    for table in &tables {
        found.extend(leaks(&mut app, table, ours, theirs).await);
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn outside_of_a_workspace_every_table_answers_with_an_error() {
    let world = World::new().await;
    fill(&world, &world.ours, "ours").await;
    fill(&world, &world.theirs, "theirs").await;
    let tables = tables(
        &mut world.database.superuser().await,
        world.ours.workspace,
        world.theirs.workspace,
    )
    .await;
    let mut app = world.database.role("mesure_app").await;
    for visited in [false, true] {
        // The second time the connection has been inside before, and must have forgotten it.
        if visited {
            app.enter(world.ours.workspace, OPERATION).await.unwrap();
            app.run("select count(*) from app.profile; commit").await.unwrap();
        }
        for table in &tables {
            app.run("begin").await.unwrap();
            let answer = attempt(&mut app, &format!("select count(*) from {}", table.name)).await;
            assert!(answer.is_err(), "{} answers outside of a workspace", table.name);
            app.run("rollback").await.unwrap();
        }
        let settings = app
            .rows(
                "select current_setting('app.workspace_id', true), current_setting('app.purpose_mask', true),
                    current_setting('app.profile_id', true)",
            )
            .await
            .unwrap();
        assert_eq!(settings, [["", "", ""]], "a setting outlived its transaction");
    }
}

#[tokio::test]
async fn a_partition_cannot_be_reached_past_its_parent() {
    let world = World::new().await;
    fill(&world, &world.ours, "ours").await;
    let partitions = world
        .database
        .superuser()
        .await
        .column(
            "select inhrelid::regclass from pg_inherits where inhparent = 'app.event'::regclass order by 1",
        )
        .await
        .unwrap();
    // 14 months back, this one, 3 ahead, and the one for what is older.
    assert_eq!(partitions.len(), 19);
    for role in ["mesure_app", "mesure_portal"] {
        let mut raw = world.database.role(role).await;
        raw.enter(world.ours.workspace, OPERATION).await.unwrap();
        for partition in &partitions {
            let answer = attempt(&mut raw, &format!("select * from {partition}")).await;
            assert!(
                answer.is_err_and(|error| error.starts_with("42501")),
                "{partition}"
            );
        }
    }
}

#[tokio::test]
async fn the_platforms_role_reaches_no_table_of_a_workspace_and_no_account() {
    let world = World::new().await;
    fill(&world, &world.ours, "ours").await;
    let tables = tables(
        &mut world.database.superuser().await,
        world.ours.workspace,
        world.theirs.workspace,
    )
    .await;
    let mut platform = world.database.role("mesure_platform").await;
    let names = tables.iter().map(|table| table.name.as_str());
    for name in names.chain(["platform.account", "platform.session", "platform.sign_in_attempt"]) {
        let answer = platform.rows(&format!("select * from {name}")).await;
        assert_eq!(answer.unwrap_err().code, "42501", "{name}");
    }
    let entering = platform.enter(world.ours.workspace, OPERATION).await;
    assert_eq!(entering.unwrap_err().code, "42501");
}
