//! Who asks: a page with a write key, or a client's server with its key too; in which language; with which signal.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::account::Language;
use domain::consent::signal::gpc;
use domain::sources::WriteKey;
use services::collect::ProvenSource;
use services::signals::{LONGEST_IDENTIFIER, Who};

use super::Consent;
use super::answer::Wrong;
use super::limit::{Cost, Prefix};

/// Somebody who may ask.
pub(super) struct Caller {
    /// The source whose key was shown.
    pub(super) source: ProvenSource,
    /// Whether it is a client's server.
    pub(super) is_server: bool,
}

/// Lets in whoever shows a write key: in `Authorization: Basic base64("key:")`, or beside the request. With the server
/// key as the password it is a server. Others are let in as often as their network may come; whether the key opens
/// anything is looked up afterwards.
pub(super) async fn enter(
    state: &Consent,
    headers: &HeaderMap,
    named: Option<&str>,
    (from, cost): (Prefix, Cost),
) -> Result<Caller, Wrong> {
    const NONE: &str = "the write key is missing, revoked or unknown: copy it from the page of the source";
    let (user, password) = basic(headers).unwrap_or_default();
    let key = WriteKey::parse(&user)
        .or_else(|| named.and_then(WriteKey::parse))
        .ok_or(Wrong::Unauthorised(NONE))?;
    let is_server = !password.is_empty() && state.services.is_server_key(&key, &password);
    if !is_server {
        state
            .limit
            .take(&key, from, cost, state.services.now())
            .map_err(Wrong::TooMany)?;
    }
    let source = state
        .services
        .source_of_key(&key)
        .await?
        .ok_or(Wrong::Unauthorised(NONE))?;
    if !password.is_empty() && !is_server {
        return Err(Wrong::Unauthorised(
            "the server key does not go with the write key",
        ));
    }
    Ok(Caller { source, is_server })
}

impl Caller {
    /// Whom the request speaks of. Ids of the client can be guessed, and write keys are public: only servers may name
    /// people by them.
    pub(super) fn who<'a>(
        &self,
        anonymous: Option<&'a str>,
        user: Option<&'a str>,
    ) -> Result<Option<Who<'a>>, Wrong> {
        let present = |value: Option<&'a str>| value.map(str::trim).filter(|value| !value.is_empty());
        let who = match (present(user), present(anonymous)) {
            (Some(_), _) if !self.is_server => {
                return Err(Wrong::Unauthorised(
                    "a userId is read from servers only: send the server key of the source as the password",
                ));
            }
            (Some(user), _) => Some((Who::User(user), user)),
            (None, Some(browser)) => Some((Who::Browser(browser), browser)),
            (None, None) => None,
        };
        match who {
            Some((_, value)) if value.chars().count() > LONGEST_IDENTIFIER || value.contains('\0') => {
                Err(Wrong::Refused(
                    "identifier_too_long",
                    "an identifier has 200 characters at most".to_owned(),
                ))
            }
            other => Ok(other.map(|(who, _)| who)),
        }
    }
}

/// The user and password of HTTP Basic, with or without the colon.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let credentials = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"))
        .and_then(|(_, credentials)| STANDARD.decode(credentials.trim()).ok())?;
    let text = String::from_utf8(credentials).ok()?;
    let (user, password) = text.split_once(':').unwrap_or((&text, ""));
    Some((user.to_owned(), password.to_owned()))
}

/// The language of a tag such as `fr-CA`, if it is one of ours.
pub(super) fn language(tag: &str) -> Option<Language> {
    let primary = tag.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    Language::OFFERED
        .into_iter()
        .find(|language| language.as_str() == primary)
}

/// Whether the browser of a person says no by itself. A server that sends the header speaks of its own machine.
pub(crate) fn has_signal(headers: &HeaderMap) -> bool {
    let browser = headers.contains_key(header::ORIGIN) || headers.contains_key("sec-fetch-mode");
    let values = headers.get_all("sec-gpc");
    browser && gpc::is_on(values.iter().map(axum::http::HeaderValue::as_bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signal_counts_from_browsers_alone() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.append(*name, value.parse().unwrap());
            }
            headers
        };
        let origin = ("origin", "https://shop.example");
        assert!(has_signal(&headers(&[origin, ("sec-gpc", "1")])));
        assert!(has_signal(&headers(&[
            ("sec-fetch-mode", "cors"),
            ("sec-gpc", "0"),
            ("sec-gpc", "1")
        ])));
        for off in ["0", "true", "1;x", ""] {
            assert!(!has_signal(&headers(&[origin, ("sec-gpc", off)])), "{off}");
        }
        assert!(!has_signal(&headers(&[("sec-gpc", "1")])));
    }

    #[test]
    fn regions_are_no_languages_of_their_own() {
        assert_eq!(language("fr-CA"), Some(Language::French));
        assert_eq!(language("EN"), Some(Language::English));
        assert_eq!(language("de"), None);
        assert_eq!(language("en-XA"), Some(Language::English));
    }
}
