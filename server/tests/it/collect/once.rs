//! What was acknowledged is in the database, once.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{events, request, send};
use crate::support::{TestApp, exchange};

fn batch(messages: usize) -> Value {
    let message = |number: usize| {
        json!({"type": "track", "event": "Seen", "messageId": format!("m{number}"),
        "anonymousId": format!("a{}", number % 7), "userId": format!("u{}", number % 5), "properties": {"n": number}})
    };
    json!({"batch": (0..messages).map(message).collect::<Vec<_>>()})
}

#[tokio::test]
async fn the_second_time_is_a_duplicate() {
    let app = TestApp::start().await;
    let body = json!({"userId": "u", "event": "e", "messageId": "m"});
    let first = send(&app, "/v1/track", &body).await.json();
    assert_eq!((&first["accepted"], &first["duplicates"]), (&json!(1), &json!(0)));
    let second = send(&app, "/v1/track", &body).await.json();
    assert_eq!(
        (&second["accepted"], &second["duplicates"]),
        (&json!(0), &json!(1))
    );
    let twice = json!({"batch": [
        {"type": "page", "userId": "u", "messageId": "n"}, {"type": "page", "userId": "u", "messageId": "n"},
        {"type": "page", "userId": "u"}, {"type": "page", "userId": "u"},
    ]});
    let third = send(&app, "/v1/batch", &twice).await.json();
    assert_eq!((&third["accepted"], &third["duplicates"]), (&json!(3), &json!(1)));
    assert_eq!(events(&app.world, &app.world.ours).await, 4);
}

#[tokio::test]
async fn a_batch_sent_twenty_times_at_once_is_stored_once() {
    let app = TestApp::start().await;
    let (address, key) = (app.address, app.world.ours.key.as_str().to_owned());
    let crowd: Vec<_> = (0..20)
        .map(|_| {
            let sent = request("/v1/batch", &key, &batch(50));
            tokio::spawn(async move {
                // As clients do: what is not acknowledged is sent again.
                loop {
                    let answer = exchange(address, &sent).await;
                    match answer.status {
                        200 => return answer.json(),
                        429 | 503 => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
                        other => panic!("{other} {}", answer.text()),
                    }
                }
            })
        })
        .collect();
    let mut accepted = 0;
    for one in crowd {
        let answer = one.await.unwrap();
        assert_eq!(answer["refused"], json!([]));
        let (new, known) = (
            answer["accepted"].as_u64().unwrap(),
            answer["duplicates"].as_u64().unwrap(),
        );
        assert_eq!(new + known, 50);
        accepted += new;
    }
    assert_eq!(accepted, 50, "each message was accepted by one of them");
    let mut superuser = app.world.database.superuser().await;
    let stored = superuser
        .column("select properties->>'n' from app.event")
        .await
        .unwrap();
    let distinct: BTreeSet<&String> = stored.iter().collect();
    assert_eq!((stored.len(), distinct.len()), (50, 50));
    let sums = superuser
        .number("select sum(event_count)::bigint from app.profile where merged_into is null")
        .await
        .unwrap();
    assert_eq!(sums, 50, "and counted once on its person");
}

#[tokio::test]
async fn overlapping_batches_of_the_same_people_lose_nothing() {
    let app = TestApp::start().await;
    let (address, key) = (app.address, app.world.ours.key.as_str().to_owned());
    let crowd: Vec<_> = (0..12_usize)
        .map(|sender| {
            let message = |number: usize| {
                json!({"type": "identify", "messageId": format!("m{}", sender * 5 + number),
                "userId": format!("u{}", (sender + number) % 4), "anonymousId": format!("a{}", number % 3),
                "traits": {"email": format!("u{}@exemple.fr", (sender + number) % 4)}})
            };
            let body = json!({"batch": (0..10).map(message).collect::<Vec<_>>()});
            let sent = request("/v1/batch", &key, &body);
            tokio::spawn(async move {
                loop {
                    let answer = exchange(address, &sent).await;
                    match answer.status {
                        200 => return,
                        429 | 503 => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
                        other => panic!("{other} {}", answer.text()),
                    }
                }
            })
        })
        .collect();
    for one in crowd {
        one.await.unwrap();
    }
    assert_eq!(
        events(&app.world, &app.world.ours).await,
        65,
        "twelve batches of ten, every fifth id shared"
    );
}
