//! What is done in the background to keep collecting well.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use store::account::expire_sessions;
use store::collect::forget_messages;
use store::imports::expire as forget_files;
use store::platform::every_scope;
use store::portal::{forget as forget_entries, forget_guardians};
use store::schema::{forget_arrivals, forget_findings};

use crate::{Services, UseError};

/// How long a message's id is remembered: the window in which it is stored once.
const WINDOW: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a file may take to arrive.
const ARRIVAL: SignedDuration = SignedDuration::from_hours(2);
/// How long a file that nobody goes on with is kept, and rows that nobody mended.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long verdicts are listed in the debugger.
const LISTED: SignedDuration = SignedDuration::from_hours(24);
/// How long findings are counted by day.
const FOUND: SignedDuration = SignedDuration::from_hours(400 * 24);

impl Services {
    /// Forgets ids of messages past the window, old verdicts and findings, files that nobody goes on with, and how people
    /// came into the portal, workspace by workspace, and sessions that have ended; counts how good each workspace's data is.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn tidy(&self) -> Result<u64, UseError> {
        let now = self.now();
        let since = |age| now.checked_sub(age).unwrap_or(now);
        let before = now.checked_sub(WINDOW).unwrap_or(now);
        let a_day_ago = now.checked_sub(LISTED).unwrap_or(now);
        let oldest = now
            .checked_sub(FOUND)
            .unwrap_or(now)
            .to_zoned(TimeZone::UTC)
            .date();
        let mut forgotten = expire_sessions(&self.database, now).await?;
        for scope in every_scope(&self.database).await? {
            let mut tx = self.database.write(&scope).await?;
            forgotten += forget_messages(&mut tx, before).await?;
            forgotten += forget_arrivals(&mut tx, a_day_ago).await?;
            forgotten += forget_findings(&mut tx, oldest).await?;
            forgotten += forget_files(&mut tx, since(ARRIVAL), since(KEPT)).await?;
            forgotten += forget_entries(&mut tx, a_day_ago, now).await?;
            forgotten += forget_guardians(&mut tx, now).await?;
            tx.commit().await?;
            self.count_today(&scope).await?;
        }
        Ok(forgotten)
    }
}
