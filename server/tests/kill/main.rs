//! What was acknowledged is there, once, whatever dies: the server is killed and PostgreSQL crashes while clients send.
//!
//! Runs on a PostgreSQL of its own (`MESURE_CLUSTER=kill script/postgres`), which this test starts and stops.

#[cfg(test)]
mod client;
#[cfg(test)]
mod cluster;
#[cfg(test)]
mod place;
#[cfg(test)]
mod process;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use client::{Load, client};
use cluster::Cluster;
use place::workspace;
use process::Process;

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
