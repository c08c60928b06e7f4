//! Where an unsafe request comes from (ASVS 3.5.1; OWASP cross-site request forgery: Fetch Metadata, else `Origin`).

use axum::http::{HeaderMap, Method};

/// Whether a request may change something: it comes from a page of ours, under the name that it was sent to.
///
/// | `Sec-Fetch-Site` | `Origin` | answer |
/// | --- | --- | --- |
/// | `same-origin` | ours, `null` or absent | yes |
/// | `same-origin` | another's | no: inconsistent |
/// | anything else | any | no |
/// | absent | ours | yes |
/// | absent | another's, `null` or absent | no |
pub(super) fn is_ours(method: &Method, headers: &HeaderMap, origin: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    // A header that is sent twice is judged by the worse of the two.
    let all = |name: &str| {
        headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().unwrap_or("?"))
            .collect::<Vec<_>>()
    };
    let sites = all("sec-fetch-site");
    let origins = all("origin");
    let own = origins.iter().all(|found| *found == origin);
    if sites.is_empty() {
        !origins.is_empty() && own
    } else {
        sites.iter().all(|site| *site == "same-origin")
            && origins.iter().all(|found| *found == origin || *found == "null")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://mesure.example";

    fn judge(site: Option<&str>, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        if let Some(site) = site {
            headers.insert("sec-fetch-site", site.parse().unwrap());
        }
        if let Some(origin) = origin {
            headers.insert("origin", origin.parse().unwrap());
        }
        is_ours(&Method::POST, &headers, OWN)
    }

    #[test]
    fn the_truth_table_holds() {
        for (site, origin, expected) in [
            (Some("same-origin"), Some(OWN), true),
            (Some("same-origin"), Some("null"), true),
            (Some("same-origin"), None, true),
            (Some("same-origin"), Some("https://evil.example"), false),
            (Some("same-site"), Some(OWN), false),
            (Some("same-site"), None, false),
            (Some("cross-site"), Some("https://evil.example"), false),
            (Some("cross-site"), Some(OWN), false),
            (Some("none"), Some(OWN), false),
            (Some("none"), None, false),
            (None, Some(OWN), true),
            (None, Some("https://evil.example"), false),
            (None, Some("http://mesure.example"), false),
            (None, Some("null"), false),
            (None, None, false),
        ] {
            assert_eq!(judge(site, origin), expected, "{site:?} {origin:?}");
        }
    }

    #[test]
    fn a_header_sent_twice_is_judged_by_the_worse() {
        let mut headers = HeaderMap::new();
        headers.append("origin", OWN.parse().unwrap());
        headers.append("origin", "https://evil.example".parse().unwrap());
        assert!(!is_ours(&Method::POST, &headers, OWN));
    }

    #[test]
    fn looking_is_always_allowed() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert!(is_ours(&method, &HeaderMap::new(), OWN));
        }
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            assert!(!is_ours(&method, &HeaderMap::new(), OWN));
        }
    }
}
