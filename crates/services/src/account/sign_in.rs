//! Signing in: one answer for a wrong password and for an address that nobody has.

use domain::account::{Email, EmailError};
use domain::ids::AccountId;
use jiff::SignedDuration;
use store::StoreError;
use store::account::credentials;

use super::HashingError;
use super::attempts::Subject;
use crate::{Services, UseError};

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
        let subjects = [Subject::Address(email.as_str()), Subject::Network(network)];
        let attempt = match self.attempt(&subjects).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Err(SignInError::TooMany { wait }),
        };
        let found = credentials(&self.database, &email).await?;
        let password = password.to_owned();
        let verified = match &found {
            Some(found) => self.hashing.verify(password, found.password_hash.clone()).await,
            None => self.hashing.verify_nobody(password).await,
        };
        let verified = match verified {
            Ok(verified) => verified,
            Err(HashingError::Busy) => {
                self.withdraw(&attempt).await?;
                return Err(SignInError::Busy);
            }
            Err(HashingError::Failed) => return Err(SignInError::Wrong),
        };
        match found {
            Some(found) if verified => {
                self.succeed(&attempt).await?;
                Ok(SignedIn {
                    account: found.account,
                })
            }
            _ => Err(SignInError::Wrong),
        }
    }
}
