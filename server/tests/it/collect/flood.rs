//! Too much at once: turned away, never dropped, and nobody else's concern.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{events, request};
use crate::support::{Answer, TestApp, database, exchange};

/// A batch as large as may be.
fn large(number: usize) -> Value {
    let message = |index: usize| json!({"type": "page", "messageId": format!("{number}-{index}"), "anonymousId": format!("a-{}", index % 9)});
    json!({"batch": (0..2_500).map(message).collect::<Vec<_>>()})
}

fn accepted(answer: &Answer) -> i64 {
    answer.json()["accepted"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_sends_more_than_is_written_comes_back_and_others_do_not_notice() {
    let app = TestApp::start().await;
    let seen = json!({"type": "page", "messageId": "first", "anonymousId": "a-0"});
    let first = request("/v1/p", app.world.ours.key.as_str(), &seen);
    assert_eq!(app.send(first).await.status, 200);
    // Nothing of ours can be written for a while.
    let mut lock = app.world.database.superuser().await;
    lock.run("begin; select from app.profile for update")
        .await
        .unwrap();
    let (address, key) = (app.address, app.world.ours.key.as_str().to_owned());
    let crowd: Vec<_> = (0..14)
        .map(|number| {
            let sent = request("/v1/batch", &key, &large(number));
            tokio::spawn(async move { exchange(address, &sent).await })
        })
        .collect();
    database::somebody_waits(&app.world.database).await;
    // Another workspace is answered meanwhile.
    let began = Instant::now();
    for number in 0..20 {
        let body = json!({"type": "page", "messageId": format!("t-{number}"), "userId": "u"});
        let answer = app
            .send(request("/v1/p", app.world.theirs.key.as_str(), &body))
            .await;
        assert_eq!(answer.status, 200);
    }
    let theirs = began.elapsed();
    lock.run("commit").await.unwrap();
    let (mut stored, mut busy) = (1, 0);
    for one in crowd {
        let answer = one.await.unwrap();
        match answer.status {
            200 => stored += accepted(&answer),
            429 => {
                busy += 1;
                assert_eq!(answer.header("retry-after"), Some("2"));
                assert_eq!(answer.json()["code"], "busy");
            }
            // It waited too long for the lock.
            503 => assert_eq!(answer.header("retry-after"), Some("2")),
            other => panic!("{other} {}", answer.text()),
        }
    }
    assert!(busy >= 3, "{busy} were turned away");
    assert!(
        theirs < Duration::from_millis(1_500),
        "twenty answers took {theirs:?}"
    );
    assert_eq!(
        events(&app.world, &app.world.ours).await,
        stored,
        "what was acknowledged is there"
    );
    assert_eq!(events(&app.world, &app.world.theirs).await, 20);
    // And what was turned away is taken later.
    let again = app.send(request("/v1/batch", &key, &large(99))).await;
    assert_eq!(accepted(&again), 2_500);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_flood_of_one_workspace_does_not_slow_another() {
    let app = TestApp::start().await;
    let (address, key) = (app.address, app.world.ours.key.as_str().to_owned());
    let until = Instant::now() + Duration::from_secs(4);
    let flood: Vec<_> = (0..12)
        .map(|sender| {
            let key = key.clone();
            tokio::spawn(async move {
                let (mut number, mut times) = (sender * 1_000, Vec::new());
                while Instant::now() < until {
                    let began = Instant::now();
                    let answer = exchange(address, &request("/v1/batch", &key, &large(number))).await;
                    if answer.status == 200 {
                        assert_eq!(accepted(&answer), 2_500);
                        times.push(began.elapsed());
                    }
                    number += 1;
                }
                times
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(700)).await;
    let mut quiet = Vec::new();
    while Instant::now() < until {
        let body = json!({"type": "page", "messageId": format!("q-{}", quiet.len()), "userId": "u"});
        let began = Instant::now();
        let answer = app
            .send(request("/v1/p", app.world.theirs.key.as_str(), &body))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        quiet.push(began.elapsed());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let mut loud = Vec::new();
    for sender in flood {
        loud.extend(sender.await.unwrap());
    }
    loud.sort_unstable();
    quiet.sort_unstable();
    let (loud, slowest) = (loud[loud.len() / 2], quiet[quiet.len() * 99 / 100]);
    assert!(
        slowest < loud,
        "the quiet one waits up to {slowest:?}, who floods {loud:?}"
    );
    assert!(
        quiet[quiet.len() / 2] * 3 < loud,
        "half of the quiet ones take {:?}",
        quiet[quiet.len() / 2]
    );
}

#[tokio::test]
async fn a_revoked_key_writes_nothing_even_where_it_was_just_live() {
    let app = TestApp::start().await;
    let ours = &app.world.ours;
    let send = async |id: &str| {
        let body = json!({"type": "page", "messageId": id, "userId": "u"});
        app.send(request("/v1/p", ours.key.as_str(), &body)).await.status
    };
    assert_eq!(send("a").await, 200);
    // As another process would do it.
    let mut raw = app.world.database.superuser().await;
    raw.run("update app.write_key set revoked_at = now()")
        .await
        .unwrap();
    assert_eq!((send("b").await, send("c").await), (401, 401));
    raw.run("update app.write_key set revoked_at = null")
        .await
        .unwrap();
    assert_eq!(send("d").await, 200);
    raw.run("update platform.organisation set suspended_at = now()")
        .await
        .unwrap();
    assert_eq!((send("e").await, send("f").await), (401, 401));
    assert_eq!(events(&app.world, ours).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_stored_does_not_spoil_what_shares_its_transaction() {
    let app = TestApp::start().await;
    // Stands for a value that nobody has thought of.
    let mut raw = app.world.database.superuser().await;
    raw.run("alter table app.event add constraint event_poison_check check (name <> 'Poison')")
        .await
        .unwrap();
    let (address, key) = (app.address, app.world.ours.key.as_str().to_owned());
    let send = |number: usize, event: &str| {
        let body = json!({"type": "track", "event": event, "messageId": format!("m-{number}"), "userId": format!("u-{number}")});
        let sent = request("/v1/t", &key, &body);
        tokio::spawn(async move { exchange(address, &sent).await })
    };
    // The first keeps the lane busy until the others wait behind it.
    raw.run("begin; lock table app.event in access exclusive mode")
        .await
        .unwrap();
    let first = send(0, "Seen");
    database::somebody_waits(&app.world.database).await;
    let others: Vec<_> = (1..=9)
        .map(|number| send(number, if number == 5 { "Poison" } else { "Seen" }))
        .collect();
    tokio::time::sleep(Duration::from_millis(300)).await;
    raw.run("commit").await.unwrap();
    assert_eq!(first.await.unwrap().status, 200);
    let mut statuses = Vec::new();
    for other in others {
        statuses.push(other.await.unwrap().status);
    }
    assert_eq!(statuses, [200, 200, 200, 200, 500, 200, 200, 200, 200]);
    assert_eq!(events(&app.world, &app.world.ours).await, 9);
    let half = "select count(*) from app.identifier where value = 'u-5'";
    assert_eq!(
        database::number(&app.world.database, half).await,
        0,
        "nothing is half stored"
    );
}
