//! What platform admins see: organisations and workspaces, no personal data.

use domain::access::Capability;
use store::platform::organisations;
pub use store::platform::{OrganisationRow, WorkspaceRow};

use crate::access::Visitor;
use crate::{Services, UseError};

impl Services {
    /// Every organisation with its workspaces.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] unless the visitor runs the platform.
    pub async fn tenants(&self, visitor: &Visitor) -> Result<Vec<OrganisationRow>, UseError> {
        visitor.require(Capability::ManageTenants)?;
        Ok(organisations(&self.database).await?)
    }
}
