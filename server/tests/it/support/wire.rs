//! HTTP/1.1 by hand: what is sent is exactly what a test says, and what comes back is not touched on the way.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::Answer;

/// A request as it goes over the wire.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Sent {
    pub(crate) fn new(method: &'static str, path: &str) -> Self {
        Self {
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.with("content-type", kind)
    }

    /// Whether a header is there, whatever its value.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.headers.iter().any(|(found, _)| found == name)
    }

    fn bytes(&self) -> Vec<u8> {
        let Self {
            method,
            path,
            headers,
            body,
        } = self;
        let mut head = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        if !self.says("host") {
            head.push_str("host: 127.0.0.1\r\n");
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if *method != "GET" && *method != "HEAD" {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }
}

/// Sends a request on a connection of its own, and reads the whole answer.
pub(crate) async fn exchange(address: SocketAddr, sent: &Sent) -> Answer {
    let stream = TcpStream::connect(address).await.expect("the server listens");
    let (mut from, mut into) = stream.into_split();
    let bytes = sent.bytes();
    // A body that is too large is answered before all of it is written.
    let writing = tokio::spawn(async move {
        let _ = into.write_all(&bytes).await;
        into
    });
    let mut received = Vec::new();
    from.read_to_end(&mut received).await.expect("the server answers");
    drop(writing.await);
    read(&received, sent.method == "HEAD")
}

fn read(received: &[u8], bare: bool) -> Answer {
    let end = received
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .expect("a head, and an end of it");
    let head = std::str::from_utf8(&received[..end]).expect("a head in ASCII");
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|code| code.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let rest = &received[end + 4..];
    let find = |name: &str| {
        headers
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    };
    let body = if bare {
        Vec::new()
    } else if find("transfer-encoding") == Some("chunked") {
        joined(rest)
    } else {
        let length = find("content-length").map(|length| length.parse::<usize>().expect("a length"));
        assert_eq!(
            length.unwrap_or(rest.len()),
            rest.len(),
            "the body is as long as it says"
        );
        rest.to_vec()
    };
    Answer {
        status: status.expect("a status"),
        headers,
        body,
    }
}

/// The chunks of a body, which must end with the empty one: anything else was cut off.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let line = rest
            .windows(2)
            .position(|window| window == b"\r\n")
            .expect("the size of a chunk");
        let size = std::str::from_utf8(&rest[..line])
            .ok()
            .and_then(|size| usize::from_str_radix(size, 16).ok());
        let size = size.expect("the size of a chunk");
        if size == 0 {
            return body;
        }
        body.extend_from_slice(&rest[line + 2..line + 2 + size]);
        rest = &rest[line + 2 + size + 2..];
    }
}
