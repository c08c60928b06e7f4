//! What an event says of consent by itself: the blocks of Segment and of `RudderStack`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// More categories than this are not read.
const MOST: usize = 100;

/// What the context of an event says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventConsent {
    /// It says nothing: the ledger decides, and without an entry there the answer is no.
    Absent,
    /// Segment: a yes or no by category. A category that is missing is a no.
    Categories(BTreeMap<String, bool>),
    /// `RudderStack`: what was refused, and how several categories are counted together.
    Denied {
        /// The categories that were refused.
        denied: BTreeSet<String>,
        /// How they count.
        resolution: Resolution,
        /// The consent manager that said so, when it was named.
        provider: Option<String>,
    },
    /// There is a block that cannot be read: everything is a no.
    Unreadable,
}

/// How several categories of one purpose count together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Resolution {
    /// All of them are needed.
    #[default]
    All,
    /// One of them is enough.
    Any,
}

/// Reads the context of an event. When both blocks are there, both must allow: the stricter answer is the one that holds.
#[must_use]
pub fn read(context: &Map<String, Value>) -> Vec<EventConsent> {
    let blocks = [
        context.get("consent").map(segment),
        context.get("consentManagement").map(rudderstack),
    ];
    let found: Vec<_> = blocks.into_iter().flatten().collect();
    if found.is_empty() {
        vec![EventConsent::Absent]
    } else {
        found
    }
}

fn segment(block: &Value) -> EventConsent {
    let Some(preferences) = block.get("categoryPreferences") else {
        // `context.consent` with only a provider's own members says nothing of categories.
        return if block.is_object() {
            EventConsent::Absent
        } else {
            EventConsent::Unreadable
        };
    };
    let Some(preferences) = preferences.as_object().filter(|all| all.len() <= MOST) else {
        return EventConsent::Unreadable;
    };
    // Anything but a plain true is a no.
    let categories = preferences
        .iter()
        .map(|(category, value)| (category.clone(), *value == Value::Bool(true)))
        .collect();
    EventConsent::Categories(categories)
}

fn rudderstack(block: &Value) -> EventConsent {
    let Some(block) = block.as_object() else {
        return EventConsent::Unreadable;
    };
    let Some(denied) = block.get("deniedConsentIds") else {
        return EventConsent::Absent;
    };
    let Some(denied) = denied.as_array().filter(|all| all.len() <= MOST) else {
        return EventConsent::Unreadable;
    };
    let mut names = BTreeSet::new();
    for name in denied {
        match name.as_str() {
            Some(name) => names.insert(name.trim().to_owned()),
            None => return EventConsent::Unreadable,
        };
    }
    let resolution = match block.get("resolutionStrategy").and_then(Value::as_str) {
        Some("or") => Resolution::Any,
        _ => Resolution::All,
    };
    EventConsent::Denied {
        denied: names,
        resolution,
        provider: block.get("provider").and_then(Value::as_str).map(str::to_owned),
    }
}

impl EventConsent {
    /// Whether the block allows a purpose that is mapped to these categories. `None`: it says nothing of it, and the
    /// ledger decides.
    ///
    /// A block never allows what the ledger does not: callers let an event through only if both do.
    #[must_use]
    pub fn allows(&self, categories: &[&str]) -> Option<bool> {
        match self {
            Self::Absent => None,
            Self::Unreadable => Some(false),
            Self::Categories(_) | Self::Denied { .. } if categories.is_empty() => None,
            Self::Categories(preferences) => Some(
                categories
                    .iter()
                    .all(|category| preferences.get(*category).copied().unwrap_or(false)),
            ),
            Self::Denied {
                denied, resolution, ..
            } => {
                let mut open = categories.iter().map(|category| !denied.contains(*category));
                Some(match resolution {
                    Resolution::All => open.all(|open| open),
                    Resolution::Any => open.any(|open| open),
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn blocks(context: &Value) -> Vec<EventConsent> {
        read(context.as_object().unwrap())
    }

    fn allows(context: &Value, categories: &[&str]) -> Option<bool> {
        blocks(context)
            .iter()
            .filter_map(|block| block.allows(categories))
            .reduce(|a, b| a && b)
    }

    #[test]
    fn segments_block_is_read_and_what_is_missing_is_a_no() {
        let context = json!({"consent": {"categoryPreferences": {"Advertising": true, "Analytics": false}}});
        assert_eq!(allows(&context, &["Advertising"]), Some(true));
        assert_eq!(allows(&context, &["Analytics"]), Some(false));
        assert_eq!(allows(&context, &["Functional"]), Some(false));
        assert_eq!(allows(&context, &["Advertising", "Analytics"]), Some(false));
        let empty = json!({"consent": {"categoryPreferences": {}}});
        assert_eq!(allows(&empty, &["Advertising"]), Some(false));
        let odd = json!({"consent": {"categoryPreferences": {"Advertising": "true"}}});
        assert_eq!(allows(&odd, &["Advertising"]), Some(false));
    }

    #[test]
    fn an_event_that_says_nothing_leaves_it_to_the_ledger() {
        for context in [
            json!({}),
            json!({"consent": {}}),
            json!({"consentManagement": {"provider": "x"}}),
        ] {
            assert_eq!(allows(&context, &["Advertising"]), None, "{context}");
        }
        // A purpose that is mapped to no category is not what the block speaks of.
        let context = json!({"consent": {"categoryPreferences": {"Advertising": false}}});
        assert_eq!(allows(&context, &[]), None);
    }

    #[test]
    fn a_block_that_cannot_be_read_is_a_no() {
        for context in [
            json!({"consent": "yes"}),
            json!({"consent": {"categoryPreferences": ["Advertising"]}}),
            json!({"consentManagement": {"deniedConsentIds": "x"}}),
            json!({"consentManagement": {"deniedConsentIds": [1]}}),
            json!({"consentManagement": null}),
        ] {
            assert_eq!(allows(&context, &["Advertising"]), Some(false), "{context}");
        }
    }

    #[test]
    fn rudderstacks_block_is_read_with_its_strategy() {
        let context = |strategy: &str| {
            json!({"consentManagement": {"deniedConsentIds": ["C0002", " C0003"], "allowedConsentIds": ["C0001"],
                   "provider": "oneTrust", "resolutionStrategy": strategy}})
        };
        assert_eq!(allows(&context("and"), &["C0001"]), Some(true));
        assert_eq!(allows(&context("and"), &["C0001", "C0003"]), Some(false));
        assert_eq!(allows(&context("or"), &["C0001", "C0003"]), Some(true));
        assert_eq!(allows(&context("or"), &["C0002", "C0003"]), Some(false));
        let both = json!({"consent": {"categoryPreferences": {"C0001": false}},
                          "consentManagement": {"deniedConsentIds": []}});
        assert_eq!(allows(&both, &["C0001"]), Some(false));
        assert_eq!(blocks(&both).len(), 2);
    }
}
