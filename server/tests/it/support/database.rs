//! The database behind the back of the code.

use std::time::Duration;

use testkit::TestDatabase;

/// Every row of every table, as one hash a table: two that are equal mean that nothing changed in between.
pub(crate) async fn fingerprint(database: &TestDatabase) -> Vec<Vec<String>> {
    let sql = "select nspname || '.' || relname, md5(query_to_xml(
            format('select t::text from %I.%I t order by 1', nspname, relname), true, false, '')::text)
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('platform', 'app') and relkind in ('r', 'p') and not relispartition
        order by 1";
    let rows = database
        .superuser()
        .await
        .rows(sql)
        .await
        .expect("a hash of every table");
    assert!(rows.len() > 10, "every table is looked at");
    rows
}

/// The only number of a query.
pub(crate) async fn number(database: &TestDatabase, sql: &str) -> i64 {
    database.superuser().await.number(sql).await.expect("a number")
}

/// Runs a statement.
pub(crate) async fn run(database: &TestDatabase, sql: &str) {
    database
        .superuser()
        .await
        .run(sql)
        .await
        .expect("the statement runs");
}

/// Returns once some query of the application waits for a lock.
pub(crate) async fn somebody_waits(database: &TestDatabase) {
    let sql = "select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'";
    for _ in 0..500 {
        if number(database, sql).await > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody waits for the lock");
}
