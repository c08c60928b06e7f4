//! The portal: coming in without saying whether anybody is known, and what people see and decide there.

mod enter;
mod guardian;
mod limit;
mod say;
mod timing;

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::purpose::{Purpose, PurposeBit, preset};
use serde_json::json;
use services::consent::purposes_changed;
use services::jobs::Stop;
use services::portal::{Asking, BrowserKey, LeadsTo, Portal, PortalVisit, SessionKey, ShownPage};
use store::consent::purposes;
use testkit::World;
use uuid::Uuid;

/// The address of somebody who is known.
const HELENE: &str = "helene@example.fr";
/// The identifier of a browser in which nobody signed in.
const BROWSER: &str = "0b9f3f5a-7d8e-4c7b-9d61-1f2e3d4c5b6a";

const PAGE: ShownPage<'_> = ShownPage {
    interface: "<form>",
    language: Language::French,
    build: "1",
    notice: None,
    gpc: false,
};

/// The same, where [`Door::informs`] has published what it leads to.
fn informed() -> ShownPage<'static> {
    ShownPage {
        notice: Some(Digest::of(b"x")),
        ..PAGE
    }
}

/// A world with somebody known and a browser, and the portal of ours.
struct Door {
    world: World,
    portal: Portal,
}

/// What was mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mailed {
    recipient: String,
    link: String,
    code: String,
}

impl Door {
    async fn new() -> Self {
        let world = World::new().await;
        let messages = [
            json!({"type": "identify", "userId": "u-1", "anonymousId": "a-1", "messageId": "m-1",
                "traits": {"firstName": "Hélène", "lastName": "Marchand", "email": HELENE}}),
            json!({"type": "track", "event": "Order Completed", "userId": "u-1", "messageId": "m-2"}),
            json!({"type": "page", "anonymousId": BROWSER, "messageId": "m-3"}),
        ];
        world.send(&world.ours, &messages).await;
        let portal = world.services.portal(&world.ours.slug).await.unwrap();
        Self { world, portal }
    }

    /// Asks to come in, and lets jobs run.
    async fn asks(&self, email: &str) -> BrowserKey {
        let browser = BrowserKey::default();
        self.asks_in(email, &browser).await;
        browser
    }

    async fn asks_in(&self, email: &str, browser: &BrowserKey) {
        let asking = Asking {
            email,
            browser,
            network: "203.0.113.0/24",
            language: Language::French,
            leads_to: LeadsTo::Home,
            own_host: false,
        };
        self.world
            .services
            .start_portal(&self.portal, asking)
            .await
            .unwrap();
        self.works().await;
    }

    async fn works(&self) {
        let worker = Uuid::from_u128(7);
        while self.world.services.work_once(worker, &Stop::new()).await.unwrap() {}
    }

    /// What was mailed so far, the latest first.
    async fn mails(&self) -> Vec<Mailed> {
        let mut raw = self.world.database.superuser().await;
        let rows = raw
            .rows("select recipient, content ->> 'link', content ->> 'code' from app.mail order by created_at desc, mail_id desc")
            .await
            .unwrap();
        rows.into_iter()
            .map(|row| Mailed {
                recipient: row[0].clone(),
                link: row[1].rsplit('/').next().unwrap_or_default().to_owned(),
                code: row[2].clone(),
            })
            .collect()
    }

    async fn number(&self, sql: &str) -> i64 {
        self.world.database.superuser().await.number(sql).await.unwrap()
    }

    /// Somebody who came in by a mailed link.
    async fn somebody(&self) -> (SessionKey, PortalVisit) {
        let browser = self.asks(HELENE).await;
        let mail = self.mails().await.remove(0);
        let services = &self.world.services;
        let entered = services
            .enter_by_link(&self.portal, &mail.link, Some(&browser), None)
            .await
            .unwrap();
        (entered.key, self.visit(&entered.key).await.unwrap())
    }

    async fn visit(&self, key: &SessionKey) -> Option<PortalVisit> {
        self.world.services.portal_visit(&self.portal, key).await.unwrap()
    }

    /// The purposes of a shop, and a notice of them.
    async fn informs(&self) {
        let now = self.world.services.now();
        let mut tx = self
            .world
            .database
            .database
            .write(&self.world.ours.scope)
            .await
            .unwrap();
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
        purposes_changed(&self.world.services, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let workspace = self.world.ours.workspace;
        let sql = format!(
            "insert into app.notice (workspace_id, version, content, created_at, published_at)
                values ('{workspace}', 1, '{{}}', now(), now());
            insert into app.notice_edition (workspace_id, version, language, title, summary, sections, canonical, digest)
                values ('{workspace}', 1, 'fr', 'Vos données', 'En bref.', '{{\"rights\": \"Vos droits.\"}}', 'x',
                    sha256('x'))"
        );
        self.world.database.superuser().await.run(&sql).await.unwrap();
    }
}
