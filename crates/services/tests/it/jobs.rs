//! Jobs: in turn, by one worker at a time, taken over when it dies, given up in the end.

use jiff::SignedDuration;
use services::Clock as _;
use services::jobs::{LEASE, Stop};
use store::jobs::{LeasedJob, NewJob, enqueue, extend, finish, lease};
use testkit::{Place, World};
use uuid::Uuid;

async fn cause(world: &World, place: &Place, subject: u128) {
    let mut tx = world.database.database.write(&place.scope).await.unwrap();
    let job = NewJob {
        id: Uuid::from_bytes(rand::random()),
        kind: "test",
        subject: Uuid::from_u128(subject),
        run_at: world.clock.now(),
    };
    enqueue(&mut tx, &job, world.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn take(world: &World, worker: u128) -> Option<LeasedJob> {
    let now = world.clock.now();
    let job = lease(
        &world.database.database,
        Uuid::from_u128(worker),
        now,
        now + LEASE,
    )
    .await
    .unwrap();
    // Turns are told apart by their time.
    world.clock.advance(SignedDuration::from_millis(1));
    job
}

#[tokio::test]
async fn workspaces_take_turns_however_much_one_of_them_wants() {
    let world = World::new().await;
    for subject in 0..4 {
        cause(&world, &world.ours, subject).await;
    }
    world.clock.advance(SignedDuration::from_secs(1));
    cause(&world, &world.theirs, 9).await;
    let first = take(&world, 1).await.unwrap();
    assert_eq!(first.scope().workspace(), world.ours.workspace);
    let second = take(&world, 2).await.unwrap();
    assert_eq!(second.scope().workspace(), world.theirs.workspace);
}

#[tokio::test]
async fn a_job_is_one_workers_until_its_lease_runs_out() {
    let world = World::new().await;
    cause(&world, &world.ours, 1).await;
    let first = take(&world, 1).await.unwrap();
    assert!(take(&world, 2).await.is_none());
    assert!(
        extend(&world.database.database, &first, world.clock.now() + LEASE)
            .await
            .unwrap()
    );
    world.clock.advance(LEASE);
    let second = take(&world, 2).await.unwrap();
    assert_eq!((second.subject(), second.attempts()), (first.subject(), 2));
    assert!(
        !extend(&world.database.database, &first, world.clock.now())
            .await
            .unwrap()
    );
    // Whoever comes late ends nothing.
    finish(&world.database.database, &first, world.clock.now())
        .await
        .unwrap();
    let left = world
        .database
        .superuser()
        .await
        .number("select count(*) from platform.job")
        .await;
    assert_eq!(left.unwrap(), 1);
}

#[tokio::test]
async fn what_is_caused_again_meanwhile_is_done_again() {
    let world = World::new().await;
    cause(&world, &world.ours, 1).await;
    cause(&world, &world.ours, 1).await;
    let first = take(&world, 1).await.unwrap();
    assert!(take(&world, 2).await.is_none(), "one job for one subject");
    cause(&world, &world.ours, 1).await;
    finish(&world.database.database, &first, world.clock.now())
        .await
        .unwrap();
    let again = take(&world, 2).await.unwrap();
    finish(&world.database.database, &again, world.clock.now())
        .await
        .unwrap();
    assert!(take(&world, 3).await.is_none());
}

#[tokio::test]
async fn a_job_that_is_rolled_back_was_never_there() {
    let world = World::new().await;
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let job = NewJob {
        id: Uuid::from_bytes(rand::random()),
        kind: "test",
        subject: Uuid::from_u128(1),
        run_at: world.clock.now(),
    };
    enqueue(&mut tx, &job, world.clock.now()).await.unwrap();
    drop(tx);
    assert!(take(&world, 1).await.is_none());
}

#[tokio::test]
async fn what_nobody_can_do_is_given_up_with_its_code() {
    let world = World::new().await;
    cause(&world, &world.ours, 1).await;
    let stop = Stop::new();
    assert!(world.services.work_once(Uuid::from_u128(1), &stop).await.unwrap());
    assert!(!world.services.work_once(Uuid::from_u128(1), &stop).await.unwrap());
    let rows = world
        .database
        .superuser()
        .await
        .rows("select error_code, failed_at is not null, leased_by is null from platform.job")
        .await
        .unwrap();
    assert_eq!(rows, [["UNKNOWN_KIND", "t", "t"]]);
}
