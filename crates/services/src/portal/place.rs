//! The portal of a workspace: who speaks there, in which languages and colours.

use domain::account::{Language, TimeZoneName};
use domain::portal::{Colour, Palette};
use domain::workspace::Slug;
use store::WorkspaceScope;
use store::portal::{Brand, Logo, LogoFacts, Place, brand, logo, logo_facts, place};

use crate::{Services, UseError};

/// The portal of a workspace, as anybody may see it.
#[derive(Debug, Clone)]
pub struct Portal {
    place: Place,
    brand: Option<Brand>,
    logo: Option<LogoFacts>,
}

impl Portal {
    /// Its name in addresses.
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        &self.place.slug
    }

    /// The name that people know.
    #[must_use]
    pub fn name(&self) -> &str {
        self.brand
            .as_ref()
            .map_or(self.place.name.as_str(), |brand| brand.name.as_str())
    }

    /// Its time zone.
    #[must_use]
    pub const fn time_zone(&self) -> &TimeZoneName {
        &self.place.time_zone
    }

    /// The currency of its amounts.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.place.currency
    }

    /// Who decides what happens to data, and how to reach them, once somebody has said so.
    #[must_use]
    pub const fn brand(&self) -> Option<&Brand> {
        self.brand.as_ref()
    }

    /// The logo of the brand, if it has one.
    #[must_use]
    pub const fn logo(&self) -> Option<&LogoFacts> {
        self.logo.as_ref()
    }

    /// The languages offered, its own first.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let own = self.place.language;
        let mut languages: Vec<Language> = match &self.brand {
            Some(brand) => brand
                .languages
                .iter()
                .filter_map(|word| Language::parse(word))
                .collect(),
            None => Language::OFFERED.to_vec(),
        };
        languages.sort_by_key(|language| *language != own);
        if languages.is_empty() {
            languages.push(own);
        }
        languages
    }

    /// Its colours.
    #[must_use]
    pub fn palette(&self) -> Palette {
        self.brand
            .as_ref()
            .and_then(|brand| {
                let light = Colour::parse(&brand.accent)?;
                Palette::new(light, Colour::parse(&brand.accent_dark)).ok()
            })
            .unwrap_or_default()
    }

    pub(super) const fn scope(&self) -> &WorkspaceScope {
        &self.place.scope
    }

    pub(super) const fn place(&self) -> &Place {
        &self.place
    }
}

impl Services {
    /// The portal of a workspace.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when there is none of that name and when it is suspended.
    pub async fn portal(&self, slug: &Slug) -> Result<Portal, UseError> {
        let place = place(&self.database, slug).await?.ok_or(UseError::NotFound)?;
        let mut tx = self.database.read(&place.scope).await?;
        let brand = brand(&mut tx).await?;
        let logo = logo_facts(&mut tx).await?;
        tx.finish().await?;
        Ok(Portal { place, brand, logo })
    }

    /// The picture of the brand, in this version.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is none, and when it is another by now.
    pub async fn portal_logo(&self, portal: &Portal, version: &str) -> Result<Logo, UseError> {
        let mut tx = self.database.read(portal.scope()).await?;
        let found = logo(&mut tx, version).await?;
        tx.finish().await?;
        found.ok_or(UseError::NotFound)
    }
}
