//! What the process is told by its environment. Read once, here.

mod read;

use std::net::SocketAddr;
use std::path::PathBuf;

use app::Mode;
use mail::SmtpSettings;
use services::Secret;

/// The configuration of a process.
#[derive(Debug, Clone)]
pub struct Config {
    /// The administrator's address of the database (`DATABASE_URL`).
    pub database_url: String,
    /// The key of the installation (`MESURE_SECRET`, hexadecimal, 32 bytes or more).
    pub secret: Secret,
    /// The public address (`MESURE_ORIGIN`), without a slash at its end.
    pub origin: String,
    /// Where requests are answered (`MESURE_LISTEN`).
    pub listen: SocketAddr,
    /// Where metrics are answered (`MESURE_METRICS_LISTEN`).
    pub metrics_listen: SocketAddr,
    /// The folder of the built assets (`MESURE_ASSETS`).
    pub assets: PathBuf,
    /// Where erasures are written down, outside of the database and its backups (`MESURE_ERASURE_LOG`).
    pub erasure_log: PathBuf,
    /// How the process runs (`MESURE_MODE`).
    pub mode: Mode,
    /// Connections of the application's pool (`MESURE_DATABASE_CONNECTIONS`).
    pub database_connections: u32,
    /// The file to which marks of the ledgers are added (`MESURE_LEDGER_MARKS`), where nobody who can write to the
    /// database should be able to write.
    pub ledger_marks: Option<PathBuf>,
    /// How many proxies stand in front, each adding to `X-Forwarded-For` (`MESURE_PROXIES`).
    pub proxies: usize,
    /// Who takes mails over (`MESURE_SMTP`, `MESURE_MAIL_FROM`); nobody: they wait in production, and are read in the outbox
    /// elsewhere.
    pub smtp: Option<SmtpSettings>,
}

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name} {problem}")]
pub struct ConfigError {
    name: &'static str,
    problem: &'static str,
}
