//! A PostgreSQL of this test's own, which may crash.

use std::path::Path;
use std::process::Command;

/// The cluster `kill` beside the checkout's.
pub(crate) struct Cluster;

impl Cluster {
    /// Starts it; made when it is not there.
    pub(crate) fn start() -> Self {
        run(&["start"]);
        Self
    }

    /// Starts it after a crash: what was committed is recovered.
    pub(crate) fn start_again(&self) {
        run(&["start"]);
    }

    /// Ends it at once, as when the power fails.
    pub(crate) fn crash(&self) {
        run(&["crash"]);
    }

    /// The administrator's address of a database.
    pub(crate) fn url(&self, database: &str) -> String {
        run(&["url", database])
    }

    /// Asks for something, behind the back of the server.
    pub(crate) fn sql(&self, database: &str, sql: &str) -> String {
        let answer = Command::new("psql")
            .args([
                "--no-psqlrc",
                "-qAt",
                "-v",
                "ON_ERROR_STOP=1",
                "-d",
                &self.url(database),
                "-c",
                sql,
            ])
            .output()
            .expect("psql is there: script/bootstrap");
        assert!(
            answer.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&answer.stderr)
        );
        String::from_utf8_lossy(&answer.stdout).trim().to_owned()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = script(&["stop"]).output();
    }
}

fn script(arguments: &[&str]) -> Command {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../script/postgres"));
    let mut command = Command::new(path);
    // Another server that is named there is not to be crashed.
    command
        .args(arguments)
        .env_remove("DATABASE_URL")
        .env("MESURE_CLUSTER", "kill");
    command
}

fn run(arguments: &[&str]) -> String {
    let answer = script(arguments).output().expect("script/postgres runs");
    let told = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "script/postgres {arguments:?}: {told}");
    String::from_utf8_lossy(&answer.stdout).trim().to_owned()
}
