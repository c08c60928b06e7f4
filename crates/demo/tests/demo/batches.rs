//! The form of what is sent: the same for the same seed, within limits, well numbered and dated.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::support::{at, batches, messages, now, text, workspace, workspaces};
use demo::history;
use jiff::ToSpan;
use serde_json::Value;

/// A fingerprint of all bytes.
fn fingerprint(slug: &str, seed: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    for batch in workspace(slug)
        .iter()
        .flat_map(|workspace| history(workspace, seed, now(), 0.02))
    {
        batch.source_key.hash(&mut hasher);
        for message in batch.messages {
            message.to_string().hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for workspace in workspaces() {
        assert_eq!(fingerprint(workspace.slug, 7), fingerprint(workspace.slug, 7));
    }
}

#[test]
fn another_seed_gives_other_bytes() {
    assert_ne!(fingerprint("maison-lumiere", 7), fingerprint("maison-lumiere", 8));
}

#[test]
fn a_batch_has_at_most_500_messages_and_less_than_400_kilobytes() {
    for workspace in workspaces() {
        for batch in batches(&workspace, 0.5) {
            assert!((1..=500).contains(&batch.messages.len()));
            let body = Value::from(batch.messages).to_string();
            assert!(
                body.len() + "{\"batch\":}".len() < 400_000,
                "{} bytes",
                body.len()
            );
            assert!(
                workspace
                    .sources
                    .iter()
                    .any(|source| source.key == batch.source_key)
            );
        }
    }
}

#[test]
fn every_message_id_is_unique_and_short() {
    for workspace in workspaces() {
        let mut ids = HashSet::new();
        for (_, message) in messages(&workspace, 0.05) {
            let id = text(&message, "/messageId").to_owned();
            assert!((10..100).contains(&id.len()), "{id}");
            assert!(ids.insert(id));
        }
    }
}

#[test]
fn every_time_lies_within_thirteen_months_that_end_now() {
    for workspace in workspaces() {
        let zoned = now()
            .in_tz(workspace.time_zone)
            .and_then(|now| now.checked_sub(13.months()));
        let start = zoned.map(|start| start.timestamp()).unwrap_or_default();
        for (_, message) in messages(&workspace, 0.05) {
            let date = text(&message, "/timestamp");
            assert!(date.len() == 24 && date.ends_with('Z'), "{date}");
            assert!((start..=now()).contains(&at(&message)), "{date}");
            assert_eq!(date, text(&message, "/originalTimestamp"));
        }
    }
}

#[test]
fn messages_of_a_batch_come_in_the_order_of_their_time() {
    for workspace in workspaces() {
        for batch in batches(&workspace, 0.05) {
            assert!(batch.messages.is_sorted_by_key(at));
        }
    }
}

#[test]
fn every_message_has_a_type_that_the_specification_knows_and_an_id_of_somebody() {
    let mut seen = HashSet::new();
    for workspace in workspaces() {
        for (_, message) in messages(&workspace, 0.2) {
            let kind = text(&message, "/type").to_owned();
            assert!(["identify", "track", "page", "screen", "group", "alias"].contains(&kind.as_str()));
            assert!(!text(&message, "/anonymousId").is_empty() || !text(&message, "/userId").is_empty());
            assert_eq!(kind == "track", !text(&message, "/event").is_empty());
            assert!(!text(&message, "/context/library/name").is_empty());
            seen.insert(kind);
        }
    }
    assert_eq!(seen.len(), 6);
}
