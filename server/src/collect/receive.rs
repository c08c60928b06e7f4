//! Receiving: one message, a batch, and the settings that analytics.js asks for first.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::collect::{Call, Message};
use domain::schema::Refused;
use domain::sources::WriteKey;
use serde_json::{Value, json};

use super::answer::{Rejection, accepted};
use super::{Collect, authorise, body};

pub(super) async fn one(
    state: State<Collect>,
    call: Call,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Rejection> {
    let value = body::read(&headers, readable(bytes)?)?;
    let now = state.services.now();
    let messages = body::one(&value, call, now);
    store(&state, &headers, &value, messages).await
}

pub(super) async fn batch(
    state: State<Collect>,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Rejection> {
    let value = body::read(&headers, readable(bytes)?)?;
    let now = state.services.now();
    // Only the key is needed of what is left.
    let key = json!({"writeKey": value.get("writeKey")});
    let messages = body::batch(value, now)?;
    store(&state, &headers, &key, messages).await
}

/// What analytics.js must have before it starts: which integration to use, and where to send.
pub(super) async fn settings(
    State(state): State<Collect>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Rejection> {
    let key = WriteKey::parse(&key).ok_or(Rejection::Unauthorised)?;
    state
        .services
        .source_of_key(&key)
        .await?
        .ok_or(Rejection::Unauthorised)?;
    let host = headers
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let segment = json!({"apiKey": key.as_str(), "apiHost": format!("{host}/v1")});
    Ok(Json(json!({"integrations": {"Segment.io": segment}})).into_response())
}

fn readable(bytes: Result<Bytes, BytesRejection>) -> Result<Bytes, Rejection> {
    bytes.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Rejection::TooLarge,
        _ => Rejection::Malformed("the body could not be read"),
    })
}

async fn store(
    state: &Collect,
    headers: &HeaderMap,
    value: &Value,
    messages: Vec<Result<Message, Refused>>,
) -> Result<Response, Rejection> {
    let key = authorise::write_key(headers, value).ok_or(Rejection::Unauthorised)?;
    let _place = state.places.try_acquire().map_err(|_full| Rejection::Busy)?;
    let source = state
        .services
        .source_of_key(&key)
        .await?
        .ok_or(Rejection::Unauthorised)?;
    let done = state.services.accept(&source, &messages).await?;
    Ok(accepted(&done))
}
