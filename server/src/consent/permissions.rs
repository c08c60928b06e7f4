//! The gate, for a client's server: may this person's data be used for this purpose, and why.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use domain::consent::gate::Decision;
use domain::consent::purpose::PurposeKey;
use serde::Deserialize;
use serde_json::json;

use super::Consent;
use super::answer::Wrong;
use super::ask::no_cache;
use super::caller::enter;
use super::limit::{Cost, Prefix};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Question {
    write_key: Option<String>,
    user_id: Option<String>,
    anonymous_id: Option<String>,
    purpose: String,
}

pub(super) async fn ask(
    State(state): State<Consent>,
    from: Prefix,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Wrong> {
    let bytes = bytes.map_err(|_cause| Wrong::Malformed("the body could not be read".to_owned()))?;
    let question: Question = serde_json::from_slice(&bytes)
        .map_err(|_cause| Wrong::Malformed("the body is not JSON of the expected shape".to_owned()))?;
    let caller = enter(
        &state,
        &headers,
        question.write_key.as_deref(),
        (from, Cost::Look),
    )
    .await?;
    if !caller.is_server {
        return Err(Wrong::Unauthorised(
            "only servers may ask: send the server key of the source as the password",
        ));
    }
    let who = caller
        .who(question.anonymous_id.as_deref(), question.user_id.as_deref())?
        .ok_or_else(|| {
            Wrong::Refused(
                "identifier_missing",
                "name the person: userId or anonymousId".to_owned(),
            )
        })?;
    let purpose = PurposeKey::parse(&question.purpose)
        .ok_or_else(|| Wrong::Refused("unknown_purpose", "name the purpose by its key".to_owned()))?;
    let answer = state
        .services
        .ask_gate(&caller.source.scope, who, &purpose)
        .await?;
    let body = match answer.decision {
        Decision::Allow(evidence) => json!({
            "allow": true,
            "purpose": purpose.as_str(),
            "evidence": {
                "basis": evidence.basis.as_str(),
                "article": evidence.basis.article(),
                "version": evidence.version,
                "event": evidence.event.map(|event| event.to_string()),
                "until": evidence.until,
            },
        }),
        Decision::Deny(reason) => json!({
            "allow": false,
            "purpose": purpose.as_str(),
            "reason": reason.code(),
            "message": reason.to_string(),
            "known": answer.known,
        }),
    };
    let mut response = Json(body).into_response();
    no_cache(&mut response);
    Ok(response)
}
