//! Many batches at once about the same people: nothing twice, nothing lost, nobody orphaned, every sum right.

use std::sync::Arc;

use domain::collect::Message;
use serde_json::json;
use services::Clock as _;
use services::collect::Verdict;
use testkit::{Raw, World};

const TASKS: usize = 8;
const BATCHES: usize = 6;

/// A message of the shared history: six people, each on a browser of their own and now and then on a shared one.
fn message(number: usize) -> serde_json::Value {
    let person = number % 6;
    let user = (!number.is_multiple_of(4)).then(|| format!("u-{person}"));
    let browser = if number.is_multiple_of(7) {
        "shared".to_owned()
    } else {
        format!("b-{}", number % 12)
    };
    let (event, properties) = match number % 5 {
        0 => ("Order Completed", json!({"total": number})),
        1 => ("Order Refunded", json!({"total": 1})),
        _ => ("Clicked", json!({})),
    };
    json!({"type": "track", "event": event, "messageId": format!("m-{number}"), "userId": user,
        "anonymousId": browser, "properties": properties})
}

/// The batches of one task: windows of the same history that overlap with those of the others.
fn batches(task: usize, now: jiff::Timestamp) -> Vec<Vec<Result<Message, domain::schema::Refused>>> {
    (0..BATCHES)
        .map(|batch| {
            let start = (batch * 20 + task * 5) % 120;
            let mut numbers: Vec<usize> = (start..start + 40).map(|number| number % 120).collect();
            if task % 2 == 1 {
                numbers.reverse();
            }
            numbers
                .into_iter()
                .map(|number| Message::read(&message(number), None, None, now))
                .collect()
        })
        .collect()
}

async fn count(raw: &mut Raw, sql: &str) -> i64 {
    raw.number(&format!("select count(*) from ({sql}) found"))
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn overlapping_batches_store_each_message_once_and_every_sum_is_the_recount() {
    let world = World::new().await;
    let source = Arc::new(world.proven(&world.ours).await);
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let (services, source) = (world.services.clone(), source.clone());
            let batches = batches(task, world.clock.now());
            tokio::spawn(async move {
                let mut accepted = 0;
                for batch in batches {
                    // A client sends again what was not taken.
                    let outcome = loop {
                        match services.accept(&source, &batch).await {
                            Ok(outcome) => break outcome,
                            Err(services::UseError::Away(_)) => {}
                            Err(error) => panic!("{error:?}"),
                        }
                    };
                    accepted += outcome
                        .verdicts
                        .iter()
                        .filter(|verdict| **verdict == Verdict::Accepted)
                        .count();
                }
                accepted
            })
        })
        .collect();
    let mut accepted = 0;
    for task in tasks {
        accepted += task.await.unwrap();
    }
    assert_eq!(accepted, 120, "each message is accepted by one of the tasks");

    let mut raw = world.database.superuser().await;
    let raw = &mut raw;
    assert_eq!(count(raw, "select from app.event").await, 120);
    assert_eq!(count(raw, "select from app.message").await, 120);
    let users = "select from app.identifier where kind = 'user'";
    assert_eq!(count(raw, users).await, 6);
    let one_each =
        "select profile_id from app.identifier where kind = 'user' group by profile_id having count(*) > 1";
    assert_eq!(count(raw, one_each).await, 0, "two people on one profile");
    let orphans =
        "select from app.profile p where merged_into is null and not exists (select from app.identifier i
        where i.profile_id = p.profile_id)";
    assert_eq!(count(raw, orphans).await, 0, "profiles that nothing leads to");
    let strays = "select from app.identifier i join app.profile p using (workspace_id, profile_id)
        where p.merged_into is not null";
    assert_eq!(
        count(raw, strays).await,
        0,
        "identifiers that lead to a profile that was merged"
    );
    let chains = "select from app.profile p join app.profile m on m.profile_id = p.merged_into
        where m.merged_into is not null";
    assert_eq!(
        count(raw, chains).await,
        0,
        "merges that lead to a merged profile"
    );
    let wrong = "select p.profile_id from app.profile p
        left join app.profile m on m.profile_id = p.profile_id or m.merged_into = p.profile_id
        left join app.event e on e.profile_id = m.profile_id
        where p.merged_into is null
        group by p.workspace_id, p.profile_id
        having p.event_count <> count(e.event_id)
            or p.order_count <> count(e.event_id) filter (where e.revenue_minor >= 0)
            or p.revenue_minor <> coalesce(sum(e.revenue_minor), 0)
            or p.last_seen_at <> max(e.occurred_at)";
    assert_eq!(count(raw, wrong).await, 0, "figures that are not the recount");
    let people = raw
        .number("select count(*) from app.profile where merged_into is null")
        .await
        .unwrap();
    let tallied = raw
        .number("select sum(profiles) from app.profile_tally")
        .await
        .unwrap();
    assert_eq!(tallied, people, "the tally is not the count");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_people_who_sign_in_on_one_new_browser_at_once_stay_two() {
    let world = World::new().await;
    for round in 0..20 {
        let browser = format!("b-{round}");
        world
            .send(&world.ours, &[json!({"type": "page", "anonymousId": browser})])
            .await;
        let source = Arc::new(world.proven(&world.ours).await);
        let sign_in = |user: String| {
            let (services, source, now) = (world.services.clone(), source.clone(), world.clock.now());
            let page = json!({"type": "page", "userId": user, "anonymousId": browser});
            tokio::spawn(async move {
                let message = Message::read(&page, None, None, now);
                services.accept(&source, &[message]).await.unwrap();
            })
        };
        let both = [sign_in(format!("u-{round}")), sign_in(format!("v-{round}"))];
        for one in both {
            one.await.unwrap();
        }
    }
    let mut raw = world.database.superuser().await;
    let shared =
        "select profile_id from app.identifier where kind = 'user' group by profile_id having count(*) > 1";
    assert_eq!(count(&mut raw, shared).await, 0);
    assert_eq!(
        count(&mut raw, "select from app.profile where merged_into is null").await,
        40
    );
}
