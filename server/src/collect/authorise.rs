//! The write key of a request: from HTTP Basic, or from the body.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sources::WriteKey;
use serde_json::Value;

/// Finds the write key: `Authorization: Basic base64("key:")`, with or without the colon, else `writeKey` in the body
/// (with or without a bearer token, which only Segment's own service knows how to read).
pub(super) fn write_key(headers: &HeaderMap, body: &Value) -> Option<WriteKey> {
    let basic = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"))
        .and_then(|(_, credentials)| STANDARD.decode(credentials.trim()).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok());
    let from_header = basic
        .as_deref()
        .map(|text| text.split(':').next().unwrap_or(text))
        .and_then(WriteKey::parse);
    from_header.or_else(|| {
        body.get("writeKey")
            .and_then(Value::as_str)
            .and_then(WriteKey::parse)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::WorkspaceId;
    use serde_json::json;

    #[test]
    fn a_key_is_found_wherever_clients_put_it() {
        let key = WriteKey::new(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)), [1; 14]);
        let text = key.as_str();
        let with = |value: String| HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
        let basic = |credentials: String| with(format!("Basic {}", STANDARD.encode(credentials)));
        assert_eq!(
            write_key(&basic(format!("{text}:")), &Value::Null),
            Some(key.clone())
        );
        assert_eq!(
            write_key(&basic(text.to_owned()), &Value::Null),
            Some(key.clone())
        );
        assert_eq!(
            write_key(&HeaderMap::new(), &json!({"writeKey": text})),
            Some(key.clone())
        );
        assert_eq!(
            write_key(&with("Bearer abc".to_owned()), &json!({"writeKey": text})),
            Some(key)
        );
        assert_eq!(write_key(&basic("nobody:".to_owned()), &Value::Null), None);
        assert_eq!(write_key(&with("Basic !!!".to_owned()), &json!({})), None);
    }
}
