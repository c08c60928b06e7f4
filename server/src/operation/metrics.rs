//! Metrics for Prometheus, on an address of their own.

use std::net::SocketAddr;

use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use services::Services;

/// Upper bounds of the buckets of durations, in seconds.
const SECONDS: [f64; 11] = [
    0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0,
];

/// Answers `GET /metrics` until the process ends.
///
/// # Errors
/// When the address is taken.
pub async fn serve(
    listen: SocketAddr,
    services: Services,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .install_recorder()?;
    let listener = tokio::net::TcpListener::bind(listen).await?;
    let router = Router::new().route("/metrics", get(move || render(handle.clone(), services.clone())));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics ended");
        }
    });
    Ok(())
}

async fn render(handle: PrometheusHandle, services: Services) -> String {
    let (open, idle) = services.database().connections();
    metrics::gauge!("database_connections_open").set(f64::from(open));
    metrics::gauge!("database_connections_idle").set(f64::from(u32::try_from(idle).unwrap_or(u32::MAX)));
    handle.run_upkeep();
    handle.render()
}
