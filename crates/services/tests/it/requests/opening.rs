use domain::requests::state::State;
use domain::requests::{IdentityLevel, Kind};
use jiff::civil::date;
use services::requests::NewRequest;

use super::{asked, course, jobs, mails, opened, row, with_somebody};

#[tokio::test]
async fn a_request_gets_its_number_its_deadline_and_an_acknowledgement() {
    let (world, profile) = with_somebody().await;
    let first = opened(&world, asked(Kind::Access, Some(profile))).await;
    let second = opened(&world, asked(Kind::Erasure, Some(profile))).await;
    let (first_row, second_row) = (row(&world, first).await, row(&world, second).await);
    assert_eq!(first_row.reference(), "DSR-2026-0001");
    assert_eq!(second_row.number, 2);
    // The 21st of November is a Saturday, the 21st of December a Monday.
    assert_eq!(first_row.due.target, date(2026, 12, 21));
    assert_eq!(first_row.due.limit, date(2026, 12, 21));
    assert_eq!(first_row.due.late_at.to_string(), "2026-12-21T23:00:00Z");
    assert_eq!(first_row.state, State::Pending);
    assert_eq!(course(&world, first).await, ["received", "queued"]);
    assert_eq!(mails(&world).await, ["request_received", "request_received"]);
    let said = world
        .database
        .superuser()
        .await
        .rows("select content ->> 'number', content ->> 'date', content ->> 'deadline' from app.mail order by 1")
        .await
        .unwrap();
    assert_eq!(said[0], ["DSR-2026-0001", "2026-11-21", "2026-12-21"]);
    // What programs answer is caused at once, and the alarm is set.
    assert_eq!(jobs(&world, first).await, ["export", "requests.alarm"]);
    assert_eq!(jobs(&world, second).await, ["erase", "requests.alarm"]);
    let trail = "select action || ' ' || detail from app.trail where action like 'request.%' order by happened_at, trail_id";
    let trail = world.database.superuser().await.column(trail).await.unwrap();
    assert_eq!(trail.len(), 4);
    assert!(trail.contains(&"request.step received".to_owned()));
}

#[tokio::test]
async fn the_days_are_those_of_the_workspace() {
    let (world, profile) = with_somebody().await;
    // Half past midnight on the 2nd of December in Paris.
    let until: jiff::Timestamp = "2026-12-01T23:30:00Z".parse().unwrap();
    world.clock.advance(until.duration_since(world.services.now()));
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let due = row(&world, request).await.due;
    // The 2nd of January is a Saturday.
    assert_eq!((due.target, due.limit), (date(2027, 1, 2), date(2027, 1, 4)));
}

#[tokio::test]
async fn who_is_not_proven_well_enough_waits_and_nothing_is_caused() {
    let (world, profile) = with_somebody().await;
    let known = NewRequest {
        identity: IdentityLevel::KnownChannel,
        ..asked(Kind::Erasure, Some(profile))
    };
    let request = opened(&world, known).await;
    assert_eq!(row(&world, request).await.state, State::Received);
    assert_eq!(jobs(&world, request).await, ["requests.alarm"]);
    // Of the browser alone, holding it is enough.
    let anonymous = NewRequest {
        identity: IdentityLevel::Browser,
        anonymous: true,
        contact: None,
        ..asked(Kind::Erasure, Some(profile))
    };
    let request = opened(&world, anonymous).await;
    assert_eq!(row(&world, request).await.state, State::Pending);
    assert_eq!(jobs(&world, request).await, ["erase", "requests.alarm"]);
    assert_eq!(mails(&world).await, ["request_received"]);
}

#[tokio::test]
async fn numbers_are_given_once_each_to_many_at_once() {
    let (world, profile) = with_somebody().await;
    let world = std::sync::Arc::new(world);
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let world = world.clone();
        tasks.spawn(async move { opened(&world, asked(Kind::Rectification, Some(profile))).await });
    }
    while tasks.join_next().await.transpose().unwrap().is_some() {}
    let numbers = world
        .database
        .superuser()
        .await
        .column("select number from app.request order by number")
        .await
        .unwrap();
    let expected: Vec<String> = (1..=12).map(|number: u8| number.to_string()).collect();
    assert_eq!(numbers, expected);
}
