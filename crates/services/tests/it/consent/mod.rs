//! Permission: what is recorded, what follows from it, and what the database holds.

mod ages;
mod gate;
mod laws;
mod ledger;
mod spoken;
mod undone;

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::{Purpose, PurposeBit, PurposeKey, preset};
use domain::ids::ProfileId;
use domain::profiles::{Direction, PageNumber, ProfileOrder};
use serde_json::json;
use services::consent::{NewChoice, RecordError, Recorded, Recording, purposes_changed};
use services::jobs::Stop;
use store::consent::purposes;
use store::profiles::{ProfileFilter, page};
use testkit::World;
use uuid::Uuid;

/// A workspace with the purposes of a shop, and people known by name.
struct Shop {
    world: World,
}

impl Shop {
    async fn new(people: &[&str]) -> Self {
        let world = World::new().await;
        let now = world.services.now();
        let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
        for (bit, draft) in (0..).zip(preset::SHOP.drafts()) {
            let purpose = Purpose {
                draft,
                version: 1,
                covered_from: 1,
                bit: PurposeBit::new(bit).unwrap(),
                active_from: now,
                active_to: None,
            };
            purposes::insert(&mut tx, &purpose).await.unwrap();
        }
        purposes_changed(&world.services, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let shop = Self { world };
        for name in people {
            shop.arrives(name).await;
        }
        shop
    }

    async fn arrives(&self, name: &str) {
        let message = json!({"type": "identify", "userId": name, "anonymousId": format!("browser of {name}"),
            "messageId": format!("hello of {name}"), "traits": {"name": name}});
        self.world.send(&self.world.ours, &[message]).await;
    }

    async fn profile(&self, kind: &str, value: &str) -> ProfileId {
        let mut raw = self.world.database.superuser().await;
        let found = raw
            .column(&format!(
                "select profile_id from app.identifier where kind = '{kind}' and value = '{value}'"
            ))
            .await
            .unwrap();
        ProfileId::from_uuid(Uuid::try_parse(&found[0]).unwrap())
    }

    async fn person(&self, name: &str) -> ProfileId {
        self.profile("user", name).await
    }

    async fn says(&self, profile: ProfileId, choice: NewChoice) -> Result<Vec<Recorded>, RecordError> {
        self.world
            .services
            .record_choices(&self.world.ours.scope, recording(profile, vec![choice]))
            .await
    }

    /// Those whom a transaction opened for the purpose sees.
    async fn seen_for(&self, key: &PurposeKey) -> Vec<ProfileId> {
        let scope = &self.world.ours.scope;
        let Some(permission) = self.world.services.permission(scope, key).await.unwrap() else {
            return Vec::new();
        };
        let mut tx = self
            .world
            .database
            .database
            .read_for(scope, &permission)
            .await
            .unwrap();
        let filter = ProfileFilter {
            words: Vec::new(),
            seen_since: None,
            named: None,
            order: ProfileOrder::Name,
            direction: Direction::Ascending,
            page: PageNumber::FIRST,
        };
        let mut seen: Vec<ProfileId> = page(&mut tx, &filter)
            .await
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.profile)
            .collect();
        seen.sort_unstable();
        seen
    }

    /// Does what jobs have to do by now.
    async fn works(&self) {
        let worker = Uuid::from_u128(7);
        while self.world.services.work_once(worker, &Stop::new()).await.unwrap() {}
    }
}

fn key(text: &str) -> PurposeKey {
    PurposeKey::parse(text).unwrap()
}

fn about(text: &str, action: Action) -> NewChoice {
    NewChoice {
        scope: Scope::Purpose {
            key: key(text),
            version: 1,
        },
        action,
        ends_at: None,
    }
}

fn about_everything(action: Action) -> NewChoice {
    NewChoice {
        scope: Scope::Everything,
        action,
        ends_at: None,
    }
}

fn recording(profile: ProfileId, choices: Vec<NewChoice>) -> Recording {
    Recording {
        profile,
        choices,
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown {
            notice: Some(Digest::of(b"notice")),
            interface: Some(Digest::of(b"interface")),
            language: Some(Language::French),
            build: None,
        },
        signals: Signals::default(),
        taken_down: None,
    }
}
