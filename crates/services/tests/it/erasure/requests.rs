//! What people ask for under their rights is done, and the request says so.

use domain::account::Language;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::{IdentityLevel, Kind, Origin};
use serde_json::json;
use services::erasure::ExportState;
use services::requests::{NewRequest, open};

use super::{Scene, identify, view};

pub(super) async fn ask(scene: &Scene, kind: Kind, profile: ProfileId) -> PrivacyRequestId {
    let mut tx = scene
        .services
        .database()
        .write(&scene.world.ours.scope)
        .await
        .unwrap();
    let new = NewRequest {
        kind,
        profile: Some(profile),
        contact: Some("helene@example.fr".to_owned()),
        language: Language::French,
        origin: Origin::Portal,
        identity: IdentityLevel::FreshlyProven,
        anonymous: false,
        note: "Hélène, s’il vous plaît".to_owned(),
    };
    let request = open(&scene.services, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    request
}

async fn request(scene: &Scene, request: PrivacyRequestId) -> String {
    let sql = format!(
        "select concat_ws('|', kind, state, coalesce(contact, '-'), note, coalesce(profile_id::text, '-'))
        from app.request where request_id = '{request}'"
    );
    scene.column(&sql).await.concat()
}

#[tokio::test]
async fn a_request_to_be_erased_ends_with_nobody_in_it() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr"), view("u-1", 1)])
        .await;
    let profile = scene.person(ours, "u-1").await;
    let before = ask(&scene, Kind::Access, profile).await;
    scene.work().await;
    assert!(
        request(&scene, before)
            .await
            .starts_with("access|completed|helene@example.fr|")
    );
    let asked = ask(&scene, Kind::Erasure, profile).await;
    scene.work().await;
    assert_eq!(request(&scene, asked).await, "erasure|completed|-||-");
    assert_eq!(
        request(&scene, before).await,
        "access|completed|-||-",
        "earlier ones too"
    );
    for table in [
        "profile",
        "identifier",
        "trait",
        "event",
        "export",
        "request_message",
    ] {
        assert_eq!(
            scene.number(&format!("select count(*) from app.{table}")).await,
            0,
            "{table}"
        );
    }
    // The person is told, by the one mail that is left.
    let mails = scene
        .column("select kind || ' ' || recipient from app.mail")
        .await;
    assert_eq!(mails, ["erasure_done helene@example.fr"]);
    let found = scene
        .services
        .erasure_of_request(&ours.scope, asked.uuid())
        .await
        .unwrap()
        .unwrap();
    let page = scene.services.certificate(found.erasure).await.unwrap();
    let certificate = page.signed.unwrap().certificate;
    assert_eq!(certificate.request, Some(asked.uuid()));
    assert!(
        certificate
            .stores
            .iter()
            .any(|count| count.store == "requests" && count.rows == 2)
    );
}

#[tokio::test]
async fn a_request_for_a_file_ends_with_a_file() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    let asked = ask(&scene, Kind::Portability, profile).await;
    scene.work().await;
    assert!(request(&scene, asked).await.starts_with("portability|completed|"));
    let files = scene.services.exports_of(&ours.scope, profile).await.unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(
        (files[0].state, files[0].request),
        (ExportState::Ready, Some(asked.uuid()))
    );
    assert!(
        scene
            .services
            .export_link(&ours.scope, &ours.slug, files[0].export)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_request_that_was_linked_to_nobody_goes_by_its_address() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    let letter = ask(&scene, Kind::Access, profile).await;
    scene
        .run(&format!(
            "update app.request set profile_id = null, contact = 'Helene@Example.fr', extended_at = now(),
                extension_reason = 'Hélène asks for much' where request_id = '{letter}'"
        ))
        .await;
    scene
        .services
        .erase_person(&ours.scope, profile, None)
        .await
        .unwrap();
    scene.work().await;
    let left = format!(
        "select concat_ws('|', coalesce(contact, '-'), note, extension_reason) from app.request where request_id = '{letter}'"
    );
    assert_eq!(scene.column(&left).await, ["-||"]);
}

#[tokio::test]
async fn erasing_a_browser_keeps_out_no_address_that_it_only_claimed() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let services = &scene.services;
    let site = scene.world.site_of(ours, "Site").await;
    let claim = json!({"type": "identify", "anonymousId": "a browser", "messageId": "c",
        "traits": {"email": "helene@example.fr"}});
    scene.world.say_at(&site, &claim).await;
    let browser = scene.person(ours, "a browser").await;
    services.erase_person(&ours.scope, browser, None).await.unwrap();
    scene.work().await;
    // Whose address it is comes in as ever.
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    assert_eq!(
        scene
            .number(&format!(
                "select count(*) from app.trait where profile_id = '{profile}' and name = 'email'"
            ))
            .await,
        1
    );
    assert_eq!(
        scene.number("select count(*) from app.suppression").await,
        1,
        "the browser alone"
    );
}
