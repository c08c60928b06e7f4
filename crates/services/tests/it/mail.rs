//! Mails: sent after the commit that causes them, tried again, given up, forgotten.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use domain::account::Language;
use jiff::{SignedDuration, Timestamp};
use services::Services;
use services::jobs::Stop;
use services::mail::{Letter, NewMail, Post, PostFailure, Posting, SitePath, Template, enqueue};
use testkit::World;
use uuid::Uuid;

const AWAY: PostFailure = PostFailure {
    code: "MAIL_SERVER_AWAY",
    may_heal: true,
};
const REFUSED: PostFailure = PostFailure {
    code: "MAIL_REFUSED",
    may_heal: false,
};

/// A post that fails as it is told, and then sends.
#[derive(Default)]
struct Scripted {
    failures: Mutex<VecDeque<PostFailure>>,
    letters: Mutex<Vec<Letter>>,
}

impl Scripted {
    fn failing(failures: impl IntoIterator<Item = PostFailure>) -> Arc<Self> {
        Arc::new(Self {
            failures: Mutex::new(failures.into_iter().collect()),
            letters: Mutex::default(),
        })
    }

    fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }
}

impl Post for Scripted {
    fn send<'a>(&'a self, letter: &'a Letter) -> Posting<'a> {
        self.letters.lock().unwrap().push(letter.clone());
        let outcome = self.failures.lock().unwrap().pop_front().map_or(Ok(()), Err);
        Box::pin(std::future::ready(outcome))
    }
}

fn erased() -> Template {
    Template::ErasureDone {
        number: "DSR-2026-0007".to_owned(),
    }
}

fn link() -> Template {
    Template::PortalLink {
        link: SitePath::of(&["p", "ours", "t", "abc"]),
        code: "K7QM-42XP".to_owned(),
        minutes: 10,
        host: None,
    }
}

async fn write(world: &World, template: Template, committed: bool) {
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let mail = NewMail {
        template,
        language: Language::French,
        recipient: "claire@example.fr".to_owned(),
        profile: None,
    };
    enqueue(&mut tx, mail).await.unwrap();
    if committed {
        tx.commit().await.unwrap();
    }
}

async fn work(services: &Services) -> bool {
    services
        .work_once(Uuid::from_u128(1), &Stop::new())
        .await
        .unwrap()
}

/// State, attempts, code, whether the recipient and the content are there.
async fn row(world: &World) -> Vec<String> {
    let sql = "select state, attempts::text, coalesce(error_code, ''), (recipient is not null)::text,
            (content is not null)::text, (sent_at is not null)::text from app.mail";
    world.database.superuser().await.rows(sql).await.unwrap().concat()
}

#[tokio::test]
async fn a_mail_is_sent_after_its_transaction_and_never_without_it() {
    let world = World::new().await;
    let post = Scripted::failing([]);
    let services = world.services.clone().with_post(post.clone(), false);
    write(&world, link(), false).await;
    assert!(!work(&services).await);
    write(&world, link(), true).await;
    assert!(work(&services).await);
    assert!(!work(&services).await, "once");
    let letters = post.letters();
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.recipient, "claire@example.fr");
    assert_eq!((letter.language, &letter.template), (Language::French, &link()));
    assert_eq!(letter.sender.slug, "ours");
    // Sent, and forgotten.
    assert_eq!(row(&world).await, ["sent", "1", "", "false", "false", "true"]);
    assert!(services.outbox().await.unwrap().is_empty());
}

#[tokio::test]
async fn where_mails_are_kept_the_outbox_has_them() {
    let world = World::new().await;
    let post = Scripted::failing([REFUSED]);
    let services = world.services.clone().with_post(post, true);
    write(&world, erased(), true).await;
    let waiting = services.outbox().await.unwrap();
    assert_eq!(waiting[0].state, "waiting");
    assert!(work(&services).await);
    write(&world, link(), true).await;
    assert!(work(&services).await);
    let mails = services.outbox().await.unwrap();
    let states: Vec<_> = mails
        .iter()
        .map(|mail| (mail.state.as_str(), mail.letter.template.kind()))
        .collect();
    assert_eq!(states, [("sent", "portal_link"), ("given_up", "erasure_done")]);
    let same = services.outbox_mail(mails[1].letter.id).await.unwrap();
    assert_eq!(same.error_code.as_deref(), Some("MAIL_REFUSED"));
    assert!(services.outbox_mail(Uuid::from_u128(9)).await.is_err());
}

#[tokio::test]
async fn a_mail_is_tried_again_for_days_with_longer_and_longer_pauses() {
    let world = World::new().await;
    let post = Scripted::failing([AWAY; 50]);
    let services = world.services.clone().with_post(post.clone(), false);
    write(&world, erased(), true).await;
    let mut hours = 0;
    while row(&world).await[0] == "waiting" {
        while work(&services).await {}
        world.clock.advance(SignedDuration::from_hours(1));
        hours += 1;
        assert!(hours < 240, "it is never given up");
    }
    assert!((72..=120).contains(&hours), "given up after {hours} hours");
    assert_eq!(post.letters().len(), 11);
    let ids: std::collections::BTreeSet<_> = post.letters().iter().map(|letter| letter.id).collect();
    assert_eq!(ids.len(), 1, "one Message-ID");
    assert_eq!(
        row(&world).await,
        ["given_up", "11", "MAIL_SERVER_AWAY", "false", "false", "false"]
    );
}

#[tokio::test]
async fn what_heals_is_sent_and_the_first_pause_is_short() {
    let world = World::new().await;
    let post = Scripted::failing([AWAY]);
    let services = world.services.clone().with_post(post.clone(), false);
    write(&world, link(), true).await;
    assert!(work(&services).await);
    assert_eq!(
        row(&world).await,
        ["waiting", "1", "MAIL_SERVER_AWAY", "true", "true", "false"]
    );
    assert!(!work(&services).await, "not at once");
    world.clock.advance(SignedDuration::from_mins(1));
    assert!(work(&services).await);
    assert_eq!(row(&world).await, ["sent", "2", "", "false", "false", "true"]);
}

#[tokio::test]
async fn a_code_is_not_sent_after_its_time_and_a_refusal_is_final() {
    for (template, failures, tries) in [(link(), vec![AWAY; 9], "3"), (erased(), vec![REFUSED], "1")] {
        let world = World::new().await;
        let services = world
            .services
            .clone()
            .with_post(Scripted::failing(failures), false);
        write(&world, template, true).await;
        for _ in 0..20 {
            while work(&services).await {}
            world.clock.advance(SignedDuration::from_mins(1));
        }
        let row = row(&world).await;
        assert_eq!((row[0].as_str(), row[1].as_str()), ("given_up", tries), "{row:?}");
    }
}

#[tokio::test]
async fn without_a_post_mails_wait_and_nothing_of_people_is_in_the_queue() {
    let world = World::new().await;
    write(&world, link(), true).await;
    let jobs = world
        .database
        .superuser()
        .await
        .column("select to_jsonb(j)::text from platform.job j")
        .await
        .unwrap()
        .concat();
    for personal in ["claire", "K7QM", "abc"] {
        assert!(!jobs.contains(personal), "{jobs}");
    }
    assert!(work(&world.services).await);
    let row = row(&world).await;
    assert_eq!(
        (row[0].as_str(), row[2].as_str()),
        ("waiting", "MAIL_NOT_CONFIGURED")
    );
}

#[tokio::test]
async fn a_mail_goes_before_other_work_of_its_workspace() {
    let world = World::new().await;
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let job = store::jobs::NewJob {
        id: Uuid::from_u128(5),
        kind: "test",
        subject: Uuid::from_u128(5),
        run_at: Timestamp::UNIX_EPOCH + SignedDuration::from_secs(1),
    };
    store::jobs::enqueue(&mut tx, &job, job.run_at).await.unwrap();
    tx.commit().await.unwrap();
    write(&world, erased(), true).await;
    let post = Scripted::failing([]);
    assert!(work(&world.services.clone().with_post(post.clone(), false)).await);
    assert_eq!(post.letters().len(), 1);
}
