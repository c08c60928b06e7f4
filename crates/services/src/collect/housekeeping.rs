//! What is done in the background to keep collecting well.

use jiff::SignedDuration;
use store::account::expire_sessions;
use store::collect::forget_messages;
use store::platform::every_scope;

use crate::{Services, UseError};

/// How long a message's id is remembered: the window in which it is stored once.
const WINDOW: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Services {
    /// Forgets ids of messages past the window, workspace by workspace, and sessions that have ended; counts how good
    /// each workspace's data is.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn tidy(&self) -> Result<u64, UseError> {
        let now = self.now();
        let before = now.checked_sub(WINDOW).unwrap_or(now);
        let mut forgotten = expire_sessions(&self.database, now).await?;
        for scope in every_scope(&self.database).await? {
            let mut tx = self.database.write(&scope).await?;
            forgotten += forget_messages(&mut tx, before).await?;
            tx.commit().await?;
            self.count_today(&scope).await?;
        }
        Ok(forgotten)
    }
}
