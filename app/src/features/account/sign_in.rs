//! The sign-in page.

use std::net::IpAddr;

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use domain::account::EmailError;
use leptos::prelude::*;
use serde::Deserialize;
use services::UseError;
use services::account::SignInError;
use tower_sessions::Session;
use ui::{Button, ErrorSummary, Field, HiddenField, InputKind, Variant};

use super::password_field::password_field;
use crate::form::{FormData, FormErrors};
use crate::page::Frame;
use crate::page::{ACCOUNT_KEY, DEVICE_KEY, ErrorKind, Page, PageError, is_ours, role_name};
use crate::{AppState, DemoAccount};

/// When to come back while too many passwords are being checked.
const BUSY_SECONDS: i64 = 2;

/// The network a request comes from.
#[derive(Debug, Clone, Copy)]
pub struct Network(pub IpAddr);

/// The address of the sign-in page that leads back to `next`.
pub(crate) fn sign_in_path(next: Option<&str>) -> String {
    match next.filter(|next| is_ours(next) && *next != "/") {
        Some(next) => {
            let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
            format!("/sign-in?{query}")
        }
        None => "/sign-in".to_owned(),
    }
}

#[derive(Deserialize)]
pub(super) struct NextQuery {
    #[serde(default)]
    next: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SignInForm {
    email: String,
    password: String,
    next: String,
}

pub(super) async fn show(page: Page, session: Session, Query(query): Query<NextQuery>) -> Response {
    let signed_in = session
        .get::<domain::ids::AccountId>(ACCOUNT_KEY)
        .await
        .ok()
        .flatten();
    if signed_in.is_some() {
        return page.redirect(if is_ours(&query.next) { &query.next } else { "/" }, None);
    }
    render(
        &page,
        &SignInForm {
            next: query.next,
            ..SignInForm::default()
        },
        &FormErrors::default(),
        StatusCode::OK,
    )
}

pub(super) async fn submit(
    State(state): State<AppState>,
    page: Page,
    session: Session,
    network: Option<Extension<Network>>,
    headers: HeaderMap,
    FormData(form): FormData<SignInForm>,
) -> Result<Response, PageError> {
    let m = page.messages;
    let network = network
        .map(|Extension(Network(address))| network_prefix(address))
        .unwrap_or_default();
    let signed_in = match state
        .services
        .sign_in(&form.email, &form.password, &network)
        .await
    {
        Ok(signed_in) => signed_in,
        Err(error) => {
            // Whole seconds, rounded up: whoever comes back then is not too early.
            let wait = match &error {
                SignInError::TooMany { wait } => Some(wait.as_secs() + i64::from(wait.subsec_nanos() > 0)),
                SignInError::Busy => Some(BUSY_SECONDS),
                _ => None,
            };
            let (status, errors) = match error {
                SignInError::Email(EmailError::Empty) => {
                    (422, FormErrors::one("email", m.errors_email_required()))
                }
                SignInError::Email(EmailError::Malformed) => {
                    (422, FormErrors::one("email", m.errors_email_invalid()))
                }
                SignInError::PasswordEmpty => {
                    (422, FormErrors::one("password", m.errors_password_required()))
                }
                SignInError::Wrong => (422, FormErrors::one("email", m.errors_sign_in_wrong())),
                SignInError::TooMany { wait } => (
                    429,
                    FormErrors::one("email", m.errors_too_many_tries(&page.format.duration(wait))),
                ),
                SignInError::Busy => (503, FormErrors::one("email", m.account_sign_in_busy())),
                SignInError::Use(error) => return Err(error.into()),
            };
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
            let mut response = render(&page, &form, &errors, status);
            if let Some(wait) = wait {
                response.headers_mut().insert(header::RETRY_AFTER, wait.into());
            }
            return Ok(response);
        }
    };
    // A new id at each change of rights: the one from before must not open anything.
    let begun = async {
        if session.id().is_some() {
            session.flush().await?;
        }
        session.insert(ACCOUNT_KEY, signed_in.account).await?;
        session.insert(DEVICE_KEY, device(&headers)).await?;
        session.save().await
    };
    begun.await.map_err(|error| {
        tracing::warn!(%error, "a session could not begin");
        PageError::Show(ErrorKind::Unavailable)
    })?;
    let facts = state
        .services
        .visitor(signed_in.account)
        .await
        .map_err(|error: UseError| PageError::from(error))?;
    let mut response = page.redirect(if is_ours(&form.next) { &form.next } else { "/" }, None);
    // The language of the account becomes the one of this browser.
    if let Some(cookie) = facts
        .account
        .language
        .and_then(|language| page.language_cookie(language))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The network of an address: /24 for IPv4, /48 for IPv6, so that no single address is kept or counted.
pub(crate) fn network_prefix(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

/// The families of browser and system, such as "Firefox, Linux". Nothing finer is kept.
fn device(headers: &HeaderMap) -> String {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let find = |families: &[(&str, &'static str)]| {
        families
            .iter()
            .find(|(sign, _)| agent.contains(sign))
            .map(|(_, family)| *family)
    };
    let browser = find(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn render(page: &Page, form: &SignInForm, errors: &FormErrors, status: StatusCode) -> Response {
    let m = page.messages;
    let demo = page.state.demo_accounts.clone();
    Frame::door(page, m.account_sign_in_title()).respond(status, || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        view! {
            {summary}
            <div class="m-stack m-stack--close">
                <h1>{m.account_sign_in_title()}</h1>
                <p class="m-soft">{m.account_sign_in_lead()}</p>
            </div>
            <form class="m-form" method="post" action="/sign-in" novalidate>
                <HiddenField name="next" value=form.next.clone() />
                <Field
                    name="email"
                    label=m.account_sign_in_email()
                    kind=InputKind::Email
                    autocomplete="username"
                    value=form.email.clone()
                    error=errors.get("email")
                    error_prefix=m.shared_error_prefix()
                />
                {password_field(m, "password", m.account_sign_in_password(), "current-password", None, errors)}
                <Button variant=Variant::Primary block=true>{m.account_sign_in_action()}</Button>
            </form>
            {(!demo.is_empty()).then(|| demo_accounts(page, &demo))}
            <p class="m-small m-faint">{m.account_sign_in_customer()}</p>
        }
        .into_any()
    })
}

/// The accounts of the demonstration: shown only where they exist.
fn demo_accounts(page: &Page, accounts: &[DemoAccount]) -> AnyView {
    let m = page.messages;
    let password = accounts
        .first()
        .map(|account| account.password.clone())
        .unwrap_or_default();
    let rows = accounts
        .iter()
        .map(|account| {
            let role = role_name(account.role, m);
            view! {
                <li class="m-rows__main">
                    <bdi dir="ltr">{account.email.clone()}</bdi>
                    <small>{role}", "<bdi>{account.place.clone()}</bdi></small>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="m-data">
            <summary>{m.account_demo_title()}</summary>
            <div class="m-stack m-stack--close">
                <p>{m.account_demo_title_lead()}" "<code>{password}</code></p>
                <ul class="m-stack m-stack--close" role="list">{rows}</ul>
            </div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_led_back_to() {
        assert_eq!(sign_in_path(Some("/w/a?q=é")), "/sign-in");
        assert_eq!(sign_in_path(Some("/w/a?q=b")), "/sign-in?next=%2Fw%2Fa%3Fq%3Db");
    }

    #[test]
    fn a_network_is_coarser_than_an_address() {
        assert_eq!(network_prefix("203.0.113.9".parse().unwrap()), "203.0.113.0/24");
        assert_eq!(
            network_prefix("2001:db8:1:2::3".parse().unwrap()),
            "2001:db8:1::/48"
        );
        assert_eq!(
            network_prefix("::ffff:203.0.113.9".parse().unwrap()),
            "203.0.113.0/24"
        );
    }
}
