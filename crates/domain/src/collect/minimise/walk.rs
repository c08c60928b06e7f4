//! Going through what a message carries: names and values, down to the last.

use serde_json::{Map, Value};

use super::PersonalKind;
use super::address::strip;
use super::personal::{Belongs, mask};

/// Personal data that was found where none belongs: where, and of which kind. Never the value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Masked {
    /// The dotted path of the place, such as `properties.query` or `event`.
    pub path: String,
    /// What was found.
    pub kind: PersonalKind,
}

/// What kind of thing a place holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Facts about a person: contact details belong where they are named.
    Traits,
    /// Anything else: none belong.
    Elsewhere,
}

/// Findings kept of one message at most: more say nothing more.
const FINDINGS: usize = 20;

/// One walk through a message.
#[derive(Default)]
pub(crate) struct Walk {
    found: Vec<Masked>,
}

impl Walk {
    /// What was found on the way.
    pub(crate) fn found(mut self) -> Vec<Masked> {
        self.found.sort_unstable();
        self.found.dedup();
        self.found
    }

    /// An object, minimised.
    pub(crate) fn object(
        &mut self,
        path: &str,
        members: &Map<String, Value>,
        place: Place,
    ) -> Map<String, Value> {
        members
            .iter()
            .map(|(name, value)| {
                // PostgreSQL's text holds every character but NUL.
                let name = name.replace('\0', "");
                let (name, masked) = match mask(&name, Belongs::default()) {
                    Some((masked, kinds)) => (masked, kinds),
                    None => (name, Vec::new()),
                };
                let inner = join(path, &name);
                self.add(&inner, masked);
                let value = self.value(&inner, &name, value, place);
                (name, value)
            })
            .collect()
    }

    /// A text, minimised; none where it may stay as it is.
    pub(crate) fn text(&mut self, path: &str, name: &str, text: &str, place: Place) -> Option<String> {
        let stripped = strip(text);
        let rest = stripped.as_deref().unwrap_or(text);
        match mask(rest, belongs(name, place)) {
            Some((masked, kinds)) => {
                self.add(path, kinds);
                Some(masked)
            }
            None => stripped,
        }
    }

    fn value(&mut self, path: &str, name: &str, value: &Value, place: Place) -> Value {
        match value {
            Value::String(text) => {
                Value::String(self.text(path, name, text, place).unwrap_or_else(|| text.clone()))
            }
            // A card's number is at times sent as a number.
            Value::Number(number) => match mask(
                &number.to_string(),
                Belongs {
                    number: true,
                    ..belongs(name, place)
                },
            ) {
                Some((masked, kinds)) => {
                    self.add(path, kinds);
                    Value::String(masked)
                }
                None => value.clone(),
            },
            Value::Array(values) => {
                let path = format!("{path}[]");
                values
                    .iter()
                    .map(|value| self.value(&path, name, value, place))
                    .collect()
            }
            Value::Object(members) => Value::Object(self.object(path, members, place)),
            Value::Null | Value::Bool(_) => value.clone(),
        }
    }

    fn add(&mut self, path: &str, kinds: Vec<PersonalKind>) {
        for kind in kinds {
            if self.found.len() < FINDINGS {
                self.found.push(Masked {
                    path: path.to_owned(),
                    kind,
                });
            }
        }
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// Words in the names of traits that hold an address, a number, or the key of a thing.
const EMAIL_WORDS: &[&str] = &[
    "email", "e-mail", "e_mail", "mail", "courriel", "username", "login",
];
const PHONE_WORDS: &[&str] = &[
    "phone",
    "mobile",
    "telephone",
    "téléphone",
    "tel",
    "portable",
    "gsm",
    "fax",
    "whatsapp",
];
const KEY_WORDS: &[&str] = &[
    "id",
    "sku",
    "ean",
    "gtin",
    "isbn",
    "upc",
    "code",
    "number",
    "numero",
    "ref",
    "reference",
    "barcode",
    "order",
    "version",
    "siret",
    "siren",
];

fn belongs(name: &str, place: Place) -> Belongs {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let is_key = KEY_WORDS.iter().any(|word| {
        name == *word || name.ends_with(&format!("_{word}")) || name.starts_with(&format!("{word}_"))
    }) || name.ends_with("id")
        || name.ends_with("version");
    match place {
        Place::Traits => Belongs {
            email: has(EMAIL_WORDS) || name == "id",
            phone: has(PHONE_WORDS),
            number: is_key,
        },
        Place::Elsewhere => Belongs {
            number: is_key,
            ..Belongs::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn walked(value: &Value, place: Place) -> (Value, Vec<(String, &'static str)>) {
        let mut walk = Walk::default();
        let value = Value::Object(walk.object("", value.as_object().unwrap(), place));
        let found = walk
            .found()
            .into_iter()
            .map(|found| (found.path, found.kind.as_str()));
        (value, found.collect())
    }

    #[test]
    fn traits_that_are_meant_to_hold_contact_details_keep_them() {
        let traits = json!({
            "email": "jean@exemple.fr", "phone": "+33612345678", "address": {"mobilePhone": "06 12 34 56 78"},
            "firstName": "jean@exemple.fr", "iban": "FR7630006000011234567890189",
            "website": "https://jean.exemple.fr/?session=1",
        });
        let (kept, found) = walked(&traits, Place::Traits);
        assert_eq!(
            kept,
            json!({
                "email": "jean@exemple.fr", "phone": "+33612345678", "address": {"mobilePhone": "06 12 34 56 78"},
                "firstName": "[email]", "iban": "[iban]", "website": "https://jean.exemple.fr/",
            })
        );
        assert_eq!(
            found,
            [("firstName".to_owned(), "email"), ("iban".to_owned(), "iban")]
        );
    }

    #[test]
    fn names_hold_nothing_that_the_database_cannot() {
        let (kept, _) = walked(&json!({"x\0": {"\0y": 1}}), Place::Elsewhere);
        assert_eq!(kept, json!({"x": {"y": 1}}));
    }

    #[test]
    fn properties_are_cleaned_down_to_names_and_lists() {
        let properties = json!({
            "email": "jean@exemple.fr", "jean@exemple.fr": true, "total": 124.5, "product_id": "0612345678",
            "products": [{"name": "Lampe de jean@exemple.fr", "price": 12}], "card": 4_111_111_111_111_111_u64,
            "url": "https://x.fr/lampes?gclid=1&utm_medium=email",
        });
        let (kept, found) = walked(&properties, Place::Elsewhere);
        assert_eq!(
            kept,
            json!({
                "email": "[email]", "[email]": true, "total": 124.5, "product_id": "0612345678",
                "products": [{"name": "Lampe de [email]", "price": 12}], "card": "[card]",
                "url": "https://x.fr/lampes?utm_medium=email",
            })
        );
        let paths: Vec<_> = found.iter().map(|(path, kind)| (path.as_str(), *kind)).collect();
        assert_eq!(
            paths,
            [
                ("[email]", "email"),
                ("card", "card"),
                ("email", "email"),
                ("products[].name", "email")
            ]
        );
    }

    proptest! {
        #[test]
        fn wherever_an_address_stands_in_properties_it_does_not_survive(
            local in "[a-z]{6,10}", key in "[a-z]{1,8}", words in "[a-zé ]{0,12}", shape in 0_u8..5,
        ) {
            let address = format!("{local}@exemple-de-test.fr");
            let value = match shape {
                0 => json!({key.clone(): address}),
                1 => json!({key.clone(): format!("{words} {address}")}),
                2 => json!({address: words}),
                3 => json!({key.clone(): [{"x": {"y": [address]}}]}),
                _ => json!({key.clone(): format!("https://x.fr/{address}/a?utm_source={address}")}),
            };
            let (kept, found) = walked(&value, Place::Elsewhere);
            let text = kept.to_string();
            prop_assert!(!text.contains(&local) || key.contains(&local), "{}", text);
            prop_assert!(!found.is_empty());
        }
    }
}
