//! Google Consent Mode, version 2: what is told to tags, and what they told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::consent::purpose::{LegalBasis, Purpose, Use};

/// A type of consent that tags ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    /// Advertising cookies.
    AdStorage,
    /// Personalised advertising.
    AdPersonalization,
    /// Personal data to Google for advertising.
    AdUserData,
    /// Cookies of measurement.
    AnalyticsStorage,
    /// What the service needs, such as a language.
    FunctionalityStorage,
    /// Recommendations.
    PersonalizationStorage,
    /// Authentication and protection.
    SecurityStorage,
}

/// What a tag may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Yes.
    Granted,
    /// No.
    Denied,
}

impl Storage {
    /// Every type.
    pub const ALL: [Self; 7] = [
        Self::AdStorage,
        Self::AdPersonalization,
        Self::AdUserData,
        Self::AnalyticsStorage,
        Self::FunctionalityStorage,
        Self::PersonalizationStorage,
        Self::SecurityStorage,
    ];

    /// Its name in the interface of tags.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AdStorage => "ad_storage",
            Self::AdPersonalization => "ad_personalization",
            Self::AdUserData => "ad_user_data",
            Self::AnalyticsStorage => "analytics_storage",
            Self::FunctionalityStorage => "functionality_storage",
            Self::PersonalizationStorage => "personalization_storage",
            Self::SecurityStorage => "security_storage",
        }
    }
}

/// Which types a purpose opens when it is allowed by a consent.
#[must_use]
pub fn opened_by(purpose: &Purpose) -> &'static [Storage] {
    match purpose.meaning().data_use {
        Use::Measure | Use::Improve => &[Storage::AnalyticsStorage],
        Use::Advertising => &[
            Storage::AdStorage,
            Storage::AdPersonalization,
            Storage::AdUserData,
        ],
        Use::Personalise => &[Storage::PersonalizationStorage],
        Use::Service => &[Storage::FunctionalityStorage],
        Use::Security => &[Storage::SecurityStorage],
        Use::Marketing | Use::Research | Use::Legal => &[],
    }
}

/// The setting of every type: all denied but security, and granted only by a purpose with a live consent of this person.
///
/// `live` are the purposes that the gate allowed; those that rest on something other than a consent open nothing, since
/// a tag's storage is asked for. What the service cannot do without is not the tags' business.
#[must_use]
pub fn settings<'a>(live: impl IntoIterator<Item = &'a Purpose>) -> BTreeMap<Storage, Setting> {
    let mut settings: BTreeMap<_, _> = Storage::ALL
        .into_iter()
        .map(|storage| (storage, Setting::Denied))
        .collect();
    settings.insert(Storage::SecurityStorage, Setting::Granted);
    for purpose in live {
        if purpose.meaning().basis == LegalBasis::Consent {
            for storage in opened_by(purpose) {
                settings.insert(*storage, Setting::Granted);
            }
        }
    }
    settings
}

/// What a tag told, as evidence: known types with known values, in one spelling, such as
/// `ad_storage=denied&analytics_storage=granted`. `None` when nothing of it is known.
#[must_use]
pub fn evidence(state: &Value) -> Option<String> {
    let state = state.as_object()?;
    let mut pairs: Vec<String> = Storage::ALL
        .into_iter()
        .filter_map(|storage| {
            let setting = state.get(storage.as_str())?.as_str()?;
            matches!(setting, "granted" | "denied").then(|| format!("{}={setting}", storage.as_str()))
        })
        .collect();
    pairs.sort();
    (!pairs.is_empty()).then(|| pairs.join("&"))
}

/// Whether what a tag told allows a purpose: all that the purpose opens was granted. `None` when it says nothing of it.
#[must_use]
pub fn allows(state: &Value, purpose: &Purpose) -> Option<bool> {
    let told: Vec<_> = opened_by(purpose)
        .iter()
        .filter_map(|storage| state.get(storage.as_str())?.as_str())
        .collect();
    let needed = opened_by(purpose).len();
    (!told.is_empty()).then(|| told.len() == needed && told.iter().all(|setting| *setting == "granted"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::testing::from_preset;
    use serde_json::json;

    fn granted(keys: &[&str]) -> Vec<&'static str> {
        let purposes: Vec<_> = keys.iter().map(|key| from_preset(key, 0)).collect();
        settings(&purposes)
            .into_iter()
            .filter(|(_, setting)| *setting == Setting::Granted)
            .map(|(storage, _)| storage.as_str())
            .collect()
    }

    #[test]
    fn everything_but_security_is_denied_until_a_consent_opens_it() {
        assert_eq!(granted(&[]), ["security_storage"]);
        // These are allowed without a consent, and so open nothing.
        assert_eq!(
            granted(&[
                "service.orders",
                "measure.audience",
                "service.accounts",
                "mail.similar"
            ]),
            ["security_storage"]
        );
        assert_eq!(
            granted(&["ads.partners"]),
            [
                "ad_storage",
                "ad_personalization",
                "ad_user_data",
                "security_storage"
            ]
        );
        assert_eq!(
            granted(&["mail.opens"]),
            ["analytics_storage", "security_storage"]
        );
        assert_eq!(
            granted(&["improve.experiments"]),
            ["analytics_storage", "security_storage"]
        );
        assert_eq!(
            granted(&["personalise.profile"]),
            ["personalization_storage", "security_storage"]
        );
        assert_eq!(granted(&["mail.news"]), ["security_storage"]);
    }

    #[test]
    fn settings_are_written_as_tags_read_them() {
        let text = serde_json::to_value(settings(&[])).unwrap();
        assert_eq!(
            text,
            json!({"ad_storage": "denied", "ad_personalization": "denied", "ad_user_data": "denied",
                   "analytics_storage": "denied", "functionality_storage": "denied",
                   "personalization_storage": "denied", "security_storage": "granted"})
        );
    }

    #[test]
    fn what_tags_told_is_evidence_in_one_spelling() {
        let state = json!({"analytics_storage": "granted", "ad_storage": "denied", "x": "granted",
                           "ad_user_data": "perhaps", "ad_personalization": true});
        assert_eq!(
            evidence(&state).unwrap(),
            "ad_storage=denied&analytics_storage=granted"
        );
        assert_eq!(evidence(&json!({"x": 1})), None);
        assert_eq!(evidence(&json!("granted")), None);
        assert_eq!(allows(&state, &from_preset("mail.opens", 0)), Some(true));
        assert_eq!(allows(&state, &from_preset("ads.partners", 0)), Some(false));
        assert_eq!(allows(&state, &from_preset("personalise.profile", 0)), None);
        // Part of what is needed is not enough.
        let part = json!({"ad_storage": "granted"});
        assert_eq!(allows(&part, &from_preset("ads.partners", 0)), Some(false));
    }
}
