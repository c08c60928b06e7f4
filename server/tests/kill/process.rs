//! The server as a process, which may be killed.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The installation's key.
pub(crate) const SECRET: &str = "6b65796b65796b65796b65796b65796b65796b65796b65796b65796b65796b65";

/// The server.
pub(crate) struct Process {
    database_url: String,
    address: SocketAddr,
    metrics: SocketAddr,
    child: Child,
}

impl Process {
    /// Brings the database up to date.
    pub(crate) fn migrate(database_url: &str) {
        let done = mesure(database_url)
            .arg("migrate")
            .status()
            .expect("the server's binary runs");
        assert!(done.success(), "the database is migrated");
    }

    /// Starts it on free ports.
    pub(crate) fn start(database_url: &str) -> Self {
        let (address, metrics) = (free_port(), free_port());
        let child = serve(database_url, address, metrics);
        let database_url = database_url.to_owned();
        Self {
            database_url,
            address,
            metrics,
            child,
        }
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// `kill -9`, in the middle of whatever it does, and a new one in its place.
    pub(crate) fn kill_and_start_again(&mut self) {
        self.child.kill().expect("it ran until now");
        self.child.wait().expect("it has ended");
        self.child = serve(&self.database_url, self.address, self.metrics);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(database_url: &str, address: SocketAddr, metrics: SocketAddr) -> Child {
    let child = mesure(database_url)
        .arg("serve")
        .env("MESURE_LISTEN", address.to_string())
        .env("MESURE_METRICS_LISTEN", metrics.to_string())
        .spawn()
        .expect("the server's binary runs");
    let began = Instant::now();
    while std::net::TcpStream::connect(address).is_err() {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "the server does not answer"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    child
}

fn mesure(database_url: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mesure"));
    command
        .env("DATABASE_URL", database_url)
        .env("MESURE_SECRET", SECRET)
        .env("MESURE_MODE", "production")
        .env(
            "MESURE_ASSETS",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assets"),
        )
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn free_port() -> SocketAddr {
    let probe = TcpListener::bind("127.0.0.1:0").expect("a free port");
    probe.local_addr().expect("an address")
}
