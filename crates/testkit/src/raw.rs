//! SQL without any wall: for planting faults, for counting behind the back of the code, and for trying what a role may.

use std::fmt;
use std::str::FromStr as _;

use domain::ids::WorkspaceId;
use sqlx::postgres::{PgConnectOptions, PgRow};
use sqlx::{AssertSqlSafe, ConnectOptions as _, PgConnection, Row as _, ValueRef as _};

/// The bit of operating the service: the purpose of a transaction that nothing else is said of.
pub const OPERATION: i64 = 1 << 62;

/// Why a statement was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlError {
    /// The SQLSTATE.
    pub code: String,
    /// What PostgreSQL says.
    pub message: String,
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.message)
    }
}

impl std::error::Error for SqlError {}

impl From<sqlx::Error> for SqlError {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(|error| error.code())
            .unwrap_or_default()
            .into_owned();
        Self {
            code,
            message: error.to_string(),
        }
    }
}

/// A connection that runs any SQL.
pub struct Raw(PgConnection);

impl Raw {
    pub(crate) async fn connect(url: &str, role: Option<&str>) -> Self {
        let mut options = PgConnectOptions::from_str(url).expect("the address of the test's database");
        if let Some(role) = role {
            options = options.username(role);
        }
        Self(options.connect().await.expect("the test's database answers"))
    }

    /// Runs statements, and says how many rows the last one touched.
    ///
    /// # Errors
    /// When PostgreSQL refuses one of them.
    pub async fn run(&mut self, sql: &str) -> Result<u64, SqlError> {
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut self.0).await?;
        Ok(done.rows_affected())
    }

    /// The rows of a query, every value as text; a null is empty.
    ///
    /// # Errors
    /// When PostgreSQL refuses it.
    pub async fn rows(&mut self, sql: &str) -> Result<Vec<Vec<String>>, SqlError> {
        let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut self.0).await?;
        rows.iter().map(texts).collect()
    }

    /// The first column of every row, as text.
    ///
    /// # Errors
    /// When PostgreSQL refuses the query.
    pub async fn column(&mut self, sql: &str) -> Result<Vec<String>, SqlError> {
        let rows = self.rows(sql).await?;
        Ok(rows
            .into_iter()
            .filter_map(|row| row.into_iter().next())
            .collect())
    }

    /// The only value of a query, as a whole number.
    ///
    /// # Errors
    /// When PostgreSQL refuses it.
    ///
    /// # Panics
    /// When the answer is no number.
    pub async fn number(&mut self, sql: &str) -> Result<i64, SqlError> {
        let column = self.column(sql).await?;
        let first = column.first().map(String::as_str).unwrap_or_default();
        Ok(first.parse().expect("a number"))
    }

    /// Begins a transaction inside a workspace, as the code does.
    ///
    /// # Errors
    /// When PostgreSQL refuses it.
    pub async fn enter(&mut self, workspace: WorkspaceId, purpose_mask: i64) -> Result<(), SqlError> {
        self.run("begin").await?;
        self.run(&format!(
            "select app.enter('{workspace}', 'test', {purpose_mask}, null)"
        ))
        .await?;
        Ok(())
    }
}

fn texts(row: &PgRow) -> Result<Vec<String>, SqlError> {
    (0..row.len())
        .map(|index| {
            let value = row.try_get_raw(index)?;
            if value.is_null() {
                return Ok(String::new());
            }
            let text = value.as_str().map_err(sqlx::Error::Decode)?;
            Ok(text.to_owned())
        })
        .collect()
}
