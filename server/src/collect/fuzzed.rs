//! The parsers of outside bytes, as a fuzzer calls them: whatever comes, they end with a message or a refusal, and what
//! holds of every message holds.

use axum::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;
use domain::collect::{Call, Message, revenue};
use domain::schema::Refused;
use domain::workspace::Currency;
use jiff::Timestamp;

use super::body::{Body, plain};

/// The moment at which everything is received here.
const NOW: Timestamp = Timestamp::constant(1_795_254_060, 0);

/// Reads a body as a request hands it in: compressed or not, with one message or with many.
///
/// # Panics
/// When something holds that must not: for fuzzers and tests only.
pub fn try_body(compressed: bool, one: bool, bytes: &[u8]) {
    let mut headers = HeaderMap::new();
    if compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    let Ok(bytes) = plain(&headers, Bytes::copy_from_slice(bytes)) else {
        return;
    };
    let Ok(body) = Body::read(&bytes) else {
        return;
    };
    let _ = body.write_key();
    let messages = if one {
        body.one(Call::Track, NOW)
    } else {
        body.batch(NOW).unwrap_or_default()
    };
    messages.iter().for_each(holds);
}

/// Reads one message of a batch.
///
/// # Panics
/// When something holds that must not: for fuzzers and tests only.
pub fn try_message(bytes: &[u8]) {
    let body = [b"{\"batch\":[".as_slice(), bytes, b"]}"].concat();
    try_body(false, false, &body);
}

fn holds(message: &Result<Message, Refused>) {
    let Ok(message) = message else {
        return;
    };
    assert!(
        message.occurred_at <= NOW,
        "nothing happens after it was received"
    );
    let texts = [
        &message.message_id,
        &message.user_id,
        &message.anonymous_id,
        &message.previous_id,
        &message.name,
    ];
    for text in texts.into_iter().flatten() {
        assert!(
            text.chars().count() <= 200 && !text.contains('\0'),
            "a text that can be stored"
        );
    }
    assert!(
        message.user_id.is_some() || message.anonymous_id.is_some(),
        "somebody's"
    );
    for found in message.traits() {
        assert!(!found.text.contains('\0') && found.text.chars().count() <= 2_000);
    }
    let _ = revenue(message, Currency::EURO);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Map, Value};
    use std::io::Write as _;

    /// JSON of any shape, with the names that parsers look for.
    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,40}".prop_map(Value::from),
            "track|identify|page|group|alias|[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 8, |inner| {
            let name = "type|userId|anonymousId|event|messageId|timestamp|sentAt|properties|traits|context|batch|total|.{0,8}";
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec((name, inner), 0..10)
                    .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    /// A message that is nearly one, so that it gets past the first lines.
    fn nearly() -> impl Strategy<Value = Value> {
        (
            value(),
            value(),
            "track|identify|page|alias|group|screen",
            ".{0,210}",
        )
            .prop_map(|(a, b, kind, user)| {
                let mut members = Map::new();
                members.insert("type".to_owned(), kind.into());
                members.insert("userId".to_owned(), user.clone().into());
                members.insert("event".to_owned(), user.into());
                members.insert("properties".to_owned(), a.clone());
                members.insert("traits".to_owned(), a);
                if let Value::Object(more) = b {
                    members.extend(more);
                }
                Value::Object(members)
            })
    }

    proptest! {
        #[test]
        fn any_bytes_end_well(compressed: bool, one: bool, bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            try_body(compressed, one, &bytes);
            try_message(&bytes);
        }

        #[test]
        fn any_compressed_bytes_end_well(one: bool, bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0_usize..40) {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(&bytes).unwrap();
            let mut packed = encoder.finish().unwrap();
            packed.truncate(packed.len() - cut.min(packed.len()));
            try_body(true, one, &packed);
        }

        #[test]
        fn any_json_ends_well(one: bool, value in value()) {
            try_body(false, one, value.to_string().as_bytes());
            try_message(value.to_string().as_bytes());
        }

        #[test]
        fn what_is_nearly_a_message_ends_well(value in nearly(), at in 0_usize..2_000, byte: u8) {
            let mut text = value.to_string().into_bytes();
            try_message(&text);
            // One byte of it is another.
            let at = at % text.len();
            text[at] = byte;
            try_message(&text);
            try_body(false, true, &text);
        }
    }
}
