//! Password hashing: argon2id, off the request threads, and never more at once than the machine can bear.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;

/// Hashes computed at once; each takes 19 MiB.
const AT_ONCE: usize = 2;
/// Hashes that may wait.
const WAITING: usize = 20;

/// Why a password was neither accepted nor refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashingError {
    /// Too many wait already. The same may succeed in a few seconds.
    #[error("too many passwords are being checked")]
    Busy,
    /// A stored hash cannot be read, or hashing failed.
    #[error("the password could not be checked")]
    Failed,
}

/// Computes and verifies hashes.
pub struct Hashing {
    waiting: Semaphore,
    running: Semaphore,
}

/// Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage; ASVS 11.4.2).
fn argon2() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

impl Hashing {
    pub(crate) fn new() -> Self {
        Self {
            waiting: Semaphore::new(AT_ONCE + WAITING),
            running: Semaphore::new(AT_ONCE),
        }
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingError> {
        let _place = self.waiting.try_acquire().map_err(|_full| HashingError::Busy)?;
        let _turn = self
            .running
            .acquire()
            .await
            .map_err(|_closed| HashingError::Failed)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_panicked| HashingError::Failed)
    }

    /// The hash of a password, as a PHC string.
    ///
    /// # Errors
    /// [`HashingError`].
    pub async fn hash(&self, password: String) -> Result<String, HashingError> {
        self.run(move || {
            argon2()
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
        })
        .await?
        .map_err(|_cause| HashingError::Failed)
    }

    /// Whether the password is the one of the hash.
    ///
    /// # Errors
    /// [`HashingError`].
    pub async fn verify(&self, password: String, hash: String) -> Result<bool, HashingError> {
        self.run(move || {
            let hash = PasswordHash::new(&hash).map_err(|_cause| HashingError::Failed)?;
            Ok(argon2().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await?
    }

    /// Takes as long as [`Self::verify`] and is always false: for addresses that nobody has.
    ///
    /// # Errors
    /// [`HashingError`].
    pub async fn verify_nobody(&self, password: String) -> Result<bool, HashingError> {
        self.run(move || argon2().hash_password(password.as_bytes()).is_ok())
            .await?;
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_verified_against_its_own_hash_only() {
        let hashing = Hashing::new();
        let hash = hashing.hash("une phrase de passe 🌞".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(
            hashing
                .verify("une phrase de passe 🌞".to_owned(), hash.clone())
                .await
                .unwrap()
        );
        assert!(
            !hashing
                .verify("une phrase de passe".to_owned(), hash)
                .await
                .unwrap()
        );
        assert!(!hashing.verify_nobody("x".to_owned()).await.unwrap());
    }

    #[tokio::test]
    async fn a_crowd_is_turned_away_instead_of_waiting_for_ever() {
        let hashing = std::sync::Arc::new(Hashing::new());
        let crowd: Vec<_> = (0..60)
            .map(|_| {
                let hashing = hashing.clone();
                tokio::spawn(async move { hashing.verify_nobody("x".to_owned()).await })
            })
            .collect();
        let mut busy = 0;
        for visitor in crowd {
            busy += usize::from(visitor.await.unwrap() == Err(HashingError::Busy));
        }
        assert!((60 - AT_ONCE - WAITING..60).contains(&busy), "{busy} turned away");
    }
}
