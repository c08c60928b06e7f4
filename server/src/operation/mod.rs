//! Running the process: health, metrics, logs.

mod health;
mod logs;
mod metrics;

pub use health::routes as health_routes;
pub use logs::start as start_logs;
pub use metrics::serve as serve_metrics;
