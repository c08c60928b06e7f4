//! The catalogue: bringing items in.

use store::WorkspaceScope;
use store::items::{NewItem, upsert};

use crate::{Services, UseError};

/// An item as a source describes it.
#[derive(Debug, Clone)]
pub struct ItemFacts {
    /// The client's key.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its category.
    pub category: String,
    /// Its price in minor units.
    pub price_minor: i64,
    /// The currency of the price.
    pub currency: String,
    /// The language of its name.
    pub language: String,
    /// Its path on the client's site.
    pub path: String,
}

impl Services {
    /// Makes or updates items, known by the client's key, and says how many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn receive_items(
        &self,
        scope: &WorkspaceScope,
        items: Vec<ItemFacts>,
    ) -> Result<u64, UseError> {
        let new: Vec<NewItem> = items
            .into_iter()
            .map(|item| NewItem {
                id: self.new_id(),
                key: item.key,
                name: item.name,
                category: item.category,
                price_minor: item.price_minor,
                currency: item.currency,
                language: item.language,
                path: item.path,
            })
            .collect();
        let mut tx = self.database.write(scope).await?;
        let written = upsert(&mut tx, &new, self.now()).await?;
        tx.commit().await?;
        Ok(written)
    }
}
