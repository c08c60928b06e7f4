//! The key of a request: a bearer token, or the user of HTTP Basic.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::requests::RequestKey;

/// The key in `Authorization: Bearer key`, or in `Authorization: Basic base64("key:")`.
pub(super) fn key(headers: &HeaderMap) -> Option<RequestKey> {
    let (scheme, credentials) = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return RequestKey::parse(credentials.trim());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    RequestKey::parse(text.split(':').next().unwrap_or(&text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::WorkspaceId;

    #[test]
    fn a_key_is_found_wherever_clients_put_it() {
        let key_of = RequestKey::new(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)), [1; 26]);
        let text = key_of.as_str().to_owned();
        let with = |value: String| HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
        assert_eq!(key(&with(format!("Bearer {text}"))), Some(key_of.clone()));
        assert_eq!(
            key(&with(format!("basic {}", STANDARD.encode(format!("{text}:"))))),
            Some(key_of)
        );
        for odd in [
            format!("Digest {text}"),
            text.to_owned(),
            "Bearer mw_x".to_owned(),
            "Basic !!".to_owned(),
        ] {
            assert_eq!(key(&with(odd)), None);
        }
        assert_eq!(key(&HeaderMap::new()), None);
    }
}
