//! The write key of a request: from HTTP Basic, or from the body.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sources::WriteKey;

/// The write key in `Authorization: Basic base64("key:")`, with or without the colon.
pub(super) fn of_headers(headers: &HeaderMap) -> Option<WriteKey> {
    let credentials = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"))
        .and_then(|(_, credentials)| STANDARD.decode(credentials.trim()).ok())?;
    let text = String::from_utf8(credentials).ok()?;
    WriteKey::parse(text.split(':').next().unwrap_or(&text))
}

/// The write key of the headers, else `writeKey` in the body (with or without a bearer token, which only Segment's own
/// service knows how to read).
pub(super) fn write_key(headers: &HeaderMap, in_body: Option<&str>) -> Option<WriteKey> {
    of_headers(headers).or_else(|| in_body.and_then(WriteKey::parse))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::WorkspaceId;

    #[test]
    fn a_key_is_found_wherever_clients_put_it() {
        let key = WriteKey::new(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)), [1; 14]);
        let text = key.as_str();
        let with = |value: String| HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
        let basic = |credentials: String| with(format!("Basic {}", STANDARD.encode(credentials)));
        assert_eq!(write_key(&basic(format!("{text}:")), None), Some(key.clone()));
        assert_eq!(write_key(&basic(text.to_owned()), None), Some(key.clone()));
        assert_eq!(write_key(&HeaderMap::new(), Some(text)), Some(key.clone()));
        assert_eq!(write_key(&with("Bearer abc".to_owned()), Some(text)), Some(key));
        assert_eq!(write_key(&basic("nobody:".to_owned()), None), None);
        assert_eq!(write_key(&with("Basic !!!".to_owned()), None), None);
    }
}
