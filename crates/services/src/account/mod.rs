//! Signing in, and what a person does with their own account.

mod attempts;
mod choices;
mod hashing;
mod password;
mod sessions;
mod sign_in;

pub use choices::ChoicesForm;
pub use hashing::{Hashing, HashingError};
pub use password::{MINIMUM_PASSWORD, NewPasswordError, PasswordChangeError};
pub use sign_in::{SignInError, SignedIn};
pub use store::account::{AccountChoices, SessionHash, SessionRow};
