//! Structured logs, without personal data: JSON lines in production, readable lines elsewhere.

use std::io::IsTerminal as _;

use app::Mode;
use tracing_subscriber::EnvFilter;

/// Starts logging. `RUST_LOG` chooses what is logged.
pub fn start(mode: Mode) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let lines = lines.with_ansi(std::io::stderr().is_terminal());
    // A second start, as in tests, changes nothing.
    let _started = match mode {
        Mode::Production => lines.json().flatten_event(true).try_init(),
        Mode::Development | Mode::Demo => lines.compact().with_target(false).try_init(),
    };
}
