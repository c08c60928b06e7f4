//! Declaring which hosts are the client's own.

use domain::access::Capability;
use domain::social::Host;
use store::social::{add_host, remove_host};
use store::{StoreError, WorkspaceScope};

use crate::access::Visit;
use crate::{Services, UseError};

/// Why a host was not declared, or not taken back.
#[derive(Debug)]
pub enum HostError {
    /// It is not the name of a site.
    Unreadable,
    /// A link leads there.
    InUse,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for HostError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Declares a host as the client's own.
    ///
    /// # Errors
    /// [`HostError::Unreadable`] when it is not the name of a site.
    pub async fn declare_host(&self, visit: &Visit, host: &str) -> Result<(), HostError> {
        let scope = visit.require(Capability::ManageSources)?;
        let host = Host::parse(host).ok_or(HostError::Unreadable)?;
        self.add_own_host(scope, &host).await?;
        Ok(())
    }

    /// Declares a host as the client's own: for the command line.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn add_own_host(&self, scope: &WorkspaceScope, host: &Host) -> Result<(), StoreError> {
        let mut tx = self.database.write(scope).await?;
        add_host(&mut tx, host, self.now()).await?;
        self.social_trail(&mut tx, "social.declare_host", None).await?;
        tx.commit().await
    }

    /// Takes a host back.
    ///
    /// # Errors
    /// [`HostError::InUse`] when a link leads there, [`UseError::NotFound`] when it was not declared.
    pub async fn remove_own_host(&self, visit: &Visit, host: &str) -> Result<(), HostError> {
        let scope = visit.require(Capability::ManageSources)?;
        let host = Host::parse(host).ok_or(UseError::NotFound)?;
        let mut tx = self.database.write(scope).await?;
        match remove_host(&mut tx, &host).await {
            Err(error) if error.violates("social_link_host_fkey") => return Err(HostError::InUse),
            Err(error) => return Err(error.into()),
            Ok(false) => return Err(UseError::NotFound.into()),
            Ok(true) => {}
        }
        self.social_trail(&mut tx, "social.remove_host", None).await?;
        tx.commit().await?;
        Ok(())
    }
}
