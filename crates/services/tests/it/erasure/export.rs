//! Files to take away.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use domain::access::Role;
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::PurposeKey;
use domain::ids::ProfileId;
use domain::imports;
use domain::portal::{Dial, Level, Surprise};
use domain::requests::{Kind, RefusalReason};
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::UseError;
use services::consent::{NewChoice, Recording, record};
use services::erasure::{Download, Taken, Variant};
use services::receipts::verify_receipt;
use services::requests::Ask;
use store::portal::save_preference;

use super::requests::ask;
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
        let name = entry["name"].as_str().unwrap();
        let Some(table) = name.strip_suffix(".ndjson") else {
            continue;
        };
        // Every column says what it is, in both forms.
        let fields = entry["fields"].as_object().unwrap();
        let csv = String::from_utf8(files[&format!("{table}.csv")].clone()).unwrap();
        let mut header: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        header.sort_unstable();
        assert_eq!(header, fields.keys().collect::<Vec<_>>(), "{name}");
        assert!(fields.values().all(|says| says.as_str().unwrap().len() > 3));
    }
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
            "preferences.csv",
            "preferences.ndjson",
            "profile.json",
            "receipts.csv",
            "receipts.ndjson",
            "request_messages.csv",
            "request_messages.ndjson",
            "request_steps.csv",
            "request_steps.ndjson",
            "requests.csv",
            "requests.ndjson",
            "signals.csv",
            "signals.ndjson",
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

/// The rows of a table of an archive.
fn rows(files: &BTreeMap<String, Vec<u8>>, table: &str) -> Vec<Value> {
    text(files, &format!("{table}.ndjson"))
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// A yes, with everything that a browser says beside it.
fn yes(profile: ProfileId) -> Recording {
    let scope = Scope::Purpose {
        key: PurposeKey::parse("personalise.profile").unwrap(),
        version: 1,
    };
    Recording {
        profile,
        choices: vec![NewChoice {
            scope,
            action: Action::Granted,
            ends_at: None,
        }],
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown {
            notice: Some(Digest::of(b"notice fr")),
            interface: Some(Digest::of(b"<form>")),
            language: Some(Language::French),
            build: Some("1".to_owned()),
        },
        signals: Signals {
            gpc: true,
            tc_string: Some("COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw".to_owned()),
            consent_mode: Some("ad_storage=denied".to_owned()),
        },
        taken_down: None,
    }
}

#[tokio::test]
async fn access_holds_what_the_person_set_chose_and_asked_for_and_what_they_were_answered() {
    let scene = Scene::new().await;
    let (world, services) = (&scene.world, &scene.services);
    let ours = &world.ours;
    world.ask_at(ours).await;
    let mut hears = identify("u-1", "helene@example.fr");
    hears["context"] = json!({"gpc": true});
    world
        .send(ours, &[hears, identify("u-2", "paul@example.fr")])
        .await;
    let (profile, other) = (scene.person(ours, "u-1").await, scene.person(ours, "u-2").await);
    let mut tx = services.database().write(&ours.scope).await.unwrap();
    let dial = Dial {
        level: Level::Less,
        surprise: Surprise::Half,
    };
    save_preference(&mut tx, profile, dial, services.now())
        .await
        .unwrap();
    for person in [profile, other] {
        let recorded = record(services, &mut tx, yes(person)).await.unwrap();
        services.issue_receipts(&mut tx, &recorded).await.unwrap();
    }
    tx.commit().await.unwrap();
    scene
        .run(&format!(
            "insert into app.signal_heard (workspace_id, profile_id, source_id, gpc, heard_at)
            select workspace_id, '{profile}', source_id, true, '2026-11-20 10:00+00' from app.source
            where workspace_id = '{}'
            on conflict do nothing",
            ours.workspace
        ))
        .await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let asked = ask(&scene, Kind::Rectification, profile).await;
    services
        .write_to_person(&officer, asked, "Quelle est la bonne adresse ?")
        .await
        .unwrap();
    let longer = Ask::Extend("Nous devons retrouver des lettres.".to_owned());
    services.step_request(&officer, asked, &longer).await.unwrap();
    let words = "Vos données sont exactes.".to_owned();
    let refuse = Ask::Refuse(RefusalReason::DataAccurate, words);
    services.step_request(&officer, asked, &refuse).await.unwrap();
    ask(&scene, Kind::Rectification, other).await;
    scene.work().await;

    let files = taken(&scene, Variant::Access).await;
    let dials = rows(&files, "preferences");
    assert_eq!(
        (dials.len(), &dials[0]["level"], &dials[0]["surprise"]),
        (1, &json!("less"), &json!(50))
    );
    let asks = rows(&files, "requests");
    assert_eq!(asks.len(), 1, "nobody else's");
    assert_eq!(asks[0]["number"], "DSR-2026-0001");
    assert_eq!(asks[0]["state"], "refused");
    assert_eq!(asks[0]["refusal"], "data_accurate");
    assert_eq!(asks[0]["note"], "Hélène, s’il vous plaît");
    assert_eq!(asks[0]["extension_reason"], "Nous devons retrouver des lettres.");
    let steps = rows(&files, "request_steps");
    let entries: Vec<_> = steps.iter().map(|step| step["entry"].as_str().unwrap()).collect();
    assert_eq!(entries, ["received", "queued", "extended", "refused"]);
    assert_eq!(steps[3]["told"], "Vos données sont exactes.");
    assert_eq!(
        (&steps[3]["by"], &steps[3]["reason"]),
        (&json!("staff"), &json!("data_accurate"))
    );
    let written = rows(&files, "request_messages");
    assert_eq!(
        (&written[0]["from"], &written[0]["text"]),
        (&json!("staff"), &json!("Quelle est la bonne adresse ?"))
    );
    let said = rows(&files, "signals");
    assert_eq!(said[0]["consent_mode"], "ad_storage=denied");
    assert_eq!(
        (&said[0]["gpc"], &said[0]["proof"]),
        (&json!(true), &rows(&files, "consents")[0]["proof"])
    );
    assert!(
        said[0]["tc_string"]
            .as_str()
            .unwrap()
            .starts_with("COvFyGBOvFyGB")
    );
    assert!(
        said.iter()
            .any(|line| line["heard_from"] == "Website" && line["gpc"] == true)
    );
    // A receipt can be checked by anybody, as it lies there.
    let receipts = rows(&files, "receipts");
    assert_eq!(receipts.len(), 1);
    let file = text(&files, receipts[0]["file"].as_str().unwrap());
    assert_eq!(receipts[0]["document"], file.as_str());
    let keys = services.receipt_keys().await.unwrap();
    assert!(verify_receipt(&file, &keys).is_ok());
    // No name of staff anywhere.
    for (name, content) in &files {
        let content = String::from_utf8_lossy(content);
        assert!(
            !content.contains("Privacy-officer") && !content.contains("paul"),
            "{name}"
        );
    }
    // To take elsewhere: what the person gave and what was observed, not what staff wrote.
    let portable = taken(&scene, Variant::Portability).await;
    assert!(portable.contains_key("preferences.csv") && portable.contains_key("signals.csv"));
    assert!(!portable.contains_key("request_messages.csv"));
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
        .bring(imports::Kind::Customers, &text(&files, "customers.csv"))
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
