//! Accounts of staff: passwords, choices, sessions, and failed sign-ins.

mod attempts;
mod choices;
mod password;
mod sessions;

pub use attempts::{AttemptSubject, attempts_since, forget_attempts, record_attempt, withdraw_attempt};
pub use choices::{AccountChoices, save_choices, save_language};
pub use password::{Credentials, credentials, password_of, replace_password};
pub use sessions::{
    SessionHash, SessionRow, StoredSession, create_session, delete_other_sessions, delete_session,
    end_session, expire_sessions, load_session, save_session, sessions_of, touch_session,
};
