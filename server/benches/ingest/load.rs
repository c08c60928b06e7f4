//! A load of batches over kept connections, as plain as can be, so that it takes little of the machine it measures.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::mix::{BATCH, Mix};

/// What was measured.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    /// Events acknowledged a second.
    pub rate: f64,
    /// The time that half of the batches took at most.
    pub half: Duration,
    /// The time that 99 of 100 batches took at most.
    pub p99: Duration,
}

impl Measured {
    fn of(mut times: Vec<Duration>, elapsed: Duration) -> Self {
        times.sort_unstable();
        let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
        let events = u32::try_from(times.len() * BATCH).unwrap_or(u32::MAX);
        Self {
            rate: f64::from(events) / elapsed.as_secs_f64(),
            half: at(50),
            p99: at(99),
        }
    }
}

/// Where the load goes, and what it consists of.
#[derive(Clone)]
pub struct Target {
    /// The server.
    pub address: SocketAddr,
    /// The header that opens the workspace.
    pub authorization: Arc<str>,
    /// The batches.
    pub mix: Arc<Mix>,
    /// The next batch, in all of the runs.
    pub next: Arc<AtomicUsize>,
}

/// A kept connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    target: Target,
}

impl Connection {
    /// Connects.
    pub async fn open(target: &Target) -> Self {
        let stream = TcpStream::connect(target.address)
            .await
            .expect("the server is there");
        stream.set_nodelay(true).expect("a socket takes options");
        Self {
            stream,
            buffer: vec![0; 16 * 1024],
            target: target.clone(),
        }
    }

    /// Sends a batch of the mix; every event of it must be accepted.
    async fn send_next(&mut self) {
        let number = self.target.next.fetch_add(1, Ordering::Relaxed);
        let body = self.target.mix.body(number);
        let answer = self.send(&body).await;
        let accepted = format!("\"accepted\":{BATCH},");
        assert!(answer.contains(&accepted), "not all accepted: {answer}");
    }

    /// Sends a body, and gives the whole answer, which must be a 200.
    pub async fn send(&mut self, body: &[u8]) -> String {
        let head = format!(
            "POST /v1/batch HTTP/1.1\r\nHost: mesure\r\nContent-Type: application/json\r\nAuthorization: {}\r\nContent-Length: {}\r\n\r\n",
            self.target.authorization,
            body.len()
        );
        self.stream
            .write_all(head.as_bytes())
            .await
            .expect("the server reads");
        self.stream.write_all(body).await.expect("the server reads");
        let mut filled = 0;
        loop {
            let read = self
                .stream
                .read(&mut self.buffer[filled..])
                .await
                .expect("the server writes");
            assert!(read > 0, "the server closed the connection");
            filled += read;
            let text = String::from_utf8_lossy(&self.buffer[..filled]);
            let Some((head, rest)) = text.split_once("\r\n\r\n") else {
                continue;
            };
            assert!(head.starts_with("HTTP/1.1 200"), "not accepted: {text}");
            let length = head.to_ascii_lowercase().lines().find_map(|line| {
                line.strip_prefix("content-length: ")
                    .and_then(|length| length.trim().parse::<usize>().ok())
            });
            if rest.len() >= length.expect("an answer has a length") {
                return text.into_owned();
            }
        }
    }
}

/// As many batches as the server acknowledges to `connections` at once.
pub async fn flat_out(target: &Target, connections: usize, length: Duration) -> Measured {
    let started = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let target = target.clone();
        workers.spawn(async move {
            let mut connection = Connection::open(&target).await;
            let mut times = Vec::new();
            while started.elapsed() < length {
                let asked = Instant::now();
                connection.send_next().await;
                times.push(asked.elapsed());
            }
            times
        });
    }
    let times = workers.join_all().await.into_iter().flatten().collect();
    Measured::of(times, started.elapsed())
}

/// `rate` batches a second, each timed from the moment it was due: waiting for a place counts.
pub async fn paced(target: &Target, rate: u32, length: Duration) -> Measured {
    const CONNECTIONS: u32 = 16;
    let started = Instant::now() + Duration::from_millis(50);
    let mut workers = tokio::task::JoinSet::new();
    for worker in 0..CONNECTIONS {
        let target = target.clone();
        workers.spawn(async move {
            let mut connection = Connection::open(&target).await;
            let mut times = Vec::new();
            for turn in 0.. {
                let number = turn * CONNECTIONS + worker;
                let due = started + Duration::from_secs_f64(f64::from(number) / f64::from(rate));
                if due > started + length {
                    break;
                }
                tokio::time::sleep_until(due.into()).await;
                connection.send_next().await;
                times.push(due.elapsed());
            }
            times
        });
    }
    let times = workers.join_all().await.into_iter().flatten().collect();
    Measured::of(times, started.elapsed())
}
