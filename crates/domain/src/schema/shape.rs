//! The shape of properties: dotted paths and the types of their values, never a value.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Paths of one message that are looked at; the rest is counted as more.
pub const MOST_PATHS: usize = 100;
/// How deep nested objects are looked into.
const DEEPEST: usize = 5;
/// The longest path that is kept.
const LONGEST_PATH: usize = 120;

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Type {
    /// A text.
    String,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// A list.
    Array,
    /// An object.
    Object,
    /// Nothing.
    Null,
}

impl Type {
    /// Every type.
    pub const ALL: [Self; 6] = [
        Self::String,
        Self::Number,
        Self::Boolean,
        Self::Array,
        Self::Object,
        Self::Null,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
            Self::Null => "null",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The type of a value.
    #[must_use]
    pub const fn of(value: &Value) -> Self {
        match value {
            Value::String(_) => Self::String,
            Value::Number(_) => Self::Number,
            Value::Bool(_) => Self::Boolean,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
            Value::Null => Self::Null,
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::String => 1,
            Self::Number => 2,
            Self::Boolean => 4,
            Self::Array => 8,
            Self::Object => 16,
            Self::Null => 32,
        }
    }
}

/// Types seen under one path of a message; lists may hold several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Types(u8);

impl Types {
    /// With one more.
    #[must_use]
    pub const fn with(self, kind: Type) -> Self {
        Self(self.0 | kind.bit())
    }

    /// Whether a type is among them.
    #[must_use]
    pub const fn has(self, kind: Type) -> bool {
        self.0 & kind.bit() != 0
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Type> {
        Type::ALL.into_iter().filter(move |kind| self.has(*kind))
    }

    /// Whether nothing but this type is there; nothing at all (`null`) fits every type.
    #[must_use]
    pub const fn fits(self, kind: Type) -> bool {
        self.0 & !(kind.bit() | Type::Null.bit()) == 0
    }
}

/// The paths of a message, with the types of their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// The types under each dotted path; `[]` stands for every element of a list.
    pub paths: BTreeMap<String, Types>,
    /// Whether there was more than is looked at.
    pub more: bool,
}

impl Shape {
    /// The shape of properties or traits.
    #[must_use]
    pub fn of(properties: &Map<String, Value>) -> Self {
        let mut shape = Self::default();
        shape.object("", properties, 1);
        shape
    }

    fn object(&mut self, path: &str, members: &Map<String, Value>, depth: usize) {
        for (name, value) in members {
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            self.value(path, value, depth);
        }
    }

    fn value(&mut self, path: String, value: &Value, depth: usize) {
        let known = self.paths.contains_key(&path);
        if path.chars().count() > LONGEST_PATH
            || depth > DEEPEST
            || (!known && self.paths.len() >= MOST_PATHS)
        {
            self.more = true;
            return;
        }
        let types = self.paths.entry(path.clone()).or_default();
        *types = types.with(Type::of(value));
        match value {
            Value::Object(members) => self.object(&path, members, depth + 1),
            Value::Array(values) => {
                let inside = format!("{path}[]");
                for value in values {
                    match value {
                        Value::Object(members) => self.object(&inside, members, depth + 1),
                        value => self.value(inside.clone(), value, depth + 1),
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn told(value: &Value) -> Vec<String> {
        let shape = Shape::of(value.as_object().unwrap());
        let words = |types: Types| types.each().map(Type::as_str).collect::<Vec<_>>().join("|");
        shape
            .paths
            .into_iter()
            .map(|(path, types)| format!("{path}: {}", words(types)))
            .collect()
    }

    #[test]
    fn nested_objects_and_lists_have_dotted_paths() {
        let value = json!({"total": 12, "coupon": null, "products": [{"price": 1}, {"price": "2", "gift": true}],
            "address": {"city": "Nantes"}, "tags": ["a", 1]});
        assert_eq!(
            told(&value),
            [
                "address: object",
                "address.city: string",
                "coupon: null",
                "products: array",
                "products[].gift: boolean",
                "products[].price: string|number",
                "tags: array",
                "tags[]: string|number",
                "total: number",
            ]
        );
    }

    #[test]
    fn nothing_fits_every_type() {
        let types = Types::default().with(Type::Null).with(Type::Number);
        assert!(types.fits(Type::Number) && !types.fits(Type::String));
        assert!(Types::default().with(Type::Null).fits(Type::String));
    }

    proptest! {
        #[test]
        fn a_shape_is_bounded_whatever_is_sent(names in prop::collection::vec("[a-z]{1,130}", 0..150), depth in 1_usize..12) {
            let leaves: Map<String, Value> = names.into_iter().map(|name| (name, json!(1))).collect();
            let nested = (0..depth).fold(Value::Object(leaves), |inner, _| json!({"in": inner}));
            let shape = Shape::of(nested.as_object().unwrap());
            prop_assert!(shape.paths.len() <= MOST_PATHS);
        }
    }
}
