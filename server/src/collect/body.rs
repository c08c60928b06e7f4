//! Reading a body: JSON whatever its type says (browsers send `text/plain`), perhaps compressed.

use std::io::Read as _;

use axum::http::{HeaderMap, header};
use bytes::Bytes;
use domain::collect::{Call, MAXIMUM_MESSAGE_BYTES, Message, Refusal};
use domain::schema::Refused;
use flate2::read::GzDecoder;
use jiff::Timestamp;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::BODY_BYTES;
use super::answer::Rejection;

/// The most messages in a batch.
const BATCH_MESSAGES: usize = 2_500;

/// Reads a body as JSON.
pub(super) fn read(headers: &HeaderMap, body: Bytes) -> Result<Value, Rejection> {
    let coding = headers
        .get(header::CONTENT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("identity");
    let bytes = match coding {
        "identity" | "" => body,
        "gzip" => inflate(&body)?,
        _ => {
            return Err(Rejection::Malformed(
                "the body must be plain or compressed with gzip",
            ));
        }
    };
    let value: Value = serde_json::from_slice(&bytes)
        .map_err(|_cause| Rejection::Malformed("the body is not valid JSON"))?;
    if value.is_object() {
        Ok(value)
    } else {
        Err(Rejection::Malformed("the body is not a JSON object"))
    }
}

fn inflate(body: &Bytes) -> Result<Bytes, Rejection> {
    let limit = u64::try_from(BODY_BYTES).unwrap_or(u64::MAX);
    let mut plain = Vec::new();
    let read = GzDecoder::new(body.as_ref())
        .take(limit + 1)
        .read_to_end(&mut plain);
    match read {
        Ok(length) if length > BODY_BYTES => Err(Rejection::TooLarge),
        Ok(_) => Ok(plain.into()),
        Err(_) => Err(Rejection::Malformed("the body is not valid gzip")),
    }
}

/// The message of a body that holds one.
pub(super) fn one(body: &Value, call: Call, now: Timestamp) -> Vec<Result<Message, Refused>> {
    if is_too_large(body) {
        return vec![Err(Refusal::TooLarge.into())];
    }
    vec![Message::read(body, Some(call), sent_at(body), now)]
}

/// The messages of a batch. What the batch says of all of them holds for each that does not say otherwise.
pub(super) fn batch(mut body: Value, now: Timestamp) -> Result<Vec<Result<Message, Refused>>, Rejection> {
    let sent_at = sent_at(&body);
    let shared = body.get("context").and_then(Value::as_object).cloned();
    let Some(Value::Array(messages)) = body.get_mut("batch").map(Value::take) else {
        return Err(Rejection::Malformed("the body has no batch of messages"));
    };
    if messages.is_empty() {
        return Err(Rejection::Malformed("the batch is empty"));
    }
    if messages.len() > BATCH_MESSAGES {
        return Err(Rejection::TooLarge);
    }
    Ok(messages
        .into_iter()
        .map(|mut message| {
            if is_too_large(&message) {
                return Err(Refusal::TooLarge.into());
            }
            if let Some(shared) = &shared {
                share(&mut message, shared);
            }
            Message::read(&message, None, sent_at, now)
        })
        .collect())
}

fn is_too_large(message: &Value) -> bool {
    // Measured as it would be sent.
    serde_json::value::to_raw_value(message)
        .is_ok_and(|raw: Box<RawValue>| raw.get().len() > MAXIMUM_MESSAGE_BYTES)
}

fn share(message: &mut Value, shared: &Map<String, Value>) {
    let Some(message) = message.as_object_mut() else {
        return;
    };
    if let Value::Object(own) = message
        .entry("context")
        .or_insert_with(|| Value::Object(Map::new()))
    {
        for (name, value) in shared {
            own.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}

fn sent_at(body: &Value) -> Option<Timestamp> {
    body.get("sentAt")
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::io::Write as _;

    fn now() -> Timestamp {
        "2026-11-21T09:41:00Z".parse().unwrap()
    }

    #[test]
    fn the_context_of_a_batch_holds_for_messages_that_say_nothing_else() {
        let body = json!({
            "context": {"locale": "fr-FR", "library": {"name": "analytics-node"}},
            "batch": [{"type": "page", "userId": "u"}, {"type": "page", "userId": "u", "context": {"locale": "en"}}],
        });
        let messages = batch(body, now()).unwrap();
        let locale = |index: usize| messages[index].as_ref().unwrap().context["locale"].clone();
        assert_eq!(locale(0), json!("fr-FR"));
        assert_eq!(locale(1), json!("en"));
    }

    #[test]
    fn one_bad_message_does_not_spoil_the_batch() {
        let body = json!({"batch": [{"type": "page", "userId": "u"}, {"type": "page"}, "nonsense",
            {"type": "track", "event": "e", "userId": "u", "properties": {"long": "x".repeat(40_000)}}]});
        let messages = batch(body, now()).unwrap();
        assert!(messages[0].is_ok());
        let why = |index: usize| messages[index].as_ref().unwrap_err().why;
        assert_eq!(why(1), Refusal::MissingIdentifier);
        assert_eq!(why(2), Refusal::NotAnObject);
        assert_eq!(why(3), Refusal::TooLarge);
    }

    #[test]
    fn compressed_bodies_are_read_and_bombs_are_not() {
        let gzip = |bytes: &[u8]| {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(bytes).unwrap();
            Bytes::from(encoder.finish().unwrap())
        };
        let headers = HeaderMap::from_iter([(header::CONTENT_ENCODING, "gzip".parse().unwrap())]);
        assert_eq!(read(&headers, gzip(br#"{"a":1}"#)), Ok(json!({"a": 1})));
        assert_eq!(
            read(&headers, gzip(&vec![b' '; 50_000_000])),
            Err(Rejection::TooLarge)
        );
        assert!(matches!(
            read(&headers, Bytes::from_static(b"{}")),
            Err(Rejection::Malformed(_))
        ));
        assert!(matches!(
            read(&HeaderMap::new(), Bytes::from_static(b"[1")),
            Err(Rejection::Malformed(_))
        ));
    }
}
