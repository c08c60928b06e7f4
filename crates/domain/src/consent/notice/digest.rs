//! The digest of what was shown: flip one character, and it is another.

use serde_json::{Map, Value, json};

use super::{Notice, Officer, Recipients, Transfers};
use crate::account::Language;
use crate::consent::Digest;
use crate::consent::canonical::canonical;

impl Notice {
    /// Everything that a person sees of the notice in a language, in one spelling; `None` if there is no such edition.
    #[must_use]
    pub fn canonical_text(&self, language: Language) -> Option<String> {
        let edition = self.edition(language)?;
        let purposes: Vec<Value> = self
            .purposes
            .iter()
            .map(|shown| {
                let meaning = shown.purpose.meaning();
                let text = shown.purpose.draft.text(language);
                json!({
                    "automated_decisions": meaning.automated_decisions,
                    "basis": meaning.basis.as_str(),
                    "categories": meaning.categories.iter().map(|category| category.as_str()).collect::<Vec<_>>(),
                    "consequence": text.map(|text| text.consequence.as_str()),
                    "description": text.map(|text| text.description.as_str()),
                    "interest": text.and_then(|text| text.interest.as_deref()),
                    "key": shown.purpose.key().as_str(),
                    "name": text.map(|text| text.name.as_str()),
                    "profiling": meaning.profiling,
                    "recipients": meaning.recipients,
                    "requirement": shown.requirement.as_str(),
                    "retention_days": meaning.retention_days,
                    "third_party_sharing": meaning.third_party_sharing,
                    "validity_months": meaning.validity_months,
                    "version": shown.purpose.version,
                })
            })
            .collect();
        let sections: Map<String, Value> = edition
            .sections
            .iter()
            .map(|(section, text)| (section.as_str().to_owned(), Value::from(text.as_str())))
            .collect();
        let value = json!({
            "authority": [self.authority.name, self.authority.url],
            "controller": {
                "address": self.controller.address,
                "contact": self.controller.contact,
                "name": self.controller.name,
                "representative": self.controller.representative,
            },
            "format": 1,
            "language": language.as_str(),
            "officer": match &self.officer {
                Officer::Contact(contact) => Some(contact.as_str()),
                Officer::Unsaid | Officer::NotNeeded => None,
            },
            "purposes": purposes,
            "recipients": match &self.recipients {
                Recipients::Named(names) => names.as_slice(),
                Recipients::Unsaid | Recipients::None => &[],
            },
            "sections": sections,
            "sources": self.sources,
            "summary": edition.summary,
            "title": edition.title,
            "transfers": match &self.transfers {
                Transfers::To(transfers) => transfers
                    .iter()
                    .map(|transfer| json!([transfer.country, transfer.safeguard, transfer.copy_at]))
                    .collect(),
                Transfers::Unsaid | Transfers::None => Vec::new(),
            },
            "version": self.version,
        });
        canonical(&value).ok()
    }

    /// The digest that consent events carry.
    #[must_use]
    pub fn digest(&self, language: Language) -> Option<Digest> {
        self.canonical_text(language)
            .map(|text| Digest::of(text.as_bytes()))
    }
}
