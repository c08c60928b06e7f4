//! Slowing down those who guess passwords, without shutting anybody out.
//!
//! An attempt is written down before it is judged, and taken back if it succeeds: of many that are sent at once, no more
//! pass than if they came one after the other.

use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::account::{AttemptSubject, attempts_since, forget_attempts, record_attempt, withdraw_attempt};
use uuid::Uuid;

use crate::Services;

/// Failures of one address or account that cost nothing but the time to type.
const FREE_FAILURES: usize = 5;
/// The window in which they count.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Failures of one network in a minute.
const NETWORK_FAILURES: usize = 20;
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// Whose failures count together.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject<'a> {
    /// An address that was typed.
    Address(&'a str),
    /// The network that an attempt comes from.
    Network(&'a str),
    /// An account, by its id: somebody who is signed in and types their password again.
    Account(Uuid),
}

/// An attempt that may be judged.
pub(super) struct Attempt {
    id: Uuid,
    subjects: Vec<(AttemptSubject, bool)>,
}

impl Services {
    /// Writes an attempt down. `Err` holds how long to wait, when there were too many failures before.
    pub(super) async fn attempt(
        &self,
        subjects: &[Subject<'_>],
    ) -> Result<Result<Attempt, SignedDuration>, StoreError> {
        let now = self.now();
        let id = self.new_id();
        let mut attempt = Attempt {
            id,
            subjects: Vec::with_capacity(subjects.len()),
        };
        let mut wait = SignedDuration::ZERO;
        for subject in subjects {
            let is_network = matches!(subject, Subject::Network(_));
            let hash = self.attempt_subject(*subject);
            record_attempt(&self.database, hash, id, now).await?;
            attempt.subjects.push((hash, is_network));
            let window = if is_network { MINUTE } else { WINDOW };
            let since = now.checked_sub(window).unwrap_or(Timestamp::UNIX_EPOCH);
            let failures = attempts_since(&self.database, hash, since, id).await?;
            wait = wait.max(if is_network {
                wait_of_network(&failures, now)
            } else {
                wait_after(&failures, now)
            });
        }
        if wait > SignedDuration::ZERO {
            // What was not judged has not failed.
            self.withdraw(&attempt).await?;
            return Ok(Err(wait));
        }
        Ok(Ok(attempt))
    }

    /// The attempt was not judged.
    pub(super) async fn withdraw(&self, attempt: &Attempt) -> Result<(), StoreError> {
        for (subject, _) in &attempt.subjects {
            withdraw_attempt(&self.database, *subject, attempt.id).await?;
        }
        Ok(())
    }

    /// The attempt succeeded: the failures of who proved themselves are forgotten, those of their network are not.
    pub(super) async fn succeed(&self, attempt: &Attempt) -> Result<(), StoreError> {
        for (subject, is_network) in &attempt.subjects {
            if *is_network {
                withdraw_attempt(&self.database, *subject, attempt.id).await?;
            } else {
                forget_attempts(&self.database, *subject).await?;
            }
        }
        Ok(())
    }

    fn attempt_subject(&self, subject: Subject<'_>) -> AttemptSubject {
        let hash = |label, bytes: &[u8]| self.secret.keyed_hash(label, &[bytes]);
        AttemptSubject(match subject {
            Subject::Address(address) => hash("sign-in address", address.as_bytes()),
            Subject::Network(network) => hash("sign-in network", network.as_bytes()),
            Subject::Account(account) => hash("password of account", account.as_bytes()),
        })
    }
}

/// How long a network waits that failed too often in a minute. Failures come the latest first.
fn wait_of_network(failures: &[Timestamp], now: Timestamp) -> SignedDuration {
    let oldest = failures.get(NETWORK_FAILURES.saturating_sub(1));
    oldest.map_or(SignedDuration::ZERO, |oldest| {
        (MINUTE - now.duration_since(*oldest)).max(SignedDuration::from_secs(1))
    })
}

/// How long an address waits after its failures, the latest first: 15 s after the fifth, doubling, 15 min at most.
///
/// Never for ever: a lock that stays would let anybody shut anybody out.
fn wait_after(failures: &[Timestamp], now: Timestamp) -> SignedDuration {
    let (Some(latest), Some(beyond)) = (failures.first(), failures.len().checked_sub(FREE_FAILURES)) else {
        return SignedDuration::ZERO;
    };
    let doublings = u32::try_from(beyond).unwrap_or(u32::MAX).min(6);
    let pause = SignedDuration::from_secs(15 * i64::from(1_u32 << doublings)).min(WINDOW);
    (pause - now.duration_since(*latest)).max(SignedDuration::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_becomes_slower_and_never_ends_in_a_lock() {
        let now: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
        let failures = |count| vec![now; count];
        assert_eq!(wait_after(&failures(4), now), SignedDuration::ZERO);
        assert_eq!(wait_after(&failures(5), now), SignedDuration::from_secs(15));
        assert_eq!(wait_after(&failures(7), now), SignedDuration::from_secs(60));
        assert_eq!(wait_after(&failures(100), now), SignedDuration::from_mins(15));
        assert_eq!(
            wait_after(&failures(5), now + SignedDuration::from_secs(15)),
            SignedDuration::ZERO
        );
        assert_eq!(wait_of_network(&failures(19), now), SignedDuration::ZERO);
        assert_eq!(wait_of_network(&failures(20), now), MINUTE);
    }
}
