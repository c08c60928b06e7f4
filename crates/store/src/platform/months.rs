//! Partitions of the events: one for each month, made ahead.

use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use sqlx::postgres::PgConnection;

use crate::StoreError;

/// Months of history that have a partition of their own; older events share one.
const BEHIND: i32 = 14;
/// Months made ahead.
const AHEAD: i32 = 3;

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
