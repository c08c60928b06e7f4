//! What goes wrong in every real installation: forms that put addresses into searches, exports that say too much, releases
//! that forget a field.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::world::{Batch, Workspace};

/// Days over which it goes wrong.
const DAYS: i64 = 27;

/// Messages of the last four weeks that should not have been sent as they were, by source, oldest first. The same arguments
/// always give the same messages.
#[must_use]
pub fn faults(workspace: &Workspace, now: Timestamp) -> Vec<Batch> {
    workspace
        .sources
        .iter()
        .filter_map(|source| {
            let make = match source.kind {
                "website" => website,
                "shop" => shop,
                "crm" => crm,
                "app" => app,
                _ => return None,
            };
            let messages = (0..=DAYS)
                .rev()
                .flat_map(|left| make(workspace, left))
                .enumerate()
                .map(|(number, (left, message))| dated(workspace, source.key, number, now, left, message))
                .collect();
            Some(Batch {
                source_key: source.key,
                messages,
            })
        })
        .collect()
}

/// A message with its time, its number and somebody who sent it.
fn dated(
    workspace: &Workspace,
    source: &str,
    number: usize,
    now: Timestamp,
    left: i64,
    mut message: Value,
) -> Value {
    let minutes = i64::try_from(number).unwrap_or_default() * 37 % 600;
    let at = now - SignedDuration::from_hours(24 * left) - SignedDuration::from_mins(minutes);
    if let Some(fields) = message.as_object_mut() {
        let id = format!("fault-{}-{source}-{number}", workspace.slug);
        fields.insert("messageId".to_owned(), id.into());
        if !fields.contains_key("timestamp") {
            fields.insert("timestamp".to_owned(), format!("{at:.3}").into());
        }
        if fields.remove("nobody").is_none() {
            let who = format!("{source}-visitor-{:02}", number % 40);
            fields.insert("anonymousId".to_owned(), who.into());
        }
    }
    message
}

/// A search field that the browser fills in, a form whose address ends in the path, and a new button that nobody planned.
fn website(workspace: &Workspace, left: i64) -> Vec<(i64, Value)> {
    let base = format!("https://www.{}.example", workspace.slug);
    let mut messages = vec![json!({"type": "track", "event": "Products Searched",
        "properties": {"query": "camille.durand@exemple.example"}})];
    if left % 3 == 0 {
        messages.push(json!({"type": "page", "name": "Newsletter", "properties": {
            "url": format!("{base}/newsletter/lou.martin@exemple.example?token=4f1c"), "path": "/newsletter"}}));
    }
    if left % 7 == 2 {
        messages.push(
            json!({"type": "track", "event": "Products Searched", "properties": {"query": "06 12 00 34 56"}}),
        );
    }
    // Since a release, ten days ago.
    if left < 10 {
        let opened =
            json!({"type": "track", "event": "Quick View Opened", "properties": {"product_id": "new"}});
        messages.extend(std::iter::repeat_n(opened, if left < 4 { 6 } else { 3 }));
    }
    if left == 0 {
        messages.push(json!({"type": "track", "properties": {"label": "header"}, "nobody": true}));
        messages.push(json!({"type": "track", "userId": "cart-widget", "properties": {"label": "footer"}}));
    }
    messages.into_iter().map(|message| (left, message)).collect()
}

/// A price that became a text, and a note that customers write into.
fn shop(_workspace: &Workspace, left: i64) -> Vec<(i64, Value)> {
    let mut messages = Vec::new();
    if left < 6 {
        let viewed = json!({"type": "track", "event": "Coupon Applied", "properties": {"discount": "10,00"}});
        messages.extend(std::iter::repeat_n(viewed, 2));
    }
    if left % 4 == 1 {
        messages.push(json!({"type": "track", "event": "Order Note Added",
            "properties": {"note": "Sonner chez Mme Petit, 02 40 00 12 34"}}));
    }
    if left == 0 {
        let shipped = json!({"type": "track", "event": "Order Shipped", "timestamp": "yesterday evening"});
        messages.extend(std::iter::repeat_n(shipped, 3));
    }
    messages.into_iter().map(|message| (left, message)).collect()
}

/// An export with columns that no purpose covers.
fn crm(_workspace: &Workspace, left: i64) -> Vec<(i64, Value)> {
    let traits = json!({"civilite": "Mme", "date_naissance": "1984-03-12", "loyalty_tier": "silver"});
    let count = if left % 7 == 3 { 12 } else { 0 };
    let message = json!({"type": "identify", "traits": traits});
    std::iter::repeat_n((left, message), count).collect()
}

/// An application that sends where somebody is.
fn app(_workspace: &Workspace, left: i64) -> Vec<(i64, Value)> {
    let message = json!({"type": "identify", "traits": {"latitude": 47.2184, "longitude": -1.5536}});
    let count = usize::from(left % 2 == 0);
    std::iter::repeat_n((left, message), count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_the_same_each_time_and_lie_in_the_last_four_weeks() {
        let now: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        for workspace in crate::world()
            .organisations
            .iter()
            .flat_map(|found| &found.workspaces)
        {
            let batches = faults(workspace, now);
            assert!(!batches.is_empty());
            let texts = |batches: &[Batch]| -> Vec<String> {
                batches
                    .iter()
                    .flat_map(|batch| &batch.messages)
                    .map(Value::to_string)
                    .collect()
            };
            assert_eq!(texts(&batches), texts(&faults(workspace, now)));
            for message in batches.iter().flat_map(|batch| &batch.messages) {
                let Ok(at) = message["timestamp"].as_str().unwrap().parse::<Timestamp>() else {
                    continue;
                };
                assert!(at <= now && now.duration_since(at) < SignedDuration::from_hours(24 * 29));
            }
        }
    }
}
