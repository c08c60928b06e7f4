//! Receiving: one message, a batch, and the settings that analytics.js asks for first.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::collect::Call;
use domain::sources::WriteKey;
use serde_json::json;

use super::answer::{Rejection, accepted};
use super::body::{Body, plain};
use super::{Collect, authorise};
use crate::consent::has_signal;

pub(super) async fn one(
    state: State<Collect>,
    call: Call,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Rejection> {
    receive(&state, &headers, bytes, Some(call)).await
}

pub(super) async fn batch(
    state: State<Collect>,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Rejection> {
    receive(&state, &headers, bytes, None).await
}

async fn receive(
    state: &Collect,
    headers: &HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
    call: Option<Call>,
) -> Result<Response, Rejection> {
    let bytes = readable(bytes)?;
    // Whoever sends too much is turned away before any work is done for it.
    let named = authorise::of_headers(headers);
    if named.is_some_and(|key| state.services.is_flooded(key.workspace())) {
        return Err(Rejection::Busy);
    }
    let bytes = plain(headers, bytes)?;
    let (key, mut messages) = {
        let body = Body::read(&bytes)?;
        let now = state.services.now();
        let messages = match call {
            Some(call) => body.one(call, now),
            None => body.batch(now)?,
        };
        let key = authorise::write_key(headers, body.write_key().as_deref());
        (key.ok_or(Rejection::Unauthorised)?, messages)
    };
    if has_signal(headers) {
        for message in messages.iter_mut().flatten() {
            message.gpc = true;
        }
    }
    let done = state.services.receive(&key, messages, bytes.len()).await?;
    Ok(accepted(&done))
}

/// What analytics.js must have before it starts: which integration to use, and where to send.
pub(super) async fn settings(
    State(state): State<Collect>,
    Path(key): Path<String>,
) -> Result<Response, Rejection> {
    let key = WriteKey::parse(&key).ok_or(Rejection::Unauthorised)?;
    state
        .services
        .source_of_key(&key)
        .await?
        .ok_or(Rejection::Unauthorised)?;
    // The address that was configured: whoever asks may name any host.
    let (protocol, host) = state.origin.split_once("://").unwrap_or(("https", &state.origin));
    let segment = json!({"apiKey": key.as_str(), "apiHost": format!("{host}/v1"), "protocol": protocol});
    Ok(Json(json!({"integrations": {"Segment.io": segment}})).into_response())
}

fn readable(bytes: Result<Bytes, BytesRejection>) -> Result<Bytes, Rejection> {
    bytes.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Rejection::TooLarge,
        _ => Rejection::Malformed("the body could not be read"),
    })
}
