//! The public interface for events, as Segment's clients speak it.

mod answers;
mod bodies;
mod flood;
mod hostile;
mod keys;
mod once;
mod person;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use testkit::{Place, World};

use crate::support::database::number;
use crate::support::{Answer, Sent, TestApp};

/// A request whose key is in HTTP's basic authentication, as the server-side libraries send it.
fn request(path: &str, key: &str, body: &Value) -> Sent {
    Sent::new("POST", path)
        .body("application/json", body.to_string())
        .with(
            "authorization",
            &format!("Basic {}", STANDARD.encode(format!("{key}:"))),
        )
}

/// Sends a body to our workspace.
async fn send(app: &TestApp, path: &str, body: &Value) -> Answer {
    app.send(request(path, app.world.ours.key.as_str(), body)).await
}

/// How many events a place has.
async fn events(world: &World, place: &Place) -> i64 {
    let sql = format!(
        "select count(*) from app.event where workspace_id = '{}'",
        place.workspace
    );
    number(&world.database, &sql).await
}
