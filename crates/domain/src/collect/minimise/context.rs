//! Of a message's context, only what the product uses is kept.

use serde_json::{Map, Value};

use super::address::kept as kept_of_query;
use super::{Place, Walk, agent};

/// Paths of `context` that are kept. No IP address, no user agent, no location.
const KEPT: &[&[&str]] = &[
    &["library", "name"],
    &["library", "version"],
    &["locale"],
    &["timezone"],
    &["page", "path"],
    &["page", "title"],
    &["campaign", "name"],
    &["campaign", "source"],
    &["campaign", "medium"],
    &["device", "type"],
    &["app", "name"],
    &["app", "version"],
    &["consent", "categoryPreferences"],
];

/// The part of a context that is kept. A referrer is reduced to its host, a browser to its family and major version, a
/// query to its campaign.
pub(in crate::collect) fn context_to_keep(
    context: &Map<String, Value>,
    walk: &mut Walk,
) -> Map<String, Value> {
    let mut kept = Map::new();
    for path in KEPT {
        match path {
            [name] => {
                if let Some(value) = context.get(*name).filter(|value| is_small(value)) {
                    kept.insert((*name).to_owned(), value.clone());
                }
            }
            [outer, inner] => {
                let value = context.get(*outer).and_then(|value| value.get(*inner));
                if let Some(value) = value.filter(|value| is_small(value)) {
                    put(&mut kept, outer, inner, value.clone());
                }
            }
            _ => {}
        }
    }
    if let Some(host) = context
        .get("page")
        .and_then(|page| page.get("referrer"))
        .and_then(Value::as_str)
        .and_then(host)
    {
        put(&mut kept, "page", "referrer_host", Value::String(host.to_owned()));
    }
    let query = context
        .get("page")
        .and_then(|page| page.get("search"))
        .and_then(Value::as_str)
        .map(|query| kept_of_query(query.trim_start_matches('?')))
        .filter(|query| !query.is_empty());
    if let Some(query) = query {
        put(&mut kept, "page", "search", Value::String(format!("?{query}")));
    }
    let text = context.get("userAgent").and_then(Value::as_str);
    let browser = context
        .get("userAgentData")
        .and_then(agent::from_brands)
        .or_else(|| text.map(agent::from_text));
    if let Some((family, major)) = browser {
        put(&mut kept, "browser", "name", Value::String(family.to_owned()));
        if let Some(major) = major {
            put(&mut kept, "browser", "version", Value::String(major.to_string()));
        }
    }
    walk.object("context", &kept, Place::Elsewhere)
}

fn put(kept: &mut Map<String, Value>, outer: &str, inner: &str, value: Value) {
    if let Value::Object(group) = kept.entry(outer).or_insert_with(|| Value::Object(Map::new())) {
        group.insert(inner.to_owned(), value);
    }
}

fn is_small(value: &Value) -> bool {
    match value {
        Value::String(text) => text.len() <= 500,
        Value::Object(group) => group.len() <= 50 && group.values().all(Value::is_boolean),
        Value::Bool(_) | Value::Number(_) => true,
        Value::Null | Value::Array(_) => false,
    }
}

/// The host of an address, without port or user.
fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty() && host.len() <= 253).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn addresses_of_machines_and_people_do_not_come_in() {
        let context = json!({
            "ip": "203.0.113.9", "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "location": {"latitude": 47.2},
            "page": {"path": "/u/jean@b.fr", "search": "?email=a@b.fr&utm_source=lettre", "url": "https://x.fr/lampes?email=a@b.fr",
                     "referrer": "https://user@shop.example:8443/a?b=c"},
            "library": {"name": "analytics-node", "version": "2.0.0"}, "locale": "fr-FR",
            "consent": {"categoryPreferences": {"Advertising": false}},
        });
        let mut walk = Walk::default();
        let kept = Value::Object(context_to_keep(context.as_object().unwrap(), &mut walk));
        let found = walk.found();
        assert_eq!((found.len(), found[0].path.as_str()), (1, "context.page.path"));
        assert_eq!(
            kept,
            json!({
                "page": {"path": "/u/[email]", "referrer_host": "shop.example", "search": "?utm_source=lettre"},
                "browser": {"name": "Firefox", "version": "128"},
                "library": {"name": "analytics-node", "version": "2.0.0"}, "locale": "fr-FR",
                "consent": {"categoryPreferences": {"Advertising": false}},
            })
        );
    }
}
