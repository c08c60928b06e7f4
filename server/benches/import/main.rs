//! A customer file of a million rows: received, tried out, brought in, with the worker killed half-way.
//!
//! Needs a migrated database in `DATABASE_URL`, in which it makes a workspace of its own; `script/bench import` sees to
//! it. Everything runs in this process, so its peak of memory is that of a server that does nothing else. An argument
//! is the number of rows.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark that cannot run should stop"
)]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::access::Role;
use domain::account::Email;
use domain::ids::{AccountId, ImportId, OrganisationId, WorkspaceId};
use domain::imports::{Kind, Mapping, propose_settings};
use domain::sources::{SourceKind, SourceName};
use domain::workspace::Slug;
use server::config::Config;
use services::access::Visit;
use services::imports::{
    Basis, Description, FilePurpose, ImportAct, ImportRow, ImportState, propose_columns,
};
use services::jobs::Stop;
use services::{Clock as _, Database, Services, SystemClock};
use store::platform::{NewAccount, NewOrganisation, NewWorkspace, Seed};
use uuid::Uuid;

const ROWS: usize = 1_000_000;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(run());
}

async fn run() {
    let rows = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .next()
        .unwrap_or(ROWS);
    let config = Config::from_environment().expect("script/bench sets the environment");
    let database = Database::new(&config.database_url, &config.secret, 8).expect("an address of a database");
    let services = Services::new(database, config.secret.clone(), Arc::new(SystemClock));
    let (visit, source) = place(&services, &config.database_url).await;

    let begun = Instant::now();
    let mut upload = services
        .begin_upload(&visit, Kind::Customers, source, "customers.csv")
        .await
        .expect("an upload begins");
    let mut text = String::from("customer_id,email,first_name,last_name,phone,city,country,postal_code\n");
    let mut bytes = 0;
    for row in 0..rows {
        let phone = 600_000_000 + row % 99_000_000;
        let _ = writeln!(
            text,
            "C{row:07},jeanne.morel{row}@example.fr,Jeanne{},Morel{},+33{phone},Nantes,FR,{:05}",
            row % 500,
            row % 20_000,
            1_000 + row % 94_000
        );
        if text.len() > 100_000 || row + 1 == rows {
            bytes += text.len();
            upload.push(text.as_bytes()).await.expect("bytes are taken in");
            text.clear();
        }
    }
    let import = upload.finish().await.expect("the file is one");
    told("received", rows, begun);
    println!("  file: {} MB", bytes / 1_000_000);

    describe(&services, &visit, import).await;
    let begun = Instant::now();
    work(&services, &visit, import).await;
    told("tried out", rows, begun);
    assert_eq!(look(&services, &visit, import).await.state, ImportState::Checked);

    assert!(
        services
            .act_on_import(&visit, import, ImportAct::Run)
            .await
            .expect("it begins")
    );
    let begun = Instant::now();
    kill_half_way(&services, &visit, import, rows).await;
    work(&services, &visit, import).await;
    told("brought in, its worker killed half-way", rows, begun);
    let done = look(&services, &visit, import).await;
    println!("  {:?}", done.counts);
    assert_eq!(done.state, ImportState::Done);
    assert_eq!(done.counts.new, i64::try_from(rows).unwrap());
    println!("  peak of memory: {}", peak());
}

/// Takes a job, and is killed as soon as half of the rows are in.
async fn kill_half_way(services: &Services, visit: &Visit, import: ImportId, rows: usize) {
    let half = i64::try_from(rows / 2).unwrap();
    let (working, visiting) = (services.clone(), visit.clone());
    let worker = tokio::spawn(async move { work(&working, &visiting, import).await });
    loop {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if look(services, visit, import).await.rows_done >= half {
            worker.abort();
            let _ = worker.await;
            println!(
                "  killed at {} rows",
                look(services, visit, import).await.rows_done
            );
            return;
        }
    }
}

/// Works until the import waits for somebody or is over; a lease may have to run out before.
async fn work(services: &Services, visit: &Visit, import: ImportId) {
    let (stop, mut idle) = (Stop::new(), 0);
    while idle < 60 {
        let worked = services
            .work_once(Uuid::from_bytes(rand::random()), &stop)
            .await
            .expect("the database answers");
        if !matches!(
            look(services, visit, import).await.state,
            ImportState::Checking | ImportState::Running
        ) {
            return;
        }
        if worked {
            idle = 0;
        } else {
            idle += 1;
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }
    panic!("an import waits that nobody may take");
}

async fn look(services: &Services, visit: &Visit, import: ImportId) -> ImportRow {
    services.import(visit, import).await.expect("an import").0
}

async fn describe(services: &Services, visit: &Visit, import: ImportId) {
    let row = look(services, visit, import).await;
    let samples = services.import_samples(visit, &row).await.expect("samples");
    let targets = propose_columns(Kind::Customers, &row.header, &samples)
        .into_iter()
        .map(|proposal| proposal.target)
        .collect();
    let mapping = Mapping {
        kind: Kind::Customers,
        targets,
    };
    let customs = services.import_customs(visit).await.expect("customs");
    let settings = propose_settings(&mapping, &samples, customs);
    let said = Description {
        mapping,
        settings,
        purpose: Some(FilePurpose::Service),
        basis: Some(Basis::Contract),
        origin: "A benchmark".to_owned(),
    };
    services
        .describe_import(visit, import, &said)
        .await
        .expect("a description");
}

/// A workspace of the benchmark's own, its manager visiting it.
async fn place(services: &Services, url: &str) -> (Visit, domain::ids::SourceId) {
    let mut seed = Seed::connect(url, SystemClock.now())
        .await
        .expect("the seed connects");
    let (organisation, workspace, account) = (
        Uuid::from_bytes(rand::random()),
        Uuid::from_bytes(rand::random()),
        Uuid::from_bytes(rand::random()),
    );
    let name = format!(
        "bench-{}",
        workspace.simple().to_string().get(20..).unwrap_or_default()
    );
    let slug = Slug::parse(&name).expect("a slug");
    seed.organisation(&NewOrganisation {
        organisation: OrganisationId::from_uuid(organisation),
        slug: &slug,
        name: &name,
    })
    .await
    .expect("an organisation");
    let workspace = WorkspaceId::from_uuid(workspace);
    let scope = seed
        .workspace(&NewWorkspace {
            workspace,
            organisation: OrganisationId::from_uuid(organisation),
            slug: &slug,
            name: &name,
            sector: "",
            language: "fr",
            time_zone: "Europe/Paris",
            currency: "EUR",
            country: "FR",
        })
        .await
        .expect("a workspace");
    let account = AccountId::from_uuid(account);
    seed.account(&NewAccount {
        account,
        email: &Email::parse(&format!("{name}@example.fr")).expect("an address"),
        name: &name,
        password_hash: "",
        language: None,
        platform_admin: false,
    })
    .await
    .expect("an account");
    seed.workspace_member(account, workspace, Role::Manager)
        .await
        .expect("a role");
    let crm = SourceName::parse("CRM").expect("a name");
    let (source, _key) = services
        .add_source(&scope, SourceKind::Crm, &crm, rand::random())
        .await
        .expect("a source");
    (services.visit(account, &slug).await.expect("a visit"), source)
}

fn told(what: &str, rows: usize, begun: Instant) {
    let seconds = begun.elapsed().as_secs_f64();
    let rate = f64::from(u32::try_from(rows).unwrap()) / seconds;
    println!("  {what}: {seconds:.1} s, {rate:.0} rows/s");
}

/// The most memory this process has held.
fn peak() -> String {
    std::fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .map_or_else(|| "unknown".to_owned(), |value| value.trim().to_owned())
}
