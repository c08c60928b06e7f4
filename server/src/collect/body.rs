//! Reading a body: JSON whatever its type says (browsers send `text/plain`), perhaps compressed.

use std::borrow::Cow;
use std::collections::HashMap;
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
use super::surrogates::mend;

/// The most messages in a batch.
const BATCH_MESSAGES: usize = 2_500;

/// The bytes of a body, as they were before they were compressed.
///
/// # Errors
/// [`Rejection`] when they are compressed in another way than with gzip, or are too many.
pub fn plain(headers: &HeaderMap, body: Bytes) -> Result<Bytes, Rejection> {
    let coding = headers
        .get(header::CONTENT_ENCODING)
        .map_or(Ok(""), |value| value.to_str())
        .unwrap_or("unreadable");
    if coding.is_empty() || coding.eq_ignore_ascii_case("identity") {
        Ok(body)
    } else if coding.eq_ignore_ascii_case("gzip") {
        inflate(&body)
    } else {
        Err(Rejection::Malformed(
            "the body must be plain or compressed with gzip",
        ))
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

/// A body whose members are known, but not read: most of it is looked at once only, message by message.
pub struct Body<'a> {
    whole: &'a str,
    members: HashMap<String, &'a RawValue>,
}

impl<'a> Body<'a> {
    /// Reads the outside of a body. Of members with the same name the last counts.
    ///
    /// # Errors
    /// [`Rejection::Malformed`] when it is not a JSON object.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Rejection> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let whole = str::from_utf8(bytes)
            .map_err(|_cause| Rejection::Malformed("the body is not text in UTF-8"))?
            .trim_ascii();
        let members = serde_json::from_str(whole).map_err(|error| {
            Rejection::Malformed(if error.is_data() {
                "the body is not a JSON object"
            } else {
                "the body is not valid JSON"
            })
        })?;
        Ok(Self { whole, members })
    }

    /// The write key that it names.
    #[must_use]
    pub fn write_key(&self) -> Option<Cow<'a, str>> {
        self.text("writeKey")
    }

    /// The message of a body that is one.
    #[must_use]
    pub fn one(&self, call: Call, now: Timestamp) -> Vec<Result<Message, Refused>> {
        vec![message(self.whole, |value| {
            Message::read(&value, Some(call), self.sent_at(), now)
        })]
    }

    /// The messages of a batch. What the batch says of all of them holds for each that does not say otherwise.
    ///
    /// # Errors
    /// [`Rejection`] when there is no batch, or none of a size that is taken.
    pub fn batch(&self, now: Timestamp) -> Result<Vec<Result<Message, Refused>>, Rejection> {
        let batch = self.members.get("batch").map(|raw| raw.get());
        let messages: Vec<&RawValue> = batch
            .and_then(|raw| serde_json::from_str(raw).ok())
            .ok_or(Rejection::Malformed("the body has no batch of messages"))?;
        if messages.is_empty() {
            return Err(Rejection::Malformed("the batch is empty"));
        }
        if messages.len() > BATCH_MESSAGES {
            return Err(Rejection::TooLarge);
        }
        let sent_at = self.sent_at();
        let shared: Option<Map<String, Value>> = self
            .members
            .get("context")
            .and_then(|raw| value(raw.get()).ok())
            .and_then(|context| serde_json::from_value(context).ok());
        Ok(messages
            .into_iter()
            .map(|raw| {
                message(raw.get(), |mut value| {
                    if let Some(shared) = &shared {
                        share(&mut value, shared);
                    }
                    Message::read(&value, None, sent_at, now)
                })
            })
            .collect())
    }

    fn sent_at(&self) -> Option<Timestamp> {
        self.text("sentAt")?.parse().ok()
    }

    fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        let raw = self.members.get(name)?.get();
        serde_json::from_str::<String>(raw).ok().map(Cow::Owned)
    }
}

/// Reads one message, as it was sent.
fn message(raw: &str, read: impl FnOnce(Value) -> Result<Message, Refused>) -> Result<Message, Refused> {
    if raw.len() > MAXIMUM_MESSAGE_BYTES {
        return Err(Refusal::TooLarge.into());
    }
    read(value(raw)?)
}

/// Reads a value whose syntax is right; it may still nest too deeply, or hold a number or text that nothing can hold.
fn value(raw: &str) -> Result<Value, Refusal> {
    serde_json::from_str(raw)
        .or_else(|error| match mend(raw) {
            Some(mended) => serde_json::from_str(&mended),
            None => Err(error),
        })
        .map_err(|_cause| Refusal::Unreadable)
}

fn share(message: &mut Value, shared: &Map<String, Value>) {
    let Some(message) = message.as_object_mut() else {
        return;
    };
    let context = message.entry("context").or_insert(Value::Null);
    // Libraries write what they do not know as null.
    if context.is_null() {
        *context = Value::Object(Map::new());
    }
    if let Value::Object(own) = context {
        for (name, value) in shared {
            own.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::io::Write as _;

    fn now() -> Timestamp {
        "2026-11-21T09:41:00Z".parse().unwrap()
    }

    fn batch(body: &Value) -> Result<Vec<Result<Message, Refused>>, Rejection> {
        Body::read(body.to_string().as_bytes())?.batch(now())
    }

    fn read(headers: &HeaderMap, body: Bytes) -> Result<String, Rejection> {
        let bytes = plain(headers, body)?;
        Body::read(&bytes).map(|body| body.whole.to_owned())
    }

    #[test]
    fn the_context_of_a_batch_holds_for_messages_that_say_nothing_else() {
        let body = json!({
            "context": {"locale": "fr-FR", "library": {"name": "analytics-node"}},
            "batch": [{"type": "page", "userId": "u"}, {"type": "page", "userId": "u", "context": {"locale": "en"}}],
        });
        let messages = batch(&body).unwrap();
        let locale = |index: usize| messages[index].as_ref().unwrap().context["locale"].clone();
        assert_eq!(locale(0), json!("fr-FR"));
        assert_eq!(locale(1), json!("en"));
    }

    #[test]
    fn one_bad_message_does_not_spoil_the_batch() {
        let body = json!({"batch": [{"type": "page", "userId": "u"}, {"type": "page"}, "nonsense",
            {"type": "track", "event": "e", "userId": "u", "properties": {"long": "x".repeat(40_000)}}]});
        let messages = batch(&body).unwrap();
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
        assert_eq!(read(&headers, gzip(br#"{"a":1}"#)), Ok(r#"{"a":1}"#.to_owned()));
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
