//! What programs can ask: what is supported, to take a request in, where it stands, and to take it back.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use services::erasure::Taken;
use services::requests::{ProvenKey, RequestRow};
use uuid::Uuid;

use super::answer::Rejection;
use super::read::{IDENTITY_TYPES, Wrong, read, read_id};
use super::{Requests, authorise};

/// The version of the specification.
const VERSION: &str = "2.0";
/// What stands before the 32 bytes of an Ed25519 key (RFC 8410, section 4).
const KEY_PREFIX: [u8; 12] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
];

pub(super) async fn discovery(State(state): State<Requests>) -> Response {
    let identities: Vec<_> = IDENTITY_TYPES
        .iter()
        .flat_map(|kind| {
            ["raw", "sha256"].map(|format| json!({"identity_type": kind, "identity_format": format}))
        })
        .collect();
    let body = json!({
        "api_version": VERSION,
        "supported_regulations": ["gdpr"],
        "supported_identities": identities,
        "supported_subject_request_types": ["access", "portability", "erasure"],
        "processor_certificate": format!("{}/opendsr/v2/certificate", state.origin),
    });
    state.answer(StatusCode::OK, &body)
}

/// The public key of the signatures.
pub(super) async fn certificate(State(state): State<Requests>) -> Response {
    let bytes = [KEY_PREFIX.as_slice(), &state.services.answer_key()].concat();
    let pem = format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n",
        STANDARD.encode(bytes)
    );
    ([(CONTENT_TYPE, "application/x-pem-file")], pem).into_response()
}

pub(super) async fn ask(
    State(state): State<Requests>,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Response {
    match take(&state, &headers, bytes).await {
        Ok(response) => response,
        Err(rejection) => state.rejected(&rejection),
    }
}

async fn take(
    state: &Requests,
    headers: &HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Rejection> {
    let key = proven(state, headers).await?;
    let bytes = bytes.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Rejection::TooLarge,
        _ => Rejection::Wrong(vec![Wrong {
            reason: "Unreadable",
            message: "the body could not be read",
        }]),
    })?;
    let asks = read(&bytes, state.development).map_err(Rejection::Wrong)?;
    let row = state.services.program_asks(&key, &asks).await?;
    let body = json!({
        "controller_id": key.slug,
        "subject_request_id": asks.id.to_string(),
        "received_time": row.received_at.to_string(),
        "expected_completion_time": row.due.late_at.to_string(),
        "encoded_request": STANDARD.encode(&bytes),
        "api_version": VERSION,
    });
    Ok(state.answer(StatusCode::CREATED, &body))
}

pub(super) async fn status(
    State(state): State<Requests>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    match stands(&state, &id, &headers).await {
        Ok(response) => response,
        Err(rejection) => state.rejected(&rejection),
    }
}

async fn stands(state: &Requests, id: &str, headers: &HeaderMap) -> Result<Response, Rejection> {
    let key = proven(state, headers).await?;
    let id = read_id(id).ok_or(Rejection::Missing)?;
    let row = state.services.program_request(&key, id).await?;
    let has_results = state.services.has_program_results(&key, id).await?;
    Ok(standing(state, &key, id, &row, has_results, StatusCode::OK))
}

pub(super) async fn cancel(
    State(state): State<Requests>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    match take_back(&state, &id, &headers).await {
        Ok(response) => response,
        Err(rejection) => state.rejected(&rejection),
    }
}

async fn take_back(state: &Requests, id: &str, headers: &HeaderMap) -> Result<Response, Rejection> {
    let key = proven(state, headers).await?;
    let id = read_id(id).ok_or(Rejection::Missing)?;
    let row = state.services.program_cancels(&key, id).await?;
    Ok(standing(state, &key, id, &row, false, StatusCode::ACCEPTED))
}

/// The file that a request asked for: once, from then on it is nowhere any more.
pub(super) async fn results(
    State(state): State<Requests>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    match fetch(&state, &id, &headers).await {
        Ok(response) => response,
        Err(rejection) => state.rejected(&rejection),
    }
}

async fn fetch(state: &Requests, id: &str, headers: &HeaderMap) -> Result<Response, Rejection> {
    let key = proven(state, headers).await?;
    let id = read_id(id).ok_or(Rejection::Missing)?;
    match state.services.take_program_results(&key, id).await? {
        Taken::File(file) => Ok(state.file(file, id)),
        Taken::Gone => Err(Rejection::Gone),
    }
}

/// Whether there is one, without taking it: `HEAD` must not do what `GET` does here.
pub(super) async fn look(
    State(state): State<Requests>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> StatusCode {
    let looked = async {
        let key = proven(&state, &headers).await?;
        let id = read_id(&id).ok_or(Rejection::Missing)?;
        Ok::<_, Rejection>(state.services.has_program_results(&key, id).await?)
    };
    match looked.await {
        Ok(true) => StatusCode::OK,
        Ok(false) => StatusCode::GONE,
        Err(rejection) => rejection.status(),
    }
}

fn standing(
    state: &Requests,
    key: &ProvenKey,
    id: Uuid,
    row: &RequestRow,
    has_results: bool,
    status: StatusCode,
) -> Response {
    let body = state
        .services
        .program_standing(&key.slug, &id.to_string(), row, has_results);
    state.answer(status, &body)
}

async fn proven(state: &Requests, headers: &HeaderMap) -> Result<ProvenKey, Rejection> {
    let key = authorise::key(headers).ok_or(Rejection::Unauthorised)?;
    let proven = state.services.prove_request_key(&key).await?;
    proven.ok_or(Rejection::Unauthorised)
}
