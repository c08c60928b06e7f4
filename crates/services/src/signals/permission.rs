//! Asking the gate from a client's server.

use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::PurposeKey;
use store::WorkspaceScope;
use store::signals::person_of;

use super::Who;
use crate::{Services, UseError};

/// What the gate answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether anything is known of the person.
    pub known: bool,
    /// The decision.
    pub decision: Decision,
}

impl Services {
    /// Whether the data of a person may be used for a purpose now. Of somebody unknown the answer is no: without a
    /// permission there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn ask_gate(
        &self,
        scope: &WorkspaceScope,
        who: Who<'_>,
        purpose: &PurposeKey,
    ) -> Result<Answer, UseError> {
        let mut tx = self.database.read(scope).await?;
        let profile = person_of(&mut tx, &who.identifier()).await?;
        tx.finish().await?;
        let decision = match profile {
            Some(profile) => self.may(scope, profile, purpose).await?,
            None => Decision::Deny(Reason::NeverAsked),
        };
        Ok(Answer {
            known: profile.is_some(),
            decision,
        })
    }
}
