//! The store of sessions: `tower-sessions` in front, our own table behind.
//!
//! The table knows the SHA-256 of an id, never the id. A session is used for 12 hours after it was last seen and 7 days
//! in all. Saving updates what is there: a session that was ended meanwhile stays ended.

use std::fmt;

use app::page::{ACCOUNT_KEY, DEVICE_KEY, SESSION_SEEN_AGAIN};
use async_trait::async_trait;
use domain::ids::AccountId;
use jiff::{SignedDuration, Timestamp};
use services::Services;
use store::account::{
    SessionHash, create_session, delete_session, load_session, save_session, touch_session,
};
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

const IDLE: SignedDuration = SignedDuration::from_hours(12);
const ABSOLUTE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Sessions in the database.
#[derive(Clone)]
pub(crate) struct Sessions(pub Services);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

fn backend(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

/// Idle 12 hours, and 7 days after it began at the latest.
fn ends_at(created_at: Timestamp, now: Timestamp) -> Timestamp {
    let add = |time: Timestamp, duration| time.checked_add(duration).unwrap_or(Timestamp::MAX);
    add(now, IDLE).min(add(created_at, ABSOLUTE))
}

fn encode(record: &Record) -> Result<String> {
    serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let account = record.data.get(ACCOUNT_KEY).cloned().unwrap_or_default();
        let account: AccountId =
            serde_json::from_value(account).map_err(|error| Error::Encode(error.to_string()))?;
        let device = record
            .data
            .get(DEVICE_KEY)
            .and_then(|value| value.as_str())
            .unwrap_or_default()
            .to_owned();
        let data = encode(record)?;
        let now = self.0.now();
        loop {
            // Always an id of our own: a record that was cleared still carries the one that the browser sent.
            record.id = Id::default();
            let hash = SessionHash::of(record.id.0);
            let made = create_session(
                self.0.database(),
                hash,
                account,
                &data,
                &device,
                now,
                ends_at(now, now),
            )
            .await;
            if made.map_err(backend)? {
                return Ok(());
            }
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let data = encode(record)?;
        let now = self.0.now();
        let hash = SessionHash::of(record.id.0);
        // What has ended stays ended: then there is nothing to save.
        if let Some(stored) = load_session(self.0.database(), hash, now)
            .await
            .map_err(backend)?
        {
            let expires_at = ends_at(stored.created_at, now);
            save_session(self.0.database(), hash, &data, now, expires_at)
                .await
                .map_err(backend)?;
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let now = self.0.now();
        let hash = SessionHash::of(id.0);
        let Some(stored) = load_session(self.0.database(), hash, now)
            .await
            .map_err(backend)?
        else {
            return Ok(None);
        };
        let mut expires_at = stored.expires_at;
        if now.duration_since(stored.last_seen_at) > SESSION_SEEN_AGAIN {
            expires_at = ends_at(stored.created_at, now);
            touch_session(self.0.database(), hash, now, expires_at)
                .await
                .map_err(backend)?;
        }
        let data = serde_json::from_str(&stored.data).map_err(|error| Error::Decode(error.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(expires_at.as_second()).map_err(backend)?;
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        delete_session(self.0.database(), SessionHash::of(id.0))
            .await
            .map_err(backend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_it_is_left_and_after_a_week_in_any_case() {
        let began: Timestamp = "2026-11-16T08:00:00Z".parse().unwrap();
        let hours = |hours| began + SignedDuration::from_hours(hours);
        assert_eq!(ends_at(began, began), hours(12));
        assert_eq!(ends_at(began, hours(100)), hours(112));
        assert_eq!(ends_at(began, hours(165)), hours(168));
    }
}
