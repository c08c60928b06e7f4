//! The public consent page of a workspace.

use domain::workspace::Slug;
use store::signals::{PublicPlace, public_place};

use crate::{Services, UseError};

impl Services {
    /// The workspace whose consent page has this name.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when there is none and when it is suspended.
    pub async fn consent_place(&self, slug: &str) -> Result<PublicPlace, UseError> {
        let slug = Slug::parse(slug).ok_or(UseError::NotFound)?;
        public_place(&self.database, &slug)
            .await?
            .ok_or(UseError::NotFound)
    }
}
