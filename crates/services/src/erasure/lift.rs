//! Somebody who was erased returns, and says yes: they are let in again.

use store::WorkspaceScope;
use store::erasure::lift;
use store::trail::{TrailEntry, record};
use uuid::Uuid;

use super::fingerprints::plain_address;
use super::log::{Entry, Happened, written};
use crate::{Services, StoreError, UseError};

impl Services {
    /// Lets somebody in again who has proven one of these: kind (`user`, `anonymous` or `email`) and value. Everything that
    /// was suppressed together with it is lifted. How many fingerprints that were; none when nobody was suppressed.
    ///
    /// To be called when somebody gives a consent under an identifier that they have proven to be theirs, before they are
    /// made anew.
    ///
    /// # Errors
    /// When the database does not answer, or the log of erasures cannot be written.
    pub async fn let_in_again(
        &self,
        scope: &WorkspaceScope,
        proven: &[(&str, &str)],
    ) -> Result<usize, UseError> {
        let workspace = scope.workspace();
        let prints: Vec<Vec<u8>> = proven
            .iter()
            .map(|(kind, value)| match *kind {
                "email" => self.fingerprint(workspace, kind, &plain_address(value)),
                _ => self.fingerprint(workspace, kind, value),
            })
            .collect();
        let lifted = lift(&self.database, scope, &prints).await?;
        if lifted.is_empty() {
            return Ok(0);
        }
        let now = self.now();
        let entry = Entry {
            happened: Happened::Lifted,
            erasure: Uuid::nil(),
            workspace,
            request: None,
            at: now,
            fingerprints: written(&lifted),
        };
        let (log, secret) = (self.erasure_log.clone(), self.secret.clone());
        let appended = tokio::task::spawn_blocking(move || log.append(&secret, &entry)).await;
        if !matches!(appended, Ok(Ok(()))) {
            // Without the line a restored backup keeps them out once more: a loss of comfort, not of a right.
            tracing::error!("the log of erasures cannot be written");
        }
        let mut tx = self.database.write(scope).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "erasure.lift",
            object: None,
            detail: "",
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(lifted.len())
    }

    /// Whether somebody known by one of these was erased: what makes people must ask, holding the door
    /// ([`store::erasure::hold_door`]).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_suppressed(
        &self,
        tx: &mut store::WorkspaceTx<'_>,
        known: &[(&str, &str)],
    ) -> Result<bool, StoreError> {
        let workspace = tx.workspace();
        let prints: Vec<Vec<u8>> = known
            .iter()
            .map(|(kind, value)| self.fingerprint(workspace, kind, value))
            .collect();
        Ok(!store::imports::suppressed(tx, &prints).await?.is_empty())
    }
}
