//! "Your sessions": seeing them, ending them.

use domain::ids::AccountId;
use store::account::{SessionHash, SessionRow, delete_other_sessions, end_session, sessions_of};

use crate::{Services, UseError};

impl Services {
    /// The live sessions of an account, the last used first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sessions(&self, account: AccountId) -> Result<Vec<SessionRow>, UseError> {
        Ok(sessions_of(&self.database, account, self.now()).await?)
    }

    /// Ends one of an account's own sessions.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when it is not theirs, or has ended.
    pub async fn end_session(&self, account: AccountId, session: SessionHash) -> Result<(), UseError> {
        if end_session(&self.database, account, session).await? {
            Ok(())
        } else {
            Err(UseError::NotFound)
        }
    }

    /// Ends every session of an account but `kept`, and says how many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn end_other_sessions(&self, account: AccountId, kept: SessionHash) -> Result<u64, UseError> {
        Ok(delete_other_sessions(&self.database, account, kept).await?)
    }
}
