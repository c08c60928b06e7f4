//! Bringing the schema up to date.

use std::str::FromStr;

use jiff::Timestamp;
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;

use super::{months, roles};
use crate::{Secret, StoreError};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations");

/// Makes the roles, runs the migrations as the owner, and makes the partitions around `now`.
///
/// `administrator_url` must be of a role that may make roles and schemas.
///
/// # Errors
/// When the database does not answer, or a migration fails; then nothing of that migration is kept.
pub async fn migrate(administrator_url: &str, secret: &Secret, now: Timestamp) -> Result<(), StoreError> {
    let options = PgConnectOptions::from_str(administrator_url)?.application_name("mesure migrate");
    let mut administrator = options.clone().connect().await?;
    // Roles belong to the whole server: two migrations at once would make the same one.
    sqlx::query("select pg_advisory_lock(8723401)")
        .execute(&mut administrator)
        .await?;
    let prepared = roles::prepare(&mut administrator, secret).await;
    let migrated = match prepared {
        Ok(()) => {
            let mut owner = options
                .options([("role", "mesure_owner"), ("search_path", "migration")])
                .connect()
                .await?;
            MIGRATIONS.run(&mut owner).await?;
            months::make(&mut owner, now).await
        }
        Err(error) => Err(error),
    };
    sqlx::query("select pg_advisory_unlock(8723401)")
        .execute(&mut administrator)
        .await?;
    migrated
}
