//! Partitions of the events: one for each month, made ahead.

use std::str::FromStr as _;

use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use crate::StoreError;

/// Months of history that have a partition of their own; older events share one.
const BEHIND: i32 = 14;
/// Months made ahead.
const AHEAD: i32 = 3;

/// Makes the partitions of the months around `now` that are missing, as the owner of the schema: for a process that serves
/// for years. Any number of processes may do it at once.
///
/// # Errors
/// When the database does not answer, or is too busy to let a partition in. Doing it again is safe.
pub async fn make_months(administrator_url: &str, now: Timestamp) -> Result<(), StoreError> {
    // A new partition waits for those who are writing, and everybody after them would wait for it: not for long.
    let mut owner = PgConnectOptions::from_str(administrator_url)?
        .application_name("mesure months")
        .options([("role", "mesure_owner"), ("lock_timeout", "1s")])
        .connect()
        .await?;
    let free: bool = sqlx::query_scalar("select pg_try_advisory_lock(8723401)")
        .fetch_one(&mut owner)
        .await?;
    // Otherwise somebody else is at it.
    let made = if free { make(&mut owner, now).await } else { Ok(()) };
    // The lock goes with the connection.
    owner.close().await?;
    made
}

/// Makes the partitions of the months around `now` that are missing.
pub(super) async fn make(connection: &mut PgConnection, now: Timestamp) -> Result<(), StoreError> {
    let this_month = now.to_zoned(TimeZone::UTC).date().first_of_month();
    for distance in -BEHIND..=AHEAD {
        let Ok(month) = this_month.checked_add(distance.months()) else {
            continue;
        };
        sqlx::query("select app.make_event_month($1::text::date)")
            .bind(month.to_string())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
