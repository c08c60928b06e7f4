//! What staff see of erasures: numbers, and nobody.

use domain::access::Capability;
use jiff::{ToSpan as _, tz::TimeZone};
use store::WorkspaceScope;
use store::erasure::{ErasureCounts, ErasureRow, erasure_counts, erasure_of_request, latest_erasures};
use uuid::Uuid;

use crate::access::Visit;
use crate::{Services, UseError};

/// How many days back what was turned away is counted.
pub const SINCE_DAYS: i32 = 30;
/// How many erasures are listed.
const LISTED: i64 = 50;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ErasurePage {
    /// The numbers.
    pub counts: ErasureCounts,
    /// The latest erasures.
    pub latest: Vec<ErasureRow>,
}

/// Every store that a certificate may name.
pub fn stores() -> impl Iterator<Item = &'static str> {
    store::erasure::PLACES
        .iter()
        .chain(store::erasure::LAST)
        .map(|place| place.store)
}

impl Services {
    /// Numbers about erasures, and the latest of them.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] to whoever may not answer requests.
    pub async fn erasures(&self, visit: &Visit) -> Result<ErasurePage, UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let today = self.now().to_zoned(TimeZone::UTC).date();
        let since = today.checked_sub(SINCE_DAYS.days()).unwrap_or(today);
        let mut tx = self.database.read(scope).await?;
        let counts = erasure_counts(&mut tx, since).await?;
        let latest = latest_erasures(&mut tx, LISTED).await?;
        tx.finish().await?;
        Ok(ErasurePage { counts, latest })
    }

    /// The erasure that a request led to.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn erasure_of_request(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
    ) -> Result<Option<ErasureRow>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let found = erasure_of_request(&mut tx, request).await?;
        tx.finish().await?;
        Ok(found)
    }
}
