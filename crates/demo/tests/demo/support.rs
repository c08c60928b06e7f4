//! What the tests share: one moment that counts as now, and ways to look at messages.

use demo::{Batch, Workspace, history, world};
use jiff::Timestamp;
use serde_json::Value;

/// The end of every history under test: a Tuesday afternoon.
pub fn now() -> Timestamp {
    Timestamp::from_second(1_792_508_400).unwrap_or_default()
}

/// The four clients.
pub fn workspaces() -> Vec<Workspace> {
    world()
        .organisations
        .into_iter()
        .flat_map(|organisation| organisation.workspaces)
        .collect()
}

/// A client by its slug.
pub fn workspace(slug: &str) -> Option<Workspace> {
    workspaces().into_iter().find(|workspace| workspace.slug == slug)
}

/// The batches of a client.
pub fn batches(workspace: &Workspace, scale: f64) -> Vec<Batch> {
    history(workspace, 7, now(), scale).collect()
}

/// The messages of a client with the source of each.
pub fn messages(workspace: &Workspace, scale: f64) -> Vec<(&'static str, Value)> {
    history(workspace, 7, now(), scale)
        .flat_map(|batch| {
            batch
                .messages
                .into_iter()
                .map(move |message| (batch.source_key, message))
        })
        .collect()
}

/// A field as text; empty when missing.
pub fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or("")
}

/// The time of a message.
pub fn at(message: &Value) -> Timestamp {
    text(message, "/timestamp").parse().unwrap_or_default()
}
