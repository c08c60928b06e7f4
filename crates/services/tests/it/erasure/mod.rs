//! Erasing people, keeping them out, files to take away, and forgetting, on a real database.

mod certificate;
mod crowd;
mod export;
mod purge;
mod replay;
mod requests;

use std::path::PathBuf;

use domain::ids::ProfileId;
use serde_json::{Value, json};
use services::Services;
use services::jobs::Stop;
use testkit::{Place, World};
use uuid::Uuid;

/// A world whose erasures are written down in a file of its own.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) services: Services,
    pub(crate) log: PathBuf,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let world = World::new().await;
        let log = std::env::temp_dir().join(format!(
            "mesure-erasures-{}.log",
            Uuid::from_bytes(rand::random())
        ));
        let services = world.services.clone().with_erasure_log(log.clone());
        Self { world, services, log }
    }

    /// Works until nothing is left to do.
    pub(crate) async fn work(&self) {
        let stop = Stop::new();
        while self.services.work_once(Uuid::from_u128(1), &stop).await.unwrap() {}
    }

    pub(crate) async fn person(&self, place: &Place, user: &str) -> ProfileId {
        let sql = format!(
            "select profile_id from app.identifier where workspace_id = '{}' and value = '{user}'",
            place.workspace
        );
        ProfileId::parse(&self.column(&sql).await[0]).unwrap()
    }

    pub(crate) async fn column(&self, sql: &str) -> Vec<String> {
        self.world.database.superuser().await.column(sql).await.unwrap()
    }

    pub(crate) async fn number(&self, sql: &str) -> i64 {
        self.world.database.superuser().await.number(sql).await.unwrap()
    }

    pub(crate) async fn run(&self, sql: &str) {
        self.world.database.superuser().await.run(sql).await.unwrap();
    }

    /// Erases somebody to the end.
    pub(crate) async fn erase(&self, profile: ProfileId) -> Uuid {
        let place = &self.world.ours;
        let number = self
            .services
            .erase_person(&place.scope, profile, None)
            .await
            .unwrap();
        self.work().await;
        number
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _gone = std::fs::remove_file(&self.log);
    }
}

/// What somebody says of themselves.
pub(crate) fn identify(user: &str, email: &str) -> Value {
    json!({"type": "identify", "userId": user, "anonymousId": format!("browser-of-{user}"),
        "messageId": format!("i-{user}"), "traits": {"email": email, "firstName": "Hélène", "lastName": "Marchand"}})
}

/// What somebody did.
pub(crate) fn view(user: &str, number: usize) -> Value {
    json!({"type": "page", "userId": user, "messageId": format!("v-{user}-{number}"),
        "properties": {"path": "/lampes/alba"}})
}
