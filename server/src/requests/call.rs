//! Calling programs back: one `POST`, to an address of the public network, over TLS. A redirect is not followed, and of the
//! answer only its first lines are read.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use domain::requests::{CallbackUrl, is_public};
use services::requests::{Call, CallFailure, Caller, Calling};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// How long a call may take, from the name to the answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// How much of an answer is read, in bytes.
const ANSWER_BYTES: u64 = 16 * 1024;

/// Calls addresses of the web.
pub struct WebCaller {
    tls: Option<TlsConnector>,
    /// Whether plain `http` and networks that are not public may be called: where everything runs on one machine.
    development: bool,
}

impl WebCaller {
    /// A caller that trusts whom this machine trusts.
    #[must_use]
    pub fn new(development: bool) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            tracing::warn!("this machine trusts nobody: programs over https cannot be called");
        }
        Self {
            tls: connector(roots),
            development,
        }
    }

    async fn make(&self, call: &Call) -> Result<(), CallFailure> {
        let url = CallbackUrl::parse(&call.url, self.development)
            .map_err(|_cause| for_good("CALL_ADDRESS_REFUSED"))?;
        let stream = self.reach(&url).await?;
        let request = written(&url, call);
        let mut answer = Vec::new();
        if url.encrypted {
            let tls = self.tls.as_ref().ok_or(later("CALL_NOT_SECURE"))?;
            let name =
                ServerName::try_from(url.host.clone()).map_err(|_cause| for_good("CALL_ADDRESS_REFUSED"))?;
            let stream = tls
                .connect(name, stream)
                .await
                .map_err(|_cause| later("CALL_NOT_SECURE"))?;
            exchange(stream, &request, &mut answer).await?;
        } else {
            exchange(stream, &request, &mut answer).await?;
        }
        judged(&answer)
    }

    /// Connects to the host. What a name leads to is judged here, and connected to as it was judged: between the two nobody can
    /// make it lead elsewhere.
    async fn reach(&self, url: &CallbackUrl) -> Result<TcpStream, CallFailure> {
        let found: Vec<SocketAddr> = lookup_host((url.host.as_str(), url.port))
            .await
            .map_err(|_cause| later("CALL_NO_SUCH_HOST"))?
            .collect();
        if found.is_empty() {
            return Err(later("CALL_NO_SUCH_HOST"));
        }
        // One that leads to both is no address of the public network either.
        if !self.development && found.iter().any(|address| !is_public(address.ip())) {
            return Err(for_good("CALL_NOT_PUBLIC"));
        }
        for address in found {
            if let Ok(stream) = TcpStream::connect(address).await {
                return Ok(stream);
            }
        }
        Err(later("CALL_NOBODY_ANSWERS"))
    }
}

impl Caller for WebCaller {
    fn call<'a>(&'a self, call: &'a Call) -> Calling<'a> {
        Box::pin(async move {
            match timeout(PATIENCE, self.make(call)).await {
                Ok(outcome) => outcome,
                Err(_elapsed) => Err(later("CALL_TIMEOUT")),
            }
        })
    }
}

fn connector(roots: RootCertStore) -> Option<TlsConnector> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .ok()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Some(TlsConnector::from(Arc::new(config)))
}

/// The request as it goes over the wire. Everything in its head is of us, or was read before.
fn written(url: &CallbackUrl, call: &Call) -> Vec<u8> {
    let mut request = format!(
        "POST {} HTTP/1.1\r\nhost: {}\r\nuser-agent: mesure\r\nconnection: close\r\naccept: application/json\r\n\
        content-type: application/json\r\ncontent-length: {}\r\nx-opendsr-processor-domain: {}\r\n\
        x-opendsr-signature: {}\r\n\r\n",
        url.path,
        url.authority,
        call.body.len(),
        call.domain,
        call.signature,
    )
    .into_bytes();
    request.extend_from_slice(&call.body);
    request
}

async fn exchange<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    request: &[u8],
    answer: &mut Vec<u8>,
) -> Result<(), CallFailure> {
    let away = |_cause| later("CALL_BROKEN_OFF");
    stream.write_all(request).await.map_err(away)?;
    stream.flush().await.map_err(away)?;
    let mut reader = stream.take(ANSWER_BYTES);
    let mut piece = [0; 2_048];
    // The head is enough; whoever closes without a word of farewell has said enough too.
    while !ends_head(answer) {
        match reader.read(&mut piece).await {
            Ok(0) => break,
            Ok(read) => answer.extend(piece.iter().take(read)),
            Err(_cause) if answer.is_empty() => return Err(later("CALL_BROKEN_OFF")),
            Err(_cause) => break,
        }
    }
    Ok(())
}

fn ends_head(answer: &[u8]) -> bool {
    answer.windows(4).any(|bytes| bytes == b"\r\n\r\n")
}

/// What an answer means: only a 2xx is a yes.
fn judged(answer: &[u8]) -> Result<(), CallFailure> {
    let text = String::from_utf8_lossy(answer);
    let mut lines = text.split("\r\n");
    let status = lines
        .next()
        .filter(|line| line.starts_with("HTTP/1."))
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|code| code.parse::<u16>().ok());
    let rest = lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("retry-after"))
        .and_then(|(_, value)| value.trim().parse().ok());
    match status {
        Some(200..=299) => Ok(()),
        // It asks never to be called again.
        Some(410) => Err(for_good("CALL_GONE")),
        Some(300..=399) => Err(later("CALL_REDIRECTED")),
        Some(_) => Err(CallFailure {
            rest,
            ..later("CALL_NOT_TAKEN")
        }),
        None => Err(later("CALL_NOT_UNDERSTOOD")),
    }
}

const fn later(code: &'static str) -> CallFailure {
    CallFailure {
        code,
        may_heal: true,
        rest: None,
    }
}

const fn for_good(code: &'static str) -> CallFailure {
    CallFailure {
        may_heal: false,
        ..later(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_two_hundred_is_a_yes() {
        for yes in [
            "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 204 No Content\r\nx: y\r\n\r\n",
            "HTTP/1.0 202\r\n\r\n",
        ] {
            assert_eq!(judged(yes.as_bytes()), Ok(()), "{yes}");
        }
        for (no, failure) in [
            (
                "HTTP/1.1 302 Found\r\nlocation: https://elsewhere.example/\r\n\r\n",
                later("CALL_REDIRECTED"),
            ),
            ("HTTP/1.1 410 Gone\r\n\r\n", for_good("CALL_GONE")),
            ("HTTP/1.1 404 Not Found\r\n\r\n", later("CALL_NOT_TAKEN")),
            ("SSH-2.0-OpenSSH_9.9\r\n", later("CALL_NOT_UNDERSTOOD")),
            ("", later("CALL_NOT_UNDERSTOOD")),
        ] {
            assert_eq!(judged(no.as_bytes()), Err(failure), "{no}");
        }
        let busy = judged(b"HTTP/1.1 503 Busy\r\nRetry-After: 120\r\n\r\n").unwrap_err();
        assert_eq!(busy.rest, Some(120));
    }

    #[tokio::test]
    async fn what_is_not_public_is_not_connected_to() {
        let caller = WebCaller::new(false);
        // A name that leads to this machine, on every machine.
        let call = |url: &str| Call {
            url: url.to_owned(),
            body: b"{}".to_vec(),
            domain: "mesure.example".to_owned(),
            signature: String::new(),
        };
        for (url, code) in [
            ("https://localhost:9/", "CALL_NOT_PUBLIC"),
            ("https://127.0.0.1:9/", "CALL_ADDRESS_REFUSED"),
            ("http://localhost:9/", "CALL_ADDRESS_REFUSED"),
        ] {
            assert_eq!(caller.call(&call(url)).await, Err(for_good(code)), "{url}");
        }
    }
}
