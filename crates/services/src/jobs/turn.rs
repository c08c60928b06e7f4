//! How long a worker may go on.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

/// Asks workers to come to an end.
#[derive(Debug, Clone)]
pub struct Stop(watch::Sender<bool>);

impl Default for Stop {
    fn default() -> Self {
        Self::new()
    }
}

impl Stop {
    /// Nobody is asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self(watch::Sender::new(false))
    }

    /// Asks every worker to stop at the next point where nothing is lost.
    pub fn ask(&self) {
        self.0.send_replace(true);
    }

    /// Whether workers were asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until workers are asked, or this much time has passed.
    pub(super) async fn asked_within(&self, time: Duration) {
        let mut asked = self.0.subscribe();
        let _either = tokio::time::timeout(time, asked.wait_for(|asked| *asked)).await;
    }
}

/// The time that one job has, before another gets its turn.
#[derive(Debug, Clone)]
pub struct Turn {
    stop: Stop,
    until: Instant,
}

impl Turn {
    /// A turn of this length from now on.
    #[must_use]
    pub fn new(stop: Stop, length: Duration) -> Self {
        Self {
            stop,
            until: Instant::now() + length,
        }
    }

    /// Whether the worker was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.is_asked()
    }

    /// Whether the job should be given back as soon as it has committed what it has.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stop.is_asked() || Instant::now() >= self.until
    }
}
