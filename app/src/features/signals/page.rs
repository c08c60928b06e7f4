//! The consent page: the same choices as in the banner, without a script, for a browser identifier that is handed over.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use domain::consent::Digest;
use domain::consent::choice::{Method, Origin};
use domain::consent::purpose::{Purpose, PurposeKey};
use domain::consent::signal::gpc;
use leptos::prelude::*;
use serde::Deserialize;
use services::signals::{BrowserChoice, ChooseError, ConsentView, PassedOn, PublicPlace, Who};
use ui::{Button, EmptyState, ErrorSummary, IconName, Notice, NoticeTone, Switch};

use super::interface::{Interface, shown};
use super::words::purpose_name;
use crate::AppState;
use crate::features::portal::{AtPortal, hello};
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, Page, PageError, cookies};

/// The cookie that holds the identifier, one for each workspace, which follows: what was handed over must not stay in an
/// address, and no workspace is to know the id of another.
const BROWSER: &str = "browser-";
/// For how long, from when it was set first: an id that says who a browser is ends after 13 months.
const SECONDS: u32 = 396 * 24 * 3600;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct HandedOver {
    browser: Option<String>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(handed): Query<HandedOver>,
    headers: HeaderMap,
    at: AtPortal,
) -> Result<Response, PageError> {
    let place = state.services.consent_place(&slug).await?;
    let page = &at.page;
    if let Some(browser) = handed.browser {
        let mut answer = page.redirect(&format!("/consent/{slug}"), None);
        // A link that somebody else made does not turn a browser into another one.
        if browser_of(&state, &slug, &headers).is_none()
            && let Some(cookie) = kept(&state, &slug, &browser)
        {
            answer.headers_mut().append(SET_COOKIE, cookie);
        }
        return Ok(answer);
    }
    let browser = browser_of(&state, &slug, &headers);
    let view = load(&state, &place, browser.as_deref(), page).await?;
    let errors = FormErrors::default();
    let said = SaidByBrowser {
        gpc: signal(&headers),
        known: browser.is_some(),
    };
    Ok(render(&at, &slug, &place, &view, &errors, None, said))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    at: AtPortal,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let place = state.services.consent_place(&slug).await?;
    let page = &at.page;
    let known = browser_of(&state, &slug, &headers);
    let view = load(&state, &place, known.as_deref(), page).await?;
    let value = |name: &str| {
        sent.iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let method = match value("act") {
        Some("accept") => Method::Accept,
        Some("refuse") => Method::Reject,
        Some("save") => Method::Save,
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    let asked: Vec<&Purpose> = view.asked.iter().map(|of| &of.purpose).collect();
    let picked: BTreeMap<PurposeKey, bool> = asked
        .iter()
        .map(|purpose| (purpose.key().clone(), value(purpose.key().as_str()) == Some("on")))
        .collect();
    let claimed = |name: &str| value(name).and_then(Digest::parse);
    let choice = BrowserChoice {
        method,
        origin: Origin::Modal,
        language: page.language,
        choices: if method == Method::Save {
            picked.clone()
        } else {
            BTreeMap::new()
        },
        notice: claimed("notice"),
        interface: shown(Interface::Page, page.language, &place.name, &asked)
            .filter(|(digest, _)| Some(*digest) == claimed("interface")),
        gpc: signal(&headers),
        passed_on: PassedOn::default(),
    };
    let mut browser = known.clone().unwrap_or_else(|| state.services.new_browser());
    let mut chosen = state
        .services
        .choose_on_site(&place.scope, Who::Browser(&browser), &choice)
        .await;
    // Somebody who used this browser was erased: it begins anew, as a browser of which nothing is known.
    if matches!(chosen, Err(ChooseError::Suppressed)) {
        browser = state.services.new_browser();
        chosen = state
            .services
            .choose_on_site(&place.scope, Who::Browser(&browser), &choice)
            .await;
    }
    match chosen {
        Ok(_) => {
            let mut answer = page.redirect(&format!("/consent/{slug}"), Some(Flash::Saved));
            // Its term is not begun anew by each choice.
            if known.as_ref() != Some(&browser)
                && let Some(cookie) = kept(&state, &slug, &browser)
            {
                answer.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(answer)
        }
        Err(ChooseError::Use(error)) => Err(error.into()),
        Err(ChooseError::Suppressed) => Err(PageError::Show(ErrorKind::Forbidden)),
        Err(ChooseError::Stale | ChooseError::Fault(_) | ChooseError::NotAsked(_)) => {
            let mut errors = FormErrors::default();
            let first = asked.first().map_or("choices", |_| "choice-0");
            errors.add(first, page.messages.signals_changed());
            let said = SaidByBrowser {
                gpc: signal(&headers),
                known: known.is_some(),
            };
            Ok(render(&at, &slug, &place, &view, &errors, Some(&picked), said))
        }
    }
}

async fn load(
    state: &AppState,
    place: &PublicPlace,
    browser: Option<&str>,
    page: &Page,
) -> Result<ConsentView, PageError> {
    let who = browser.map(Who::Browser);
    Ok(state
        .services
        .consent_view(&place.scope, who, page.language)
        .await?)
}

/// Whether the browser says no by itself: whoever opens a page of ours is a browser.
fn signal(headers: &HeaderMap) -> bool {
    let values = headers.get_all("sec-gpc");
    gpc::is_on(values.iter().map(HeaderValue::as_bytes))
}

/// The identifier that the page of consent of a place keeps in this browser.
pub(crate) fn browser_of(state: &AppState, slug: &str, headers: &HeaderMap) -> Option<String> {
    cookies::read(headers, &state.cookie_name(&format!("{BROWSER}{slug}")))
        .filter(|value| is_identifier(value))
        .map(str::to_owned)
}

fn kept(state: &AppState, slug: &str, browser: &str) -> Option<HeaderValue> {
    is_identifier(browser)
        .then(|| cookies::write(state, &format!("{BROWSER}{slug}"), browser, SECONDS))
        .flatten()
}

/// What may stand in a cookie: libraries make identifiers of letters, digits and hyphens.
fn is_identifier(value: &str) -> bool {
    (8..=100).contains(&value.len())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// What a browser says with its request.
#[derive(Clone, Copy)]
struct SaidByBrowser {
    /// That it says no by itself.
    gpc: bool,
    /// An identifier.
    known: bool,
}

fn render(
    at: &AtPortal,
    slug: &str,
    place: &PublicPlace,
    view: &ConsentView,
    errors: &FormErrors,
    picked: Option<&BTreeMap<PurposeKey, bool>>,
    said: SaidByBrowser,
) -> Response {
    let SaidByBrowser { gpc, known } = said;
    let (page, m) = (&at.page, at.page.messages);
    let title = m.signals_page_title(&place.name);
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    at.respond(&title, status, || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let body = if view.notice.is_none() || view.asked.is_empty() {
            view! {
                <EmptyState title=m.signals_page_nothing() icon=IconName::ShieldCheck>
                    <p class="m-soft">{m.signals_page_nothing_what()}</p>
                </EmptyState>
            }
            .into_any()
        } else {
            form(page, slug, place, view, picked, gpc)
        };
        let data = known.then(|| {
            view! { <p><a href=format!("/p/{slug}/browser")>{m.signals_data()}</a></p> }
        });
        let lead = if view.chosen_at.is_some() {
            m.signals_page_lead_chosen()
        } else {
            m.signals_page_lead()
        };
        let signal = gpc.then(|| {
            view! { <Notice tone=NoticeTone::Info icon=IconName::Globe><p>{m.signals_banner_gpc()}</p></Notice> }
        });
        view! {
            {summary}
            {hello(&title, Some(lead.to_owned()), None)}
            {signal}
            {body}
            {data}
        }
        .into_any()
    })
}

fn form(
    page: &Page,
    slug: &str,
    place: &PublicPlace,
    view: &ConsentView,
    picked: Option<&BTreeMap<PurposeKey, bool>>,
    gpc: bool,
) -> AnyView {
    let m = page.messages;
    let asked: Vec<&Purpose> = view.asked.iter().map(|of| &of.purpose).collect();
    let interface = shown(Interface::Page, page.language, &place.name, &asked)
        .map(|(digest, _)| digest.to_string())
        .unwrap_or_default();
    let notice = view
        .notice
        .map(|notice| notice.digest.to_string())
        .unwrap_or_default();
    let rows = view
        .asked
        .iter()
        .enumerate()
        .map(|(index, of)| {
            let key = of.purpose.key();
            let text = of.purpose.draft.text(page.language);
            let hint = text
                .map(|text| format!("{} {}", text.description, text.consequence))
                .unwrap_or_default();
            let on = picked
                .and_then(|picked| picked.get(key).copied())
                // On is what holds: a yes that something stops would be given anew by saving something else.
                .unwrap_or_else(|| view.allows(of, gpc));
            view! {
                <Switch
                    name=key.as_str()
                    id=format!("choice-{index}")
                    label=purpose_name(&of.purpose, page.language)
                    on=m.signals_yes()
                    off=m.signals_no()
                    hint=hint
                    checked=on
                />
            }
        })
        .collect_view();
    // Refusing is as easy as accepting: the same button, beside it.
    view! {
        <form class="m-portal__form" method="post" action=format!("/consent/{slug}")>
            <input type="hidden" name="notice" value=notice />
            <input type="hidden" name="interface" value=interface />
            <div class="m-choices">{rows}</div>
            <div class="m-cluster">
                <Button name="act" value="save">{m.signals_save()}</Button>
                <Button name="act" value="refuse">{m.signals_refuse()}</Button>
                <Button name="act" value="accept">{m.signals_accept()}</Button>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::is_identifier;

    #[test]
    fn an_identifier_fits_into_a_cookie() {
        assert!(is_identifier("0f9b6c1e-6f0f-4c3c-9d55-3a2a8f2c7d11"));
        for wrong in ["", "short", "a;b=c12345", "é1234567", &"a".repeat(101)] {
            assert!(!is_identifier(wrong), "{wrong}");
        }
    }
}
