//! The register of breaches.

use domain::access::Capability;
use domain::consent::breach::{Breach, BreachFault, BreachField, validate};
use domain::ids::BreachId;
use store::consent::breaches::{self, BreachRow};
use store::trail::{TrailEntry, record};

use crate::access::Visit;
use crate::{Services, UseError};

/// Breaches that are listed at most.
const MOST: i64 = 200;

/// Why a breach was not written down.
#[derive(Debug)]
pub enum BreachRefusal {
    /// What must be mended.
    Faults(Vec<(BreachField, BreachFault)>),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for BreachRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// The register, the latest discovery first.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to keep it.
    pub async fn breaches(&self, visit: &Visit) -> Result<Vec<BreachRow>, UseError> {
        let scope = visit.require(Capability::KeepBreaches)?;
        let mut tx = self.database.read(scope).await?;
        let rows = breaches::breaches(&mut tx, MOST).await?;
        tx.finish().await?;
        Ok(rows)
    }

    /// One breach.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the register has none of that id.
    pub async fn breach(&self, visit: &Visit, breach: BreachId) -> Result<BreachRow, UseError> {
        let scope = visit.require(Capability::KeepBreaches)?;
        let mut tx = self.database.read(scope).await?;
        let row = breaches::breach(&mut tx, breach).await?;
        tx.finish().await?;
        row.ok_or(UseError::NotFound)
    }

    /// Writes a breach down.
    ///
    /// # Errors
    /// [`BreachRefusal`] says what to mend.
    pub async fn record_breach(&self, visit: &Visit, content: &Breach) -> Result<BreachId, BreachRefusal> {
        let scope = visit.require(Capability::KeepBreaches)?;
        let now = self.now();
        let faults = validate(content, now);
        if !faults.is_empty() {
            return Err(BreachRefusal::Faults(faults));
        }
        let breach = BreachId::from_uuid(self.new_id());
        let mut tx = self.database.write(scope).await?;
        breaches::record_breach(&mut tx, breach, content, now).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "consent.record_breach",
            object: Some(breach.uuid()),
            detail: content.risk.as_str(),
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(breach)
    }

    /// Writes down what is known now of a breach. When it was discovered stays.
    ///
    /// # Errors
    /// [`BreachRefusal`] says what to mend; [`UseError::NotFound`] when the register has none of that id.
    pub async fn amend_breach(
        &self,
        visit: &Visit,
        breach: BreachId,
        content: &Breach,
    ) -> Result<(), BreachRefusal> {
        let scope = visit.require(Capability::KeepBreaches)?;
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        let known = breaches::breach(&mut tx, breach)
            .await?
            .ok_or(UseError::NotFound)?;
        let content = Breach {
            discovered_at: known.content.discovered_at,
            ..content.clone()
        };
        let faults = validate(&content, now);
        if !faults.is_empty() {
            return Err(BreachRefusal::Faults(faults));
        }
        breaches::amend_breach(&mut tx, breach, &content, now).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "consent.amend_breach",
            object: Some(breach.uuid()),
            detail: content.risk.as_str(),
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}
