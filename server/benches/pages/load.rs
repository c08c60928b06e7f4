//! A load of requests over kept connections, as plain as can be, so that it takes little of the machine it measures.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What was measured.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    /// Answers a second.
    pub rate: f64,
    /// The time that half of the answers took at most.
    pub half: Duration,
    /// The time that 99 of 100 answers took at most.
    pub p99: Duration,
}

impl Measured {
    fn of(mut times: Vec<Duration>, elapsed: Duration) -> Self {
        times.sort_unstable();
        let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
        let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
        Self {
            rate: f64::from(count) / elapsed.as_secs_f64(),
            half: at(50),
            p99: at(99),
        }
    }
}

/// A kept connection that asks for one thing again and again.
struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server is there");
        stream.set_nodelay(true).expect("a socket takes options");
        Self {
            stream,
            buffer: Vec::with_capacity(128 * 1024),
        }
    }

    /// Sends the request and reads the whole answer, which must be a 200 with a body of some size.
    async fn ask(&mut self, request: &[u8]) {
        self.stream.write_all(request).await.expect("the server reads");
        self.buffer.clear();
        let mut chunk = vec![0; 32 * 1024];
        let end = loop {
            let read = self.stream.read(&mut chunk).await.expect("the server writes");
            assert!(read > 0, "the server closed the connection");
            self.buffer.extend_from_slice(&chunk[..read]);
            if let Some(head) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                let text = String::from_utf8_lossy(&self.buffer[..head]).to_ascii_lowercase();
                assert!(text.starts_with("http/1.1 200"), "not a page: {text}");
                let length = text
                    .lines()
                    .find_map(|line| line.strip_prefix("content-length: "));
                break head
                    + 4
                    + length
                        .expect("a page has a length")
                        .trim()
                        .parse::<usize>()
                        .expect("a number");
            }
        };
        while self.buffer.len() < end {
            let read = self.stream.read(&mut chunk).await.expect("the server writes");
            assert!(read > 0, "the server closed the connection");
            self.buffer.extend_from_slice(&chunk[..read]);
        }
        assert!(self.buffer.ends_with(b"</html>"), "the page is not whole");
    }
}

/// As many answers as the server can give to `connections` at once.
pub async fn flat_out(address: SocketAddr, request: &str, connections: usize, length: Duration) -> Measured {
    let started = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let request = request.as_bytes().to_vec();
        workers.spawn(async move {
            let mut connection = Connection::open(address).await;
            let mut times = Vec::new();
            while started.elapsed() < length {
                let asked = Instant::now();
                connection.ask(&request).await;
                times.push(asked.elapsed());
            }
            times
        });
    }
    let times = workers.join_all().await.into_iter().flatten().collect();
    Measured::of(times, started.elapsed())
}

/// `rate` requests a second, each timed from the moment it was due: waiting for a place counts.
pub async fn paced(address: SocketAddr, request: &str, rate: u32, length: Duration) -> Measured {
    const CONNECTIONS: u32 = 16;
    let started = Instant::now() + Duration::from_millis(50);
    let mut workers = tokio::task::JoinSet::new();
    for worker in 0..CONNECTIONS {
        let request = request.as_bytes().to_vec();
        workers.spawn(async move {
            let mut connection = Connection::open(address).await;
            let mut times = Vec::new();
            for turn in 0.. {
                let number = turn * CONNECTIONS + worker;
                let due = started + Duration::from_secs_f64(f64::from(number) / f64::from(rate));
                if due > started + length {
                    break;
                }
                tokio::time::sleep_until(due.into()).await;
                connection.ask(&request).await;
                times.push(due.elapsed());
            }
            times
        });
    }
    let times = workers.join_all().await.into_iter().flatten().collect();
    Measured::of(times, started.elapsed())
}
