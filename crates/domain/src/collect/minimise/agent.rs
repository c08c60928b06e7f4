//! A browser, reduced to its family and its major version.

use serde_json::Value;

/// What a user agent says of itself, before what all of them say: the first that is found names the family.
const FAMILIES: &[(&str, &str)] = &[
    ("Googlebot/", "Googlebot"),
    ("bingbot/", "Bingbot"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("Edg/", "Edge"),
    ("Edge/", "Edge"),
    ("OPR/", "Opera"),
    ("OPT/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("MSIE ", "Internet Explorer"),
];

/// Brands of `userAgentData`, the particular before the general.
const BRANDS: &[(&str, &str)] = &[
    ("Microsoft Edge", "Edge"),
    ("Opera", "Opera"),
    ("Brave", "Brave"),
    ("Samsung Internet", "Samsung Internet"),
    ("Vivaldi", "Vivaldi"),
    ("Yandex", "Yandex"),
    ("Google Chrome", "Chrome"),
    ("Chromium", "Chrome"),
];

/// The family and the major version that a user agent names. Everything that is not known is "Other": a rare text would
/// tell one person from another.
pub(super) fn from_text(agent: &str) -> (&'static str, Option<u16>) {
    for (mark, family) in FAMILIES {
        if let Some((_, rest)) = agent.split_once(mark) {
            return (family, major(rest));
        }
    }
    if agent.contains("Trident/")
        && let Some((_, rest)) = agent.split_once("rv:")
    {
        return ("Internet Explorer", major(rest));
    }
    if agent.contains("Safari/")
        && let Some((_, rest)) = agent.split_once("Version/")
    {
        return ("Safari", major(rest));
    }
    let robots = ["bot", "crawl", "spider"];
    let lower = agent.to_lowercase();
    if robots.iter().any(|word| lower.contains(word)) {
        return ("Robot", None);
    }
    ("Other", None)
}

/// The same from the brands that Chromium sends beside: `[{"brand": "Google Chrome", "version": "133"}, …]`.
pub(super) fn from_brands(data: &Value) -> Option<(&'static str, Option<u16>)> {
    let brands = data.get("brands")?.as_array()?;
    BRANDS.iter().find_map(|(brand, family)| {
        let found = brands
            .iter()
            .find(|entry| entry.get("brand").and_then(Value::as_str) == Some(brand))?;
        Some((
            *family,
            found.get("version").and_then(Value::as_str).and_then(major),
        ))
    })
}

fn major(rest: &str) -> Option<u16> {
    let end = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn real_browsers_are_told_by_family_and_major_version() {
        for (agent, family, version) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1",
                "Safari",
                Some(18),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36",
                "Chrome",
                Some(133),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.86",
                "Edge",
                Some(131),
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                "Samsung Internet",
                Some(27),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0",
                "Opera",
                Some(115),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Firefox",
                Some(128),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/132.0.6834.100 Mobile/15E148 Safari/604.1",
                "Chrome",
                Some(132),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
                "Internet Explorer",
                Some(11),
            ),
            (
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Googlebot",
                Some(2),
            ),
            ("SomeCrawler (jean@exemple.fr)", "Robot", None),
            ("okhttp/4.12.0", "Other", None),
            ("Jean Dupont's own browser", "Other", None),
            ("", "Other", None),
        ] {
            assert_eq!(from_text(agent), (family, version), "{agent}");
        }
    }

    #[test]
    fn brands_are_read_past_the_one_that_is_made_up() {
        let data = json!({"mobile": false, "platform": "Linux", "brands": [
            {"brand": "Not(A:Brand", "version": "99"}, {"brand": "Chromium", "version": "133"},
            {"brand": "Microsoft Edge", "version": "133"},
        ]});
        assert_eq!(from_brands(&data), Some(("Edge", Some(133))));
        assert_eq!(from_brands(&json!({"brands": []})), None);
        assert_eq!(from_brands(&json!("x")), None);
    }
}
