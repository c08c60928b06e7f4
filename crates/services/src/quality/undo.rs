//! Taking a decision back.

use std::collections::BTreeSet;

use domain::access::Capability;
use domain::ids::ProfileId;
use store::quality::{decision, restore};
use store::trail::{TrailEntry, record};
use uuid::Uuid;

use crate::access::Visit;
use crate::collect::projection;
use crate::{Services, UseError};

impl Services {
    /// Takes a decision back: every value that is still as the decision left it becomes exactly what it was. Gives how many.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such decision, or it was taken back before.
    pub async fn undo_decision(&self, visit: &Visit, asked: Uuid) -> Result<usize, UseError> {
        let scope = visit.require(Capability::MendData)?;
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        let found = decision(&mut tx, asked).await?.ok_or(UseError::NotFound)?;
        let account = visit.visitor.account.account;
        let restored = restore(&mut tx, asked, account, now)
            .await?
            .ok_or(UseError::NotFound)?;
        let people: BTreeSet<ProfileId> = restored.iter().copied().collect();
        projection::refresh(&mut tx, &people.into_iter().collect::<Vec<_>>()).await?;
        let detail = format!("{} {} {}", found.name, found.problem, restored.len());
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "quality.undo",
            object: Some(asked),
            detail: &detail,
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(restored.len())
    }
}
