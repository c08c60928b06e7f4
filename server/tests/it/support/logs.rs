//! Everything that is logged, at every level, while a test asks for it.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once};

use tracing_subscriber::filter::dynamic_filter_fn;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

static ON: AtomicBool = AtomicBool::new(false);
static LINES: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Keep;

impl Write for Keep {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LINES.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Runs something, and gives all that was logged meanwhile: by it, and by whatever ran beside it.
pub(crate) async fn recorded<T>(run: impl Future<Output = T>) -> (T, String) {
    static START: Once = Once::new();
    // One at a time: there is one log.
    static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = TURN.lock().await;
    START.call_once(|| {
        let lines = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .with_writer(|| Keep);
        let lines = lines.with_filter(dynamic_filter_fn(|_, _| ON.load(Ordering::Relaxed)));
        tracing_subscriber::registry().with(lines).init();
    });
    LINES.lock().unwrap().clear();
    ON.store(true, Ordering::Relaxed);
    let done = run.await;
    ON.store(false, Ordering::Relaxed);
    let lines = std::mem::take(&mut *LINES.lock().unwrap());
    (done, String::from_utf8(lines).expect("logs are text"))
}
