//! The migrated database that every test's own is copied from: made once for each state of the schema.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::server::{administrator, root, url};
use crate::{now, secret};

/// Held on the database `postgres` while a template is looked for or made, by every test process of the server.
const LOCK: i64 = 8_723_402;
/// After this time a test's database was kept by a failure of long ago, and goes.
const KEPT: Duration = Duration::from_secs(2 * 60 * 60);

/// The name of the template, which is there when this returns.
pub(crate) async fn template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE.get_or_init(prepare).await
}

/// A name for a test's database. It holds the time, so that it can be cleaned up by age.
#[expect(
    clippy::disallowed_methods,
    reason = "names a database, not a thing of the domain"
)]
pub(crate) fn fresh_name() -> String {
    format!("mesure_test_{}", Uuid::now_v7().simple())
}

async fn prepare() -> String {
    let name = format!("mesure_template_{}", fingerprint());
    let mut connection = administrator("postgres").await;
    run(&mut connection, format!("select pg_advisory_lock({LOCK})")).await;
    let names: Vec<String> =
        sqlx::query_scalar("select datname from pg_database where datname like 'mesure\\_t%'")
            .fetch_all(&mut connection)
            .await
            .expect("the list of databases");
    for old in names.iter().filter(|old| is_stale(old, &name)) {
        // In use by somebody else, or gone already: not our concern.
        let _ = connection
            .execute(AssertSqlSafe(format!("alter database {old} is_template false")))
            .await;
        let _ = connection
            .execute(AssertSqlSafe(format!("drop database if exists {old}")))
            .await;
    }
    if !names.contains(&name) {
        make(&mut connection, &name).await;
    }
    run(&mut connection, format!("select pg_advisory_unlock({LOCK})")).await;
    let _ = connection.close().await;
    name
}

/// Made under another name first: what stops in between is no template.
async fn make(connection: &mut PgConnection, name: &str) {
    let draft = fresh_name();
    run(connection, format!("create database {draft}")).await;
    store::platform::migrate(&url(&draft).await, &secret(), now())
        .await
        .expect("the migrations run on an empty database");
    // Running them again must change nothing.
    store::platform::migrate(&url(&draft).await, &secret(), now())
        .await
        .expect("the migrations run twice");
    run(connection, format!("alter database {draft} rename to {name}")).await;
    run(
        connection,
        format!("alter database {name} allow_connections false"),
    )
    .await;
}

async fn run(connection: &mut PgConnection, statement: String) {
    if let Err(error) = connection.execute(AssertSqlSafe(statement.as_str())).await {
        panic!("{statement}: {error}");
    }
}

fn is_stale(name: &str, current: &str) -> bool {
    if let Some(id) = name.strip_prefix("mesure_test_") {
        let made = Uuid::try_parse(id).ok().and_then(|id| id.get_timestamp());
        return made.is_none_or(|made| {
            let (seconds, _) = made.to_unix();
            i64::try_from(seconds).is_ok_and(|seconds| age(seconds) > KEPT)
        });
    }
    name.starts_with("mesure_template_") && name != current
}

fn age(made: i64) -> Duration {
    use services::Clock as _;
    let made = Timestamp::from_second(made).unwrap_or_default();
    services::SystemClock.now().duration_since(made).unsigned_abs()
}

/// A hash of everything that makes the schema.
fn fingerprint() -> String {
    let mut files: Vec<PathBuf> = ["migrations", "crates/store/src/platform"]
        .into_iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).expect("the folders of the schema"))
        .map(|entry| entry.expect("a file of the schema").path())
        .collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(fs::read(&file).expect("a file of the schema"));
    }
    hash.finalize()
        .iter()
        .take(8)
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_old_is_cleaned_up() {
        assert!(!is_stale(&fresh_name(), "mesure_template_a"));
        assert!(is_stale(
            "mesure_test_00000000000070008000000000000000",
            "mesure_template_a"
        ));
        assert!(is_stale("mesure_template_b", "mesure_template_a"));
        assert!(!is_stale("mesure_template_a", "mesure_template_a"));
    }
}
