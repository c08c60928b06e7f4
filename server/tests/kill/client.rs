//! Clients as libraries are: what was not acknowledged is sent again, the same messages with the same ids.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Messages in a batch.
const BATCH: u64 = 25;

/// What clients share.
pub(crate) struct Load {
    /// Where they send.
    pub(crate) address: SocketAddr,
    /// The write key.
    pub(crate) key: String,
    /// Set to end it: every client finishes what it has begun.
    pub(crate) over: AtomicBool,
    /// How often something had to be sent again.
    pub(crate) again: AtomicU64,
    /// How many batches were acknowledged.
    pub(crate) acknowledged: AtomicU64,
}

/// Sends batch after batch, and gives the numbers of the messages that were acknowledged.
pub(crate) async fn client(load: Arc<Load>, number: u64) -> Vec<u64> {
    let mut acknowledged = Vec::new();
    let mut next = number * 1_000_000;
    while !load.over.load(Ordering::Relaxed) {
        let numbers: Vec<u64> = (next..next + BATCH).collect();
        next += BATCH;
        let body =
            json!({"batch": numbers.iter().map(|number| message(*number)).collect::<Vec<_>>()}).to_string();
        loop {
            let attempt = exchange(load.address, &load.key, &body);
            match tokio::time::timeout(Duration::from_secs(10), attempt).await {
                Ok(Some((200, answer))) => {
                    let counted = |name: &str| answer[name].as_u64().expect("a number");
                    assert_eq!(counted("accepted") + counted("duplicates"), BATCH, "{answer}");
                    acknowledged.extend(&numbers);
                    load.acknowledged.fetch_add(1, Ordering::Relaxed);
                    break;
                }
                Ok(Some((429 | 500..=599, _)) | None) | Err(_) => {
                    load.again.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Ok(Some((status, answer))) => panic!("{status} {answer}: a client would drop its events"),
            }
        }
    }
    acknowledged
}

fn message(number: u64) -> Value {
    let mut message = json!({"type": "track", "event": "Seen", "messageId": format!("m-{number}"),
        "anonymousId": format!("a-{}", number % 400), "properties": {"n": number}});
    if number.is_multiple_of(10) {
        message["type"] = json!("identify");
        message["userId"] = json!(format!("u-{}", number % 400));
        message["traits"] = json!({"n": number, "email": format!("u{}@exemple.fr", number % 400)});
    }
    message
}

/// One request; none when the connection breaks before all of the answer is there.
async fn exchange(address: SocketAddr, key: &str, body: &str) -> Option<(u16, Value)> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    let credentials = STANDARD.encode(format!("{key}:"));
    let request = format!(
        "POST /v1/batch HTTP/1.1\r\nHost: mesure\r\nConnection: close\r\nAuthorization: Basic {credentials}\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).ok()?))
}
