use domain::requests::deadline::ExtensionFault;
use domain::requests::state::{State, StepFault};
use domain::requests::{DoubtReason, IdentityLevel, Kind, RefusalReason};
use jiff::SignedDuration;
use jiff::civil::date;
use services::UseError;
use services::requests::{Ask, StepBy, StepRefusal, begin, fail, finish};

use super::{asked, course, jobs, mails, opened, row, staff, stepped, with_somebody};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[tokio::test]
async fn the_clock_stands_still_while_proof_is_awaited() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    world.clock.advance(DAY * 2);
    let ask = Ask::AskIdentity(DoubtReason::SharedAddress);
    stepped(&world, request, ask, staff(&world)).await.unwrap();
    let waiting = row(&world, request).await;
    assert_eq!(waiting.state, State::IdentityPending);
    assert!(waiting.due.paused);
    assert_eq!(waiting.doubt, Some(DoubtReason::SharedAddress));
    world.clock.advance(DAY * 5);
    // Each day moves it, before the proof comes too.
    assert_eq!(row(&world, request).await.due.target, date(2026, 12, 26));
    // Not good enough: nothing changes.
    let weak = stepped(&world, request, Ask::Prove(IdentityLevel::Browser), staff(&world)).await;
    assert!(matches!(
        weak,
        Err(StepRefusal::Fault(StepFault::IdentityMissing))
    ));
    let proven = Ask::Prove(IdentityLevel::CheckedByStaff);
    stepped(&world, request, proven, staff(&world)).await.unwrap();
    let on = row(&world, request).await;
    assert_eq!((on.state, on.due.paused), (State::Pending, false));
    assert_eq!(on.identity, IdentityLevel::CheckedByStaff);
    // The 26th of December is a Saturday.
    assert_eq!(
        (on.due.target, on.due.limit),
        (date(2026, 12, 26), date(2026, 12, 28))
    );
    assert_eq!(
        course(&world, request).await,
        ["received", "queued", "asked_identity", "proven"]
    );
    assert_eq!(mails(&world).await, ["request_received", "request_progress"]);
}

#[tokio::test]
async fn more_time_is_taken_once_with_a_reason_and_in_the_first_month() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::ContestDecision, Some(profile))).await;
    let other = opened(&world, asked(Kind::Access, Some(profile))).await;
    let extend = |reason: &str| Ask::Extend(reason.to_owned());
    let short = stepped(&world, request, extend("busy"), staff(&world)).await;
    assert!(matches!(
        short,
        Err(StepRefusal::Extension(ExtensionFault::ReasonMissing))
    ));
    let reason = "La décision repose sur plusieurs années.";
    stepped(&world, request, extend(reason), staff(&world))
        .await
        .unwrap();
    let longer = row(&world, request).await;
    assert_eq!(longer.state, State::Extended);
    assert_eq!(longer.due.target, date(2027, 2, 21));
    assert_eq!(longer.extension.unwrap().reason, reason);
    let again = stepped(&world, request, extend(reason), staff(&world)).await;
    assert!(matches!(again, Err(StepRefusal::Fault(_))));
    // A program does not make it longer, and nobody does after the month.
    let program = stepped(&world, other, extend(reason), StepBy::System).await;
    assert!(matches!(program, Err(StepRefusal::Fault(StepFault::NeedsAHuman))));
    world.clock.advance(DAY * 40);
    let late = stepped(&world, other, extend(reason), staff(&world)).await;
    assert!(matches!(
        late,
        Err(StepRefusal::Extension(ExtensionFault::TooLate))
    ));
    assert!(mails(&world).await.contains(&"request_extended".to_owned()));
}

#[tokio::test]
async fn a_refusal_has_a_reason_that_applies_and_ends_it() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let wrong = Ask::Refuse(RefusalReason::LegalObligation, String::new());
    let refused = stepped(&world, request, wrong, staff(&world)).await;
    assert!(matches!(
        refused,
        Err(StepRefusal::Fault(StepFault::ReasonDoesNotApply))
    ));
    let right = Ask::Refuse(RefusalReason::DataAccurate, " Nous avons vérifié. ".to_owned());
    // Never by a program.
    let program = stepped(&world, request, right.clone(), StepBy::System).await;
    assert!(matches!(program, Err(StepRefusal::Fault(StepFault::NeedsAHuman))));
    stepped(&world, request, right.clone(), staff(&world))
        .await
        .unwrap();
    let over = row(&world, request).await;
    assert_eq!(over.state, State::Refused);
    assert_eq!(over.refusal, Some(RefusalReason::DataAccurate));
    assert_eq!(over.closed_at, Some(world.services.now()));
    let told = "select content ->> 'reason' || ': ' || (content ->> 'explanation') from app.mail where kind = 'request_refused'";
    let told = world.database.superuser().await.column(told).await.unwrap();
    assert_eq!(told, ["data_accurate: Nous avons vérifié."]);
    let again = stepped(&world, request, right, staff(&world)).await;
    assert!(matches!(again, Err(StepRefusal::Fault(StepFault::NoSuchStep))));
}

#[tokio::test]
async fn what_programs_answer_staff_neither_begin_nor_end() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Erasure, Some(profile))).await;
    for ask in [Ask::Begin, Ask::Complete(String::new())] {
        let refused = stepped(&world, request, ask, staff(&world)).await;
        assert!(matches!(refused, Err(StepRefusal::ByProgram)));
    }
    let database = &world.database.database;
    // The engine begins, dies, goes on, fails for good, and is tried again by staff.
    for _ in 0..2 {
        let mut tx = database.write(&world.ours.scope).await.unwrap();
        let begun = begin(&world.services, &mut tx, request).await.unwrap();
        assert_eq!(begun.state, State::InProgress);
        tx.commit().await.unwrap();
    }
    let taken_back = stepped(&world, request, Ask::Cancel, StepBy::Person).await;
    assert!(matches!(
        taken_back,
        Err(StepRefusal::Fault(StepFault::NoSuchStep))
    ));
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    fail(&world.services, &mut tx, request, "DISK_FULL")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let details = world
        .services
        .request_details(&super::officer(&world).await, request)
        .await
        .unwrap();
    assert_eq!(details.row.failure.as_deref(), Some("DISK_FULL"));
    stepped(&world, request, Ask::Retry, staff(&world)).await.unwrap();
    assert_eq!(jobs(&world, request).await, ["erase", "requests.alarm"]);
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    finish(&world.services, &mut tx, request).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        course(&world, request).await,
        ["received", "queued", "begun", "failed", "retried", "completed"]
    );
    // The last mail outlives the person.
    let mail = "select kind || ' ' || (profile_id is null)::text from app.mail order by created_at desc, mail_id desc limit 1";
    let mail = world.database.superuser().await.column(mail).await.unwrap();
    assert_eq!(mail, ["erasure_done true"]);
}

#[tokio::test]
async fn of_many_at_once_one_ends_it() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let world = std::sync::Arc::new(world);
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let world = world.clone();
        tasks.spawn(async move {
            let by = staff(&world);
            let ask = Ask::Refuse(RefusalReason::DataAccurate, String::new());
            stepped(&world, request, ask, by).await.is_ok()
        });
    }
    let mut done = 0;
    while let Some(ended) = tasks.join_next().await {
        done += usize::from(ended.unwrap());
    }
    assert_eq!(done, 1);
    assert_eq!(course(&world, request).await, ["received", "queued", "refused"]);
}

#[tokio::test]
async fn a_request_that_is_not_there_is_not_found() {
    let (world, profile) = with_somebody().await;
    let request = opened(&world, asked(Kind::Rectification, Some(profile))).await;
    let mut tx = world.database.database.write(&world.theirs.scope).await.unwrap();
    let theirs =
        services::requests::step(&world.services, &mut tx, request, &Ask::Cancel, StepBy::System).await;
    assert!(matches!(theirs, Err(StepRefusal::Use(UseError::NotFound))));
}
