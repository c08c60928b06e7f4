//! The PostgreSQL server that tests run on.

use std::path::Path;
use std::process::Command;
use std::str::FromStr as _;

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, PgConnection};
use tokio::sync::OnceCell;

/// Where the checkout begins.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The superuser's address of a database on the server.
pub(crate) async fn url(database: &str) -> String {
    static SERVER: OnceCell<String> = OnceCell::const_new();
    let server = SERVER.get_or_init(async || find()).await;
    with_database(server, database)
}

/// A connection as the superuser.
pub(crate) async fn administrator(database: &str) -> PgConnection {
    let url = url(database).await;
    let options = PgConnectOptions::from_str(&url).expect("the address of the test server");
    match options.connect().await {
        Ok(connection) => connection,
        Err(error) => panic!("no PostgreSQL answers at {url} ({error}): run script/postgres start"),
    }
}

#[expect(clippy::disallowed_methods, reason = "the one variable that tests read")]
fn find() -> String {
    if let Ok(url) = std::env::var("MESURE_TEST_DATABASE_URL") {
        return url;
    }
    let script = root().join("script/postgres");
    let answer = Command::new(&script).args(["url", "postgres"]).output();
    match answer {
        Ok(answer) if answer.status.success() => String::from_utf8_lossy(&answer.stdout).trim().to_owned(),
        _ => panic!("tests need PostgreSQL: run script/postgres start, or set MESURE_TEST_DATABASE_URL"),
    }
}

/// The same address with another database in its path.
fn with_database(url: &str, database: &str) -> String {
    let (scheme, rest) = url
        .split_once("://")
        .expect("an address begins with postgresql://");
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = path.split('/').next().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{scheme}://{authority}/{database}{mark}{query}")
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn an_address_keeps_everything_but_its_database() {
        for (given, expected) in [
            (
                "postgresql:///postgres?host=/tmp/x&user=p",
                "postgresql:///mine?host=/tmp/x&user=p",
            ),
            (
                "postgres://p:secret@db:5432/postgres",
                "postgres://p:secret@db:5432/mine",
            ),
            ("postgres://p@db", "postgres://p@db/mine"),
        ] {
            assert_eq!(with_database(given, "mine"), expected);
        }
    }
}
