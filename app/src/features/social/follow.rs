//! A short link: it leads on, and is counted as a number.

use axum::extract::{Path, State};
use axum::http::header::{LOCATION, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use crate::AppState;
use crate::page::{ErrorKind, PageError};

/// What programs that look at links call themselves, besides browsers of people.
const ROBOTS: &[&str] = &[
    "bot",
    "crawl",
    "spider",
    "preview",
    "facebookexternalhit",
    "whatsapp",
    "telegram",
    "skype",
    "embedly",
    "slurp",
    "monitor",
    "headless",
    "python",
    "curl",
    "wget",
    "okhttp",
    "go-http-client",
];

pub(super) async fn show(
    State(state): State<AppState>,
    Path(code): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let counted = method == Method::GET && is_a_click(&headers);
    let address = state.services.follow_link(&code, counted).await?;
    let Ok(location) = HeaderValue::from_str(&address) else {
        return Err(PageError::Show(ErrorKind::NotFound));
    };
    let mut response = StatusCode::FOUND.into_response();
    response.headers_mut().insert(LOCATION, location);
    Ok(response)
}

/// Whether somebody clicked: neither a browser that looks ahead nor a program that draws a preview. Nothing that is read
/// here is kept.
fn is_a_click(headers: &HeaderMap) -> bool {
    let says = |name: &str, words: &[&str]| {
        headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| {
                let value = value.to_ascii_lowercase();
                words.iter().any(|word| value.contains(word))
            })
    };
    let ahead = ["sec-purpose", "purpose", "x-purpose", "x-moz"]
        .iter()
        .any(|name| says(name, &["prefetch", "prerender", "preview"]));
    let named = headers.contains_key(USER_AGENT);
    named && !ahead && !says(USER_AGENT.as_str(), ROBOTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    fn counts(fields: &[(&'static str, &'static str)]) -> bool {
        let headers = fields
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        is_a_click(&headers)
    }

    #[test]
    fn people_are_counted_and_programs_are_not() {
        assert!(counts(&[("user-agent", FIREFOX)]));
        for (name, value) in [
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
            ("x-purpose", "preview"),
        ] {
            assert!(!counts(&[("user-agent", FIREFOX), (name, value)]), "{name}");
        }
        for agent in [
            "WhatsApp/2.23.20.0",
            "facebookexternalhit/1.1",
            "Slackbot-LinkExpanding 1.0",
            "Mozilla/5.0 (compatible; Googlebot/2.1)",
            "curl/8.5.0",
        ] {
            assert!(!counts(&[("user-agent", agent)]), "{agent}");
        }
        assert!(!counts(&[]));
    }
}
