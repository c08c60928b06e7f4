//! Twenty writers keep sending somebody while they are erased: nothing slips in.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use domain::collect::Message;
use services::collect::Verdict;

use super::{Scene, identify, view};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_is_made_anew_by_those_who_write_at_that_moment() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    let source = scene.world.proven(ours).await;
    let (stop, sent, turned_away) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicUsize::new(0)),
    );
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..20 {
        let (services, source) = (scene.services.clone(), source.clone());
        let (stop, sent, turned_away) = (stop.clone(), sent.clone(), turned_away.clone());
        writers.spawn(async move {
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                number += 1;
                let mut told = identify("u-1", "helene@example.fr");
                told["messageId"] = format!("w-{writer}-{number}").into();
                let messages: Vec<_> = [told, view("u-1", writer * 100_000 + number)]
                    .iter()
                    .map(|message| Message::read(message, None, None, services.now()))
                    .collect();
                // A conflict that lasts is told to the client, who sends again.
                if let Ok(accepted) = services.accept(&source, &messages).await {
                    sent.fetch_add(2, Ordering::Relaxed);
                    let away = accepted
                        .verdicts
                        .iter()
                        .filter(|verdict| **verdict == Verdict::TurnedAway);
                    turned_away.fetch_add(away.count(), Ordering::Relaxed);
                }
            }
        });
    }
    while sent.load(Ordering::Relaxed) < 100 {
        tokio::task::yield_now().await;
    }
    scene.erase(profile).await;
    let after = sent.load(Ordering::Relaxed);
    while sent.load(Ordering::Relaxed) < after + 100 {
        tokio::task::yield_now().await;
    }
    stop.store(true, Ordering::Relaxed);
    while writers.join_next().await.is_some() {}
    assert!(turned_away.load(Ordering::Relaxed) >= 100);
    for table in ["profile", "identifier", "trait", "profile_term", "event"] {
        assert_eq!(
            scene.number(&format!("select count(*) from app.{table}")).await,
            0,
            "{table}"
        );
    }
    let counted = scene
        .number("select sum(messages)::bigint from app.suppression_day")
        .await;
    assert_eq!(
        usize::try_from(counted).unwrap(),
        turned_away.load(Ordering::Relaxed)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_with_a_hundred_thousand_events_is_erased_within_a_minute() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let profile = scene.person(ours, "u-1").await;
    // Over a year, and among the events of others.
    scene
        .run(&format!(
            "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, name, properties,
                context, received_at)
            select '{}', '2026-11-21T09:00:00Z'::timestamptz - n * interval '5 minutes', gen_random_uuid(), '{profile}',
                '{}', 'track', 'Product Viewed', '{{\"name\": \"Lampe Alba\"}}', '{{}}', now()
            from generate_series(1, 100000) n",
            ours.workspace, ours.source
        ))
        .await;
    let started = Instant::now();
    scene.erase(profile).await;
    let took = started.elapsed();
    assert_eq!(scene.number("select count(*) from app.event").await, 0);
    println!("100,000 events in {:.1} s", took.as_secs_f64());
    assert!(took.as_secs() < 60, "{took:?}");
}
