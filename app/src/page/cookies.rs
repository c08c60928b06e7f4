//! Cookies beside the session: a choice of language, and a word about what was just done. Neither says who somebody is.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::AppState;

/// The cookie of the language.
pub(crate) const LANGUAGE: &str = "language";

/// Reads a cookie.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

/// Writes a cookie; `value` must be made of letters, digits and hyphens.
pub(crate) fn write(state: &AppState, name: &str, value: &str, seconds: u32) -> Option<HeaderValue> {
    let secure = if state.secure_cookies { "; Secure" } else { "" };
    let name = state.cookie_name(name);
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}"
    ))
    .ok()
}
