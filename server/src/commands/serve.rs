//! `mesure serve`.

use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use app::{AppState, Mode};
use mail::{OutboxPost, SmtpPost, Words};
use services::Services;
use services::erasure::ReplayError;
use services::jobs::Stop;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use super::ledger::mark;
use super::{demo_accounts, services};
use crate::config::Config;
use crate::edge::Proxies;
use crate::operation::{serve_metrics, start_logs};
use crate::requests::WebCaller;
use crate::{Parts, load_assets, router};

/// How often the months ahead are made, and ids of old messages and ended sessions forgotten.
const TIDY_EVERY: Duration = Duration::from_secs(3600);
/// How often visits are counted from what has come in.
const COUNT_EVERY: Duration = Duration::from_secs(600);

/// How often it is marked how far the ledgers of choices go.
const MARK_EVERY: Duration = Duration::from_secs(60);

/// Jobs that this process works on at once.
const WORKERS: usize = 3;

pub(super) async fn run(config: Config) -> Result<(), Box<dyn Error + Send + Sync>> {
    start_logs(config.mode);
    let caller = WebCaller::new(config.mode == Mode::Development);
    let services = with_post(services(&config)?, &config)?.with_caller(Arc::new(caller));
    let demo = if config.mode == Mode::Production {
        Vec::new()
    } else {
        demo_accounts()
    };
    let host = config.origin.split("://").nth(1).unwrap_or_default();
    let local = ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|name| host.starts_with(name));
    let app = AppState {
        services: services.clone(),
        assets: Arc::new(load_assets(&config.assets)),
        mode: config.mode,
        demo_accounts: Arc::new(demo),
        origin: config.origin.as_str().into(),
        // Browsers take the machine itself for a safe place, with or without encryption.
        secure_cookies: config.origin.starts_with("https://") || local,
    };
    replay(&services).await?;
    serve_metrics(config.metrics_listen, services.clone()).await?;
    let listener = TcpListener::bind(config.listen).await?;
    welcome(&config, &app);
    tokio::spawn(keep_tidy(services.clone(), config.database_url.clone()));
    tokio::spawn(keep_counting(services.clone()));
    tokio::spawn(keep_marking(services.clone(), config.ledger_marks.clone()));
    let stop = Stop::new();
    let mut workers = JoinSet::new();
    for _ in 0..WORKERS {
        let (services, stop) = (services.clone(), stop.clone());
        workers.spawn(async move { services.work(stop).await });
    }
    let router = router(Parts {
        app,
        assets: config.assets,
        proxies: Proxies(config.proxies),
    });
    axum::serve(
        listener,
        router.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown({
        let (stop, services) = (stop.clone(), services.clone());
        async move {
            stopped(services).await;
            // Jobs under way are given back where nothing is lost, while requests are answered to their end.
            stop.ask();
        }
    })
    .await?;
    while workers.join_next().await.is_some() {}
    // Every request has been answered; the connections may go.
    services.database().close().await;
    Ok(())
}

/// A restored backup brings nobody back: what the log of erasures tells is done again before anything is served. While the
/// database is away there is nothing to serve either.
async fn replay(services: &Services) -> Result<(), ReplayError> {
    loop {
        match services.replay_erasures().await {
            Ok(replayed) if replayed.unknown == 0 => return Ok(()),
            Ok(replayed) => {
                let (erasures, people) = (replayed.unknown, replayed.people);
                tracing::warn!(
                    erasures,
                    people,
                    "erasures that the database did not know of were done again"
                );
                return Ok(());
            }
            Err(ReplayError::Store(error)) if error.is_temporary() => {
                tracing::warn!(%error, "the log of erasures has to wait");
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
            Err(error) => return Err(error),
        }
    }
}

/// With the way in which mails are sent. They stay readable outside of production only.
fn with_post(services: Services, config: &Config) -> Result<Services, mail::SettingsFault> {
    let kept = config.mode != Mode::Production;
    match &config.smtp {
        Some(settings) => {
            let post = SmtpPost::new(settings, Words::new(&config.origin))?;
            Ok(services.with_post(Arc::new(post), kept))
        }
        None if kept => Ok(services.with_post(Arc::new(OutboxPost), kept)),
        None => {
            tracing::warn!("MESURE_SMTP is not set: mails wait, and are given up after some days");
            Ok(services)
        }
    }
}

/// Ends when the process is asked to stop.
async fn stopped(services: Services) {
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    // What streams would otherwise be waited for.
    services.close_streams();
    tracing::info!("stopping");
}

async fn keep_counting(services: Services) {
    let mut pause = tokio::time::interval(COUNT_EVERY);
    loop {
        pause.tick().await;
        if let Err(error) = services.count_visits().await {
            tracing::warn!(%error, "counting visits has to wait");
        }
    }
}

async fn keep_marking(services: Services, file: Option<PathBuf>) {
    let mut pause = tokio::time::interval(MARK_EVERY);
    loop {
        pause.tick().await;
        if let Err(error) = mark(&services, file.as_deref()).await {
            tracing::warn!(%error, "marking the ledgers has to wait");
        }
    }
}

async fn keep_tidy(services: Services, administrator_url: String) {
    let mut hour = tokio::time::interval(TIDY_EVERY);
    loop {
        hour.tick().await;
        if let Err(error) = store::platform::make_months(&administrator_url, services.now()).await {
            tracing::warn!(%error, "the months ahead have to wait");
        }
        if let Err(error) = services.tidy().await {
            tracing::warn!(%error, "tidying up has to wait");
        }
        if let Err(error) = services.plan_purges().await {
            tracing::warn!(%error, "forgetting has to wait");
        }
    }
}

/// Says where to go, and in a demonstration how to sign in.
fn welcome(config: &Config, app: &AppState) {
    println!("Mesure answers on {}", config.origin);
    if config.mode != Mode::Production {
        println!(
            "What it writes to people: {}{}",
            config.origin,
            app::features::mail::PATH
        );
    }
    let Some(first) = app.demo_accounts.first() else {
        return;
    };
    println!("\nSign in with one of these, password: {}\n", first.password);
    for account in app.demo_accounts.iter() {
        println!(
            "  {:<44} {:<16} {}",
            account.email,
            account.role.as_str(),
            account.place
        );
    }
    println!("\nPeople's data opens for the privacy officer, with a case number such as DSR-2026-001.");
}
