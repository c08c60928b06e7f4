//! Events over HTTP against the bare table, in one run.
//!
//! Makes a database of its own beside the tests' (`MESURE_TEST_DATABASE_URL`, or the checkout's). Server and load run in
//! this process; PostgreSQL, server and load share the machine. The floor writes the same rows into the same table with
//! the same indexes and constraints, by prepared multi-row inserts as the same role, with no HTTP and no work on
//! profiles. Each has the machine to itself, one after the other, three times over.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run should stop"
)]

mod load;
mod mix;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use app::{AppState, Mode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::collect::Message;
use domain::ids::ProfileId;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::json;
use server::edge::Proxies;
use server::{Parts, load_assets, router};
use services::{Clock as _, Database, Services, SystemClock};
use testkit::{Floor, FloorRow, World};
use uuid::Uuid;

use load::{Connection, Measured, Target, flat_out, paced};
use mix::{BATCH, KNOWN, Mix};

const LENGTH: Duration = Duration::from_secs(6);
const ROUNDS: usize = 3;
/// Enough that there is always something to read while something is written.
const CONNECTIONS: usize = 32;
/// Rows of a transaction of the floor.
const ROWS: usize = 1_000;
/// Writers of the floor, side by side: the better of these counts.
const WRITERS: [usize; 2] = [1, 2];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(run());
}

async fn run() {
    let world = World::new().await;
    let now = SystemClock.now();
    store::platform::migrate(&world.database.url, &world.database.secret, now)
        .await
        .expect("the partitions of today are made");
    let database = Database::new(&world.database.url, &world.database.secret, 16).expect("an address");
    let services = Services::new(database, world.database.secret.clone(), Arc::new(SystemClock));
    let target = serve(&services, &world).await;
    know_people(&services, &world).await;
    let profiles: Arc<[ProfileId]> = profiles(&world).await.into();
    world
        .database
        .superuser()
        .await
        .run("vacuum analyze")
        .await
        .expect("statistics are taken");

    println!(
        "{KNOWN} people known; batches of {BATCH} events, {} kB on average",
        target.mix.bytes() / 1000
    );
    let (mut products, mut floors) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        products.push(flat_out(&target, CONNECTIONS, LENGTH).await);
        let mut best: f64 = 0.0;
        for writers in WRITERS {
            let rate = floor(&world, &profiles, writers).await;
            println!("round {round}: floor with {writers} writers: {rate:.0} rows/s");
            best = best.max(rate);
        }
        let product = products[round];
        println!(
            "round {round}: product {:.0} events/s (half {:?}, p99 {:?})",
            product.rate, product.half, product.p99
        );
        floors.push(best);
    }
    products.sort_by(|a: &Measured, b| a.rate.total_cmp(&b.rate));
    floors.sort_by(f64::total_cmp);
    let (product, floor) = (products[ROUNDS / 2], floors[ROUNDS / 2]);
    println!(
        "| events/s acknowledged | floor, rows/s | ratio | at half that load: p99 (half) | lag at most |"
    );
    println!("| --: | --: | --: | --: | --: |");
    #[expect(clippy::as_conversions, reason = "a rate of batches is a small number")]
    let rate = (product.rate / 2.0) as u32 / u32::try_from(BATCH).unwrap_or(1);
    let (quiet, lag) = tokio::join!(paced(&target, rate, LENGTH), lag(&world, &target));
    println!(
        "| {:.0} | {floor:.0} | {:.0} % | {:.1} ms ({:.1} ms) | {:.0} ms |",
        product.rate,
        100.0 * product.rate / floor,
        quiet.p99.as_secs_f64() * 1000.0,
        quiet.half.as_secs_f64() * 1000.0,
        lag.as_secs_f64() * 1000.0,
    );
}

async fn serve(services: &Services, world: &World) -> Target {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    let assets = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assets")).to_owned();
    let app = AppState {
        services: services.clone(),
        assets: Arc::new(load_assets(&assets)),
        mode: Mode::Production,
        demo_accounts: Arc::new(Vec::new()),
        origin: format!("http://{address}").into(),
        secure_cookies: true,
    };
    let parts = Parts {
        app,
        assets,
        proxies: Proxies(0),
    };
    let product = router(parts).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, product).await });
    let credentials = STANDARD.encode(format!("{}:", world.ours.key.as_str()));
    Target {
        address,
        authorization: format!("Basic {credentials}").into(),
        mix: Arc::new(Mix::new(7, &SystemClock.now().to_string())),
        next: Arc::new(AtomicUsize::new(0)),
    }
}

/// Brings in the people who are known before.
async fn know_people(services: &Services, world: &World) {
    let started = Instant::now();
    let source = services
        .source_of_key(&world.ours.key)
        .await
        .expect("the database answers")
        .expect("the key is live");
    let now = services.now();
    for first in (0..KNOWN).step_by(1_000) {
        let people: Vec<_> = (first..first + 1_000)
            .map(|number| Message::read(&mix::person(number), None, None, now))
            .collect();
        services
            .accept(&source, &people)
            .await
            .expect("people are stored");
    }
    println!(
        "{KNOWN} people brought in, in {:.1} s",
        started.elapsed().as_secs_f64()
    );
}

async fn profiles(world: &World) -> Vec<ProfileId> {
    let sql = "select profile_id from app.profile where display_name is not null order by profile_id";
    let ids = world
        .database
        .superuser()
        .await
        .column(sql)
        .await
        .expect("people are there");
    ids.iter().filter_map(|id| ProfileId::parse(id)).collect()
}

/// Rows a second into the bare table.
async fn floor(world: &World, profiles: &Arc<[ProfileId]>, writers: usize) -> f64 {
    let started = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for writer in 0..writers {
        let mut floor = Floor::connect(
            &world.database.url,
            &world.database.secret,
            world.ours.workspace,
            world.ours.source,
        )
        .await;
        let profiles = profiles.clone();
        tasks.spawn(async move {
            let mut rows = floor_rows(&profiles, u64::try_from(writer).unwrap_or(0));
            let mut written = 0_usize;
            while started.elapsed() < LENGTH {
                for row in &mut rows {
                    row.event = fresh_id();
                }
                floor.write(&rows, SystemClock.now()).await;
                written += rows.len();
            }
            written
        });
    }
    let written: usize = tasks.join_all().await.into_iter().sum();
    f64::from(u32::try_from(written).unwrap_or(u32::MAX)) / started.elapsed().as_secs_f64()
}

/// The rows that the events of the mix become.
fn floor_rows(profiles: &[ProfileId], seed: u64) -> Vec<FloorRow> {
    let mut chance = StdRng::seed_from_u64(seed);
    let now = SystemClock.now();
    let mut rows = Vec::new();
    while rows.len() < ROWS {
        for event in mix::events(&mut chance, &now.to_string()) {
            let message = Message::read(&event, None, None, now).expect("an event of the mix");
            // As many events for each person as in the mix.
            let profile = profiles[(rows.len() / 5 * 7_919) % profiles.len()];
            rows.push(FloorRow {
                event: fresh_id(),
                profile,
                occurred_at: message.occurred_at,
                call: message.call.as_str(),
                name: message.name.clone(),
                properties: json!(message.properties).to_string(),
                context: json!(message.context).to_string(),
            });
        }
    }
    rows
}

fn fresh_id() -> Uuid {
    #[expect(clippy::disallowed_methods, reason = "a row that is nobody's")]
    Uuid::now_v7()
}

/// The longest time, under load, from sending what somebody says of themselves until their profile and timeline show it.
async fn lag(world: &World, target: &Target) -> Duration {
    let mut raw = world.database.superuser().await;
    let mut connection = Connection::open(target).await;
    let mut longest = Duration::ZERO;
    for number in 0..20 {
        tokio::time::sleep(LENGTH / 25).await;
        let user = format!("probe-{number}");
        let body = json!({"batch": [
            {"type": "identify", "userId": user, "messageId": format!("{user}-1"), "traits": {"email": format!("{user}@exemple.fr")}},
            {"type": "track", "event": "Cart Viewed", "userId": user, "messageId": format!("{user}-2")},
        ]});
        let started = Instant::now();
        connection.send(body.to_string().as_bytes()).await;
        let shown = format!(
            "select count(*) from app.identifier i join app.profile p using (workspace_id, profile_id)
            join app.event e using (workspace_id, profile_id)
            where i.kind = 'user' and i.value = '{user}' and p.email is not null and p.event_count = 2"
        );
        while raw.number(&shown).await.expect("an answer") < 2 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        longest = longest.max(started.elapsed());
    }
    longest
}
