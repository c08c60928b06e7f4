//! Signing in: one answer for a wrong password and for an address that nobody has.

use domain::account::{Email, EmailError};
use domain::ids::AccountId;
use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::account::{AttemptSubject, attempts_since, credentials, forget_attempts, record_attempt};

use super::HashingError;
use crate::{Services, UseError};

/// Failures of one address that cost nothing but the time to type.
const FREE_FAILURES: usize = 5;
/// The window in which failures of an address count.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Failures of one network in a minute.
const NETWORK_FAILURES: usize = 20;

/// Somebody who has proved who they are.
#[derive(Debug, Clone, Copy)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
}

/// Why somebody is not signed in.
#[derive(Debug)]
pub enum SignInError {
    /// The address cannot be one.
    Email(EmailError),
    /// No password was typed.
    PasswordEmpty,
    /// Address and password do not go together. Says nothing of which is wrong.
    Wrong,
    /// Too many failures; the same may be tried after this time.
    TooMany {
        /// How long to wait, a second or more.
        wait: SignedDuration,
    },
    /// Too many passwords are being checked.
    Busy,
    /// Anything else.
    Use(UseError),
}

impl From<StoreError> for SignInError {
    fn from(error: StoreError) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Checks an address and a password. `network` names where the attempt comes from.
    ///
    /// # Errors
    /// [`SignInError`] says what to do.
    pub async fn sign_in(&self, email: &str, password: &str, network: &str) -> Result<SignedIn, SignInError> {
        let email = Email::parse(email).map_err(SignInError::Email)?;
        if password.is_empty() {
            return Err(SignInError::PasswordEmpty);
        }
        let address = self.subject("sign-in address", email.as_str());
        let network = self.subject("sign-in network", network);
        let now = self.now();
        let wait = self
            .wait_of_address(address, now)
            .await?
            .max(self.wait_of_network(network, now).await?);
        if wait > SignedDuration::ZERO {
            return Err(SignInError::TooMany { wait });
        }
        let found = credentials(&self.database, &email).await?;
        let password = password.to_owned();
        let verified = match &found {
            Some(found) => self.hashing.verify(password, found.password_hash.clone()).await,
            None => self.hashing.verify_nobody(password).await,
        };
        let verified = match verified {
            Ok(verified) => verified,
            Err(HashingError::Busy) => return Err(SignInError::Busy),
            Err(HashingError::Failed) => return Err(SignInError::Wrong),
        };
        match found {
            Some(found) if verified => {
                forget_attempts(&self.database, address).await?;
                Ok(SignedIn {
                    account: found.account,
                })
            }
            _ => {
                record_attempt(&self.database, address, self.new_id(), now).await?;
                record_attempt(&self.database, network, self.new_id(), now).await?;
                Err(SignInError::Wrong)
            }
        }
    }

    fn subject(&self, label: &str, value: &str) -> AttemptSubject {
        AttemptSubject(self.secret.keyed_hash(label, &[value.as_bytes()]))
    }

    async fn wait_of_address(
        &self,
        subject: AttemptSubject,
        now: Timestamp,
    ) -> Result<SignedDuration, StoreError> {
        let since = now.checked_sub(WINDOW).unwrap_or(Timestamp::UNIX_EPOCH);
        let failures = attempts_since(&self.database, subject, since).await?;
        Ok(wait_after(&failures, now))
    }

    async fn wait_of_network(
        &self,
        subject: AttemptSubject,
        now: Timestamp,
    ) -> Result<SignedDuration, StoreError> {
        let since = now
            .checked_sub(SignedDuration::from_mins(1))
            .unwrap_or(Timestamp::UNIX_EPOCH);
        let failures = attempts_since(&self.database, subject, since).await?;
        let oldest = failures.get(NETWORK_FAILURES.saturating_sub(1));
        Ok(oldest.map_or(SignedDuration::ZERO, |oldest| {
            (SignedDuration::from_mins(1) - now.duration_since(*oldest)).max(SignedDuration::from_secs(1))
        }))
    }
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
    }
}
