//! `mesure erasures replay`.

use std::error::Error;

use super::services;
use crate::config::Config;

pub(super) async fn run(config: Config) -> Result<(), Box<dyn Error + Send + Sync>> {
    let services = services(&config)?;
    let replayed = services.replay_erasures().await?;
    println!(
        "{} erasures in the log, {} of them unknown to the database: {} people erased again.",
        replayed.logged, replayed.unknown, replayed.people
    );
    services.database().close().await;
    Ok(())
}
