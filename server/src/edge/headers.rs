//! Headers of every page (ASVS 3.4; OWASP HTTP headers).

use app::page::Frames;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Adds the headers of a page whose scripts carry `nonce`.
pub(super) fn add(headers: &mut HeaderMap, nonce: &str, secure: bool, frames: Option<Frames>) {
    mend_cookies(headers);
    let policy = match frames {
        // A document of its own, with its own styles and nothing else.
        Some(Frames::Shown) => String::from(
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; \
             frame-ancestors 'self'; sandbox",
        ),
        Some(Frames::Shows) => format!("{}; frame-src 'self'", page_policy(nonce)),
        None => page_policy(nonce),
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Pages are about people and about business: none stays in a cache.
        (CACHE_CONTROL, "no-store"),
        // `no-referrer` would make browsers send `Origin: null` with our own forms.
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), \
             browsing-topics=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.append(VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    if secure {
        let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(STRICT_TRANSPORT_SECURITY, value);
    }
}

/// What never changes under its address, and is the same for everybody, is kept by browsers and by what stands between.
pub(super) fn keep(headers: &mut HeaderMap) {
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.remove(VARY);
}

fn page_policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'"
    )
}

/// Browsers ignore a cookie with this prefix unless it says `Secure` (RFC 6265bis §4.1.3.2), and the layer of the
/// sessions takes one away without saying so: then it would stay.
fn mend_cookies(headers: &mut HeaderMap) {
    for (name, cookie) in headers.iter_mut() {
        if *name == SET_COOKIE
            && let Ok(line) = cookie.to_str()
            && line.starts_with("__Host-")
            && !line
                .split("; ")
                .any(|attribute| attribute.eq_ignore_ascii_case("secure"))
            && let Ok(mended) = HeaderValue::from_str(&format!("{line}; Secure"))
        {
            *cookie = mended;
        }
    }
}
