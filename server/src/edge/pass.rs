//! The way of a page request in and out.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use app::AppState;
use app::features::account::Network;
use app::page::{ErrorKind, Frames, Lasting, Nonce, RequestNumber, error_page};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use futures::FutureExt as _;

use super::measure::NUMBER;
use super::site::{Reach, Site, lead_to, named};
use super::{Proxies, headers, number, origin};

/// How long sending a file may take.
const UPLOAD: Duration = Duration::from_secs(20 * 60);

/// What the edge works with.
#[derive(Clone)]
pub struct Edge {
    /// The state of the application, to render error pages.
    pub app: AppState,
    /// The proxies in front.
    pub proxies: Proxies,
    /// How long a page may take.
    pub patience: Duration,
}

/// Passes a request in, and its answer out.
pub async fn pass(State(edge): State<Edge>, mut request: Request, next: Next) -> Response {
    let number = RequestNumber(number::new());
    let nonce = Nonce(STANDARD_NO_PAD.encode(rand::random::<[u8; 16]>()));
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|ConnectInfo(peer)| *peer);
    let peer = peer.unwrap_or(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0));
    let network = Network(edge.proxies.client(peer, request.headers()));
    request.extensions_mut().insert(number.clone());
    request.extensions_mut().insert(nonce.clone());
    request.extensions_mut().insert(network);
    let sent = request.headers().clone();
    // Files take as long as somebody's line takes to send them.
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let upload =
        app::features::imports::is_upload(&method, &path) || app::features::portal::is_upload(&method, &path);
    let patience = if upload { UPLOAD } else { edge.patience };
    let here = request.uri().to_string();

    let host = named(&request);
    let site = Site::of(&edge.app.services, &edge.app.origin, host).await;
    let asked = match &site {
        Ok(site) => {
            site.mark(&mut request);
            let ours = origin::is_ours(&method, &sent, &site.origin(&edge.app.origin))
                || app::features::portal::is_arrival(&method, &path);
            match site.reach(&method, &path) {
                Reach::Page if ours => Ok(()),
                Reach::Page => Err(failed(ErrorKind::WrongOrigin)),
                Reach::Portal(path) => Err(lead_to(&path)),
                Reach::Nothing => Err(failed(ErrorKind::NotFound)),
            }
        }
        // Whose name it is, only the database knows: nothing is shown under it until then.
        Err(error) => {
            tracing::warn!(%error, "a host name could not be looked up");
            Err(failed(ErrorKind::Unavailable))
        }
    };
    let response = if let Err(answer) = asked {
        answer
    } else {
        let span = tracing::info_span!("request", number = number.0);
        let run = AssertUnwindSafe(tracing::Instrument::instrument(next.run(request), span)).catch_unwind();
        match tokio::time::timeout(patience, run).await {
            Ok(Ok(response)) => response,
            Ok(Err(_panic)) => {
                tracing::error!(number = number.0, "a page panicked");
                failed(ErrorKind::Internal)
            }
            Err(_elapsed) => {
                tracing::warn!(number = number.0, "a page took too long");
                failed(ErrorKind::Unavailable)
            }
        }
    };

    let mut response = match error_of(&response) {
        Some(kind) => {
            let mut page = error_page(&edge.app, &sent, &here, Some(&nonce), kind, &number.0);
            // What the handler said beside the page, such as a cookie, still holds.
            for (name, value) in response.headers() {
                if !page.headers().contains_key(name) && name != axum::http::header::CONTENT_LENGTH {
                    page.headers_mut().append(name.clone(), value.clone());
                }
            }
            page
        }
        None => response,
    };
    let frames = response.extensions().get::<Frames>().copied();
    let lasting = response.extensions().get::<Lasting>().is_some();
    headers::add(
        response.headers_mut(),
        &nonce.0,
        edge.app.origin.starts_with("https://"),
        frames,
    );
    if lasting {
        headers::keep(response.headers_mut());
    }
    if let Ok(value) = HeaderValue::from_str(&number.0) {
        response.headers_mut().insert(NUMBER, value);
    }
    response
}

fn failed(kind: ErrorKind) -> Response {
    let mut response = kind.status().into_response();
    response.extensions_mut().insert(kind);
    response
}

/// Which error page an answer becomes: the one it asks for, or the one of a status that a library gave.
fn error_of(response: &Response) -> Option<ErrorKind> {
    if let Some(kind) = response.extensions().get::<ErrorKind>() {
        return Some(*kind);
    }
    if response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
    {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(ErrorKind::NotFound),
        StatusCode::FORBIDDEN => Some(ErrorKind::Forbidden),
        StatusCode::PAYLOAD_TOO_LARGE => Some(ErrorKind::TooLarge),
        StatusCode::INTERNAL_SERVER_ERROR => Some(ErrorKind::Internal),
        StatusCode::SERVICE_UNAVAILABLE => Some(ErrorKind::Unavailable),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(ErrorKind::BadRequest),
        _ => None,
    }
}
