//! A backup that is restored brings nobody back.

use services::collect::Verdict;
use services::erasure::Replayed;

use super::{Scene, identify, view};

/// What a backup of before the erasure does not know.
const FORGET: &str = "delete from app.suppression; delete from app.erasure; delete from platform.public_code";

#[tokio::test]
async fn who_was_erased_is_erased_again() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    let everything = [
        identify("u-1", "helene@example.fr"),
        view("u-1", 1),
        identify("u-2", "paul@example.fr"),
    ];
    scene.world.send(ours, &everything).await;
    let number = scene.erase(scene.person(ours, "u-1").await).await;
    let none = scene.services.replay_erasures().await.unwrap();
    assert_eq!((none.logged, none.unknown, none.people), (1, 0, 0));
    let line = std::fs::read_to_string(&scene.log).unwrap();
    assert!(!line.contains("u-1") && !line.contains("helene"), "{line}");

    scene.run(FORGET).await;
    scene.run("delete from app.message").await;
    scene.world.send(ours, &everything).await;
    let done = scene.services.replay_erasures().await.unwrap();
    assert_eq!(
        done,
        Replayed {
            logged: 1,
            unknown: 1,
            people: 1
        }
    );
    let known = scene
        .column("select value from app.identifier order by value")
        .await;
    assert_eq!(known, ["browser-of-u-2", "u-2"]);
    assert!(
        scene.services.certificate(number).await.unwrap().is_good,
        "under its number"
    );
    assert_eq!(scene.services.replay_erasures().await.unwrap().unknown, 0);
    let again = scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    assert_eq!(again, [Verdict::TurnedAway]);
}

#[tokio::test]
async fn a_backup_from_before_they_came_keeps_them_out_too() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    let number = scene.erase(scene.person(ours, "u-1").await).await;
    scene.run(FORGET).await;
    let done = scene.services.replay_erasures().await.unwrap();
    assert_eq!((done.unknown, done.people), (1, 0));
    assert!(scene.services.certificate(number).await.unwrap().is_good);
    let again = scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    assert_eq!(again, [Verdict::TurnedAway]);
}

#[tokio::test]
async fn who_came_back_by_their_own_will_stays() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    scene.erase(scene.person(ours, "u-1").await).await;
    scene
        .services
        .let_in_again(&ours.scope, &[("user", "u-1")])
        .await
        .unwrap();
    scene.run(FORGET).await;
    scene.services.replay_erasures().await.unwrap();
    // What is left is the fingerprint of a profile, which nobody is known by.
    assert_eq!(scene.number("select count(*) from app.suppression").await, 1);
    scene.run("delete from app.message").await;
    let again = scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    assert_eq!(again, [Verdict::Accepted]);
}

#[tokio::test]
async fn a_log_that_was_changed_is_not_trusted() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr")])
        .await;
    scene.erase(scene.person(ours, "u-1").await).await;
    let text = std::fs::read_to_string(&scene.log).unwrap();
    std::fs::write(&scene.log, text.replace("\"erased\"", "\"lifted\"")).unwrap();
    assert!(scene.services.replay_erasures().await.is_err());
}

#[tokio::test]
async fn nothing_is_taken_away_before_it_is_written_down() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .world
        .send(ours, &[identify("u-1", "helene@example.fr"), view("u-1", 1)])
        .await;
    let profile = scene.person(ours, "u-1").await;
    // A folder is where the log should be.
    std::fs::create_dir(&scene.log).unwrap();
    scene
        .services
        .erase_person(&ours.scope, profile, None)
        .await
        .unwrap();
    scene.work().await;
    assert_eq!(scene.number("select count(*) from app.event").await, 2);
    std::fs::remove_dir(&scene.log).unwrap();
    // An hour later it is tried again.
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    assert_eq!(scene.number("select count(*) from app.event").await, 0);
}
