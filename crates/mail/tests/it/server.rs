//! A small SMTP server (RFC 5321) that does what it is told and keeps what it gets.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server answers where it may choose.
#[derive(Debug, Clone)]
pub(crate) struct Manners {
    /// What it offers after `EHLO`.
    pub(crate) offers: Vec<&'static str>,
    /// To `AUTH`.
    pub(crate) auth: &'static str,
    /// To `RCPT TO`.
    pub(crate) recipient: &'static str,
    /// After the end of the data.
    pub(crate) data: &'static str,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            offers: vec!["8BITMIME", "SMTPUTF8"],
            auth: "235 2.7.0 in you go",
            recipient: "250 2.1.5 fine",
            data: "250 2.0.0 taken over",
        }
    }
}

/// What a client said.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heard {
    /// Every command.
    pub(crate) commands: Vec<String>,
    /// Each message, as it came over the line: dots still stuffed.
    pub(crate) raw: Vec<String>,
}

impl Heard {
    /// A message with its dots as they were meant.
    pub(crate) fn message(&self, number: usize) -> String {
        let lines = self.raw[number].split("\r\n");
        let lines: Vec<&str> = lines.map(|line| line.strip_prefix('.').unwrap_or(line)).collect();
        lines.join("\r\n")
    }
}

/// A server on a free port, until the test ends.
pub(crate) struct SmtpServer {
    pub(crate) address: SocketAddr,
    heard: Arc<Mutex<Heard>>,
}

impl SmtpServer {
    pub(crate) async fn start(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::new(Mutex::new(Heard::default()));
        let kept = heard.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, manners.clone(), kept.clone()));
            }
        });
        Self { address, heard }
    }

    pub(crate) fn heard(&self) -> Heard {
        self.heard.lock().unwrap().clone()
    }
}

async fn talk(stream: TcpStream, manners: Manners, heard: Arc<Mutex<Heard>>) -> Option<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading);
    writing.write_all(b"220 test.example ready\r\n").await.ok()?;
    loop {
        let line = read_line(&mut lines).await?;
        heard.lock().unwrap().commands.push(line.clone());
        let verb = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => {
                let mut answer = String::from("250-test.example\r\n");
                for offer in &manners.offers {
                    answer.push_str(&format!("250-{offer}\r\n"));
                }
                answer + "250 HELP"
            }
            "AUTH" => manners.auth.to_owned(),
            "MAIL" => "250 2.1.0 fine".to_owned(),
            "RCPT" => manners.recipient.to_owned(),
            "DATA" => {
                writing.write_all(b"354 go on\r\n").await.ok()?;
                let mut message = Vec::new();
                loop {
                    let line = read_line(&mut lines).await?;
                    if line == "." {
                        break;
                    }
                    message.push(line);
                }
                heard.lock().unwrap().raw.push(message.join("\r\n"));
                manners.data.to_owned()
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "500 what?".to_owned(),
        };
        writing.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        if verb == "QUIT" {
            return Some(());
        }
    }
}

async fn read_line(lines: &mut (impl tokio::io::AsyncBufRead + Unpin)) -> Option<String> {
    let mut line = Vec::new();
    if lines.read_until(b'\n', &mut line).await.ok()? == 0 {
        return None;
    }
    let line = String::from_utf8_lossy(&line).into_owned();
    Some(line.trim_end_matches(['\r', '\n']).to_owned())
}
