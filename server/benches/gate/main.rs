//! What the gate costs: the query of a person's page with the policies as they stand, against the same query where the
//! policies look at the workspace alone, turn by turn in one run; and asking whether something is permitted.
//!
//! Makes a database of its own beside the tests' (`MESURE_TEST_DATABASE_URL`).

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run should stop"
)]

use std::time::{Duration, Instant};

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::gate::{AgeBand, House, Person, decide};
use domain::consent::purpose::{Purpose, PurposeBit, PurposeKey, preset};
use domain::consent::state::Ledger;
use domain::ids::ProfileId;
use serde_json::json;
use services::consent::{NewChoice, Recording, purposes_changed};
use store::consent::purposes;
use store::profiles::{get, timeline};
use testkit::{EVER, World};

const PEOPLE: usize = 2_000;
const EVENTS: usize = 40;
const ROUNDS: usize = 12;
const ASKED: usize = 500;
/// The tables whose policies hold the mask of the transaction against the row.
const GATED: [&str; 4] = ["profile", "identifier", "trait", "profile_term"];
const WORKSPACE: &str = "workspace_id = current_setting('app.workspace_id')::uuid";
const PERMITTED: &str = "allowed & current_setting('app.purpose_mask')::bigint <> 0";

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(run());
}

/// Sorted times.
struct Times(Vec<Duration>);

impl Times {
    fn at(&self, share: usize) -> f64 {
        let index = (self.0.len() * share / 100).min(self.0.len() - 1);
        self.0[index].as_secs_f64() * 1000.0
    }

    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }
}

async fn run() {
    let world = World::new().await;
    let registered = register(&world).await;
    let profiles = people(&world).await;
    let mut raw = world.database.superuser().await;
    raw.run("vacuum analyze").await.expect("statistics are taken");

    let (mut with, mut without) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for gated in [round % 2 == 0, round % 2 == 1] {
            for table in GATED {
                let rule = if gated {
                    format!("{WORKSPACE} and {PERMITTED}")
                } else {
                    WORKSPACE.to_owned()
                };
                raw.run(&format!("alter policy {table}_app on app.{table} using ({rule})"))
                    .await
                    .expect("the policy is altered");
            }
            // The first ones plan anew.
            page_queries(&world, &profiles[..20]).await;
            let times = page_queries(&world, &profiles[round * 100..][..ASKED]).await;
            if gated {
                with.extend(times)
            } else {
                without.extend(times)
            }
        }
    }
    let (with, without) = (Times::of(with), Times::of(without));
    println!("| query of a person's page | half, ms | p99, ms |");
    println!("| --- | --: | --: |");
    println!(
        "| workspace alone | {:.3} | {:.3} |",
        without.at(50),
        without.at(99)
    );
    println!("| with the gate | {:.3} | {:.3} |", with.at(50), with.at(99));
    println!(
        "the gate costs {:.1} % of the query",
        100.0 * (with.at(50) / without.at(50) - 1.0)
    );

    let purpose = &registered[0];
    let permission = asked(&profiles, |profile| {
        let (services, scope) = (&world.services, &world.ours.scope);
        async move {
            let _ = profile;
            assert!(
                services
                    .permission(scope, purpose.key())
                    .await
                    .expect("an answer")
                    .is_some()
            );
        }
    })
    .await;
    println!(
        "opening a purpose: half {:.3} ms, p99 {:.3} ms",
        permission.at(50),
        permission.at(99)
    );
    println!(
        "deciding on a person, all purposes: {}",
        decisions(&world, &registered, &profiles).await
    );
}

/// What the page of a person reads of them.
async fn page_queries(world: &World, profiles: &[ProfileId]) -> Vec<Duration> {
    let mut times = Vec::with_capacity(profiles.len());
    for profile in profiles {
        let started = Instant::now();
        let mut tx = world
            .database
            .database
            .read(&world.ours.scope)
            .await
            .expect("a transaction");
        let found = get(&mut tx, *profile).await.expect("an answer");
        assert!(found.is_some(), "everybody is there in operation");
        let events = timeline(&mut tx, &[*profile], EVER, None, 50)
            .await
            .expect("an answer");
        assert!(events.len() >= EVENTS);
        tx.finish().await.expect("the transaction ends");
        times.push(started.elapsed());
    }
    times
}

async fn asked<F: Future<Output = ()>>(profiles: &[ProfileId], ask: impl Fn(ProfileId) -> F) -> Times {
    let mut times = Vec::new();
    for profile in profiles {
        let started = Instant::now();
        ask(*profile).await;
        times.push(started.elapsed());
    }
    Times::of(times)
}

/// The rule alone, over ledgers with a few choices.
async fn decisions(world: &World, purposes: &[Purpose], profiles: &[ProfileId]) -> String {
    let house = House {
        active: true,
        reaches_minors: false,
        consent_age: 15,
    };
    let now = world.services.now();
    let mut times = Vec::new();
    let mut allowed = 0;
    let entries = stored(world, profiles).await;
    for ledger in &entries {
        let started = Instant::now();
        let person = Person {
            house,
            suppressed: false,
            age: AgeBand::Adult,
            contract: true,
            ledger,
        };
        allowed += purposes
            .iter()
            .filter(|purpose| decide(&person, purpose, now).is_allowed())
            .count();
        times.push(started.elapsed());
    }
    assert!(allowed > 0);
    let times = Times::of(times);
    format!("half {:.4} ms, p99 {:.4} ms", times.at(50), times.at(99))
}

async fn stored(world: &World, profiles: &[ProfileId]) -> Vec<Ledger> {
    let mut ledgers = Vec::with_capacity(profiles.len());
    let mut tx = world
        .database
        .database
        .read(&world.ours.scope)
        .await
        .expect("a transaction");
    for profile in profiles {
        let entries = store::consent::entries_of(&mut tx, &[*profile])
            .await
            .expect("an answer");
        ledgers.push(Ledger::fold(entries.iter().map(|entry| &entry.event)));
    }
    ledgers
}

/// The purposes of a shop.
async fn register(world: &World) -> Vec<Purpose> {
    let mut tx = world
        .database
        .database
        .write(&world.ours.scope)
        .await
        .expect("a transaction");
    let mut registered = Vec::new();
    for (bit, draft) in (0..).zip(preset::SHOP.drafts()) {
        let purpose = Purpose {
            draft,
            version: 1,
            covered_from: 1,
            bit: PurposeBit::new(bit).expect("few purposes"),
            active_from: world.services.now(),
            active_to: None,
        };
        purposes::insert(&mut tx, &purpose)
            .await
            .expect("the purpose is new");
        registered.push(purpose);
    }
    purposes_changed(&world.services, &mut tx)
        .await
        .expect("the gate is made");
    tx.commit().await.expect("the registry is kept");
    registered
}

/// People with events and choices.
async fn people(world: &World) -> Vec<ProfileId> {
    for first in (0..PEOPLE).step_by(20) {
        let messages: Vec<_> = (first..first + 20)
            .flat_map(|number| {
                let said = json!({"type": "identify", "userId": format!("client-{number}"), "anonymousId": format!("nav-{number}"),
                    "messageId": format!("said-{number}"), "traits": {"name": format!("Camille Moreau {number}"),
                    "email": format!("camille.moreau.{number}@exemple.fr"), "address": {"city": "Nantes", "country": "FR"}}});
                let viewed = (0..EVENTS).map(move |event| json!({"type": "track", "event": "Product Viewed",
                    "userId": format!("client-{number}"), "messageId": format!("viewed-{number}-{event}"),
                    "properties": {"product_id": format!("ML-{event}")}}));
                std::iter::once(said).chain(viewed)
            })
            .collect();
        world.send(&world.ours, &messages).await;
    }
    let mut raw = world.database.superuser().await;
    let sql = "select profile_id from app.profile where display_name is not null order by profile_id";
    let ids = raw.column(sql).await.expect("people are there");
    let profiles: Vec<ProfileId> = ids.iter().filter_map(|id| ProfileId::parse(id)).collect();
    for (number, profile) in profiles.iter().enumerate() {
        let action = if number % 3 == 0 {
            Action::Refused
        } else {
            Action::Granted
        };
        let choices = ["personalise.profile", "mail.news"];
        let choices = choices.map(|purpose| NewChoice {
            scope: Scope::Purpose {
                key: PurposeKey::parse(purpose).expect("a key"),
                version: 1,
            },
            action,
            ends_at: None,
        });
        let recording = Recording {
            profile: *profile,
            choices: choices.into(),
            method: Method::Save,
            origin: Origin::PrivacyCenter,
            identified: true,
            guardian: false,
            shown: Shown {
                notice: Some(Digest::of(b"notice")),
                interface: Some(Digest::of(b"interface")),
                language: Some(Language::French),
                build: None,
            },
            signals: Signals::default(),
            taken_down: None,
        };
        world
            .services
            .record_choices(&world.ours.scope, recording)
            .await
            .expect("the choice is recorded");
    }
    profiles
}
