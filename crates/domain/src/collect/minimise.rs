//! Minimise at the door: of a message's context, only what the product uses is kept (GDPR, article 5(1)(c)).

use serde_json::{Map, Value};

/// Paths of `context` that are kept. No IP address, no user agent, no location, no query string.
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

/// The part of a context that is kept. A referrer is reduced to its host.
#[must_use]
pub fn context_to_keep(context: &Map<String, Value>) -> Map<String, Value> {
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
    kept
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
            "ip": "203.0.113.9", "userAgent": "Mozilla/5.0", "location": {"latitude": 47.2},
            "page": {"path": "/lampes", "search": "?email=a@b.fr", "url": "https://x.fr/lampes?email=a@b.fr",
                     "referrer": "https://user@shop.example:8443/a?b=c"},
            "library": {"name": "analytics-node", "version": "2.0.0"}, "locale": "fr-FR",
            "consent": {"categoryPreferences": {"Advertising": false}},
        });
        let kept = Value::Object(context_to_keep(context.as_object().unwrap()));
        assert_eq!(
            kept,
            json!({
                "page": {"path": "/lampes", "referrer_host": "shop.example"},
                "library": {"name": "analytics-node", "version": "2.0.0"}, "locale": "fr-FR",
                "consent": {"categoryPreferences": {"Advertising": false}},
            })
        );
    }
}
