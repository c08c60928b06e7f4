//! Which categories of another consent manager stand for which purposes, in the events of a source.

use std::collections::BTreeMap;

use domain::access::Capability;
use domain::consent::purpose::{Purpose, PurposeKey};
use domain::ids::SourceId;
use domain::sources::WriteKey;
use store::consent::purposes::in_force;
use store::signals::{categories, replace_categories};
use store::sources::{get, keys};
use store::trail::{TrailEntry, record};

use super::view::is_asked;
use crate::access::Visit;
use crate::{Services, UseError};

/// Names for one purpose at most.
const MOST: usize = 20;
/// The longest name.
const LONGEST: usize = 100;

/// The settings of a source.
#[derive(Debug, Clone)]
pub struct SourceCategories {
    /// The source's name.
    pub name: String,
    /// The purposes that are asked.
    pub purposes: Vec<Purpose>,
    /// The categories of each, by its key.
    pub categories: BTreeMap<String, Vec<String>>,
    /// The newest write key that is live, for the snippet.
    pub key: Option<String>,
    /// The server key that goes with it, for whoever may manage keys.
    pub server_key: Option<String>,
    /// Whether the visitor may change this.
    pub may_edit: bool,
}

/// Why names were not kept.
#[derive(Debug)]
pub enum CategoryError {
    /// The purpose has too many names, or one that is too long.
    TooMuch(PurposeKey),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for CategoryError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// The settings of a source.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn source_categories(
        &self,
        visit: &Visit,
        source: SourceId,
    ) -> Result<SourceCategories, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let may_edit = visit.may(Capability::ManageSources);
        let mut tx = self.database.read(scope).await?;
        let found = get(&mut tx, source, &[]).await?.ok_or(UseError::NotFound)?;
        let key = keys(&mut tx, source)
            .await?
            .into_iter()
            .find(|key| key.revoked_at.is_none())
            .and_then(|key| WriteKey::parse(&key.key));
        let mut purposes = in_force(&mut tx, self.now()).await?;
        purposes.retain(is_asked);
        let categories = categories(&mut tx, source).await?;
        tx.finish().await?;
        Ok(SourceCategories {
            name: found.name,
            purposes,
            categories,
            server_key: key.as_ref().filter(|_| may_edit).map(|key| self.server_key(key)),
            key: key.map(|key| key.as_str().to_owned()),
            may_edit,
        })
    }

    /// Says anew which categories stand for which purposes: names by purpose, apart by commas.
    ///
    /// # Errors
    /// [`CategoryError::TooMuch`] for each purpose that has too much.
    pub async fn map_categories(
        &self,
        visit: &Visit,
        source: SourceId,
        typed: &BTreeMap<String, String>,
    ) -> Result<(), Vec<CategoryError>> {
        let one = |error: CategoryError| vec![error];
        let scope = visit
            .require(Capability::ManageSources)
            .map_err(|error| one(error.into()))?;
        let mut tx = self
            .database
            .write(scope)
            .await
            .map_err(|error| one(error.into()))?;
        let found = get(&mut tx, source, &[])
            .await
            .map_err(|error| one(error.into()))?;
        if found.is_none() {
            return Err(one(UseError::NotFound.into()));
        }
        let purposes = in_force(&mut tx, self.now())
            .await
            .map_err(|error| one(error.into()))?;
        let (mut pairs, mut errors) = (Vec::new(), Vec::new());
        for purpose in purposes.iter().filter(|purpose| is_asked(purpose)) {
            let key = purpose.key();
            let Some(names) = typed.get(key.as_str()) else {
                continue;
            };
            let names = split(names);
            if names.len() > MOST || names.iter().any(|name| name.chars().count() > LONGEST) {
                errors.push(CategoryError::TooMuch(key.clone()));
            }
            pairs.extend(names.into_iter().map(|name| (key.as_str().to_owned(), name)));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let kept = async {
            replace_categories(&mut tx, source, &pairs).await?;
            let entry = TrailEntry {
                id: self.new_id(),
                happened_at: self.now(),
                action: "source.map_categories",
                object: Some(source.uuid()),
                detail: "",
            };
            record(&mut tx, &entry).await?;
            tx.commit().await
        };
        kept.await.map_err(|error| one(error.into()))
    }
}

/// Names apart by commas or lines, each once.
fn split(text: &str) -> Vec<String> {
    let mut names: Vec<String> = text
        .split([',', '\n'])
        .map(|name| name.chars().filter(|sign| !sign.is_control()).collect::<String>())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn names_are_taken_apart_and_kept_once() {
        assert_eq!(split(" Ads, C0004\nAds,, "), ["Ads", "C0004"]);
        assert!(split("").is_empty());
    }
}
