//! The pages of people against the same views from constant rows on a bare route, in one run.
//!
//! Needs the demonstration in the database of `DATABASE_URL`; `script/bench` sees to it. Product and floor run in this
//! process, and so does the load: each has the same machine to itself, one after the other, three times over.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run should stop"
)]

mod load;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::features::profiles::Still;
use app::{AppState, Mode};
use axum::Router;
use axum::routing::get;
use domain::ids::{AccountId, ProfileId};
use domain::workspace::Slug;
use server::config::Config;
use server::edge::Proxies;
use server::{Parts, load_assets, router};
use services::profiles::ListQuery;
use services::{Database, Services, SystemClock};

use load::{Measured, flat_out, paced};

const LENGTH: Duration = Duration::from_secs(6);
const ROUNDS: usize = 3;
const CONNECTIONS: usize = 8;
const OFFICER: &str = "samir.haddad@atelier-nord.example";
const WORKSPACE: &str = "maison-lumiere";

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(run());
}

async fn run() {
    let config = Config::from_environment().expect("script/bench sets the environment");
    let database = Database::new(&config.database_url, &config.secret, 16).expect("an address of a database");
    let services = Services::new(database, config.secret.clone(), Arc::new(SystemClock));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    let app = AppState {
        services: services.clone(),
        assets: Arc::new(load_assets(&config.assets)),
        mode: Mode::Demo,
        demo_accounts: Arc::new(Vec::new()),
        origin: format!("http://{address}").into(),
        secure_cookies: true,
    };
    let parts = Parts {
        app: app.clone(),
        assets: config.assets,
        proxies: Proxies(0),
    };
    let product = router(parts).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, product).await });

    let (account, person) = prepare(&services).await;
    let cookie = sign_in(address).await;
    let slug = Slug::parse(WORKSPACE).expect("a slug");
    let still = Arc::new(
        Still::load(&app, account, &slug, person)
            .await
            .expect("the officer has a case open"),
    );
    let floor = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let floor_address = floor.local_addr().expect("an address");
    let (list, one) = (still.clone(), still);
    let bare = Router::new()
        .route("/list", get(move || std::future::ready(list.list())))
        .route("/person", get(move || std::future::ready(one.person())));
    tokio::spawn(async move { axum::serve(floor, bare).await });

    let request = |path: &str| {
        format!(
            "GET {path} HTTP/1.1\r\nHost: mesure\r\nAccept-Language: fr\r\nCookie: __Host-sid={cookie}\r\n\r\n"
        )
    };
    let list = format!("/w/{WORKSPACE}/profiles");
    let person = format!("{list}/{person}");
    println!("| page | product, answers/s | bare view, answers/s | ratio | p99 at 200/s |");
    println!("| --- | --: | --: | --: | --: |");
    for (name, path, bare) in [
        ("profile list, 50 rows", &list, "/list"),
        ("profile page", &person, "/person"),
    ] {
        let (mut products, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            products.push(flat_out(address, &request(path), CONNECTIONS, LENGTH).await);
            floors.push(flat_out(floor_address, &request(bare), CONNECTIONS, LENGTH).await);
        }
        let (product, floor) = (middle(&mut products), middle(&mut floors));
        let quiet = paced(address, &request(path), 200, LENGTH).await;
        println!(
            "| {name} | {:.0} | {:.0} | {:.0} % | {:.1} ms (half: {:.1} ms) |",
            product.rate,
            floor.rate,
            100.0 * product.rate / floor.rate,
            quiet.p99.as_secs_f64() * 1000.0,
            quiet.half.as_secs_f64() * 1000.0,
        );
    }
}

/// The round in the middle: neither the luckiest nor the unluckiest.
fn middle(rounds: &mut [Measured]) -> Measured {
    rounds.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    rounds[rounds.len() / 2]
}

/// Opens a case for the officer, and picks somebody with a long timeline.
async fn prepare(services: &Services) -> (AccountId, ProfileId) {
    let password = server::commands::demo_accounts()[0].password.clone();
    let signed_in = services
        .sign_in(OFFICER, &password, "bench")
        .await
        .expect("the demonstration is loaded");
    let slug = Slug::parse(WORKSPACE).expect("a slug");
    let visit = services
        .visit(signed_in.account, &slug)
        .await
        .expect("the officer belongs here");
    services.open_case(&visit, "BENCH-1").await.expect("a case opens");
    let ask = ListQuery {
        search: String::new(),
        seen_days: None,
        named: Some(true),
        order: domain::profiles::ProfileOrder::Events,
        direction: domain::profiles::Direction::Descending,
        page: domain::profiles::PageNumber::FIRST,
    };
    let people = services.people(&visit, &ask).await.expect("people are read");
    (signed_in.account, people.page.rows[20].profile)
}

/// Signs in over HTTP, and gives back the value of the session's cookie.
async fn sign_in(address: SocketAddr) -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let password = server::commands::demo_accounts()[0].password.replace(' ', "+");
    let body = format!("email={}&password={password}", OFFICER.replace('@', "%40"));
    let request = format!(
        "POST /sign-in HTTP/1.1\r\nHost: mesure\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = tokio::net::TcpStream::connect(address)
        .await
        .expect("the server is there");
    stream
        .write_all(request.as_bytes())
        .await
        .expect("the server reads");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .await
        .expect("the server answers");
    let cookie = answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: __Host-sid="));
    cookie
        .and_then(|cookie| cookie.split(';').next())
        .unwrap_or_else(|| panic!("no session: {answer}"))
        .to_owned()
}
