//! Purposes to begin with, as the CNIL wants them: for a shop, a publisher, a museum.

mod museum;
mod publisher;
mod shared;
mod shop;

pub use museum::MUSEUM;
pub use publisher::PUBLISHER;
pub use shop::SHOP;

use super::{DataCategory, Draft, LegalBasis, Meaning, PurposeKey, TerminalAccess, Text, Use};
use crate::account::Language;

/// A set of purposes for one kind of workspace.
#[derive(Debug, Clone, Copy)]
pub struct Preset {
    /// The word that is stored and sent by forms.
    pub key: &'static str,
    seeds: &'static [Seed],
}

impl Preset {
    /// Every preset, in the order of the form.
    pub const ALL: [Self; 3] = [SHOP, PUBLISHER, MUSEUM];

    /// Reads the word of a form.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key == word)
    }

    /// Its purposes, in the order in which people read them. Those that share with others still lack the names of
    /// these: only the workspace knows them.
    #[must_use]
    pub fn drafts(&self) -> Vec<Draft> {
        self.seeds.iter().filter_map(Seed::draft).collect()
    }
}

/// The texts of one purpose in one language.
#[derive(Debug, Clone, Copy)]
struct Words {
    name: &'static str,
    description: &'static str,
    consequence: &'static str,
    interest: Option<&'static str>,
}

/// A purpose as it is written down here.
#[derive(Debug, Clone, Copy)]
struct Seed {
    key: &'static str,
    basis: LegalBasis,
    data_use: Use,
    categories: &'static [DataCategory],
    profiling: bool,
    shares: bool,
    terminal_access: TerminalAccess,
    retention_days: u16,
    validity_months: Option<u8>,
    french: Words,
    english: Words,
}

impl Seed {
    fn draft(&self) -> Option<Draft> {
        let text = |words: Words| Text {
            name: words.name.to_owned(),
            description: words.description.to_owned(),
            consequence: words.consequence.to_owned(),
            interest: words.interest.map(str::to_owned),
        };
        Some(Draft {
            key: PurposeKey::parse(self.key)?,
            meaning: Meaning {
                basis: self.basis,
                data_use: self.data_use,
                categories: self.categories.iter().copied().collect(),
                profiling: self.profiling,
                third_party_sharing: self.shares,
                cross_context_ads: self.shares,
                terminal_access: self.terminal_access,
                special_category: false,
                automated_decisions: false,
                min_age: None,
                retention_days: self.retention_days,
                validity_months: self.validity_months,
                recipients: std::collections::BTreeSet::new(),
            },
            texts: vec![
                (Language::French, text(self.french)),
                (Language::English, text(self.english)),
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Fault, validate};
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_preset_can_be_published_once_the_names_of_recipients_are_in() {
        for preset in Preset::ALL {
            assert_eq!(Preset::parse(preset.key).unwrap().key, preset.key);
            let drafts = preset.drafts();
            assert_eq!(
                drafts.len(),
                preset.seeds.len(),
                "a key of {} cannot be read",
                preset.key
            );
            let keys: BTreeSet<_> = drafts.iter().map(|draft| draft.key.clone()).collect();
            assert_eq!(keys.len(), drafts.len());
            for mut draft in drafts {
                if draft.meaning.third_party_sharing {
                    let faults = validate(&draft, &Language::OFFERED);
                    assert!(
                        matches!(faults.as_slice(), [(_, Fault::RecipientsMissing)]),
                        "{faults:?}"
                    );
                    draft.meaning.recipients.insert(String::from("Régie du Nord"));
                }
                assert_eq!(
                    validate(&draft, &Language::OFFERED),
                    [],
                    "{} {}",
                    preset.key,
                    draft.key
                );
            }
        }
    }

    #[test]
    fn what_reads_devices_or_profiles_people_rests_on_consent_for_six_months() {
        for draft in Preset::ALL.iter().flat_map(Preset::drafts) {
            let meaning = &draft.meaning;
            if meaning.profiling || meaning.terminal_access == TerminalAccess::WithConsent {
                assert_eq!(meaning.basis, LegalBasis::Consent, "{}", draft.key);
            }
            if meaning.terminal_access == TerminalAccess::WithConsent {
                assert_eq!(meaning.validity_months, Some(6), "{}", draft.key);
            }
        }
    }

    #[test]
    fn french_texts_have_french_typography() {
        for draft in Preset::ALL.iter().flat_map(Preset::drafts) {
            let text = draft.text(Language::French).unwrap();
            for words in [&text.name, &text.description, &text.consequence] {
                assert!(!words.contains('\''), "{words}");
                for mark in [" :", " ;", " ?", " !"] {
                    assert!(!words.contains(mark), "a plain space before a mark: {words}");
                }
            }
        }
    }
}
