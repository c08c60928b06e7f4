//! Somebody is erased while others keep sending them: nothing of them is left in the database, in its backups that are
//! restored, or in what is logged. And the pages of the feature.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use domain::access::Role;
use domain::account::Language;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::ids::ProfileId;
use serde_json::{Value, json};
use services::consent::{NewChoice, Recording};
use services::erasure::Variant;
use services::imports::{Basis, Description, FilePurpose, ImportAct, propose_columns};
use services::jobs::Stop;
use services::quality::{Verb, Which};
use services::{Clock as _, Database, Services};
use testkit::World;
use uuid::Uuid;

use crate::support::database::{number, run};
use crate::support::{Sent, TestApp, recorded};

/// Part of everything that the person says: nowhere else in the database is this word.
const CANARY: &str = "zkanari";
const EMAIL: &str = "zkanari.mail@zkanari.example";

/// A program of PostgreSQL.
fn program(name: &str) -> PathBuf {
    let found = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let found = found
        .map(|version| version.path().join("bin").join(name))
        .filter(|path| path.exists());
    found.max().unwrap_or_else(|| PathBuf::from(name))
}

/// The whole database as text, as an administrator sees it.
fn dump(url: &str) -> String {
    let output = Command::new(program("pg_dump"))
        .args(["--format=plain", "--no-owner", &format!("--dbname={url}")])
        .output()
        .expect("pg_dump runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("a dump is text")
}

/// Lines of a text that hold something of the person.
fn traces(text: &str, profile: ProfileId) -> Vec<&str> {
    let profile = profile.to_string();
    text.lines()
        .filter(|line| line.to_lowercase().contains(CANARY) || line.contains(&profile))
        .collect()
}

/// What the person does, over and over: under their id, on their browsers, with their address.
fn messages(part: usize) -> Vec<Value> {
    let user = format!("{CANARY}-user");
    let browser = format!("{CANARY}-browser-{}", part % 3);
    let context = json!({"page": {"path": format!("/{CANARY}-user/lampes"), "referrer": "", "title": CANARY},
        "campaign": {"name": CANARY, "source": CANARY, "medium": CANARY}, "ip": "203.0.113.9", "userAgent": CANARY});
    vec![
        json!({"type": "identify", "userId": user, "anonymousId": browser, "messageId": format!("{CANARY}-i-{part}"),
            "traits": {"email": EMAIL, "name": format!("{CANARY} Name"), "phone": "+33600000077",
                "address": {"city": format!("{CANARY} City"), "country": "Frnace"}, "note": CANARY}}),
        json!({"type": "track", "event": "Order Completed", "userId": user, "messageId": format!("{CANARY}-t-{part}"),
            "context": context, "properties": {"total": 12, "comment": CANARY, "products": [{"name": CANARY}]}}),
        json!({"type": "page", "name": "Lampes", "anonymousId": browser, "messageId": format!("{CANARY}-p-{part}"),
            "context": context, "properties": {"title": CANARY}}),
        json!({"type": "track", "event": "How Did You Hear Answered", "userId": user,
            "messageId": format!("{CANARY}-h-{part}"), "properties": {"answer": CANARY}}),
        json!({"type": "group", "groupId": "group-7", "userId": user, "messageId": format!("{CANARY}-g-{part}"),
            "traits": {"name": CANARY}}),
        // What the debugger remembers of a refusal.
        json!({"type": "dance", "userId": user, "messageId": format!("{CANARY}-x-{part}")}),
    ]
}

async fn work(services: &Services) {
    let stop = Stop::new();
    while services.work_once(Uuid::from_u128(1), &stop).await.unwrap() {}
}

/// Hands in a file; `run` brings it in.
async fn hand_in(world: &World, services: &Services, name: &str, text: &str, bring_in: bool) {
    let visit = world.visit(Role::Manager).await;
    let kind = domain::imports::Kind::Customers;
    let begun = services.begin_upload(&visit, kind, world.ours.source, name).await;
    let mut upload = begun.unwrap();
    upload.push(text.as_bytes()).await.unwrap();
    let import = upload.finish().await.unwrap();
    let (row, _) = services.import(&visit, import).await.unwrap();
    let samples = services.import_samples(&visit, &row).await.unwrap();
    let targets = propose_columns(kind, &row.header, &samples)
        .into_iter()
        .map(|found| found.target);
    let mapping = domain::imports::Mapping {
        kind,
        targets: targets.collect(),
    };
    let customs = services.import_customs(&visit).await.unwrap();
    let settings = domain::imports::propose_settings(&mapping, &samples, customs);
    let said = Description {
        mapping,
        settings,
        purpose: Some(FilePurpose::Service),
        basis: Some(Basis::Contract),
        origin: "Forms".to_owned(),
    };
    services.describe_import(&visit, import, &said).await.unwrap();
    work(services).await;
    if bring_in {
        services
            .act_on_import(&visit, import, ImportAct::Run)
            .await
            .unwrap();
        work(services).await;
    }
}

/// Puts the person everywhere where something can be put.
async fn spread(world: &World, services: &Services) -> ProfileId {
    let ours = &world.ours;
    world.send(ours, &messages(0)).await;
    world.send(ours, &messages(1)).await;
    let head = "customer_id,email,first_name,last_name,city,loyalty";
    let good = format!("{CANARY}-user,{EMAIL},{CANARY},{CANARY} Last,{CANARY} City,{CANARY}");
    let bad = format!("{CANARY}-user,not an address,{CANARY},{CANARY} Last,{CANARY} City,{CANARY}");
    let others = "other-1,other@example.fr,Paul,Durand,Nantes,gold";
    hand_in(
        world,
        services,
        "clients.csv",
        &format!("{head}\n{good}\n{bad}\n{others}\n"),
        true,
    )
    .await;
    // Waits to be brought in: the file itself is still there.
    hand_in(
        world,
        services,
        &format!("{CANARY}-user.csv"),
        &format!("{head}\n{good}\n{others}\n"),
        false,
    )
    .await;
    services.count_visits_of(&ours.scope).await.unwrap();
    let officer = world.visit(Role::PrivacyOfficer).await;
    let doubts = services.doubt_queue(&officer).await.unwrap().groups;
    for group in doubts {
        let _some_suggest_nothing = services
            .mend(&officer, &group.key, &Which::All, &Verb::Accept)
            .await;
    }
    // Statements of tests are logged with what they ask for, so this one does not say the word.
    let (head, tail) = CANARY.split_at(3);
    let sql = format!("select profile_id from app.identifier where value = '{head}' || '{tail}-user'");
    let found = world.database.superuser().await.column(&sql).await.unwrap();
    let profile = ProfileId::parse(&found[0]).unwrap();
    let no = Recording {
        profile,
        choices: vec![NewChoice {
            scope: Scope::Everything,
            action: Action::Objected,
            ends_at: None,
        }],
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown {
            build: Some(CANARY.to_owned()),
            ..Shown::default()
        },
        signals: Signals {
            tc_string: Some(CANARY.to_owned()),
            ..Signals::default()
        },
        taken_down: None,
    };
    services.record_choices(&ours.scope, no).await.unwrap();
    services
        .make_export(&ours.scope, profile, None, Variant::Access, Language::French)
        .await
        .unwrap();
    work(services).await;
    profile
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_of_an_erased_person_is_left_anywhere() {
    let world = World::new().await;
    let log = std::env::temp_dir().join(format!("mesure-canary-{}.log", Uuid::from_bytes(rand::random())));
    let services = world.services.clone().with_erasure_log(log.clone());
    let (profile, logs) = recorded(erase_among_writers(&world, &services)).await;
    let left = dump(&world.database.url);
    assert_eq!(traces(&left, profile), Vec::<&str>::new(), "in the database");
    assert!(left.contains("other@example.fr"), "others are still there");
    assert_eq!(traces(&logs, profile), Vec::<&str>::new(), "in what is logged");
    let written = std::fs::read_to_string(&log).unwrap();
    assert_eq!(
        traces(&written, profile),
        Vec::<&str>::new(),
        "in the log of erasures"
    );
    // The ledger is whole, though its entry is empty.
    let ledger = services
        .verify_ledger(&world.ours.scope, &[])
        .await
        .unwrap()
        .report;
    assert_eq!((ledger.rows, ledger.erased), (1, 1));
    assert!(ledger.findings.is_empty(), "{:?}", ledger.findings);

    // The person is handed in again.
    let head = "customer_id,email,first_name";
    let text = format!("{head}\n{CANARY}-user,,{CANARY}\n,{EMAIL},{CANARY}\n");
    hand_in(&world, &services, "again.csv", &text, true).await;
    assert_eq!(
        traces(&dump(&world.database.url), profile),
        Vec::<&str>::new(),
        "in a file that came again"
    );

    restored_backup(&world, &log, profile).await;
    let _gone = std::fs::remove_file(&log);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "reads every file of a cluster that must be this test's alone: script/test traces"]
async fn nothing_of_an_erased_person_is_left_in_the_files_of_the_cluster() {
    let world = World::new().await;
    let profile = erase_among_writers(&world, &world.services.clone()).await;
    let _gone = std::fs::remove_file(backup_path(profile));
    let mut raw = world.database.superuser().await;
    for statement in [
        // Deleted rows stay in their pages until these are used again or rewritten.
        "vacuum full",
        // What was written ahead goes when nothing needs it for a recovery any more.
        "select pg_switch_wal()",
        "checkpoint",
        "select pg_switch_wal()",
        "checkpoint",
    ] {
        raw.run(statement).await.unwrap();
    }
    let folder = raw.column("show data_directory").await.unwrap().concat();
    let mut read = Vec::new();
    let found = files_with(CANARY, folder.as_ref(), &mut read);
    assert_eq!(found, Vec::<PathBuf>::new());
    for part in ["base", "pg_wal", "server.log"] {
        assert!(
            read.iter()
                .any(|path| path.starts_with(format!("{folder}/{part}"))),
            "{part} was read"
        );
    }
}

/// The files below a folder that hold a word; `read` takes down all that were read.
fn files_with(word: &str, folder: &std::path::Path, read: &mut Vec<PathBuf>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files_with(word, &path, read));
            continue;
        }
        // Some come and go while the server runs.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        if memchr::memmem::find(&bytes, word.as_bytes()).is_some() {
            found.push(path.clone());
        }
        read.push(path);
    }
    found
}

/// Erases the person while twenty others send them.
async fn erase_among_writers(world: &World, services: &Services) -> ProfileId {
    let profile = spread(world, services).await;
    let before = dump(&world.database.url);
    assert!(traces(&before, profile).len() > 20, "the person is everywhere");
    std::fs::write(backup_path(profile), before).unwrap();
    let source = world.proven(&world.ours).await;
    let (stop, sent) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..20 {
        let (services, source, stop, sent) = (services.clone(), source.clone(), stop.clone(), sent.clone());
        writers.spawn(async move {
            let mut part = 1_000 * (writer + 1);
            while !stop.load(Ordering::Relaxed) {
                part += 1;
                let read: Vec<_> = messages(part)
                    .iter()
                    .map(|message| domain::collect::Message::read(message, None, None, services.now()))
                    .collect();
                if services.accept(&source, &read).await.is_ok() {
                    sent.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    while sent.load(Ordering::Relaxed) < 40 {
        tokio::task::yield_now().await;
    }
    services
        .erase_person(&world.ours.scope, profile, None)
        .await
        .unwrap();
    work(services).await;
    let after = sent.load(Ordering::Relaxed);
    while sent.load(Ordering::Relaxed) < after + 40 {
        tokio::task::yield_now().await;
    }
    stop.store(true, Ordering::Relaxed);
    while writers.join_next().await.is_some() {}
    profile
}

fn backup_path(profile: ProfileId) -> PathBuf {
    std::env::temp_dir().join(format!("mesure-backup-{profile}.sql"))
}

/// The backup of before is restored: it is brought up to date before it is served.
async fn restored_backup(world: &World, log: &std::path::Path, profile: ProfileId) {
    let name = format!("mesure_restored_{}", Uuid::from_bytes(rand::random()).simple());
    run(&world.database, &format!("create database {name}")).await;
    let (path, query) = world
        .database
        .url
        .split_once('?')
        .unwrap_or((&world.database.url, ""));
    let base = path.rsplit_once('/').unwrap().0;
    let url = format!("{base}/{name}?{query}");
    let restored = Command::new(program("psql"))
        .args(["--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"])
        .arg(format!("--dbname={url}"))
        .arg(format!("--file={}", backup_path(profile).display()))
        .output()
        .expect("psql runs");
    assert!(
        restored.status.success(),
        "{}",
        String::from_utf8_lossy(&restored.stderr)
    );
    let database = Database::new(&url, &world.database.secret, 3).unwrap();
    let services = Services::new(database, world.database.secret.clone(), world.clock.clone())
        .with_erasure_log(log.to_owned());
    assert!(!traces(&dump(&url), profile).is_empty());
    let replayed = services.replay_erasures().await.unwrap();
    assert_eq!((replayed.unknown, replayed.people), (1, 1));
    assert_eq!(
        traces(&dump(&url), profile),
        Vec::<&str>::new(),
        "in a restored backup"
    );
    services.database().close().await;
    run(&world.database, &format!("drop database {name} with (force)")).await;
    let _gone = std::fs::remove_file(backup_path(profile));
}

async fn with_a_person() -> (TestApp, ProfileId) {
    let app = TestApp::start().await;
    let message =
        json!({"type": "identify", "userId": "u-1", "messageId": "m-1", "traits": {"email": EMAIL}});
    app.world.send(&app.world.ours, &[message]).await;
    let found = app
        .world
        .database
        .superuser()
        .await
        .column("select profile_id from app.profile")
        .await;
    let profile = ProfileId::parse(&found.unwrap()[0]).unwrap();
    (app, profile)
}

#[tokio::test]
async fn a_file_is_taken_once_by_a_button() {
    let (app, profile) = with_a_person().await;
    let (services, ours) = (&app.world.services, &app.world.ours);
    let made = services
        .make_export(&ours.scope, profile, None, Variant::Access, Language::English)
        .await;
    work(services).await;
    let link = services
        .export_link(&ours.scope, &ours.slug, made.unwrap())
        .await
        .unwrap();
    let visitor = app.visitor();
    for _ in 0..2 {
        // Looking takes nothing, however often.
        let page = visitor.get(&link).await;
        assert_eq!((page.status, page.heading().as_str()), (200, "Your data"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
    }
    let file = visitor.post(&link, &[]).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), Some("application/zip"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"ours.zip\"")
    );
    for answer in [visitor.get(&link).await, visitor.post(&link, &[]).await] {
        assert_eq!(
            (answer.status, answer.heading().as_str()),
            (410, "This file is no longer here")
        );
    }
    assert_eq!(
        number(&app.world.database, "select count(*) from app.export_chunk").await,
        0
    );
    let elsewhere = link.replace("/p/ours/", "/p/theirs/");
    assert_eq!(visitor.get(&elsewhere).await.status, 404);
    // Another site cannot make a browser take it.
    let forged = Sent::new("POST", &link).with("sec-fetch-site", "cross-site");
    assert_eq!(app.send(forged).await.status, 403);
}

#[tokio::test]
async fn a_certificate_is_for_whoever_has_its_number() {
    let (app, profile) = with_a_person().await;
    let (services, ours) = (&app.world.services, &app.world.ours);
    let number = services.erase_person(&ours.scope, profile, None).await.unwrap();
    let path = format!("/erasure/{number}");
    let visitor = app.visitor();
    let running = visitor.get(&path).await;
    assert_eq!(
        (running.status, running.heading().as_str()),
        (200, "Certificate of erasure")
    );
    assert!(running.text().contains("The erasure began"));
    work(services).await;
    let done = visitor.get(&path).await;
    assert!(done.text().contains("The signature fits this document."));
    assert!(done.text().contains("mesure.erasure.certificate.1"));
    assert!(!done.text().contains(CANARY) && !done.text().contains("u-1"));
    assert_eq!(
        visitor.get(&format!("/erasure/{}", Uuid::nil())).await.status,
        404
    );
    // Staff see it in their list, and numbers.
    let officer = app.signed_in("privacy-officer@ours.example").await;
    let list = officer.get("/w/ours/erasures").await;
    assert!(list.text().contains(&path), "{}", list.text());
    assert!(list.text().contains("One person has been erased."));
    // What comes in about them is answered as anything else.
    let sent = Sent::new("POST", "/v1/identify").body(
        "text/plain",
        json!({"writeKey": ours.key.as_str(), "type": "identify", "userId": "u-1", "traits": {"email": EMAIL}}).to_string(),
    );
    let answer = app.send(sent).await;
    assert_eq!(
        answer.json(),
        json!({"success": true, "accepted": 1, "duplicates": 0, "refused": []})
    );
    let list = officer.get("/w/ours/erasures").await;
    assert!(list.text().contains("Messages turned away"));
    assert_eq!(app.world.clock.now(), app.world.services.now());
}
