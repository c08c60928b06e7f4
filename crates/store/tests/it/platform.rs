//! What the platform sees of organisations and workspaces, and what migrating makes.

use store::platform::{every_scope, migrate, organisations, workspace_count};
use testkit::{World, now};

#[tokio::test]
async fn the_platform_counts_people_without_seeing_them() {
    let world = World::new().await;
    let database = &world.database.database;
    let rows = organisations(database).await.unwrap();
    let names: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.members)).collect();
    assert_eq!(names, [("Ours", 2), ("Theirs", 2)]);
    let ours: Vec<_> = rows[0]
        .workspaces
        .iter()
        .map(|row| (row.slug.as_str(), row.members, row.suspended_at.is_none()))
        .collect();
    assert_eq!(ours, [("ours", 4, true), ("ours-sister", 0, true)]);
    assert_eq!(workspace_count(database).await.unwrap(), 3);
    let scopes = every_scope(database).await.unwrap();
    let places = [&world.ours, &world.sister, &world.theirs];
    assert!(scopes.len() == 3 && places.iter().all(|place| scopes.contains(&place.scope)));
}

#[tokio::test]
async fn migrating_again_keeps_everything_and_makes_the_months_ahead() {
    let world = World::new().await;
    let mut raw = world.database.superuser().await;
    let partitions = "select count(*) from pg_inherits where inhparent = 'app.event'::regclass";
    assert_eq!(raw.number(partitions).await.unwrap(), 19);
    let later = now() + jiff::SignedDuration::from_hours(24 * 31);
    migrate(&world.database.url, &world.database.secret, later)
        .await
        .unwrap();
    assert_eq!(raw.number(partitions).await.unwrap(), 20);
    assert_eq!(workspace_count(&world.database.database).await.unwrap(), 3);
    let bounds = raw
        .column(
            "select pg_get_expr(relpartbound, oid) from pg_class
            where relname in ('event_2026_11', 'event_2027_03') order by relname",
        )
        .await
        .unwrap();
    let expected = [
        "FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00')",
        "FOR VALUES FROM ('2027-03-01 00:00:00+00') TO ('2027-04-01 00:00:00+00')",
    ];
    assert_eq!(bounds, expected);
}
