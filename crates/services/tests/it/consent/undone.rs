//! Taking a file back withdraws the consent that it brought.

use domain::consent::choice::{Action, Origin};
use domain::imports::Kind;
use jiff::SignedDuration;

use super::super::imports::Desk;
use super::{Shop, about, key};

const FILE: &str = "customer_id,email,consent,consent_purpose,consent_at,consent_source,consent_text_version\n\
    1,jeanne@example.fr,yes,mail.news,2026-11-01T10:00:00Z,desk,v1\n\
    2,paul@example.fr,yes,mail.news,2026-11-01T10:00:00Z,desk,v1\n\
    3,ada@example.fr,no,mail.news,2026-11-01T10:00:00Z,desk,v1\n";

#[tokio::test]
async fn a_yes_goes_with_the_file_that_brought_it_unless_the_person_chose_since() {
    let shop = Shop::new(&[]).await;
    let visit = shop.world.visit(domain::access::Role::Manager).await;
    let desk = Desk {
        world: shop.world,
        visit,
    };
    let (import, _, _) = desk.bring(Kind::Customers, FILE).await;
    let shop = Shop { world: desk.world };
    let (jeanne, paul) = (shop.person("1").await, shop.person("2").await);
    let mut seen = vec![jeanne, paul];
    seen.sort_unstable();
    assert_eq!(shop.seen_for(&key("mail.news")).await, seen);
    // One of them says it again, in the portal.
    shop.world.clock.advance(SignedDuration::from_hours(1));
    shop.says(paul, about("mail.news", Action::Granted))
        .await
        .unwrap();
    let desk = Desk {
        visit: desk.visit,
        world: shop.world,
    };
    let row = desk.row(import).await;
    let services = &desk.world.services;
    assert_eq!(services.import_yeses(&desk.visit, &row).await.unwrap(), 2);
    desk.world.clock.advance(SignedDuration::from_hours(1));
    desk.undo(import).await;
    assert_eq!(desk.row(import).await.consents_withdrawn, 1);
    let shop = Shop { world: desk.world };
    assert_eq!(shop.seen_for(&key("mail.news")).await, [paul]);
    let mut raw = shop.world.database.superuser().await;
    let last = raw
        .rows(&format!(
            "select action, origin, identified from app.consent_event where profile_id = '{}' order by sequence desc limit 1",
            jeanne.uuid()
        ))
        .await
        .unwrap();
    assert_eq!(
        last,
        [[
            Action::Withdrawn.as_str().to_owned(),
            Origin::Import.as_str().to_owned(),
            "f".to_owned()
        ]]
    );
}
