//! What the binary can do.

mod demo;
mod demo_consent;
mod demo_erasure;
mod demo_files;
mod demo_requests;
mod demo_spoken;
mod erasures;
mod ledger;
mod migrate;
mod receipt;
mod serve;
mod social;
mod told;

use std::error::Error;
use std::sync::Arc;

use services::{Database, Services, SystemClock};

use crate::config::Config;

pub use demo::{demo_accounts, demo_write_key};
pub use receipt::ReceiptCheck;

/// How the binary is called.
pub const USAGE: &str = "usage: mesure <command>

  serve     answers requests
  migrate   brings the database up to date
  demo      loads the demonstration into an empty database (not in production)
  receipt verify FILE [--key FILE]
            says whether a receipt of a choice is as it was signed; FILE of --key is the
            document at /.well-known/mesure-receipts.json
  erasures replay
            erases again whoever the log of erasures names and the database still holds:
            after a backup was restored. `serve` does the same before it answers
  ledger    verifies the ledgers of choices, against their marks in the database and in MESURE_LEDGER_MARKS";

/// A command of the binary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Answers requests.
    Serve,
    /// Brings the database up to date.
    Migrate,
    /// Loads the demonstration.
    Demo,
    /// Checks a receipt.
    Receipt(ReceiptCheck),
    /// Does erasures again after a backup was restored.
    ReplayErasures,
    /// Verifies the ledgers of choices.
    Ledger,
}

impl Command {
    /// Reads the arguments; `None` when they are not those of a command.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let command = match arguments.next()?.as_str() {
            "serve" => Self::Serve,
            "migrate" => Self::Migrate,
            "demo" => Self::Demo,
            "receipt" => return ReceiptCheck::parse(arguments).map(Self::Receipt),
            "erasures" if arguments.next()? == "replay" => Self::ReplayErasures,
            "ledger" => Self::Ledger,
            _ => return None,
        };
        arguments.next().is_none().then_some(command)
    }
}

/// Runs a command to its end.
///
/// # Errors
/// What kept it from ending well, for the person at the terminal.
pub async fn run(
    command: Command,
    config: impl FnOnce() -> Result<Config, Box<dyn Error + Send + Sync>>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    match command {
        Command::Serve => serve::run(config()?).await,
        Command::Migrate => migrate::run(config()?).await,
        Command::ReplayErasures => erasures::run(config()?).await,
        Command::Demo => demo::run(config()?).await,
        Command::Ledger => ledger::run(config()?).await,
        // With the keys at hand, a receipt is checked by anybody, who has no installation to configure.
        Command::Receipt(check) => receipt::run(check, config).await,
    }
}

fn services(config: &Config) -> Result<Services, services::StoreError> {
    let database = Database::new(&config.database_url, &config.secret, config.database_connections)?;
    let services = Services::new(database, config.secret.clone(), Arc::new(SystemClock));
    Ok(services
        .seen_at(&config.origin)
        .with_erasure_log(config.erasure_log.clone()))
}
