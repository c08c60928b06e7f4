//! Taking a choice: 200 only once it is durable.

use std::collections::BTreeMap;

use app::features::signals::{Interface, shown};
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Method, Origin};
use domain::consent::purpose::{Purpose, PurposeKey};
use serde::Deserialize;
use serde_json::{Value, json};
use services::signals::{BrowserChoice, ChooseError, Chosen, PassedOn};

use super::Consent;
use super::answer::Wrong;
use super::ask::{body, no_cache};
use super::caller::{enter, has_signal, language};
use super::limit::{Cost, Prefix};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Sent {
    write_key: Option<String>,
    anonymous_id: Option<String>,
    user_id: Option<String>,
    method: String,
    origin: Option<String>,
    language: Option<String>,
    choices: BTreeMap<String, bool>,
    notice: Option<String>,
    interface: Option<String>,
    tc_string: Option<String>,
    consent_mode: Option<Value>,
}

pub(super) async fn take(
    State(state): State<Consent>,
    from: Prefix,
    headers: HeaderMap,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Response, Wrong> {
    let bytes = bytes.map_err(|_cause| Wrong::Malformed("the body could not be read".to_owned()))?;
    // The position and kind of a fault, never what was sent.
    let sent: Sent = serde_json::from_slice(&bytes).map_err(|error| {
        Wrong::Malformed(if error.is_data() {
            "the body has a member of another kind than expected".to_owned()
        } else {
            "the body is not valid JSON".to_owned()
        })
    })?;
    let caller = enter(&state, &headers, sent.write_key.as_deref(), (from, Cost::Choice)).await?;
    let who = caller
        .who(sent.anonymous_id.as_deref(), sent.user_id.as_deref())?
        .ok_or_else(|| {
            Wrong::Refused(
                "identifier_missing",
                "name the browser whose choice it is: anonymousId".to_owned(),
            )
        })?;
    let language = sent
        .language
        .as_deref()
        .and_then(language)
        .or_else(|| language(&caller.source.conventions.language))
        .unwrap_or(Language::English);
    let signal = !caller.is_server && has_signal(&headers);
    let scope = &caller.source.scope;
    let before = state.services.consent_view(scope, None, language).await?;
    let asked: Vec<&Purpose> = before.asked.iter().map(|of| &of.purpose).collect();
    let choice = read(&state, &sent, language, signal, &before.name, &asked)?;
    let chosen = state
        .services
        .choose_on_site(scope, who, &choice)
        .await
        .map_err(refused)?;
    let view = state.services.consent_view(scope, Some(who), language).await?;
    let answer = json!({
        "success": true,
        "recorded": recorded(&chosen),
        "consent": body(&state, &view, language, signal),
    });
    let mut response = Json(answer).into_response();
    no_cache(&mut response);
    Ok(response)
}

fn read(
    state: &Consent,
    sent: &Sent,
    language: Language,
    gpc: bool,
    place: &str,
    asked: &[&Purpose],
) -> Result<BrowserChoice, Wrong> {
    let refuse = |code, message: &str| Wrong::Refused(code, message.to_owned());
    let method = match Method::parse(&sent.method) {
        Some(
            method @ (Method::Accept
            | Method::Reject
            | Method::Save
            | Method::Dismiss
            | Method::ExternalProvider),
        ) => method,
        _ => {
            return Err(refuse(
                "unknown_method",
                "the method is accept, reject, save, dismiss or external_provider",
            ));
        }
    };
    let origin = match sent.origin.as_deref().map(Origin::parse) {
        None if method == Method::ExternalProvider => Origin::Api,
        None => Origin::Banner,
        Some(Some(origin @ (Origin::Banner | Origin::Modal | Origin::Api))) => origin,
        Some(_) => return Err(refuse("unknown_origin", "the origin is banner, modal or api")),
    };
    let mut choices = BTreeMap::new();
    for (key, yes) in &sent.choices {
        let key = PurposeKey::parse(key)
            .filter(|key| asked.iter().any(|purpose| purpose.key() == key))
            .ok_or_else(|| refuse("unknown_purpose", "a purpose is named that is not asked"))?;
        choices.insert(key, *yes);
    }
    let contradicts = match method {
        Method::Accept => choices.values().any(|yes| !yes),
        Method::Reject | Method::Dismiss => choices.values().any(|yes| *yes),
        _ => false,
    };
    if contradicts {
        return Err(refuse(
            "contradiction",
            "the choices say something else than the method: send save",
        ));
    }
    let passes_on = method == Method::ExternalProvider;
    let passed_on = PassedOn::read(
        sent.tc_string.as_deref(),
        sent.consent_mode.as_ref(),
        passes_on,
        state.services.now(),
    )
    .map_err(|error| Wrong::Refused(error.code(), error.to_string()))?;
    if passes_on && passed_on.is_empty() {
        return Err(refuse(
            "not_passed_on",
            "another manager's consent comes with its tcString or consentMode",
        ));
    }
    let digest = |text: &Option<String>| text.as_deref().and_then(Digest::parse);
    let claimed = digest(&sent.interface);
    Ok(BrowserChoice {
        method,
        origin,
        language,
        choices,
        notice: digest(&sent.notice),
        interface: shown(Interface::Banner, language, place, asked)
            .filter(|(digest, _)| Some(*digest) == claimed),
        gpc,
        passed_on,
    })
}

fn refused(error: ChooseError) -> Wrong {
    match error {
        ChooseError::NotAsked(_) => Wrong::Refused(
            "unknown_purpose",
            "a purpose is named that is not asked".to_owned(),
        ),
        ChooseError::Stale => Wrong::Stale,
        ChooseError::Fault(fault) => Wrong::Refused(fault.code(), fault.to_string()),
        ChooseError::Suppressed => Wrong::Refused(
            "suppressed",
            "this identifier belongs to somebody who asked not to be kept".to_owned(),
        ),
        ChooseError::Use(error) => error.into(),
    }
}

fn recorded(chosen: &Chosen) -> Vec<Value> {
    chosen
        .recorded
        .iter()
        .map(|entry| {
            let receipt = chosen
                .receipts
                .iter()
                .find(|receipt| receipt.sequence == entry.sequence);
            json!({
                "purpose": entry.event.scope.key().map(PurposeKey::as_str),
                "action": entry.event.action.as_str(),
                "method": entry.event.method.as_str(),
                "sequence": entry.sequence,
                "expiresAt": entry.event.expires_at,
                "receipt": receipt.map(|receipt| receipt.receipt.to_string()),
            })
        })
        .collect()
}
