//! Notices: what people must be told (GDPR, articles 13 and 14), in versions, in each language, in two layers.

mod checklist;
mod digest;
mod section;
mod suggest;

pub use checklist::{Article, Missing, missing};
pub use section::Section;
pub use suggest::suggest;

use std::collections::BTreeMap;

use super::purpose::{LegalBasis, Purpose, PurposeKey, Version};
use crate::account::Language;

/// Who decides why and how data is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Controller {
    /// The legal name.
    pub name: String,
    /// The postal address.
    pub address: String,
    /// An e-mail address or a form.
    pub contact: String,
    /// Whether it is established in the European Economic Area; otherwise it has a representative there.
    pub in_union: bool,
    /// The representative, with how to reach them.
    pub representative: Option<String>,
}

/// The data protection officer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Officer {
    /// Nothing was said yet.
    #[default]
    Unsaid,
    /// There is none, and none is needed.
    NotNeeded,
    /// How to reach them.
    Contact(String),
}

/// Data that leaves the European Economic Area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Transfers {
    /// Nothing was said yet.
    #[default]
    Unsaid,
    /// None leaves.
    None,
    /// Where it goes, and what protects it there.
    To(Vec<Transfer>),
}

/// One country that data goes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transfer {
    /// The country.
    pub country: String,
    /// The decision or the clauses that protect the data.
    pub safeguard: String,
    /// Where a copy can be had.
    pub copy_at: String,
}

/// Who receives data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Recipients {
    /// Nothing was said yet.
    #[default]
    Unsaid,
    /// Nobody does.
    None,
    /// Their names, or what they do.
    Named(Vec<String>),
}

/// Whether the person must give data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Requirement {
    /// Nothing was said yet.
    #[default]
    Unsaid,
    /// They need not.
    Free,
    /// A law says so.
    ByLaw,
    /// A contract needs it.
    ByContract,
}

impl Requirement {
    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Free => "free",
            Self::ByLaw => "by_law",
            Self::ByContract => "by_contract",
        }
    }
}

/// The supervisory authority that people can turn to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    /// Its name.
    pub name: String,
    /// Its address on the web.
    pub url: String,
}

/// What a notice says of one purpose, as the registry has it in the version that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticePurpose {
    /// The purpose.
    pub purpose: Purpose,
    /// Whether the person must give data for it.
    pub requirement: Requirement,
}

/// What people read in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edition {
    /// The title.
    pub title: String,
    /// The first layer: in a few lines, who, what for, and what follows.
    pub summary: String,
    /// The second layer.
    pub sections: BTreeMap<Section, String>,
}

impl Edition {
    /// The text of a section, if there is any.
    #[must_use]
    pub fn section(&self, section: Section) -> Option<&str> {
        let text = self.sections.get(&section)?.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// A notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// Its number, from 1.
    pub version: Version,
    /// Who decides.
    pub controller: Controller,
    /// The data protection officer.
    pub officer: Officer,
    /// What data is used for.
    pub purposes: Vec<NoticePurpose>,
    /// Who receives data.
    pub recipients: Recipients,
    /// Data that leaves the European Economic Area.
    pub transfers: Transfers,
    /// Whether some data comes from others than the person; then article 14 holds too.
    pub indirect: bool,
    /// The others that data comes from.
    pub sources: Vec<String>,
    /// The authority that people can turn to.
    pub authority: Authority,
    /// The languages in which the workspace speaks.
    pub languages: Vec<Language>,
    /// What people read, by language.
    pub editions: Vec<(Language, Edition)>,
}

impl Notice {
    /// The edition in a language.
    #[must_use]
    pub fn edition(&self, language: Language) -> Option<&Edition> {
        self.editions
            .iter()
            .find_map(|(found, edition)| (*found == language).then_some(edition))
    }

    /// The version of a purpose that the notice shows.
    #[must_use]
    pub fn shows(&self, key: &PurposeKey) -> Option<Version> {
        self.purposes
            .iter()
            .find(|shown| shown.purpose.key() == key)
            .map(|shown| shown.purpose.version)
    }

    fn any(&self, wanted: impl Fn(&Purpose) -> bool) -> bool {
        self.purposes.iter().any(|shown| wanted(&shown.purpose))
    }

    fn rests_on(&self, basis: LegalBasis) -> bool {
        self.any(|purpose| purpose.meaning().basis == basis)
    }
}

#[cfg(test)]
mod tests;
