//! Choosing a password, and changing it.

use domain::ids::AccountId;
use jiff::SignedDuration;
use store::account::{SessionHash, delete_other_sessions, password_of, replace_password};

use super::HashingError;
use super::attempts::Subject;
use crate::{Services, UseError};

/// The least number of characters (ASVS 6.2.1 asks for 8 and recommends 15; without a second factor we ask for 12).
pub const MINIMUM_PASSWORD: usize = 12;
/// The greatest number of bytes: long enough for any phrase, short enough to hash.
const MAXIMUM_BYTES: usize = 1_024;

/// Why a password cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPasswordError {
    /// Nothing was typed.
    Empty,
    /// Fewer than [`MINIMUM_PASSWORD`] characters.
    TooShort,
    /// More than 1,024 bytes.
    TooLong,
    /// Easily guessed, or made of the person's or the product's own name.
    TooCommon,
}

/// Why a password was not changed.
#[derive(Debug)]
pub enum PasswordChangeError {
    /// The current password is wrong.
    WrongCurrent,
    /// The new one cannot be chosen.
    New(NewPasswordError),
    /// Too many wrong ones; the same may be tried after this time.
    TooMany {
        /// How long to wait, a second or more.
        wait: SignedDuration,
    },
    /// Too many passwords are being checked.
    Busy,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for PasswordChangeError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// Judges a new password. `context` holds words of the person and of the product, which guessers try first.
///
/// # Errors
/// [`NewPasswordError`] says what to mend.
pub(crate) fn judge(password: &str, context: &[&str]) -> Result<(), NewPasswordError> {
    if password.is_empty() {
        return Err(NewPasswordError::Empty);
    }
    if password.chars().count() < MINIMUM_PASSWORD {
        return Err(NewPasswordError::TooShort);
    }
    if password.len() > MAXIMUM_BYTES {
        return Err(NewPasswordError::TooLong);
    }
    // Only the beginning is judged: estimating is slow on long texts, and a long text is strong.
    let beginning: String = password.chars().take(64).collect();
    if zxcvbn::zxcvbn(&beginning, context).score() < zxcvbn::Score::Three {
        return Err(NewPasswordError::TooCommon);
    }
    Ok(())
}

impl Services {
    /// The hash of a password that somebody chose elsewhere: for the command line.
    ///
    /// # Errors
    /// [`HashingError`].
    pub async fn hash_password(&self, password: String) -> Result<String, HashingError> {
        self.hashing.hash(password).await
    }

    /// Changes the password of an account, and ends its other sessions.
    ///
    /// # Errors
    /// [`PasswordChangeError`] says what to mend.
    pub async fn change_password(
        &self,
        account: AccountId,
        session: SessionHash,
        current: String,
        new: String,
    ) -> Result<(), PasswordChangeError> {
        let stored = password_of(&self.database, account)
            .await?
            .ok_or(UseError::NotFound)?;
        let facts = self.visitor(account).await?.account;
        let hashing = |error| match error {
            HashingError::Busy => PasswordChangeError::Busy,
            HashingError::Failed => PasswordChangeError::Use(UseError::NotFound),
        };
        let attempt = match self.attempt(&[Subject::Account(account.uuid())]).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Err(PasswordChangeError::TooMany { wait }),
        };
        match self.hashing.verify(current, stored).await {
            Ok(true) => self.succeed(&attempt).await?,
            Ok(false) => return Err(PasswordChangeError::WrongCurrent),
            Err(error) => {
                self.withdraw(&attempt).await?;
                return Err(hashing(error));
            }
        }
        judge(&new, &[&facts.name, &facts.email, "mesure"]).map_err(PasswordChangeError::New)?;
        let hash = self.hashing.hash(new).await.map_err(hashing)?;
        replace_password(&self.database, account, &hash).await?;
        delete_other_sessions(&self.database, account, session).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_accepted_and_what_is_guessed_first_is_not() {
        let context = ["Claire Deschamps", "claire@atelier-nord.example", "mesure"];
        assert_eq!(judge("", &context), Err(NewPasswordError::Empty));
        assert_eq!(judge("court", &context), Err(NewPasswordError::TooShort));
        assert_eq!(judge("password1234", &context), Err(NewPasswordError::TooCommon));
        assert_eq!(judge("aaaaaaaaaaaa", &context), Err(NewPasswordError::TooCommon));
        assert_eq!(
            judge("claire@atelier-nord.example", &context),
            Err(NewPasswordError::TooCommon)
        );
        assert_eq!(judge("trois lampes éteintes le soir", &context), Ok(()));
        assert_eq!(judge("🌞🌚🌲🪴🕯️🏮💡🔦🕰️🪞🖼️🛋️", &context), Ok(()));
        assert_eq!(
            judge(&"longue phrase ".repeat(100), &context),
            Err(NewPasswordError::TooLong)
        );
    }
}
