//! What the platform sees of organisations and workspaces, and what migrating makes.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::platform::{every_scope, make_months, migrate, organisations, workspace_count};
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

#[tokio::test]
async fn a_server_that_runs_for_years_keeps_making_months() {
    let world = World::new().await;
    let mut raw = world.database.superuser().await;
    for day in 0..3 * 365 {
        // Every thirty days, by two processes at once.
        let later: Timestamp = now() + SignedDuration::from_hours(24 * day);
        let unmade = "select to_regclass(format('app.event_%s', to_char(timestamptz '{}' + interval '2 months', 'YYYY_MM'))) is null";
        if raw
            .column(&unmade.replace("{}", &later.to_string()))
            .await
            .unwrap()
            == ["t"]
        {
            panic!("nothing is ready for what comes two months after {later}");
        }
        if day % 30 == 0 {
            let (url, other) = (&world.database.url, &world.database.url);
            let both = tokio::join!(make_months(url, later), make_months(other, later));
            both.0.unwrap();
            both.1.unwrap();
        }
    }
    world.clock.advance(SignedDuration::from_hours(24 * 3 * 365));
    world
        .send(&world.ours, &[json!({"type": "page", "userId": "u"})])
        .await;
    let partition = raw
        .column("select tableoid::regclass from app.event")
        .await
        .unwrap();
    assert_eq!(partition, ["app.event_2029_11"]);
    // What was made is walled like the rest: nobody reaches it but through its parent.
    let open = "select count(*) from pg_class where relname ~ '^event_20' and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)";
    assert_eq!(raw.number(open).await.unwrap(), 0);
}
