//! What was acknowledged is there, once, whatever dies: the server is killed and PostgreSQL crashes while clients send.
//!
//! Runs on a PostgreSQL of its own (`MESURE_CLUSTER=kill script/postgres`), which this test starts and stops.

#[cfg(test)]
mod client;
#[cfg(test)]
mod cluster;
#[cfg(test)]
mod process;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use domain::ids::{OrganisationId, WorkspaceId};
use domain::sources::{SourceKind, SourceName};
use domain::workspace::Slug;
use services::{Clock as _, Database, Secret, Services, SystemClock};
use store::platform::{NewOrganisation, NewWorkspace, Seed};
use uuid::Uuid;

use client::{Load, client};
use cluster::Cluster;
use process::{Process, SECRET};

const CLIENTS: u64 = 6;
const DATABASE: &str = "mesure_kill";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_event_is_there_once_whatever_dies() {
    let cluster = Cluster::start();
    cluster.sql(
        "postgres",
        &format!("drop database if exists {DATABASE} with (force)"),
    );
    cluster.sql("postgres", &format!("create database {DATABASE}"));
    let url = cluster.url(DATABASE);
    Process::migrate(&url);
    let key = workspace(&url).await;
    let mut server = Process::start(&url);

    let load = Arc::new(Load {
        address: server.address(),
        key,
        over: AtomicBool::new(false),
        again: AtomicU64::new(0),
        acknowledged: AtomicU64::new(0),
    });
    let clients: Vec<_> = (1..=CLIENTS)
        .map(|number| tokio::spawn(client(load.clone(), number)))
        .collect();
    going_on(&load).await;
    server.kill_and_start_again();
    going_on(&load).await;
    cluster.crash();
    // Long enough for clients to be told so.
    tokio::time::sleep(Duration::from_millis(700)).await;
    cluster.start_again();
    going_on(&load).await;
    // Both at once.
    cluster.crash();
    server.kill_and_start_again();
    cluster.start_again();
    going_on(&load).await;
    load.over.store(true, Ordering::Relaxed);
    let mut acknowledged = HashSet::new();
    for client in clients {
        for number in client.await.expect("no client was told to drop its events") {
            assert!(acknowledged.insert(number));
        }
    }
    assert!(
        load.again.load(Ordering::Relaxed) > 0,
        "nothing was ever interrupted"
    );

    let stored = cluster.sql(
        DATABASE,
        "select coalesce(properties, '{}') ->> 'n' from app.event",
    );
    let stored: Vec<u64> = stored
        .lines()
        .map(|number| number.parse().expect("a number"))
        .collect();
    let distinct: HashSet<u64> = stored.iter().copied().collect();
    assert_eq!(distinct.len(), stored.len(), "something is there twice");
    let lost: Vec<_> = acknowledged.difference(&distinct).collect();
    assert!(
        lost.is_empty(),
        "{} of {} acknowledged events are lost",
        lost.len(),
        acknowledged.len()
    );
    // Each client ends with everything acknowledged, so nothing else is there either.
    assert_eq!(distinct.len(), acknowledged.len());
    let counted = cluster.sql(
        DATABASE,
        "select sum(event_count), (select count(*) from app.message) from app.profile where merged_into is null",
    );
    assert_eq!(
        counted,
        format!("{0}|{0}", stored.len()),
        "figures and ids agree with the events"
    );
    println!(
        "{} events, {} interruptions",
        stored.len(),
        load.again.load(Ordering::Relaxed)
    );
}

/// Waits until a good number of batches more has been acknowledged.
async fn going_on(load: &Load) {
    let (before, began) = (load.acknowledged.load(Ordering::Relaxed), Instant::now());
    while load.acknowledged.load(Ordering::Relaxed) < before + 60 {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "events are not taken any more"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Makes a workspace with a source, and gives its write key.
async fn workspace(url: &str) -> String {
    let secret = Secret::new(b"keykeykeykeykeykeykeykeykeykeyke".to_vec()).expect("32 bytes");
    assert_eq!(SECRET.len(), 64);
    let mut seed = Seed::connect(url, SystemClock.now())
        .await
        .expect("the database answers");
    let organisation = OrganisationId::from_uuid(Uuid::from_u128(1));
    let slug = Slug::parse("ours").expect("a slug");
    let new = NewOrganisation {
        organisation,
        slug: &slug,
        name: "Ours",
    };
    seed.organisation(&new).await.expect("an organisation");
    let new = NewWorkspace {
        workspace: WorkspaceId::from_uuid(Uuid::from_u128(2)),
        organisation,
        slug: &slug,
        name: "Ours",
        sector: "Lamps, Nantes",
        language: "fr",
        time_zone: "Europe/Paris",
        currency: "EUR",
        country: "FR",
    };
    let scope = seed.workspace(&new).await.expect("a workspace");
    let database = Database::new(url, &secret, 2).expect("an address");
    let services = Services::new(database, secret, Arc::new(SystemClock));
    let name = SourceName::parse("Website").expect("a name");
    let (_, key) = services
        .add_source(&scope, SourceKind::Website, &name, [7; 14])
        .await
        .expect("a source");
    key.as_str().to_owned()
}
