//! What a site may know before it asks, and after.

use app::features::signals::{Interface, shown, words};
use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, HeaderName, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use domain::account::Language;
use domain::consent::purpose::Purpose;
use domain::consent::state::Status;
use i18n::Messages;
use serde::Deserialize;
use serde_json::{Value, json};
use services::signals::ConsentView;

use super::Consent;
use super::answer::Wrong;
use super::caller::{enter, has_signal, language};
use super::limit::{Cost, Prefix};

/// The identifier of a browser. Never in the address, which others write down.
pub(super) const BROWSER: HeaderName = HeaderName::from_static("anonymousid");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub(super) struct Asked {
    write_key: Option<String>,
    language: Option<String>,
}

pub(super) async fn show(
    State(state): State<Consent>,
    from: Prefix,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Wrong> {
    let caller = enter(&state, &headers, asked.write_key.as_deref(), (from, Cost::Look)).await?;
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let who = caller.who(text(&BROWSER), text(&HeaderName::from_static("userid")))?;
    let language = asked
        .language
        .as_deref()
        .and_then(language)
        .or_else(|| language(&caller.source.conventions.language))
        .unwrap_or(Language::English);
    let view = state
        .services
        .consent_view(&caller.source.scope, who, language)
        .await?;
    let body = body(&state, &view, language, has_signal(&headers));
    let mut response = Json(body).into_response();
    no_cache(&mut response);
    Ok(response)
}

/// Answers about people stay in no cache.
pub(super) fn no_cache(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        VARY,
        HeaderValue::from_static("authorization, anonymousid, sec-gpc"),
    );
}

/// What is asked, as the banner reads it.
pub(super) fn body(state: &Consent, view: &ConsentView, language: Language, signal: bool) -> Value {
    let asked: Vec<&Purpose> = view.asked.iter().map(|of| &of.purpose).collect();
    let interface = shown(Interface::Banner, language, &view.name, &asked).map(|(digest, _)| digest);
    let purposes: Vec<Value> = view
        .asked
        .iter()
        .map(|of| {
            let text = of.purpose.draft.text(language);
            // Whose browser says no is not asked for what it speaks against: they can always choose by themselves.
            let spoken = signal && view.spoken_against.contains(of.purpose.key());
            let choice = of.standing.choice.filter(|_| view.is_dated);
            json!({
                "key": of.purpose.key().as_str(),
                "version": of.purpose.version,
                "name": text.map_or_else(|| of.purpose.key().as_str(), |text| text.name.as_str()),
                "description": text.map_or("", |text| text.description.as_str()),
                "consequence": text.map_or("", |text| text.consequence.as_str()),
                "status": status(of.status),
                "allowed": view.allows(of, signal),
                "chosenAt": choice.map(|choice| choice.at),
                "expiresAt": choice.and_then(|choice| choice.expires_at),
                "mayAsk": view.may_be_asked.contains(of.purpose.key()) && !spoken,
            })
        })
        .collect();
    let may_ask = purposes
        .iter()
        .any(|purpose| purpose.get("mayAsk") == Some(&Value::Bool(true)));
    let portal = format!("{}/p/{}", state.origin, view.slug);
    json!({
        "success": true,
        "ready": view.notice.is_some() && !view.asked.is_empty(),
        "language": language.as_str(),
        "notice": view.notice.map(|notice| json!({
            "version": notice.version,
            "sha256": notice.digest.to_string(),
            "url": format!("{portal}/notice"),
        })),
        "interface": interface.map(|digest| digest.to_string()),
        "purposes": purposes,
        "mayAsk": may_ask && view.notice.is_some(),
        "chosenAt": view.chosen_at,
        "gpc": {"seen": signal, "recorded": view.signalled},
        "consentMode": view.consent_mode,
        "portal": portal,
        "texts": words(Messages::new(language), &view.name),
    })
}

/// The word for where a choice stands.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::NeverAsked => "never_asked",
        Status::Granted => "granted",
        Status::Refused => "refused",
        Status::Withdrawn => "withdrawn",
        Status::Expired => "expired",
        Status::Superseded => "superseded",
    }
}
