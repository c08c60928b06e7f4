//! Files to take away.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use domain::account::Language;
use domain::consent::Digest;
use domain::imports::Kind;
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::UseError;
use services::erasure::{Download, Taken, Variant};

use super::{Scene, identify, view};
use crate::imports::Desk;

/// The files of an archive, by name; the manifest is held against them.
fn files(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().into_owned(), content);
    }
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    assert_eq!(manifest["schema"], "mesure.export.1");
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len() - 1);
    for entry in listed {
        let content = &files[entry["name"].as_str().unwrap()];
        assert_eq!(entry["sha256"], Digest::of(content).to_string());
        assert_eq!(entry["bytes"], content.len());
    }
    files
}

async fn taken(scene: &Scene, variant: Variant) -> BTreeMap<String, Vec<u8>> {
    let ours = &scene.world.ours;
    let profile = scene.person(ours, "u-1").await;
    let services = &scene.services;
    let made = services
        .make_export(&ours.scope, profile, None, variant, Language::French)
        .await;
    let export = made.unwrap();
    scene.work().await;
    let link = services
        .export_link(&ours.scope, &ours.slug, export)
        .await
        .unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    assert_eq!(link, format!("/p/ours/download/{token}"));
    match services.take_download(&ours.slug, &token).await.unwrap() {
        Taken::File(bytes) => files(&bytes),
        Taken::Gone => panic!("the file is gone"),
    }
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[tokio::test]
async fn access_holds_everything_of_the_person_and_nothing_of_others() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let mut formula = view("u-1", 1);
    formula["properties"]["title"] = "=HYPERLINK(\"http://evil.example\")".into();
    let mut named = identify("u-1", "helene@example.fr");
    named["traits"]["nickname"] = "=1+1".into();
    let messages = [named, formula, identify("u-2", "paul@example.fr"), view("u-2", 1)];
    scene.world.send(ours, &messages).await;
    let files = taken(&scene, Variant::Access).await;
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "consents.csv",
            "consents.ndjson",
            "derived.csv",
            "derived.ndjson",
            "events.csv",
            "events.ndjson",
            "manifest.json",
            "profile.json",
            "requests.csv",
            "requests.ndjson",
            "traits.csv",
            "traits.ndjson"
        ]
    );
    let about: Value = serde_json::from_slice(&files["profile.json"]).unwrap();
    assert_eq!(about["controller"], "Ours");
    assert_eq!(about["traits"]["email"], "helene@example.fr");
    assert_eq!(about["figures"]["events"], 2);
    assert_eq!(about["sources"], json!(["Website"]));
    assert_eq!(about["retention"].as_array().unwrap().len(), 11);
    assert_eq!(text(&files, "events.ndjson").lines().count(), 2);
    assert!(
        text(&files, "traits.csv").contains("\"'=1+1\""),
        "no formula runs"
    );
    for (name, content) in &files {
        let content = String::from_utf8_lossy(content);
        assert!(!content.contains("paul") && !content.contains("u-2"), "{name}");
    }
}

#[tokio::test]
async fn what_is_taken_is_gone() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    let services = &scene.services;
    let ask = async || {
        let made = services
            .make_export(&ours.scope, profile, None, Variant::Access, Language::English)
            .await;
        made.unwrap()
    };
    let export = ask().await;
    assert!(
        matches!(
            services.export_link(&ours.scope, &ours.slug, export).await,
            Err(UseError::NotFound)
        ),
        "it is not made yet"
    );
    scene.work().await;
    let dump = scene
        .column("select encode(data, 'escape') from app.export_chunk")
        .await
        .concat();
    assert!(
        !dump.contains("helene") && !dump.contains("PK"),
        "encrypted at rest"
    );
    let token = |link: String| link.rsplit('/').next().unwrap().to_owned();
    let first = token(
        services
            .export_link(&ours.scope, &ours.slug, export)
            .await
            .unwrap(),
    );
    let second = token(
        services
            .export_link(&ours.scope, &ours.slug, export)
            .await
            .unwrap(),
    );
    assert!(matches!(
        services.download(&ours.slug, &first).await,
        Err(UseError::NotFound)
    ));
    assert!(matches!(
        services.download(&ours.slug, &second).await.unwrap(),
        Download::Waiting { .. }
    ));
    assert!(matches!(
        services.download(&scene.world.theirs.slug, &second).await,
        Err(UseError::NotFound)
    ));
    // Twenty at once: one of them has it.
    let mut takers = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (services, slug, token) = (services.clone(), ours.slug.clone(), second.clone());
        takers.spawn(async move { services.take_download(&slug, &token).await.unwrap() });
    }
    let taken = takers.join_all().await;
    assert_eq!(
        taken
            .iter()
            .filter(|taken| matches!(taken, Taken::File(_)))
            .count(),
        1
    );
    assert_eq!(
        services.download(&ours.slug, &second).await.unwrap(),
        Download::Gone
    );
    assert_eq!(scene.number("select count(*) from app.export_chunk").await, 0);
    // Nobody takes it in time.
    let export = ask().await;
    scene.work().await;
    let late = token(
        services
            .export_link(&ours.scope, &ours.slug, export)
            .await
            .unwrap(),
    );
    scene.world.clock.advance(SignedDuration::from_hours(7 * 24));
    assert_eq!(
        services.download(&ours.slug, &late).await.unwrap(),
        Download::Gone
    );
    services.plan_purges().await.unwrap();
    scene.work().await;
    assert_eq!(scene.number("select count(*) from app.export_chunk").await, 0);
}

#[tokio::test]
async fn the_product_takes_in_its_own_export() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let mut message = identify("u-1", "helene@example.fr");
    message["traits"]["phone"] = "+33612345678".into();
    message["traits"]["address"] = json!({"city": "Nantes", "country": "FR"});
    message["traits"]["favourite_lamp"] = "Alba; \"la petite\"".into();
    scene.world.send(ours, &[message]).await;
    let files = taken(&scene, Variant::Portability).await;
    let elsewhere = Desk::new().await;
    let (_, _, counts) = elsewhere
        .bring(Kind::Customers, &text(&files, "customers.csv"))
        .await;
    assert_eq!((counts.new, counts.refused), (1, 0));
    let sql = "select name || '=' || value from app.trait order by 1";
    assert_eq!(
        elsewhere.rows(sql).await.concat(),
        scene.column(sql).await,
        "the same of the same person"
    );
    let sql = "select value from app.identifier where kind = 'user'";
    assert_eq!(elsewhere.rows(sql).await.concat(), scene.column(sql).await);
}
