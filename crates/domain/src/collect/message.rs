//! One message: identify, track, page, screen, group or alias.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

use super::minimise::{Place, Walk, context_to_keep};
use super::{Masked, Refusal};
use crate::consent::signal::event_block::{self, EventConsent};

/// The largest message, in bytes of JSON (Segment's HTTP API: 32 kB an event).
pub const MAXIMUM_MESSAGE_BYTES: usize = 32 * 1024;

/// A clock that is further off than this is none, and nothing is corrected by it. One that begins anew in 1970 is.
const LARGEST_SKEW: SignedDuration = SignedDuration::from_hours(100 * 366 * 24);

/// What a message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Call {
    /// Who somebody is.
    Identify,
    /// What somebody did.
    Track,
    /// Which page was seen.
    Page,
    /// Which screen of an application was seen.
    Screen,
    /// Which group somebody belongs to.
    Group,
    /// Two identifiers are one person.
    Alias,
}

impl Call {
    /// Every call.
    pub const ALL: [Self; 6] = [
        Self::Identify,
        Self::Track,
        Self::Page,
        Self::Screen,
        Self::Group,
        Self::Alias,
    ];

    /// The word of the `type` field, also stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::Track => "track",
            Self::Page => "page",
            Self::Screen => "screen",
            Self::Group => "group",
            Self::Alias => "alias",
        }
    }

    /// Reads the word of the `type` field.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|call| call.as_str() == word)
    }
}

/// A trait's value: a text that can be shown, and its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct TraitValue {
    /// The name, dotted for nested objects (`address.city`).
    pub name: String,
    /// The value as text.
    pub text: String,
}

/// A message that can be stored.
#[derive(Clone, PartialEq)]
pub struct Message {
    /// What it says.
    pub call: Call,
    /// The client's own id of the message, for doing it only once.
    pub message_id: Option<String>,
    /// The person's id at the client.
    pub user_id: Option<String>,
    /// The id of a browser or device.
    pub anonymous_id: Option<String>,
    /// `previousId` of an alias.
    pub previous_id: Option<String>,
    /// The event's name, the page's or screen's name, or the group's id.
    pub name: Option<String>,
    /// When it happened, corrected for the client's clock.
    pub occurred_at: Timestamp,
    /// `properties`, or `traits` of an identify or group call.
    pub properties: Map<String, Value>,
    /// The part of `context` that is kept.
    pub context: Map<String, Value>,
    /// Where personal data was masked, because none belongs there.
    pub masked: Vec<Masked>,
    /// What its context says of consent; empty when it says nothing.
    pub consent: Vec<EventConsent>,
    /// Whether a browser sent it with Global Privacy Control on: whoever receives the request says so.
    pub gpc: bool,
}

impl Message {
    /// Reads one message.
    ///
    /// `sent_at` is the batch's own clock at sending; the difference from `received_at` is the error of the client's
    /// clock, taken off `timestamp` (Segment: `timestamp = receivedAt − (sentAt − originalTimestamp)`).
    ///
    /// # Errors
    /// [`Refusal`] names what is wrong with this message; other messages of the batch are not concerned.
    pub fn parse(
        value: &Value,
        call: Option<Call>,
        sent_at: Option<Timestamp>,
        received_at: Timestamp,
    ) -> Result<Self, Refusal> {
        let object = value.as_object().ok_or(Refusal::NotAnObject)?;
        let call = object
            .get("type")
            .and_then(Value::as_str)
            .map_or(call, Call::parse)
            .ok_or(Refusal::UnknownType)?;
        let message_id = text(object, "messageId");
        if message_id.as_ref().is_some_and(|id| id.chars().count() >= 100) {
            return Err(Refusal::MessageIdTooLong);
        }
        let user_id = text(object, "userId");
        let anonymous_id = text(object, "anonymousId");
        let previous_id = text(object, "previousId");
        let identifiers = [&user_id, &anonymous_id, &previous_id];
        if identifiers
            .iter()
            .any(|id| id.as_ref().is_some_and(|id| id.chars().count() > 200))
        {
            return Err(Refusal::IdentifierTooLong);
        }
        if user_id.is_none() && anonymous_id.is_none() {
            return Err(Refusal::MissingIdentifier);
        }
        let name = match call {
            Call::Track => Some(text(object, "event").ok_or(Refusal::MissingEventName)?),
            Call::Group => Some(text(object, "groupId").ok_or(Refusal::MissingReference)?),
            Call::Page | Call::Screen => text(object, "name"),
            Call::Identify | Call::Alias => None,
        };
        if call == Call::Alias && previous_id.is_none() {
            return Err(Refusal::MissingReference);
        }
        let occurred_at = occurred_at(object, sent_at, received_at)?;
        let (part, place) = match call {
            Call::Identify => ("traits", Place::Traits),
            Call::Group => ("traits", Place::Elsewhere),
            _ => ("properties", Place::Elsewhere),
        };
        let mut walk = Walk::default();
        let properties = map(object, part).map(|members| walk.object("", members, place));
        let context = map(object, "context").map(|members| context_to_keep(members, &mut walk));
        let name = name.map(|name| {
            walk.text("event", "event", &name, Place::Elsewhere)
                .unwrap_or(name)
        });
        Ok(Self {
            call,
            message_id,
            user_id,
            anonymous_id,
            previous_id,
            name: name.map(|name| shorten(&name, 200)),
            occurred_at,
            properties: properties.unwrap_or_default(),
            context: context.unwrap_or_default(),
            masked: walk.found(),
            consent: map(object, "context").map(said_of_consent).unwrap_or_default(),
            gpc: false,
        })
    }

    /// The traits an identify call carries: scalars, and scalars of nested objects under a dotted name.
    #[must_use]
    pub fn traits(&self) -> Vec<TraitValue> {
        let mut found = Vec::new();
        if self.call == Call::Identify {
            for (name, value) in &self.properties {
                match value {
                    Value::Object(inner) => {
                        for (part, value) in inner {
                            push_trait(&mut found, format!("{name}.{part}"), value);
                        }
                    }
                    value => push_trait(&mut found, name.clone(), value),
                }
            }
        }
        found
    }
}

/// Messages are personal data: only their shape is printed.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}

fn push_trait(found: &mut Vec<TraitValue>, name: String, value: &Value) {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return,
    };
    // Blank never overwrites.
    if !text.is_empty() && !name.is_empty() {
        found.push(TraitValue {
            name: shorten(&name, 100),
            text: shorten(&text, 2_000),
        });
    }
}

/// A field as text; identifiers are sometimes sent as numbers.
fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(text) if text.contains('\0') => named(&clean(text)),
        Value::String(text) => named(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text that is not blank, without blanks around it.
fn named(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// PostgreSQL's text holds every character but NUL.
fn clean(text: &str) -> String {
    text.chars().filter(|character| *character != '\0').collect()
}

fn shorten(text: &str, characters: usize) -> String {
    clean(text).chars().take(characters).collect()
}

/// The blocks of a context that speak of consent.
fn said_of_consent(context: &Map<String, Value>) -> Vec<EventConsent> {
    if !context.contains_key("consent") && !context.contains_key("consentManagement") {
        return Vec::new();
    }
    let mut blocks = event_block::read(context);
    blocks.retain(|block| *block != EventConsent::Absent);
    blocks
}

fn map<'a>(object: &'a Map<String, Value>, key: &str) -> Option<&'a Map<String, Value>> {
    object.get(key).and_then(Value::as_object)
}

fn occurred_at(
    object: &Map<String, Value>,
    sent_at: Option<Timestamp>,
    received_at: Timestamp,
) -> Result<Timestamp, Refusal> {
    let claimed = match object
        .get("originalTimestamp")
        .or_else(|| object.get("timestamp"))
    {
        None | Some(Value::Null) => return Ok(received_at),
        Some(Value::String(text)) => text
            .parse::<Timestamp>()
            .map_err(|_cause| Refusal::BadTimestamp)?,
        Some(_) => return Err(Refusal::BadTimestamp),
    };
    let skew = sent_at
        .map(|sent_at| received_at.duration_since(sent_at))
        .filter(|skew| skew.abs() <= LARGEST_SKEW)
        .unwrap_or_default();
    let corrected = claimed
        .checked_add(skew)
        .map_err(|_cause| Refusal::BadTimestamp)?;
    // Nothing happens after it was received; a clock that is fast by less than a day is a clock, not an error.
    Ok(corrected.min(received_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn now() -> Timestamp {
        "2026-11-21T09:41:00Z".parse().unwrap()
    }

    fn parse(value: Value) -> Result<Message, Refusal> {
        Message::parse(&value, None, None, now())
    }

    #[test]
    fn a_track_call_keeps_its_name_identifiers_and_properties() {
        let message = parse(json!({
            "type": "track", "event": "Product Viewed", "userId": 48213, "anonymousId": "a-1", "messageId": "m-1",
            "timestamp": "2026-11-21T09:40:00.000Z", "properties": {"name": "Lampe Alba"},
        }))
        .unwrap();
        assert_eq!(message.call, Call::Track);
        assert_eq!(message.user_id.as_deref(), Some("48213"));
        assert_eq!(message.name.as_deref(), Some("Product Viewed"));
        assert_eq!(message.occurred_at, "2026-11-21T09:40:00Z".parse().unwrap());
    }

    #[test]
    fn each_missing_part_has_its_own_refusal() {
        assert_eq!(parse(json!("hello")), Err(Refusal::NotAnObject));
        assert_eq!(parse(json!({"userId": "u"})), Err(Refusal::UnknownType));
        assert_eq!(
            parse(json!({"type": "dance", "userId": "u"})),
            Err(Refusal::UnknownType)
        );
        assert_eq!(parse(json!({"type": "page"})), Err(Refusal::MissingIdentifier));
        assert_eq!(
            parse(json!({"type": "page", "userId": "  "})),
            Err(Refusal::MissingIdentifier)
        );
        assert_eq!(
            parse(json!({"type": "track", "userId": "u"})),
            Err(Refusal::MissingEventName)
        );
        assert_eq!(
            parse(json!({"type": "alias", "userId": "u"})),
            Err(Refusal::MissingReference)
        );
        assert_eq!(
            parse(json!({"type": "page", "userId": "u", "messageId": "m".repeat(100)})),
            Err(Refusal::MessageIdTooLong)
        );
        assert_eq!(
            parse(json!({"type": "page", "userId": "u".repeat(201)})),
            Err(Refusal::IdentifierTooLong)
        );
        assert_eq!(
            parse(json!({"type": "page", "userId": "u", "timestamp": "yesterday"})),
            Err(Refusal::BadTimestamp)
        );
    }

    #[test]
    fn the_clients_wrong_clock_is_corrected() {
        let sent_at = "2026-11-21T10:41:00Z".parse().unwrap();
        let value = json!({"type": "page", "userId": "u", "timestamp": "2026-11-21T10:40:30Z"});
        let message = Message::parse(&value, None, Some(sent_at), now()).unwrap();
        assert_eq!(message.occurred_at, "2026-11-21T09:40:30Z".parse().unwrap());
    }

    #[test]
    fn traits_are_scalars_and_blank_never_overwrites() {
        let message = parse(json!({"type": "identify", "userId": "u", "traits": {
            "email": " a@b.fr ", "phone": "", "vip": true, "address": {"city": "Nantes", "street": null}, "tags": ["x"],
        }}))
        .unwrap();
        let mut traits: Vec<_> = message
            .traits()
            .into_iter()
            .map(|found| (found.name, found.text))
            .collect();
        traits.sort();
        let expected = [("address.city", "Nantes"), ("email", "a@b.fr"), ("vip", "true")];
        assert_eq!(
            traits,
            expected.map(|(name, text)| (name.to_owned(), text.to_owned()))
        );
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_read_or_refused_and_never_lies_in_the_future(
            kind in "[a-z]{0,8}|identify|track|page", user in ".{0,220}", event in ".{0,300}", at in ".{0,30}",
        ) {
            let value = json!({"type": kind, "userId": user, "event": event, "timestamp": at});
            if let Ok(message) = parse(value) {
                prop_assert!(message.occurred_at <= now());
                prop_assert!(message.name.is_none_or(|name| name.chars().count() <= 200));
            }
        }
    }
}
