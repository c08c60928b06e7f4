//! What tests stand on: a migrated database for each of them, a small world inside, and a clock that is moved by hand.
//!
//! Tests need a PostgreSQL of their own: `script/postgres start`. They find it by themselves, or through
//! `MESURE_TEST_DATABASE_URL` (a superuser's address of the database `postgres`).
//!
//! ```no_run
//! # async fn example() {
//! let world = testkit::World::new().await;
//! let verdicts = world.send(&world.ours, &[serde_json::json!({"type": "page", "anonymousId": "a"})]).await;
//! assert_eq!(verdicts, [services::collect::Verdict::Accepted]);
//! # }
//! ```
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that has no database, or no world, can only stop"
)]

mod asking;
mod database;
mod floor;
mod raw;
mod server;
mod site;
mod template;
mod world;

pub use database::{EVER, NOW, TestDatabase, now, secret};
pub use floor::{Floor, FloorRow};
pub use raw::{OPERATION, Raw, SqlError};
/// The use-cases, for tests below them: `store` does not know of them.
pub use services;
pub use site::Site;
pub use world::{PASSWORD, Place, World, email};
