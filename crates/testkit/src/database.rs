//! A database for one test.

use std::thread;

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use store::{Database, Secret};
use tokio::sync::OnceCell;

use crate::Raw;
use crate::server::{administrator, url};
use crate::template::{fresh_name, template};

/// The moment at which the world of tests begins. Partitions reach from 14 months before it to 3 months after.
pub const NOW: &str = "2026-11-21T09:41:00Z";

/// Connections a pool: few, so that tests beside each other fit on one server.
const CONNECTIONS: u32 = 3;

/// [`NOW`] as a time.
#[must_use]
pub fn now() -> Timestamp {
    NOW.parse().expect("NOW is a time")
}

/// Every moment of an event in tests.
pub const EVER: (Timestamp, Timestamp) = (Timestamp::UNIX_EPOCH, Timestamp::MAX);

/// The key of the installation in tests.
#[must_use]
pub fn secret() -> Secret {
    Secret::new(b"a key for tests, and only for tests".to_vec()).expect("it has 32 bytes or more")
}

/// A migrated, empty database of one test's own, dropped when the test succeeds and kept when it fails.
pub struct TestDatabase {
    /// The database, through the roles of the runtime.
    pub database: Database,
    /// Its address, as the superuser.
    pub url: String,
    /// The key it was made with.
    pub secret: Secret,
    name: String,
}

impl TestDatabase {
    /// Makes a database from the template.
    ///
    /// # Panics
    /// When there is no server for tests.
    pub async fn new() -> Self {
        let template = template().await;
        let name = fresh_name();
        let mut connection = administrator("postgres").await;
        // Through the log: the template is small, and copying its files would force two checkpoints on the whole server,
        // which takes five times as long.
        connection
            .execute(AssertSqlSafe(format!(
                "create database {name} template {template} strategy wal_log"
            )))
            .await
            .expect("a copy of the template");
        let _ = connection.close().await;
        let url = url(&name).await;
        let secret = secret();
        let database = Database::new(&url, &secret, CONNECTIONS).expect("the address of the test's database");
        let made = Self {
            database,
            url,
            secret,
            name,
        };
        made.refuse_a_superuser().await;
        made
    }

    /// A connection as the superuser, who sees everything: for planting and counting.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn superuser(&self) -> Raw {
        Raw::connect(&self.url, None).await
    }

    /// A connection as one of the roles of the runtime, outside of every workspace.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn role(&self, role: &str) -> Raw {
        Raw::connect(&self.url, Some(role)).await
    }

    /// Row-level security says nothing to a superuser: tests run as one would prove nothing.
    async fn refuse_a_superuser(&self) {
        static ASKED: OnceCell<()> = OnceCell::const_new();
        ASKED
            .get_or_init(async || {
                let rows = self
                    .role("mesure_app")
                    .await
                    .rows("select current_setting('is_superuser'), current_user")
                    .await
                    .expect("an answer");
                assert_eq!(rows, [["off", "mesure_app"]], "tests must not run as a superuser");
            })
            .await;
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("kept for a look: {}", self.url);
            return;
        }
        let name = std::mem::take(&mut self.name);
        // Dropping is not asynchronous, and the test's own runtime may be the one that is in the way.
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                runtime.block_on(async {
                    let mut connection = administrator("postgres").await;
                    let _ = connection
                        .execute(AssertSqlSafe(format!(
                            "drop database if exists {name} with (force)"
                        )))
                        .await;
                    let _ = connection.close().await;
                });
            }
        });
        let _ = dropping.join();
    }
}
