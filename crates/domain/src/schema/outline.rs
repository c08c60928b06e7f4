//! What can be said of a message that was refused, without keeping any of its values.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::Shape;
use crate::collect::{Call, Message, Refusal, masked_names, masked_text};

/// The outline of a message: its shape, and who and what it names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The call, if it says one.
    pub call: Option<Call>,
    /// The event, if it says one.
    pub name: String,
    /// The start of an identifier.
    pub person: String,
    /// Names and types of everything it carries.
    pub shape: Shape,
}

/// A message that was refused: why, and what it looked like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Refusal,
    /// What it looked like.
    pub outline: Outline,
}

impl From<Refusal> for Refused {
    fn from(why: Refusal) -> Self {
        Self {
            why,
            outline: Outline::default(),
        }
    }
}

impl Message {
    /// Reads one message like [`Message::parse`]; a refusal comes with the outline of what was refused.
    ///
    /// # Errors
    /// [`Refused`] names what is wrong with this message; other messages of the batch are not concerned.
    pub fn read(
        value: &Value,
        call: Option<Call>,
        sent_at: Option<Timestamp>,
        received_at: Timestamp,
    ) -> Result<Self, Refused> {
        Self::parse(value, call, sent_at, received_at).map_err(|why| Refused {
            why,
            outline: outline(value, call),
        })
    }
}

fn outline(value: &Value, call: Option<Call>) -> Outline {
    let Some(object) = value.as_object() else {
        return Outline {
            call,
            ..Outline::default()
        };
    };
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    // What only carries the message says nothing about it.
    let said: Map<String, Value> = object
        .iter()
        .filter(|(name, _)| {
            !matches!(
                name.as_str(),
                "context" | "integrations" | "writeKey" | "_metadata"
            )
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let name: String = masked_text(text("event").unwrap_or_default())
        .chars()
        .take(200)
        .collect();
    Outline {
        call: text("type").map_or(call, Call::parse),
        name: name.replace('\0', ""),
        person: text("userId")
            .or_else(|| text("anonymousId"))
            .map(short_identifier)
            .unwrap_or_default(),
        shape: Shape::of(&masked_names(&said)),
    }
}

/// The beginning of an identifier, enough to know one's own test again: four characters at most, and never more than a
/// third of it.
#[must_use]
pub fn short_identifier(identifier: &str) -> String {
    let length = identifier.chars().count();
    let shown = (length / 3).min(4);
    let start: String = identifier
        .chars()
        .filter(|letter| *letter != '\0')
        .take(shown)
        .collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_refusal_comes_with_its_shape_and_no_value() {
        let value = json!({"type": "track", "user_id": "u-1", "event": "Bill for jean@exemple.fr",
            "properties": {"total": 12, "jean@exemple.fr": 1}, "writeKey": "mw_x"});
        let refused = Message::read(&value, None, None, "2026-11-21T09:41:00Z".parse().unwrap()).unwrap_err();
        assert_eq!(refused.why, Refusal::MissingIdentifier);
        let outline = refused.outline;
        assert_eq!(
            (outline.call, outline.name.as_str()),
            (Some(Call::Track), "Bill for [email]")
        );
        let paths: Vec<_> = outline.shape.paths.keys().map(String::as_str).collect();
        assert_eq!(
            paths,
            [
                "event",
                "properties",
                "properties.[email]",
                "properties.total",
                "type",
                "user_id"
            ]
        );
    }

    #[test]
    fn identifiers_are_shown_by_their_start_only() {
        for (identifier, short) in [
            ("customer-48213", "cust…"),
            ("jean@x.fr", "jea…"),
            ("42", "…"),
            ("", "…"),
        ] {
            assert_eq!(short_identifier(identifier), short);
        }
    }
}
